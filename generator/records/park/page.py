"""The overview of the parks, side by side, and the page of one park."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.pages.binding import bind
from generator.pages.listing import RECORDS_ON_A_PAGE, pager
from generator.pages.parts import (
    Badge,
    Card,
    Fact,
    coordinates_fact,
    elsewhere_fact,
    enumerate_links,
    enumerate_texts,
    fact,
    quantity_fact,
    text_fact,
)
from generator.pages.record import RecordView, record_view
from generator.records.park.charts import costs_by_park, land_by_park
from generator.records.park.cost_lines import CostGroup, CostRow, cost_groups
from generator.records.park.maps import park_map, parks_map
from generator.records.park.own_charts import distances_of_park, pay_by_grade, power_by_tier
from generator.records.park.record import Park, PlotStatus
from generator.records.park.structure import write_measures

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.pages.charts.chart import Chart
    from generator.pages.leaf import Leaf, Link
    from generator.pages.listing import Pager, Sheet
    from generator.pages.map import MapView
    from generator.records.park.record import Plot


_BESIDE = 12  # parks whose costs stand beside those of another


@dataclass(frozen=True, slots=True)
class ParkColumn:
    """A park in the table that compares parks: the same rows for each, an empty string where nothing is known.

    Of a park that is a sample as a whole, its name says so, and no cell.
    """

    link: Link
    cells: tuple[Fact, ...]
    sample: bool


@dataclass(frozen=True, slots=True)
class ParksView:
    """A page of the overview: a card for each park, and the pictures and the table that compare them.

    ``cells`` are the rows of that table.
    """

    is_first: bool
    cards: tuple[Card, ...]
    rows: tuple[str, ...]
    columns: tuple[ParkColumn, ...]
    cells: tuple[tuple[Fact, ...], ...]
    charts: tuple[Chart, ...]
    pager: Pager | None
    map: MapView | None


@dataclass(frozen=True, slots=True)
class PlotRow:
    """A plot or workshop in a park's table."""

    no: str
    kind: str
    area: str
    status: Badge
    readiness: Markup
    details: tuple[Fact, ...]
    sample: bool


@dataclass(frozen=True, slots=True)
class TransportRow:
    """One way out of the park."""

    kind: str
    icon: str
    name: Markup
    distance: str
    drive: str
    sample: bool


@dataclass(frozen=True, slots=True)
class ParkPictures:
    """The figures of a park as pictures; None (or none) where there is too little to draw. ``beside``: other parks."""

    distances: Chart | None
    power: Chart | None
    pay: Chart | None
    beside: tuple[Chart, ...]


@dataclass(frozen=True, slots=True)
class ParkView:
    """Everything the public may know of a park."""

    record: RecordView
    land: tuple[Fact, ...]
    transport: tuple[TransportRow, ...]
    costs: tuple[CostGroup, ...]
    cost_rows: tuple[CostRow, ...]
    plots: tuple[PlotRow, ...]
    firms: object
    services: tuple[Markup, ...]
    parks_within: tuple[Link, ...]
    projects: tuple[Markup, ...]
    further_projects: tuple[Link, ...]
    pictures: ParkPictures
    map: MapView | None


def parks_view(leaf: Leaf, sheet: Sheet[None, str]) -> ParksView:
    """Return a page of the overview of all parks."""
    parks = [leaf.library.site.all(Park)[key] for part in sheet.parts for key in part.records]
    columns = tuple(_column(leaf, park) for park in parks)
    # a row that no park can fill is an empty promise
    kept = (
        [n for n in range(len(columns[0].cells)) if any(column.cells[n].value for column in columns)] if columns else []
    )
    return ParksView(
        is_first=sheet.is_first,
        cards=tuple(park_card(leaf, park.id) for park in parks),
        rows=tuple(columns[0].cells[n].label for n in kept),
        columns=tuple(replace(column, cells=tuple(column.cells[n] for n in kept)) for column in columns),
        cells=tuple(tuple(column.cells[n] for column in columns) for n in kept),
        charts=_charts(leaf, tuple(park.id for park in parks)),
        pager=pager(leaf, sheet),
        map=parks_map(leaf, "parks") if sheet.is_first else None,
    )


