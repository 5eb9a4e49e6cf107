"""A list of records in pages: which records stand on which page, and the pager under them.

Owns how many records a page holds. Must not know what a record is or how it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, TypeVar

from generator.values.urls import page_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.pages.leaf import Leaf
    from generator.values.urls import Address

G = TypeVar("G")
R = TypeVar("R")

RECORDS_ON_A_PAGE = 60
"""The most records that any page shows as cards or lines."""

_BESIDE_THE_PRESENT = 2  # how many page numbers stand on either side of that of the page


@dataclass(frozen=True, slots=True)
class Portion(Generic[G, R]):
    """Those records of a group that stand on one page; ``of`` is how many the group has on all pages."""

    group: G
    records: Sequence[R]
    of: int
    is_first: bool


@dataclass(frozen=True, slots=True)
class Sheet(Generic[G, R]):
    """One page of a list, before anything is written on it.

    ``number`` counts from one, ``of`` is how many pages the list has, ``begins`` on which of them each group begins.
    """

    listing: Address
    number: int
    of: int
    parts: tuple[Portion[G, R], ...]
    begins: Mapping[G, int]

    @property
    def is_first(self) -> bool:
        """Whether this is the page that has the list's own address."""
        return self.number == 1


@dataclass(frozen=True, slots=True)
class PagerEntry:
    """The number of a page, and the link to it; ``href`` is None for the page itself."""

    number: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Pager:
    """The way from one page of a list to the others; None among the entries stands for pages that are not named."""

    previous: str | None
    next: str | None
    entries: tuple[PagerEntry | None, ...]


def divide(listing: Address, groups: Iterable[tuple[G, Sequence[R]]]) -> tuple[Sheet[G, R], ...]:
    """Divide the groups of a list into pages, in their order; a list without records has one page, too.

    A group goes on where the one before it ends. One without records stands on the page that is being filled.
    """
    pages: list[list[Portion[G, R]]] = [[]]
    begins: dict[G, int] = {}
    room = RECORDS_ON_A_PAGE
    for group, records in groups:
        if records and not room:
            pages.append([])
            room = RECORDS_ON_A_PAGE
        begins[group] = len(pages)
        cuts = [0, *range(room, len(records), RECORDS_ON_A_PAGE), len(records)]
        for start, end in pairwise(cuts):
            if start:
                pages.append([])
                room = RECORDS_ON_A_PAGE
            pages[-1].append(Portion(group, records[start:end], len(records), is_first=not start))
            room -= end - start
    return tuple(
        Sheet(listing, number, len(pages), tuple(parts), begins) for number, parts in enumerate(pages, start=1)
    )


def group_href(leaf: Leaf, sheet: Sheet[G, R], group: G, anchor: str) -> str:
    """Return how a page links to where a group begins; ``anchor`` is the id of its heading."""
    address = page_of(sheet.listing, sheet.begins[group])
    return f"#{anchor}" if address == leaf.address else f"{leaf.href(address)}#{anchor}"


def pager(leaf: Leaf, sheet: Sheet[G, R]) -> Pager | None:
    """Return the pager of a page of a list, or None where the list has but one."""
    if sheet.of == 1:
        return None

    def href(number: int) -> str | None:
        return leaf.href(page_of(sheet.listing, number)) if 1 <= number <= sheet.of else None

    near = range(sheet.number - _BESIDE_THE_PRESENT, sheet.number + _BESIDE_THE_PRESENT + 1)
    named = sorted({1, sheet.of}.union(number for number in near if 1 <= number <= sheet.of))
    entries: list[PagerEntry | None] = []
    for before, number in pairwise([0, *named]):
        if number - before > 1:
            entries.append(None)
        entries.append(PagerEntry(str(number), None if number == sheet.number else href(number)))
    return Pager(href(sheet.number - 1), href(sheet.number + 1), tuple(entries))
