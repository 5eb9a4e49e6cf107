"""What a park offers to everything in it, as columns of the finder: industries, level, ways out, supplies.

Owns which supply and which way counts: what is left of a supply, else all that it carries, marked as such; the nearest
way of each kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.finder import facet
from generator.pages.finder.measure import mass_an_hour, plainly, power, volume_a_day
from generator.pages.finder.table import NearestWay
from generator.records.park.record import Level
from generator.values.transport import TransportKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.pages.finder.cell import Value, Valued
    from generator.pages.finder.facet import Facet
    from generator.pages.finder.table import Cell
    from generator.pages.finder.telling import Telling
    from generator.records.park.costs import Cost
    from generator.records.park.record import Park, ParkLand, Transport
    from generator.values.quantity import Capacity

_SUPPLIES: dict[str, tuple[str, Callable[[Capacity], Value]]] = {
    "power": ("power", power),
    "water": ("volume_day", volume_a_day),
    "gas": ("volume_day", volume_a_day),
    "steam": ("mass_hour", mass_an_hour),
    "sewage": ("volume_day", volume_a_day),
}


def served_columns(telling: Telling) -> list[Facet]:
    """Return the columns of what a park offers to everything in it."""
    return [
        facet.choices(telling, "industry", "park.industries", telling.records("industry")),
        facet.choice(telling, "level", "park.level", telling.named(Level, "level")),
        facet.ways(telling, "near", "facet.near", telling.named(TransportKind, "transport")),
        *(facet.at_least(telling, key, f"cost.{key}", dimension) for key, (dimension, _) in _SUPPLIES.items()),
        facet.yes(telling, "dual_circuit", "cost.dual_circuit"),
    ]


def served_cells(telling: Telling, park: Park) -> Iterator[tuple[str, Cell]]:
    """Yield the cells of these columns for a park."""
    yield "industry", park.industries
    yield "level", park.level.value if park.level else None
    yield "near", tuple(_way(telling, park, kind) for kind in TransportKind)
    for key, (_, read) in _SUPPLIES.items():
        yield key, _supply(telling, getattr(park.costs, key) if park.costs else None, read)
    cost = park.costs.power if park.costs else None
    if cost and cost.dual_circuit is not None:
        yield "dual_circuit", telling.yes(answer=cost.dual_circuit, marks=sample_mark(cost))


def sample_mark(part: Cost | Transport | ParkLand | None) -> tuple[str, ...]:
    """Return the mark of a part of a park that is a sample."""
    return ("sample",) if part and part.sample else ()


def _supply(telling: Telling, cost: Cost | None, read: Callable[[Capacity], Value]) -> Valued | None:
    if cost and cost.headroom:
        return telling.measured(cost.headroom, read(cost.headroom), sample_mark(cost))
    if cost and cost.capacity:
        return telling.measured(cost.capacity, read(cost.capacity), ("capacity", *sample_mark(cost)))
    return None


def _way(telling: Telling, park: Park, kind: TransportKind) -> NearestWay | None:
    """Return the nearest way out of a kind; of several whose distance nobody knows that with the shortest drive."""
    found = min((way for way in park.transport if way.kind is kind), key=_far, default=None)
    if found is None:
        return None
    marks = sample_mark(found)
    distance = telling.measured(found.distance, plainly(found.distance), marks) if found.distance else None
    drive = telling.measured(found.drive, plainly(found.drive), marks) if found.drive else None
    return NearestWay(distance, drive, telling.said(found.name))


def _far(way: Transport) -> tuple[bool, object, bool, object]:
    distance, drive = way.distance, way.drive
    return distance is None, distance.low if distance else 0, drive is None, drive.low if drive else 0
