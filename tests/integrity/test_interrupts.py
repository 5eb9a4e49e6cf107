"""Some builds are interrupted; a hundred are ``python -m tests.integrity.interrupts``."""

from __future__ import annotations

import random
import socket
import sys
from typing import TYPE_CHECKING

import pytest

from tests.integrity.interrupts import interrupt, interrupt_builds
from tests.integrity.states import States

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")


def test_an_interrupted_build_says_one_line_and_leaves_a_whole_site(tmp_path: Path) -> None:
    found = interrupt_builds(tmp_path, times=8)
    assert found["interrupted"] >= 2
    assert (found["not said"], found["traceback"], found["torn"], found["lost"]) == (0, 0, 0, 0)


def test_an_interrupted_preview_ends_without_a_word_more(tmp_path: Path) -> None:
    root, chance = States(tmp_path).root, random.Random(3)  # noqa: S311  (any will do)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    for _ in range(5):
        code, said = interrupt(root, chance, "serve", "--address", address, longest=4)
        assert code in (0, 130)
        assert "Traceback" not in said
