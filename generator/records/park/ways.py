"""The ways out of a park, and the nearest of each kind."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.pages.parts import Fact
from generator.values.transport import TransportKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.records.park.record import Park, Transport

NODES = (
    (TransportKind.EXPRESSWAY,),
    (TransportKind.RAIL, TransportKind.HIGH_SPEED_RAIL),
    (TransportKind.AIRPORT,),
    (TransportKind.PORT,),
)
"""What investors ask the distance to; of rails the nearest of both kinds counts."""

_NOWHERE = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class TransportRow:
    """One way out of the park."""

    kind: str
    name: Markup
    distance: str
    drive: str
    sample: bool


def transport_rows(leaf: Leaf, park: Park) -> tuple[TransportRow, ...]:
    """Return the ways out of a park, the nearest first; those whose distance nobody knows stand last."""
    return tuple(
        TransportRow(
            kind=leaf.words(f"transport.{way.kind.value}"),
            name=leaf.text(way.name),
            distance=leaf.quantity(way.distance) if way.distance else "",
            drive=leaf.quantity(way.drive) if way.drive else "",
            sample=way.sample,
        )
        for way in by_distance(park)
    )


def by_distance(park: Park) -> list[Transport]:
    """Return the ways out of a park, the nearest first; those whose distance nobody knows stand last."""
    return sorted(park.transport, key=_far)


def nearest(park: Park, kinds: tuple[TransportKind, ...]) -> Transport | None:
    """Return the nearest way out of some kinds; None where no distance to one is known."""
    return min((way for way in park.transport if way.kind in kinds and way.distance), key=_far, default=None)


def nearest_facts(leaf: Leaf, park: Park) -> Iterator[Fact]:
    """Yield how far the nearest expressway, rail, airport and port are, as far as that is known."""
    for kinds in NODES:
        way = nearest(park, kinds)
        if way is not None and way.distance:
            drive = leaf.quantity(way.drive) if way.drive else ""
            label = leaf.words(f"transport.{way.kind.value}")
            yield Fact(label, leaf.quantity(way.distance), note=drive, sample=way.sample)


def _far(way: Transport) -> tuple[Decimal, Decimal]:
    """Return how far a way is, in metres; what is not known is farther than all else."""
    return (way.distance.low, way.distance.high) if way.distance else (_NOWHERE, _NOWHERE)
