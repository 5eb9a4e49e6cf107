"""Files that are no pages are made and written, by as many processes as there are.

Owns which of them one process makes. Must not know which need it.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from generator.building.printing import write_beside
from generator.building.workers import share_out
from generator.reading.source import collector_off

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from generator.building.page_index import FileState
    from generator.pages.files import Beside

_TOGETHER = 250  # files that one process makes at a time, where they are light


def write_all(folder: Path, files: Iterable[Beside], workers: int) -> dict[str, tuple[bytes, FileState]]:
    """Write files into a folder; return what each was made from. Raises ``OSError`` where the disk refuses."""
    jobs = jobs_of(files)

    def write_some(number: int) -> list[FileState]:
        with collector_off():
            return [write_beside(f"{folder}/{each.name}", each.make()) for each in jobs[number]]

    states = chain.from_iterable(share_out(write_some, range(len(jobs)), workers))
    return {each.name: (each.source, at) for each, at in zip(chain.from_iterable(jobs), states, strict=True)}


def jobs_of(files: Iterable[Beside]) -> list[Sequence[Beside]]:
    """Return files so that those of one picture are made by one process; pictures, which take longest, come first."""
    pictures: dict[str, list[Beside]] = {}
    light: list[Beside] = []
    for each in files:
        (pictures.setdefault(each.of, []) if each.of else light).append(each)
    return [*pictures.values(), *(light[at : at + _TOGETHER] for at in range(0, len(light), _TOGETHER))]
