"""What is asked for a plot or for rooms: their own price or rent, else that which their park asks for its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.records.park.record import PlotKind

if TYPE_CHECKING:
    from generator.records.park.costs import Cost
    from generator.records.park.record import Park, Plot
    from generator.values.quantity import Price

_RENTS = {PlotKind.WORKSHOP: "workshop_rent", PlotKind.OFFICE: "office_rent"}
"""The cost of a park that is the rent of rooms of a kind; none says what a warehouse costs."""


class Asking(NamedTuple):
    """A price; ``of_park``: it is that of the park, since the plot has none of its own."""

    price: Price
    of_park: bool
    sample: bool


def price_of(park: Park, plot: Plot) -> Asking | None:
    """Return the price of a plot, of land without one that of its park; None where neither is published."""
    return _asking(park, plot.price, "land" if plot.kind is PlotKind.LAND else None)


def rent_of(park: Park, plot: Plot) -> Asking | None:
    """Return the rent of a plot, of rooms without one that of their kind in the park; None where none is published."""
    return _asking(park, plot.rent, _RENTS.get(plot.kind))


def _asking(park: Park, own: Price | None, field: str | None) -> Asking | None:
    if own:
        return Asking(own, of_park=False, sample=False)
    cost: Cost | None = getattr(park.costs, field) if park.costs and field else None
    return Asking(cost.price, of_park=True, sample=cost.sample) if cost and cost.price else None
