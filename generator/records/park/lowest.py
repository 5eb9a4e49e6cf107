"""From which price something can be had in a park: the lowest of several, where that can be said.

Owns which prices can be compared at all: those in one currency for one thing and time. Must not know how one is shown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from generator.records.park.record import PlotKind
from generator.values.quantity.per import is_time
from generator.values.quantity.qualifiers import UPPER_BOUNDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.records.park.costs import Cost
    from generator.records.park.record import Park, Plot
    from generator.values.quantity import Price


class Asked(NamedTuple):
    """A price, and whether it, or any of the prices that it is the lowest of, is a sample."""

    price: Price
    sample: bool


def land_from(park: Park) -> Asked | None:
    """Return the lowest price of land: that of the park, or of a plot that can be had."""
    return _lowest(land_prices(park))


def rent_from(park: Park) -> Asked | None:
    """Return the lowest rent of a workshop: that of the park, or of one that can be had."""
    return _lowest(rents(park))


def land_prices(park: Park) -> list[Asked]:
    """Return every price of land: that of the park, and of plots that can be had."""
    plots = [(plot.price, plot.sample) for plot in _open(park, PlotKind.LAND)]
    return _published(park.costs.land if park.costs else None, plots)


def rents(park: Park) -> list[Asked]:
    """Return every rent of workshops: that of the park, and of those that can be had."""
    plots = [(plot.rent, plot.sample) for plot in _open(park, PlotKind.WORKSHOP)]
    return _published(park.costs.workshop_rent if park.costs else None, plots)


def lowest_of(cost: Cost | None) -> Asked | None:
    """Return the lowest price of a cost, its tiers among them."""
    return _lowest(_published(cost, [(tier.price, cost.sample) for tier in cost.tiers] if cost else []))


def _open(park: Park, kind: PlotKind) -> Iterable[Plot]:
    return (plot for plot in park.free_plots if plot.kind is kind)


def _published(cost: Cost | None, others: Iterable[tuple[Price | None, bool]]) -> list[Asked]:
    among = [(cost.price, cost.sample), *others] if cost else list(others)
    return [Asked(price, sample) for price, sample in among if price]


def _lowest(among: Sequence[Asked]) -> Asked | None:
    price = lowest_price(each.price for each in among)
    return Asked(price, any(each.sample for each in among)) if price else None


def lowest_price(prices: Iterable[Price]) -> Price | None:
    """Return the lowest price, of a range its lower end; None where there is none or where nobody can tell.

    Nobody can where currencies or units differ, or where any is only known from above ("up to").
    """
    found = list(prices)
    if len({counted_in(price) for price in found}) != 1 or any(price.qualifier in UPPER_BOUNDS for price in found):
        return None
    lowest = min(found, key=lambda price: price.low)
    return lowest if lowest.span.end is None else replace(lowest, span=replace(lowest.span, end=None))


def counted_in(price: Price) -> tuple[str, ...]:
    """Return what a price counts in; per mu and per square metre are one, for both are known per square metre."""
    return price.currency, *(unit.key if is_time(unit) else unit.base or unit.key for unit in price.per)
