"""The groups of a district as sections of a page, in the order of the record, which is that of investors' questions.

Owns what of a group is no plain list: contributions to social insurance, taxes with several rates, flights of airports.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from generator.pages.parts import SourceLine, source_line
from generator.records.district.lines import StatedCells, StatedLine, StatedScribe, StatedTable
from generator.records.district.pay import Contribution, Tax
from generator.values.dated import Dated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.records.district.record import District
    from generator.records.district.ways import Airport

K = TypeVar("K", bound=Dated)


@dataclass(frozen=True, slots=True)
class StatedGroup:
    """A section: its single figures, its tables, and where most of it is from."""

    key: str
    title: str
    note: Markup | str
    lines: tuple[StatedLine, ...]
    tables: tuple[StatedTable, ...]
    source: SourceLine | None

    @property
    def rows(self) -> tuple[Any, ...]:
        """All that can be a sample in it."""
        return (*self.lines, *(row for table in self.tables for row in table.rows))


def groups_of(leaf: Leaf, district: District) -> tuple[StatedGroup, ...]:
    """Return the groups of which a district says anything."""
    return tuple(_group(leaf, district, name, group) for name, group in district.groups.items())


def _group(leaf: Leaf, district: District, name: str, group: Dated) -> StatedGroup:
    scribe = StatedScribe(leaf, district, name, group)
    tables, usual = _OWN.get(name, StatedScribe.tables), scribe.usual
    inferred = {field for field in district.inferred if getattr(usual, field, None) == getattr(district, field)}
    return StatedGroup(
        key="district-" + name.replace("_", "-"),  # apart from the anchors of what staff write
        title=leaf.words(f"district.{name}"),
        note=leaf.text(group.note) if group.note else "",
        lines=scribe.lines(),
        tables=tuple(tables(scribe)),
        source=source_line(leaf, usual.source, usual.as_of, inferred),
    )


def _contributions(scribe: StatedScribe) -> Iterator[StatedTable]:
    """Yield the contributions, a row a kind."""
    rows = [
        StatedCells((each,), {"kind": label, "employer": each.employer, "employee": each.employee})
        for label, each in _named(scribe, Contribution)
    ]
    if rows:
        yield scribe.table("contributions", ("kind", "employer", "employee"), rows)


def _taxes(scribe: StatedScribe) -> Iterator[StatedTable]:
    """Yield the taxes, each with its other rates in lines of their own behind it, those without a field last."""
    others = ((scribe.text(each.name), each) for each in getattr(scribe.group, "other", ()))
    rows = [cells for label, tax in (*_named(scribe, Tax), *others) for cells in _rates(label, tax)]
    if rows:
        yield scribe.table("rates", ("kind", "basis", "rate"), rows)


def _rates(label: Markup | str, tax: Tax) -> Iterator[StatedCells]:
    """Yield the rate of a tax and its amount for something, then its other rates."""
    if tax.rate or tax.amount is None:
        yield StatedCells((tax,), {"kind": label, "basis": tax.basis, "rate": tax.rate})
    if tax.amount:
        yield StatedCells((tax,), {"kind": label, "basis": tax.basis, "rate": tax.amount})
    for step in tax.steps:
        yield StatedCells((tax, step), {"kind": label, "basis": step.name, "rate": step.rate})


def _airports(scribe: StatedScribe) -> Iterator[StatedTable]:
    """Yield the airports, and the flights of all of them."""
    airports: tuple[Airport, ...] = getattr(scribe.group, "airports", ())
    fields, further = ("name", "distance", "drive", "passengers"), ("airport", "to", "takes", "frequency")
    if airports:
        yield scribe.table("airports", fields, [StatedCells((each,), each.__dict__) for each in airports])
    flights = [
        StatedCells((airport, flight), {**flight.__dict__, "airport": airport.name})
        for airport in airports
        for flight in airport.flights
    ]
    if flights:
        yield scribe.table("airports.flights", further, flights)


def _named(scribe: StatedScribe, kind: type[K]) -> Iterator[tuple[str, K]]:
    """Yield the blocks of a kind that a group has by name, with what they are called."""
    for name in type(scribe.group).model_fields:
        block = getattr(scribe.group, name)
        if isinstance(block, kind):
            yield scribe.word(name), block


_OWN: dict[str, Callable[[StatedScribe], Iterator[StatedTable]]] = {
    "social_insurance": _contributions,
    "taxes": _taxes,
    "air": _airports,
}
"""The groups that are no plain lists."""
