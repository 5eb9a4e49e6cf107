"""Some builds are killed; 300 are ``python -m tests.integrity.kills``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.integrity.kills import kill_builds

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(sys.platform != "linux", reason="the builds are forked")
def test_a_killed_build_leaves_a_whole_site_and_the_next_one_is_right(tmp_path: Path) -> None:
    found = kill_builds(tmp_path, times=8)
    assert found["inside"] >= 3
    assert (found["torn"], found["mixed"], found["lost"]) == (0, 0, 0)
