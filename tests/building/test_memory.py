"""The memory of a build: a value is there under its key only, and never where anything about it is doubtful."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest

from generator.building import store
from generator.building.memory import FRAMES, PAGES, RECORDS, Memory
from generator.values.digests import digest

KEY, OTHER = digest(b"what it was made from"), digest(b"something else")


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "not yet there")


def test_what_is_kept_is_recalled_under_its_key_only(memory: Memory) -> None:
    memory.keep(FRAMES, KEY, ("a", 1))
    assert memory.recall(FRAMES, KEY, tuple) == ("a", 1)
    assert memory.recall(FRAMES, OTHER, tuple) is None
    assert memory.recall(PAGES, KEY, tuple) is None


@pytest.mark.parametrize("damage", ["cut", "flip", "empty", "folder", "other kind"])
def test_what_is_damaged_or_foreign_is_made_anew(damage: str, memory: Memory) -> None:
    memory.keep(FRAMES, KEY, ("a",))
    path = memory.path(FRAMES)
    data = path.read_bytes()
    match damage:
        case "cut":
            path.write_bytes(data[:-1])
        case "flip":
            path.write_bytes(data[:-3] + bytes([data[-3] ^ 1]) + data[-2:])
        case "empty":
            path.write_bytes(b"")
        case "folder":
            path.unlink()
            path.mkdir()
        case _:
            store.write(path, KEY, "no tuple")
    assert memory.recall_or_make(FRAMES, KEY, tuple, lambda: ("b",)) == ("b",)


def test_a_value_is_made_once(memory: Memory) -> None:
    made = [memory.recall_or_make(f"{RECORDS}/one", KEY, tuple, partial(tuple, [at])) for at in range(2)]
    assert made == [(0,), (0,)]


def test_where_nothing_can_be_written_everything_is_made() -> None:
    memory = Memory(Path(os.devnull) / "kept")
    assert [memory.recall_or_make(FRAMES, KEY, tuple, lambda: ("a",)) for _ in range(2)] == [("a",), ("a",)]


def test_what_nobody_keeps_any_more_is_swept(memory: Memory) -> None:
    for name in (FRAMES, "of another version", f"{RECORDS}/stays", f"{RECORDS}/gone"):
        memory.keep(name, KEY, ("a",))
    memory.sweep({"stays"})
    left = {path.relative_to(memory.folder).as_posix() for path in memory.folder.rglob("*") if path.is_file()}
    assert left == {FRAMES, f"{RECORDS}/stays"}
