"""The few facts of a park that one decides by: land, price, the ways out, power. Only what is known."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from generator.pages.parts import Fact
from generator.records.park.figure import figure
from generator.records.park.lowest import land_from, lowest_of, rent_from
from generator.records.park.ways import nearest_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf
    from generator.records.park.costs import Cost
    from generator.records.park.record import Park

_SEVEN = 7


def fact_bar(leaf: Leaf, park: Park) -> tuple[Fact, ...]:
    """Return the facts of the bar under a park's title, at most seven."""
    return tuple(islice(_facts(leaf, park), _SEVEN))


def _facts(leaf: Leaf, park: Park) -> Iterator[Fact]:
    yield from available_fact(leaf, park)
    yield from price_fact(leaf, park)
    yield from nearest_facts(leaf, park)
    yield from _power(leaf, park.costs.power if park.costs else None)


def available_fact(leaf: Leaf, park: Park) -> Iterator[Fact]:
    """Yield the land still available, if that is known."""
    if park.land and park.land.available:
        yield Fact(leaf.words("park.land.available"), figure(leaf, park.land.available), sample=park.land.sample)


def price_fact(leaf: Leaf, park: Park) -> Iterator[Fact]:
    """Yield from which price land can be had; where nothing is known of land, from which rent rooms can."""
    for key, asked in (("park.price_from", land_from(park)), ("park.rent_from", rent_from(park))):
        if asked:
            yield Fact(leaf.words(key), figure(leaf, asked.price), sample=asked.sample)
            return


def _power(leaf: Leaf, cost: Cost | None) -> Iterator[Fact]:
    """Yield how much power the supply can carry and what is left of that; else what it costs at least."""
    if cost is None:
        return
    if cost.capacity:
        left = leaf.words("park.headroom", amount=leaf.quantity(cost.headroom)) if cost.headroom else ""
        yield Fact(leaf.words("park.power"), figure(leaf, cost.capacity), note=left, sample=cost.sample)
        return
    asked = lowest_of(cost)
    if asked:
        yield Fact(leaf.words("park.power_from"), figure(leaf, asked.price), sample=asked.sample)
