"""What was found in a file is kept as long as its contents are the same, whatever it is called."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator.building import looks
from generator.building.looks import Looks
from generator.building.memory import Memory
from generator.reading.media import FileFinding, Seen, look_at
from generator.values.digests import digest_file

if TYPE_CHECKING:
    from pathlib import Path

_PROGRAM = b"p" * 32


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are opened."""
    names: list[str] = []

    def look(path: Path) -> Seen:
        names.append(path.name)
        return look_at(path)

    monkeypatch.setattr(looks, "look_at", look)
    return names


def _look(folder: Path, file: Path, program: bytes = _PROGRAM) -> list[FileFinding]:
    looks_ = Looks(Memory(folder / "kept"), program)
    found = list(looks_.look(file).findings)
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


def test_a_file_that_lies_there_since_long_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, read = tmp_path / "list.txt", list[str]()
    file.write_bytes(b"\xff")

    def noted(path: Path) -> bytes:
        read.append(path.name)
        return digest_file(path)

    monkeypatch.setattr(looks, "digest_file", noted)
    assert [_look(tmp_path, file) for _ in range(2)] == [[FileFinding("M105")]] * 2
    assert len(read) == 2  # it was written just now: it may be written again in the same moment
    monkeypatch.setattr(looks, "_SETTLED", -60_000_000_000)
    assert [_look(tmp_path, file) for _ in range(2)] == [[FileFinding("M105")]] * 2
    assert len(read) == 2
    file.write_bytes(b"w")  # of the same size
    os.utime(file, (0, 0))
    assert _look(tmp_path, file) == []
    assert len(read) == 3


def test_a_file_put_in_the_place_of_another_of_the_same_age_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, other = tmp_path / "list.txt", tmp_path / "other.txt"
    monkeypatch.setattr(looks, "_SETTLED", -60_000_000_000)
    for path, data in ((file, b"\xff"), (other, b"w")):
        path.write_bytes(data)
        os.utime(path, (1, 1))
    assert _look(tmp_path, file) == [FileFinding("M105")]
    other.replace(file)
    assert _look(tmp_path, file) == []


def test_many_files_are_looked_at_ahead_once(tmp_path: Path, opened: list[str]) -> None:
    files = [tmp_path / f"list-{number}.txt" for number in range(19)]
    for number, file in enumerate(files):
        file.write_bytes(b"\xff" if number % 2 else str(number).encode())
    gone = tmp_path / "gone.txt"
    for _ in range(2):
        looks_ = Looks(Memory(tmp_path / "kept"), _PROGRAM)
        looks_.look_ahead([*files, gone, tmp_path / "notes.md"], 1)
        found = [looks_.look(file).findings for file in files]
        looks_.keep()
        assert found == [(), (FileFinding("M105"),)] * 9 + [()]
    assert len(opened) == 11  # those of the same bytes are one file
