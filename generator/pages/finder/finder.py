"""What a kind of record declares of itself for the finder: a table of its records.

Owns the type only. Must not know one kind from another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.library.library import Library
    from generator.pages.finder.telling import Telling


class Filling(Protocol):
    """A table that takes one record after the other, and is written when it has all."""

    def take(self, record: Any, /) -> None:  # noqa: ANN401  (of the kind that declares the table)
        """Take a record, which may be several rows or none."""

    def write(self) -> bytes:
        """Return the file."""


def nothing_else(library: Library) -> tuple[str, ...]:
    """Return the facts of a table that asks for none but its own records."""
    del library
    return ()


@dataclass(frozen=True)
class Finder:
    """A table of records of a kind.

    ``subject`` names the table and its file; ``kind`` is what it opens, and ``records`` the ids of which, in the order
    of the table, whatever the language. ``begin`` begins the table of a language. ``facts`` are what else it asks of
    the library (records of other kinds, groups): the file is made anew when one of them is another.
    """

    subject: str
    kind: str
    records: Callable[[Library], Iterable[str]]
    begin: Callable[[Telling], Filling]
    facts: Callable[[Library], Iterable[str]] = nothing_else
