"""What was found in a file is kept as long as its contents are the same, whatever it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.building import looks
from generator.building.looks import Looks
from generator.building.memory import Memory
from generator.reading.media import FileFinding, look_into

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PROGRAM = b"p" * 32


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are opened."""
    names: list[str] = []

    def look(path: Path) -> Iterator[FileFinding]:
        names.append(path.name)
        return look_into(path)

    monkeypatch.setattr(looks, "look_into", look)
    return names


def _look(folder: Path, file: Path, program: bytes = _PROGRAM) -> list[FileFinding]:
    looks_ = Looks(Memory(folder / "kept"), program)
    found = looks_.look(file)
    looks_.keep()
    return found


def test_a_file_is_opened_again_when_it_or_the_program_has_changed(tmp_path: Path, opened: list[str]) -> None:
    file = tmp_path / "list.txt"
    file.write_bytes(b"\xff")
    assert [_look(tmp_path, file) for _ in range(2)] == [[FileFinding("M105")]] * 2
    assert opened == ["list.txt"]
    file.write_text("words", encoding="utf-8")
    assert _look(tmp_path, file) == []
    assert _look(tmp_path, file, b"q" * 32) == []
    assert len(opened) == 3


def test_the_end_of_the_name_says_what_is_looked_for(tmp_path: Path, opened: list[str]) -> None:
    for name, found in (("a.txt", []), ("a.pdf", [FileFinding("M105")])):
        (tmp_path / name).write_text("words", encoding="utf-8")
        assert _look(tmp_path, tmp_path / name) == found
    assert len(opened) == 2
