"""The table by which signings are found: what stands in each of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.finder import facet
from generator.pages.finder.finder import Finder
from generator.pages.finder.measure import money
from generator.pages.finder.table import RowLink, Table, TableRow
from generator.records.signing.questions import KIND
from generator.records.signing.record import SigningKind
from generator.values.meeting import MeetingFormat
from generator.values.urls import SIGNINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.library.library import Library
    from generator.pages.finder.facet import Facet
    from generator.pages.finder.table import Cell
    from generator.pages.finder.telling import Telling
    from generator.records.signing.record import Signing

_ABOUT = ("industry", "park")
"""What a signing is about beside its projects."""


class _Signings:
    """The table of all signings, the latest first."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._table = Table("signings", telling, _columns(telling))
        self._about = {kind: _about(telling.library, kind) for kind in _ABOUT}

    def take(self, signing: Signing) -> None:
        """Take a signing."""
        about = {kind: tuple(of.get(signing.id, ())) or None for kind, of in self._about.items()}
        cells = {**dict(_cells(self._telling, signing)), **about}
        self._table.add(TableRow(signing.id, signing.title[self._telling.language.key], cells, signing.sample))

    def write(self) -> bytes:
        """Return the file."""
        return self._table.write(RowLink(self._telling.href(SIGNINGS), "/"))


def _columns(telling: Telling) -> list[Facet]:
    library = telling.library
    parks, industries = (telling.records(kind, _named(library, kind)) for kind in ("park", "industry"))
    years = dict.fromkeys(library.shelf(KIND).outline(key).one("date")[:4] for key in library.ids("signings"))
    columns = [
        facet.choice(telling, "year", "facet.year", [facet.Choice(year, year) for year in years]),
        facet.choice(telling, "kind", "signing.kind", telling.named(SigningKind, "signing_kind")),
        facet.choice(telling, "format", "signing.format", telling.named(MeetingFormat, "signing_format")),
        facet.choices(telling, "industry", "project.industry", industries),
        facet.choices(telling, "park", "project.park", parks),
        facet.between(telling, "amount", "signing.total", "money"),
        facet.when(telling, "date", "signing.date"),
    ]
    return facet.listed(columns, "date", "kind", "park", "amount")


def _named(library: Library, kind: str) -> list[str]:
    """Return the parks, or industries, that any signing is about."""
    return [key for key in library.shelf(kind).outlines if library.ids(f"signings-about-{kind}/{key}")]


def _about(library: Library, kind: str) -> dict[str, list[str]]:
    """Return the parks, or industries, that each signing is about."""
    found: dict[str, list[str]] = {}
    for key in _named(library, kind):
        for signing in library.ids(f"signings-about-{kind}/{key}"):
            found.setdefault(signing, []).append(key)
    return found


def _cells(telling: Telling, signing: Signing) -> Iterator[tuple[str, Cell]]:
    yield "year", str(signing.date.year)
    yield "kind", signing.kind.value
    yield "format", signing.format.value
    day, amount = signing.date, signing.total.amount if signing.total else None
    yield "date", telling.measured(day, day.first_day.isoformat(), telling.inferred(signing, "date"))
    if amount:
        yield "amount", telling.measured(amount, money(amount), telling.inferred(signing, "total"))


def _latest_first(library: Library) -> Iterable[str]:
    return library.ids("signings")


def _facts(library: Library) -> Iterable[str]:
    """Return what the parks and industries of signings come from: the groups of both, and the names of parks."""
    yield "signings"
    for kind in _ABOUT:
        for key in library.shelf(kind).outlines:
            yield f"signings-about-{kind}/{key}"
            yield f"{kind}/{key}"


FINDERS = (Finder("signings", KIND, _latest_first, _Signings, _facts),)
