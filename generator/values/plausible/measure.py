"""How much a figure is, so that figures of one kind can be compared whatever unit they were typed in.

Owns the families of units: 元/亩 and 元/平方米 are one, 元/月 and 元/日 are one, 元/月 and 元/小时 are not, since
nobody works all hours of a month. Must not know what figures are for.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.values.quantity.capacity import Capacity
from generator.values.quantity.per import is_time
from generator.values.quantity.price import Price

if TYPE_CHECKING:
    from generator.values.quantity.measured import Measured
    from generator.values.quantity.span import Span
    from generator.values.quantity.units import Unit

Family = tuple[str, ...]
"""Names of the units that a figure is per, or is in, apart from its size: ("m2", "time"), ("person",), ()."""

TIME = "time"
_MONEY = "money"
_MONTHS = {"day": 1 / 30, "week": 7 / 30, "month": 1.0, "year": 12.0}
"""How many months a time is, roughly: no range is so narrow that it would matter."""


class FigureSize(NamedTuple):
    """The least and the most that a figure says, in the plain units of its family."""

    family: Family
    low: float
    high: float


def measure(figure: Measured | Decimal, each: frozenset[str] = frozenset()) -> FigureSize:
    """Return how much a figure is; things in ``each`` do not count as what it is per."""
    if isinstance(figure, Decimal):
        return FigureSize((), float(figure), float(figure))
    if isinstance(figure, Price):
        return _measured(figure.span, _size_of(figure.per), _family(figure.per, each))
    unit, span = figure.unit, figure.span
    size = 1.0 if unit.dimension == _MONEY else unit.times / unit.divisor
    if isinstance(figure, Capacity) and figure.period is not None:
        return _measured(span, size / _months((figure.period,)), (unit.base or unit.key, TIME))
    return _measured(span, size, () if unit.dimension == _MONEY else (unit.base or unit.key,))


def _measured(span: Span, size: float, family: Family) -> FigureSize:
    low = float(span.start) * size
    return FigureSize(family, low, low if span.end is None else float(span.end) * size)


def is_foreign(figure: Measured | Decimal) -> bool:
    """Whether a figure is an amount in another currency, of which no range says anything."""
    return not isinstance(figure, Decimal) and figure.unit.dimension == _MONEY and figure.unit.key != "CNY"


@lru_cache(maxsize=512)
def _family(units: tuple[Unit, ...], each: frozenset[str]) -> Family:
    return tuple(TIME if unit.key in _MONTHS else unit.base or unit.key for unit in units if unit.key not in each)


@lru_cache(maxsize=128)
def _months(units: tuple[Unit, ...]) -> float:
    return next((_MONTHS[unit.key] for unit in units if is_time(unit) and unit.key in _MONTHS), 1.0)


@lru_cache(maxsize=128)
def _size_of(per: tuple[Unit, ...]) -> float:
    """Return what a price of one is for one plain unit of what it is per, and for one month."""
    size = 1 / _months(per)
    for unit in per:
        if not is_time(unit):
            size *= unit.divisor / unit.times
    return size
