"""Files of one picture are made by one process, and all are written once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.building.writing import jobs_of, write_all
from generator.pages.files import Beside

if TYPE_CHECKING:
    from pathlib import Path


def _file(name: str, of: str = "") -> Beside:
    return Beside(name, name.encode(), partial(bytes, name.encode() * 2), of)


def test_what_is_of_one_picture_is_one_job_and_comes_first() -> None:
    files = [
        *(_file(f"{number}.txt") for number in range(251)),
        _file("a-1", "a"),
        _file("b-1", "b"),
        _file("a-2", "a"),
    ]
    jobs = jobs_of(files)
    assert [[each.name for each in job] for job in jobs[:2]] == [["a-1", "a-2"], ["b-1"]]
    assert [len(job) for job in jobs[2:]] == [250, 1]


def test_every_file_is_written_with_what_it_was_made_from(tmp_path: Path) -> None:
    files = [_file("media/a-1", "a"), _file("x.txt"), _file("media/a-2", "a"), _file("media/b", "b")]
    found = write_all(tmp_path, files, 1)
    assert {name: source for name, (source, _) in found.items()} == {each.name: each.source for each in files}
    for name, (source, state) in found.items():
        assert (tmp_path / name).read_bytes() == source * 2
        assert state.size == len(source) * 2
