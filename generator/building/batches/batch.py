"""A batch: the records of one unit of files, read, checked by themselves, and closed.

Must not know files, caches or the site.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from generator.building import store
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.gate.outline import Outline
    from generator.messages.issues import Issue
    from generator.values.quantity import Money
    from generator.values.record import Record


class Note(NamedTuple):
    """What the rules across records ask of a record, public or not.

    ``disclosure`` is how much of it the public sees; ``withheld`` are names that its anonymity keeps back; ``figures``
    says whether a signing states a count, a total or an output, ``sample`` whether a project is sample data.
    """

    disclosure: str
    stage: str = ""
    investment: Money | None = None
    withheld: tuple[str, ...] = ()
    within: str = ""
    projects: tuple[str, ...] = ()
    total: Money | None = None
    partial: bool = False
    figures: bool = False
    sample: bool = False


class Closed(NamedTuple):
    """Where in its batch a public record lies, and the fingerprint of all that a page may show of it."""

    start: int
    end: int
    fingerprint: bytes


@dataclass(frozen=True, slots=True)
class Batch:
    """What is known of the records of some files.

    ``doubtful``: something is wrong by itself, so all rules must look. ``named`` are the records (kind, id) that fields
    name, ``linked`` those that Markdown links to (scheme, key), ``files`` those that fields show (kind, name);
    ``latest`` is the last day (ISO 8601) that a record says is past; ``stale`` are translations of public texts that
    lag behind, as (language, words). ``notes`` is a mapping from ids to :class:`Note`, closed. ``records`` are the
    bytes of the public records; where they lie in a ``file`` they are not kept in memory, ``checksum`` is theirs.
    """

    kind: str
    doubtful: bool
    issues: tuple[Issue, ...]
    outlines: Mapping[str, Outline]
    named: frozenset[tuple[str, str]]
    linked: frozenset[tuple[str, str]]
    files: frozenset[tuple[str, str]]
    latest: str
    stale: frozenset[tuple[str, str]]
    notes: bytes
    closed: Mapping[str, Closed]
    checksum: bytes
    records: bytes
    file: str = ""

    def open_record(self, key: str) -> Record:
        """Return the public part of a record, not yet trimmed of what it says of records that are not public."""
        at = self.closed[key]
        if self.file:
            return store.load(_read(self.file, at.start, at.end))  # type: ignore[return-value]
        return store.load(memoryview(self.records)[at.start : at.end])  # type: ignore[return-value]

    def put_down(self, path: Path) -> Batch:
        """Return the batch with its records in a file instead of in memory, if the disk takes it."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self.records)
        except OSError:
            return self
        return replace(self, records=b"", file=str(path))

    def found_in(self, path: Path) -> Batch | None:
        """Return the batch with its records in a file where they are whole there, else None."""
        try:
            is_whole = digest(path.read_bytes()) == self.checksum
        except OSError:
            return None
        return replace(self, file=str(path)) if is_whole else None

    def open_notes(self) -> Mapping[str, Note]:
        """Return the notes of all records, public or not, by id."""
        return store.load(self.notes)  # type: ignore[return-value]


def _read(file: str, start: int, end: int) -> bytes:
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        os.lseek(descriptor, start, os.SEEK_SET)
        return os.read(descriptor, end - start)
    finally:
        os.close(descriptor)
