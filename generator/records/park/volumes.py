"""The volumes up to which the steps of a price hold, as staff write them: 每月20万立方米以内, 每月20万立方米以上.

Owns when such steps are certain: when they follow on each other without a gap. All other words stay words, and whoever
wants a price chooses the step. Whether the price of a step is that of the whole volume or of what lies in it is not
said by such words.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.issues import Fault
from generator.values.quantity import Capacity
from generator.values.quantity.qualifiers import LOWER_BOUNDS, UPPER_BOUNDS, Qualifier

if TYPE_CHECKING:
    from collections.abc import Sequence

IN_A_YEAR = {"day": 365, "month": 12, "year": 1}
"""How many of a time a year has, by its key."""

_ZERO = Decimal(0)


class Steps(NamedTuple):
    """The highest volume of each step but the last, in the base unit, and how many of their periods a year has."""

    bounds: tuple[Decimal, ...]
    periods: int


def steps_of(names: Sequence[str], unit: str) -> Steps | None:
    """Return the steps that some Chinese names say in a unit, by its key; None where they are not certain."""
    volumes = [_read(name) for name in names]
    periods = {each.period.key for each in volumes if each and each.period and each.unit.key == unit}
    bounds: list[Decimal] = []
    reached: Decimal | None = _ZERO
    for each in volumes:
        start, end = _ends(each) if each and each.unit.key == unit else (None, None)
        if start is None or start != reached:
            return None
        bounds += [end] if end else []
        reached = end
    is_open = reached is None and bool(bounds)
    return Steps(tuple(bounds), IN_A_YEAR[periods.pop()]) if is_open and len(periods) == 1 else None


def _read(name: str) -> Capacity | None:
    """Return the volume that a name says, with a time that a year has a number of."""
    try:
        volume = Capacity.parse(name)
    except Fault:
        return None
    return volume if volume.period and volume.period.key in IN_A_YEAR else None


def _ends(volume: Capacity) -> tuple[Decimal | None, Decimal | None]:
    """Return from where to where a step goes; (None, None) where that is not said, no end where there is none."""
    if volume.span.end is not None:
        return (volume.low, volume.high) if volume.qualifier is Qualifier.EXACT else (None, None)
    if volume.qualifier in LOWER_BOUNDS:
        return volume.low, None
    return (_ZERO, volume.high) if volume.qualifier in UPPER_BOUNDS - {Qualifier.NEARLY} else (None, None)
