"""The overview of the parks: a card for each, and the table in which they stand side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.finder.finding import finding
from generator.pages.listing import pager
from generator.pages.parts import Fact
from generator.records.park.card import ParkCard, park_cards
from generator.records.park.charts import costs_by_park, land_by_park
from generator.records.park.figure import figure
from generator.records.park.lowest import land_from, lowest_of, rent_from
from generator.records.park.maps import number_of, parks_map
from generator.records.park.record import Park
from generator.records.park.ways import NODES, nearest
from generator.values.urls import COMPARE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.charts.chart import Chart
    from generator.pages.finder.finding import FinderPlace
    from generator.pages.leaf import Leaf, Link
    from generator.pages.listing import Pager, Sheet
    from generator.pages.map import MapView
    from generator.records.park.costs import Cost
    from generator.records.park.lowest import Asked

_COSTS = ("power", "water", "gas", "minimum_wage", "wages")


class ParkHead(NamedTuple):
    """A park over its column of the table; of one that is a sample as a whole the head says so, and no cell."""

    link: Link
    sample: bool


@dataclass(frozen=True, slots=True)
class ParksView:
    """A page of the overview: the map and a card for each park, the pictures and the table that compare them.

    ``rows`` have a cell a park, without a value where nothing is known of it; ``more`` leads to the page that compares
    all that is published of a few.
    """

    is_first: bool
    finding: FinderPlace
    map: MapView | None
    cards: tuple[ParkCard, ...]
    charts: tuple[Chart, ...]
    heads: tuple[ParkHead, ...]
    rows: tuple[tuple[Fact, ...], ...]
    more: str | None
    pager: Pager | None


def parks_view(leaf: Leaf, sheet: Sheet[None, str]) -> ParksView:
    """Return a page of the overview of all parks."""
    parks = [leaf.library.site.all(Park)[key] for part in sheet.parts for key in part.records]
    columns = [tuple(_said(park, cell) for cell in _cells(leaf, park)) for park in parks]
    keys = tuple(park.id for park in parks)
    land = land_by_park(leaf, keys)
    return ParksView(
        is_first=sheet.is_first,
        finding=finding(leaf, "parks"),
        map=parks_map(leaf, "parks") if sheet.is_first else None,
        cards=park_cards(leaf, keys, (number_of(leaf, key) for key in keys)),
        charts=(*((land,) if land else ()), *costs_by_park(leaf, keys)),
        heads=tuple(_head(leaf, park) for park in parks),
        # a row that no park can fill is an empty promise
        rows=tuple(row for row in zip(*columns, strict=True) if any(cell.value for cell in row)),
        more=leaf.href_if_known(COMPARE),
        pager=pager(leaf, sheet),
    )


def _head(leaf: Leaf, park: Park) -> ParkHead:
    """Return a park by its short name, if it has one: columns are narrow."""
    link = leaf.link("park", park)
    return ParkHead(link._replace(text=leaf.text(park.short_name)) if park.short_name else link, park.sample)


def _said(park: Park, cell: Fact) -> Fact:
    return cell._replace(sample=False) if park.sample else cell


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
    available = park.free_plots
    count = str(len(available)) if available else ""
    return Fact(leaf.words("park.plots_available"), count, sample=any(plot.sample for plot in available))


def _projects(leaf: Leaf, park: Park) -> Fact:
    """Return how many projects there are in a park."""
    count = len(leaf.library.naming("project", "park", park.id))
    samples = leaf.library.ids(f"sample-projects-naming-park/{park.id}")
    return Fact(leaf.words("park.projects"), str(count) if count else "", sample=bool(samples))
