"""Which plots and rooms of a park are on offer, and in which order they are listed over all parks.

Owns what is on offer: what can be had, and what is under negotiation; what is taken is not. Must not know pages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.records.park.record import PlotKind, PlotStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from generator.records.park.record import Park, Plot

STATUSES = (PlotStatus.AVAILABLE, PlotStatus.NEGOTIATING)
"""Plots on offer, those first that can be had at once."""

ANCHOR = "plot-"
"""With what the place of a plot on the page of its park begins."""

_NOT_IN_A_NAME = re.compile(r"[^\w-]+")


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


def slugs(numbers: Iterable[str]) -> Iterator[str]:
    """Yield an id for each number of a plot; of two that would be the same the second has a number behind it."""
    taken: set[str] = set()
    for number in numbers:
        slug = first = f"{ANCHOR}{_NOT_IN_A_NAME.sub('-', number).strip('-')}"
        again = 1
        while slug in taken:
            again += 1
            slug = f"{first}-{again}"
        taken.add(slug)
        yield slug
