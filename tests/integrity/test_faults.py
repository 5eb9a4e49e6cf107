"""The disk refuses at each kind of write once; in 20 ways it is ``python -m tests.integrity.faults``."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from tests.integrity.faults import refuse_builds, refuse_keeping
from tests.integrity.states import State, States

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(sys.platform == "win32", reason="paths have other slashes there")
def test_a_disk_that_refuses_leaves_a_whole_site_and_the_next_build_is_right(tmp_path: Path) -> None:
    found = refuse_builds(tmp_path, ways=1)
    assert found["refused"] == 12
    assert (found["traceback"], found["torn"], found["lost"]) == (0, 0, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="paths have other slashes there")
def test_what_people_keep_is_as_it_was(tmp_path: Path) -> None:
    found = refuse_keeping(tmp_path)
    assert (found["refused"], found["said"], found["torn"]) == (80, 80, 0)


def test_a_disk_that_takes_little_at_a_time_gets_all_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    states, write = States(tmp_path), os.write
    cold = states.cold(State())
    monkeypatch.setattr(os, "write", lambda file, data: write(file, data[:1000]))
    states.build(State())
    assert states.shown() == cold
