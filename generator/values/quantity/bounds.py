"""What a figure may stand for: the least and the most, whatever its qualifier leaves open."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.values.quantity.qualifiers import LOWER_BOUNDS, UPPER_BOUNDS, Qualifier

if TYPE_CHECKING:
    from generator.values.quantity import Area, Count, Duration, Money

# how far "about" may be from the true figure
_ABOUT = (Decimal("0.9"), Decimal("1.1"))


def is_above(one: Money | Area, other: Money | Area) -> bool:
    """Whether a figure is above another whatever the true ones are behind "about", "more than" and "up to"."""
    high = bounds_of(other)[1]
    return high is not None and bounds_of(one)[0] > high


def bounds_of(figure: Money | Area | Count | Duration) -> tuple[Decimal, Decimal | None]:
    """Return the least and the most that a figure may stand for; None where there is no most."""
    qualifier = figure.span.qualifier
    if qualifier is Qualifier.ABOUT:
        return figure.low * _ABOUT[0], figure.high * _ABOUT[1]
    least = Decimal(0) if qualifier in UPPER_BOUNDS else figure.low
    return least, None if qualifier in LOWER_BOUNDS else figure.high
