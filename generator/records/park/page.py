"""The page of one park."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.pages.art.shown import art_for
from generator.pages.listing import RECORDS_ON_A_PAGE
from generator.pages.parts import (
    Fact,
    coordinates_fact,
    elsewhere_fact,
    enumerate_links,
    fact,
    quantity_fact,
    text_fact,
)
from generator.pages.record import RecordView, record_view
from generator.records.park.bar import fact_bar
from generator.records.park.cost_lines import CostGroup, CostRow, cost_groups
from generator.records.park.maps import park_map
from generator.records.park.pictures import ParkPictures, park_pictures
from generator.records.park.plots import PlotTable, plot_tables
from generator.records.park.record import Park
from generator.records.park.related import RelatedPark, related_parks
from generator.records.park.sketch import CostSketch, sketch_of
from generator.records.park.ways import TransportRow, transport_rows

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.pages.cards import Finished
    from generator.pages.leaf import Leaf, Link
    from generator.pages.map import MapView


@dataclass(frozen=True, slots=True)
class ParkView:
    """Everything the public may know of a park.

    ``key`` and ``name`` are by which it is chosen for a comparison. ``over`` stands over its title: the level and
    leading industries. ``art`` stands where no picture and no map does.
    """

    key: str
    name: str
    record: RecordView
    over: tuple[Markup | str, ...]
    bar: tuple[Fact, ...]
    land: tuple[Fact, ...]
    plots: tuple[PlotTable, ...]
    costs: tuple[CostGroup, ...]
    cost_rows: tuple[CostRow, ...]
    sketch: CostSketch | None
    transport: tuple[TransportRow, ...]
    firms: object
    services: tuple[Markup, ...]
    projects: tuple[Finished, ...]
    further_projects: tuple[Link, ...]
    related: tuple[RelatedPark, ...]
    pictures: ParkPictures
    map: MapView | None
    art: Markup | str


def park_view(leaf: Leaf, park: Park) -> ParkView:
    """Return the page of one park."""
    projects = leaf.library.naming("project", "park", park.id)
    costs = cost_groups(leaf, park.costs)
    surroundings = park_map(leaf, park, "surroundings")
    beside = frozenset({"industries", "founded"})
    return ParkView(
        key=park.id,
        name=(park.short_name or park.name).nearest(leaf.language.key)[1],
        record=record_view(leaf, "park", park, badges=(), facts=_facts(leaf, park), beside=beside),
        over=_over(leaf, park),
        bar=fact_bar(leaf, park),
        land=tuple(_land(leaf, park)),
        plots=plot_tables(leaf, park),
        costs=costs,
        cost_rows=tuple(row for group in costs for row in group.rows),
        sketch=sketch_of(leaf, park),
        transport=transport_rows(leaf, park),
        firms=leaf.part("firms_in_park", park.id, [(tenant.name, tenant.business) for tenant in park.tenants]),
        services=tuple(leaf.text(service) for service in park.services),
        projects=tuple(leaf.cards.project(leaf, key) for key in projects[:RECORDS_ON_A_PAGE]),
        further_projects=tuple(leaf.link_to("project", key) for key in projects[RECORDS_ON_A_PAGE:]),
        related=related_parks(leaf, park),
        pictures=park_pictures(leaf, park),
        map=surroundings,
        art="" if park.photos or surroundings else art_for(leaf, park.id),
    )


def _over(leaf: Leaf, park: Park) -> tuple[Markup | str, ...]:
    level = (leaf.words("park.of_level", level=leaf.words(f"level.{park.level.value}")),) if park.level else ()
    return (*level, _industries(leaf, park))


def _facts(leaf: Leaf, park: Park) -> list[Fact]:
    words, library = leaf.words, leaf.library
    facts = text_fact(leaf, "park.short_name", park.short_name)
    if park.level:
        facts.append(Fact(words("park.level"), words(f"level.{park.level.value}")))
    facts += text_fact(leaf, "park.district", park.district)
    if park.within:
        outer = leaf.link("park", library.site.all(Park)[park.within])
        facts.append(Fact(words("park.within"), outer.text, href=outer.href))
    facts.append(fact(leaf, "park.industries", _industries(leaf, park), park.inferred))
    facts += text_fact(leaf, "park.authority", park.authority)
    facts += quantity_fact(leaf, "park.founded", park.founded, park.inferred)
    if park.approval_no:
        facts.append(Fact(words("park.approval_no"), park.approval_no))
    location = park.location
    if location:
        facts += text_fact(leaf, "park.address", location.address, sample=location.sample)
        facts += coordinates_fact(leaf, location)
        facts += [] if park.sample else elsewhere_fact(leaf, location, park.name)
    return facts


def _industries(leaf: Leaf, park: Park) -> Markup:
    return enumerate_links(leaf, (leaf.link_to("industry", key) for key in park.industries))


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
