"""Records of one kind by id, opened when they are asked for.

Owns when a record is read and how many stay open. A site of a hundred thousand records is never in memory as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from generator.gate.outline import Outline, outline_of
from generator.values.record import Entry, Record

if TYPE_CHECKING:
    from collections.abc import Callable

R_co = TypeVar("R_co", bound=Record, covariant=True)
_OPEN = 2_000
"""Records of a kind that stay open: those of a few parks, whose pages name each other."""


class Shelf(Mapping[str, R_co]):
    """The public records of a kind in the order of the files, with their outlines."""

    def __init__(self, outlines: Mapping[str, Outline], open_record: Callable[[str], R_co]) -> None:
        """Take the outlines by id and the function that opens a record; it raises ``KeyError`` for any other id."""
        self.outlines = outlines
        self._open = lru_cache(maxsize=_OPEN)(_only_public(open_record))

    @classmethod
    def of(cls, records: Mapping[str, R_co]) -> Shelf[R_co]:
        """Return a shelf of records that are open already."""
        return cls({key: outline_of(record) for key, record in records.items()}, records.__getitem__)

    def __getitem__(self, key: str) -> R_co:
        """Open a record; raises ``KeyError`` where it is not public."""
        return self._open(key)

    def outline(self, key: str) -> Outline:
        """Return the outline of a record; raises ``KeyError`` where it is not public."""
        return self.outlines[key]

    def __contains__(self, key: object) -> bool:
        """Whether a record is public; it stays closed."""
        return key in self.outlines

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids."""
        return iter(self.outlines)

    def __len__(self) -> int:
        """Count the records."""
        return len(self.outlines)

    def seen_by(self, note: Callable[[str], object], kind: str) -> Shelf[R_co]:
        """Return the same shelf to a reader whose every look at a record is noted as ``kind/id``."""
        return _NotedShelf(self, note, kind)


def _only_public(open_record: Callable[[str], R_co]) -> Callable[[str], R_co]:
    """Return the function with a last look: an entry counts as its public record to the types, and holds all else."""

    def look(key: str) -> R_co:
        record = open_record(key)
        if isinstance(record, Entry):
            raise TypeError(f"{type(record).__name__} {key} is not public")
        return record

    return look


class _NotedShelf(Shelf[R_co]):
    """A shelf that notes which records were looked at."""

    def __init__(self, shelf: Shelf[R_co], note: Callable[[str], object], kind: str) -> None:
        self._shelf = shelf
        self._note = note
        self._kind = kind

    @property
    def outlines(self) -> Mapping[str, Outline]:  # type: ignore[override]  # read only there, too
        """All outlines; who goes through them all depends on which there are."""
        self._note(f"{self._kind}/*")
        return self._shelf.outlines

    def __getitem__(self, key: str) -> R_co:
        self._note(f"{self._kind}/{key}")
        return self._shelf[key]

    def outline(self, key: str) -> Outline:
        self._note(f"{self._kind}/{key}")
        return self._shelf.outlines[key]

    def __contains__(self, key: object) -> bool:
        self._note(f"{self._kind}/{key}")
        return key in self._shelf
