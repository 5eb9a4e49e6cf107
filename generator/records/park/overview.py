"""The overview of the parks: a card for each, and the table in which they stand side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.pages.listing import pager
from generator.pages.parts import Fact
from generator.records.park.card import ParkCard, park_card
from generator.records.park.figure import figure
from generator.records.park.lowest import land_from, lowest_of, rent_from
from generator.records.park.record import Park, PlotStatus
from generator.records.park.ways import NODES, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf, Link
    from generator.pages.listing import Pager, Sheet
    from generator.records.park.costs import Cost
    from generator.records.park.lowest import Asked

_COSTS = ("power", "water", "gas", "minimum_wage", "wages")


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """What is compared: a cell a park, without a value where nothing is known."""

    label: str
    cells: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ParksView:
    """A page of the overview: a card for each park, and the table that compares them."""

    is_first: bool
    cards: tuple[ParkCard, ...]
    links: tuple[Link, ...]
    rows: tuple[ComparedRow, ...]
    pager: Pager | None


def parks_view(leaf: Leaf, sheet: Sheet[None, str]) -> ParksView:
    """Return a page of the overview of all parks."""
    parks = [leaf.library.site.all(Park)[key] for part in sheet.parts for key in part.records]
    first = leaf.library.told("park", leaf.language.key).index(parks[0].id) + 1 if parks else 1
    columns = [tuple(_cells(leaf, park)) for park in parks]
    rows = (ComparedRow(cells[0].label, cells) for cells in zip(*columns, strict=True))
    return ParksView(
        is_first=sheet.is_first,
        cards=tuple(park_card(leaf, park.id, number) for number, park in enumerate(parks, first)),
        links=tuple(leaf.link("park", park) for park in parks),
        # a row that no park can fill is an empty promise
        rows=tuple(row for row in rows if any(cell.value for cell in row.cells)),
        pager=pager(leaf, sheet),
    )


def _cells(leaf: Leaf, park: Park) -> Iterator[Fact]:
    """Yield the same cells for every park, so that they can stand side by side."""
    words, land, costs = leaf.words, park.land, park.costs
    for field in ("available", "largest_piece"):
        area = getattr(land, field) if land else None
        yield Fact(words(f"park.land.{field}"), figure(leaf, area), sample=bool(land and area and land.sample))
    yield _price(leaf, "park.price_from", land_from(park))
    yield _price(leaf, "park.rent_from", rent_from(park))
    for field in _COSTS:
        yield _cost(leaf, field, getattr(costs, field) if costs else None)
    yield _plots(leaf, park)
    for kinds in NODES:
        way = nearest(park, kinds)
        label = words(f"transport.{kinds[0].value}")
        drive = leaf.quantity(way.drive) if way and way.drive else ""
        yield Fact(label, figure(leaf, way.distance if way else None), drive, sample=bool(way and way.sample))
    yield _projects(leaf, park)


def _price(leaf: Leaf, key: str, asked: Asked | None) -> Fact:
    return Fact(leaf.words(key), figure(leaf, asked.price if asked else None), sample=bool(asked and asked.sample))


def _cost(leaf: Leaf, field: str, cost: Cost | None) -> Fact:
    """Return a price; of tiers the lowest, said as such."""
    label = leaf.words(f"cost.{field}")
    if cost and cost.price:
        return Fact(label, figure(leaf, cost.price), sample=cost.sample)
    asked = lowest_of(cost)
    if asked is None:
        return Fact(label, "")
    return Fact(label, leaf.words("price.from", price=leaf.quantity(asked.price)), sample=asked.sample)


def _plots(leaf: Leaf, park: Park) -> Fact:
    available = [plot for plot in park.plots if plot.status is PlotStatus.AVAILABLE]
    count = str(len(available)) if available else ""
    return Fact(leaf.words("park.plots_available"), count, sample=any(plot.sample for plot in available))


def _projects(leaf: Leaf, park: Park) -> Fact:
    """Return how many projects there are in a park."""
    count = len(leaf.library.naming("project", "park", park.id))
    samples = leaf.library.ids(f"sample-projects-naming-park/{park.id}")
    return Fact(leaf.words("park.projects"), str(count) if count else "", sample=bool(samples))