def _charts(leaf: Leaf, keys: tuple[str, ...]) -> tuple[Chart, ...]:
    land = land_by_park(leaf, keys)
    return (*((land,) if land else ()), *costs_by_park(leaf, keys))


def park_card(leaf: Leaf, key: str) -> Card:
    """Return a park for a list."""
    park = leaf.library.all(Park)[key]
    available = park.land.available if park.land else None
    facts = [
        *quantity_fact(leaf, "park.land.available", available, sample=bool(park.land and park.land.sample)),
        _projects(leaf, park),
    ]
    badges = tuple(Badge(leaf.called("industry", key), "industry") for key in park.industries)
    return Card(leaf.link("park", park), leaf.text(park.summary), badges, tuple(facts), park.sample)


def park_view(leaf: Leaf, park: Park) -> ParkView:
    """Return the page of one park."""
    library = leaf.library
    projects = library.naming("project", "park", park.id)
    further = projects[RECORDS_ON_A_PAGE:]
    badges = (Badge(leaf.called("industry", key), "industry") for key in park.industries)
    beside = frozenset({"industries", "founded"})
    costs = cost_groups(leaf, park.costs)
    return ParkView(
        record=record_view(leaf, "park", park, badges=badges, facts=_facts(leaf, park), beside=beside),
        land=tuple(_land(leaf, park)),
        transport=tuple(_transport(leaf, park)),
        costs=costs,
        cost_rows=tuple(row for group in costs for row in group.rows),
        plots=tuple(_plot(leaf, plot) for plot in park.plots),
        firms=leaf.part("firms_in_park", park.id, [(tenant.name, tenant.business) for tenant in park.tenants]),
        services=tuple(leaf.text(service) for service in park.services),
        parks_within=tuple(leaf.link_to("park", inner) for inner in library.naming("park", "park", park.id)),
        projects=tuple(leaf.cards.project(leaf, key) for key in projects[:RECORDS_ON_A_PAGE]),
        further_projects=tuple(leaf.link_to("project", key) for key in further),
        map=park_map(leaf, park, "surroundings"),
        pictures=park_pictures(leaf, park),
    )


def park_pictures(leaf: Leaf, park: Park) -> ParkPictures:
    """Return the figures of a park as pictures, its costs beside those of the first others."""
    told = leaf.library.told("park", leaf.language.key)
    beside = dict.fromkeys((park.id, *told[:_BESIDE]))
    return ParkPictures(
        distances_of_park(leaf, park.id),
        power_by_tier(leaf, park.id),
        pay_by_grade(leaf, park.id),
        costs_by_park(leaf, beside, park.id),
    )


def _facts(leaf: Leaf, park: Park) -> list[Fact]:
    words, library = leaf.words, leaf.library
    facts = text_fact(leaf, "park.short_name", park.short_name)
    if park.level:
        facts.append(Fact(words("park.level"), words(f"level.{park.level.value}")))
    facts += text_fact(leaf, "park.district", park.district)
    if park.within:
        outer = leaf.link("park", library.site.all(Park)[park.within])
        facts.append(Fact(words("park.within"), outer.text, href=outer.href))
    industries = enumerate_links(leaf, (leaf.link_to("industry", key) for key in park.industries))
    facts.append(fact(leaf, "park.industries", industries, park.inferred))
    facts += text_fact(leaf, "park.authority", park.authority)
    facts += quantity_fact(leaf, "park.founded", park.founded, park.inferred)
    if park.approval_no:
        facts.append(Fact(words("park.approval_no"), park.approval_no))
    location = park.location
    if location:
        facts += text_fact(leaf, "park.address", location.address, sample=location.sample)
        facts += coordinates_fact(leaf, location)
        facts += elsewhere_fact(leaf, location, park.name)
    return facts


