"""Which plots and rooms of a park are on offer, and in which order they are listed over all parks.

Owns what is on offer: what can be had, and what is under negotiation; what is taken is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.records.park.plots import slugs
from generator.records.park.record import PlotKind, PlotStatus

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from generator.library.library import Library
    from generator.records.park.record import Park, Plot

STATUSES = (PlotStatus.AVAILABLE, PlotStatus.NEGOTIATING)
"""Plots on offer, those first that can be had at once."""

ANCHOR = "plot-"
"""With what the place of a plot on the page of its park begins."""


class Offer(NamedTuple):
    """A plot on offer, and what names it among those of its park; behind ``plot-`` that is its place on the page."""

    key: str
    plot: Plot


def offers(park: Park) -> list[Offer]:
    """Return the plots of a park that are on offer.

    Those that can be had stand first, in each part land before rooms, and the large before the small.
    """
    keys = (slug.removeprefix(ANCHOR) for slug in slugs(plot.no for plot in park.plots))
    found = [Offer(key, plot) for key, plot in zip(keys, park.plots, strict=True) if plot.status in STATUSES]
    return sorted(found, key=_place)


def _place(offer: Offer) -> tuple[int, bool, Decimal]:
    plot = offer.plot
    return STATUSES.index(plot.status), plot.kind is not PlotKind.LAND, -plot.area.high


class Counts(NamedTuple):
    """How many plots can be had, in how many parks, and how many are under negotiation."""

    free: int
    parks: int
    negotiating: int


def count_offers(library: Library, keys: Iterable[str]) -> Counts | None:
    """Count the plots on offer in some parks, none of which is opened; None where any of them is a sample."""
    shelf = library.shelf("park")
    offered = {key: shelf.outline(key).all("plots") for key in keys}
    told = [status for statuses in offered.values() for status in statuses]
    if not told or any(status.endswith("/sample") for status in told):
        return None
    free = {key: statuses.count(PlotStatus.AVAILABLE.value) for key, statuses in offered.items()}
    count = sum(free.values())
    return Counts(count, sum(map(bool, free.values())), len(told) - count)
