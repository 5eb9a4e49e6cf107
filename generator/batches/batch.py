"""A batch: the records of one unit of files, read, checked by themselves, and closed.

Must not know files, caches or the site.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator import store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.issues import Issue
    from generator.outline import Outline, PublicRecord
    from generator.quantity import Money


class Note(NamedTuple):
    """What the rules across records ask of a record, public or not.

    ``disclosure`` is how much of it the public sees; ``withheld`` are names that its anonymity keeps back; ``figures``
    says whether a signing states a count, a total or an output.
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


class Closed(NamedTuple):
    """Where in its batch a public record lies, and the fingerprint of all that a page may show of it."""

    start: int
    end: int
    fingerprint: bytes


@dataclass(frozen=True, slots=True)
class Batch:
    """What is known of the records of some files.

    ``doubtful``: something is wrong by itself, so all rules must look. ``named`` are the records (kind, id) that fields
    name, ``linked`` those that Markdown links to (scheme, key), ``pictures`` the files of photos; ``latest`` is the
    last day (ISO 8601) that a record says is past; ``stale`` are translations of public texts that lag behind, as
    (language, words). ``notes`` is a mapping from ids to :class:`Note`, closed.
    """

    kind: str
    doubtful: bool
    issues: tuple[Issue, ...]
    outlines: Mapping[str, Outline]
    named: frozenset[tuple[str, str]]
    linked: frozenset[tuple[str, str]]
    pictures: frozenset[str]
    latest: str
    stale: frozenset[tuple[str, str]]
    notes: bytes
    closed: Mapping[str, Closed]
    records: bytes

    def open_record(self, key: str) -> PublicRecord:
        """Return the public part of a record, not yet trimmed of what it says of records that are not public."""
        at = self.closed[key]
        return store.load(memoryview(self.records)[at.start : at.end])  # type: ignore[return-value]

    def open_notes(self) -> Mapping[str, Note]:
        """Return the notes of all records, public or not, by id."""
        return store.load(self.notes)  # type: ignore[return-value]