def _industries(leaf: Leaf, park: Park) -> Markup:
    return enumerate_texts(leaf, (leaf.library.site.records["industry"][key].name for key in park.industries))


def _land(leaf: Leaf, park: Park) -> list[Fact]:
    land = park.land
    if land is None:
        return []
    facts = []
    for field in ("planned", "built", "available", "largest_piece"):
        facts += quantity_fact(leaf, f"park.land.{field}", getattr(land, field), sample=land.sample)
    if land.as_of:
        facts.append(Fact(leaf.words("park.land.as_of"), leaf.quantity(land.as_of), sample=land.sample))
    return facts


def _transport(leaf: Leaf, park: Park) -> list[TransportRow]:
    return [
        TransportRow(
            kind=leaf.words(f"transport.{way.kind.value}"),
            icon=way.kind.value,
            name=leaf.text(way.name),
            distance=leaf.quantity(way.distance) if way.distance else "",
            drive=leaf.quantity(way.drive) if way.drive else "",
            sample=way.sample,
        )
        for way in park.transport
    ]


def _plot(leaf: Leaf, plot: Plot) -> PlotRow:
    details: list[Fact] = []
    for field in ("price", "rent", "minimum_unit", "ground_floor_height", "height_limit", "handover"):
        details += quantity_fact(leaf, f"plot.{field}", getattr(plot, field))
    for field in ("use", "crane", "lift"):
        details += text_fact(leaf, f"plot.{field}", getattr(plot, field))
    for field in ("far", "storeys"):
        if getattr(plot, field) is not None:
            details.append(Fact(leaf.words(f"plot.{field}"), str(getattr(plot, field))))
    for field in ("floor_load", "column_grid"):
        if typed := getattr(plot, field):
            details.append(Fact(leaf.words(f"plot.{field}"), bind(write_measures(typed, leaf.language.of_figures))))
    return PlotRow(
        no=plot.no,
        kind=leaf.words(f"plot_kind.{plot.kind.value}"),
        area=leaf.quantity(plot.area),
        status=Badge(leaf.words(f"plot_status.{plot.status.value}"), f"plot-{plot.status.value}"),
        readiness=leaf.text(plot.readiness),
        details=tuple(details),
        sample=plot.sample,
    )


def _column(leaf: Leaf, park: Park) -> ParkColumn:
    cells = tuple(_comparison(leaf, park))
    said = tuple(cell._replace(sample=False) for cell in cells) if park.sample else cells
    return ParkColumn(leaf.link("park", park), said, park.sample)


def _comparison(leaf: Leaf, park: Park) -> list[Fact]:
    """Return the same rows for every park, so that they can stand side by side."""
    words, costs, land = leaf.words, park.costs, park.land
    rows = [Fact(words("park.industries"), _industries(leaf, park))]
    for field in ("planned", "available", "largest_piece"):
        found = quantity_fact(leaf, f"park.land.{field}", getattr(land, field), sample=land.sample) if land else []
        rows += found or [Fact(words(f"park.land.{field}"), "")]
    for field in ("land", "workshop_rent", "water", "gas", "minimum_wage"):
        cost = getattr(costs, field) if costs else None
        price = leaf.quantity(cost.price) if cost and cost.price else ""
        rows.append(Fact(words(f"cost.{field}"), price, sample=bool(cost and cost.sample)))
    available = [plot for plot in park.plots if plot.status is PlotStatus.AVAILABLE]
    sample = any(plot.sample for plot in available)
    rows.append(Fact(words("park.plots_available"), str(len(available)) if available else "", sample=sample))
    rows.append(_projects(leaf, park))
    return rows


def _projects(leaf: Leaf, park: Park) -> Fact:
    """Return how many projects there are in a park."""
    library = leaf.library
    count = len(library.naming("project", "park", park.id))
    samples = library.ids(f"sample-projects-naming-park/{park.id}")
    return Fact(leaf.words("park.projects"), str(count), sample=bool(samples))
