"""Which pictures of its figures the page of a park has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.records.park.charts import costs_by_park
from generator.records.park.own_charts import distances_of_park, pay_by_grade, power_by_tier

if TYPE_CHECKING:
    from generator.pages.charts.chart import Chart
    from generator.pages.leaf import Leaf
    from generator.records.park.record import Park

_BESIDE = 12  # parks whose costs stand beside those of another


@dataclass(frozen=True, slots=True)
class ParkPictures:
    """The figures of a park as pictures; None (or none) where there is too little to draw. ``beside``: other parks."""

    distances: Chart | None
    power: Chart | None
    pay: Chart | None
    beside: tuple[Chart, ...]


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
