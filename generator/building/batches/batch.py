"""A batch: the records of one unit of files, read, checked by themselves, and closed.

Must not know files of content, or the site.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, cast

from generator.building import store
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from generator.gate.outline import Outline
    from generator.messages.issues import Issue
    from generator.reading.called import IdsCalled, NameAsked
    from generator.reading.content import Unread
    from generator.reading.index import Note, Occurrence, Waiting, Wanted
    from generator.values.record import Record


class Closed(NamedTuple):
    """Where in the bytes of its batch a public record lies, and the fingerprint of all that a page may show of it."""

    start: int
    end: int
    fingerprint: bytes


@dataclass(frozen=True, slots=True)
class Batch:
    """What is known of the records of some files of one kind.

    ``issues`` are those of its files and records by themselves.
    ``wanted``, ``unread`` and ``damaged`` are as in ``reading.index.Part``; ``latest`` is the last moment until
    which something is wrong (seconds since 1970); ``stale`` are translations of public texts that lag behind, as
    (language, words); ``asked`` is as in ``reading.content.Content``. ``facts``
    is the fingerprint of all that rules across records ask. ``data`` holds, closed, the public records and the notes,
    spots, moments and places of all, as ``sections`` says; where it lies in a ``file`` it is not kept in memory,
    ``checksum`` is its fingerprint.
    """

    kind: str
    issues: tuple[Issue, ...]
    outlines: Mapping[str, Outline]
    closed: Mapping[str, Closed]
    wanted: frozenset[Wanted]
    unread: frozenset[Unread]
    damaged: frozenset[str]
    latest: float
    stale: frozenset[tuple[str, str]]
    asked: Mapping[NameAsked, IdsCalled | None]
    facts: bytes
    sections: Mapping[str, tuple[int, int]]
    checksum: bytes
    data: bytes
    file: str = ""

    @property
    def public(self) -> Collection[str]:
        """The ids of the records that the public sees."""
        return self.closed.keys()

    def open_record(self, key: str) -> Record:
        """Return the public part of a record, not yet trimmed of what it says of records that are not public."""
        at = self.closed[key]
        return cast("Record", self._open(at.start, at.end))

    def notes(self) -> Mapping[str, Note]:
        """Return the notes of all records, public or not, by id."""
        return cast("Mapping[str, Note]", self._open(*self.sections["notes"]))

    def spots(self) -> Mapping[Wanted, Sequence[Occurrence]]:
        """Return where each thing is wanted."""
        return cast("Mapping[Wanted, Sequence[Occurrence]]", self._open(*self.sections["spots"]))

    def waiting(self) -> Sequence[Waiting]:
        """Return what is wrong until some moment."""
        return cast("Sequence[Waiting]", self._open(*self.sections["waiting"]))

    def places(self) -> Mapping[str, tuple[int, tuple[int, ...]]]:
        """Return the number of each record's file in the unit, and its path in there, by id."""
        return cast("Mapping[str, tuple[int, tuple[int, ...]]]", self._open(*self.sections["places"]))

    def put_down(self, path: Path) -> Batch:
        """Return the batch with its data in a file instead of in memory, if the disk takes it."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)  # whatever it is
            path.write_bytes(self.data)
        except OSError:
            return self
        return replace(self, data=b"", file=str(path))

    def found_in(self, path: Path) -> Batch | None:
        """Return the batch with its data in a file where it is whole there, else None."""
        try:
            is_whole = path.is_file() and digest(path.read_bytes()) == self.checksum
        except OSError:
            return None
        return replace(self, file=str(path)) if is_whole else None

    def _open(self, start: int, end: int) -> object:
        return store.load(_read(self.file, start, end) if self.file else memoryview(self.data)[start:end])


def _read(file: str, start: int, end: int) -> bytes:
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        os.lseek(descriptor, start, os.SEEK_SET)
        return os.read(descriptor, end - start)
    finally:
        os.close(descriptor)
