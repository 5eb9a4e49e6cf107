"""Which files are read and kept together.

A large file is a unit; small files of one folder share one, so that a site with a file for each signing is not a site
of a thousand units.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.reading.source import Limits, read_bytes
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.reading.load import Places

_SMALL = 32_000
_FULL = 400_000
_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class FileUnit:
    """Files of one kind of record, in their order, with their names and the fingerprints of names and contents."""

    kind: str
    files: tuple[Path, ...]
    file_names: tuple[str, ...]
    name: str
    names: bytes
    contents: bytes

    def is_unchanged(self) -> bool:
        """Whether the files still hold what they held when they were grouped."""
        return digest(*(_digest_of(path)[0] for path in self.files)) == self.contents


def units_of(places: Places, files: Iterable[tuple[str, Path]]) -> Iterator[FileUnit]:
    """Group the files of records, which come with their kind and in the order of kinds."""
    for kind, of_kind in groupby(files, itemgetter(0)):
        gathered: list[tuple[Path, bytes]] = []
        size = 0
        for _, path in of_kind:
            found, length = _digest_of(path)
            is_small = length < _SMALL
            if gathered and (not is_small or size + length > _FULL or gathered[0][0].parent != path.parent):
                yield _unit(places, kind, gathered)
                gathered, size = [], 0
            gathered.append((path, found))
            size += length if is_small else _FULL
        yield _unit(places, kind, gathered)


def _digest_of(path: Path) -> tuple[bytes, int]:
    """Return the fingerprint of a file and its size; why one cannot be read is for the reader to say."""
    try:
        data = read_bytes(path, _LIMITS)
    except Fault as fault:
        return fault.code.encode(), 0
    return digest(data), len(data)


def _unit(places: Places, kind: str, gathered: list[tuple[Path, bytes]]) -> FileUnit:
    file_names = tuple(places.name(path) for path, _ in gathered)
    names = [name.encode() for name in file_names]
    return FileUnit(
        kind=kind,
        files=tuple(path for path, _ in gathered),
        file_names=file_names,
        # where a unit begins decides where it is kept; what is in it, whether it is
        name=digest(kind.encode(), names[0]).hex()[:24],
        names=digest(kind.encode(), *names),
        contents=digest(*(each for _, each in gathered)),
    )
