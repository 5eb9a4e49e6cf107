"""Quantities as exact numbers with codes that all the world knows: UN/CEFACT Recommendation 20 and ISO 4217.

Owns how units that are made of several are written (``CNY/MTK``, ``CNY/MTK/MON``, ``MTQ/ANN``), and that what is given
in mu, which has no code, is given in square metres too. Must not know records.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from generator.pages.data.data_value import Exact
from generator.values.quantity.area import Area
from generator.values.quantity.capacity import Capacity
from generator.values.quantity.exact import ONE, count_places, divide_rounded, settle
from generator.values.quantity.price import Price
from generator.values.quantity.qualifiers import LOWER_BOUNDS, UPPER_BOUNDS
from generator.values.quantity.unit_table import UNITS
from generator.values.quantity.weather import Temperature

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from generator.values.quantity.measured import Measured
    from generator.values.quantity.units import Unit

Figure: TypeAlias = "Measured | Temperature"
"""What has numbers and a unit."""

_MU, _SQUARE_METRE = UNITS["mu"], UNITS["m2"]
_SIGNIFICANT = 3
_PLACES = 2


@lru_cache(maxsize=2**14)
def exact_of(figure: Figure) -> Exact:
    """Return the numbers of a figure in its own unit, exactly as typed."""
    units = _units_of(figure)
    codes = [unit.code for unit in units]
    code = "/".join(codes) if all(codes) else ""
    return Exact(*_ends(figure, ends_of(figure)), "/".join(unit.key for unit in units), code)


@lru_cache(maxsize=2**14)
def metric_of(figure: Figure) -> Exact | None:
    """Return what is given in mu in square metres, to two decimals, small prices to three digits; None of all else."""
    units = _units_of(figure)
    if _MU not in units:
        return None
    if isinstance(figure, Price):
        precise = figure.per_base()
    elif isinstance(figure, Area):
        precise = [figure.low, figure.high][: len(ends_of(figure))]
    else:
        return None
    rounded = [_round(number) for number in precise]
    metric = [_SQUARE_METRE if unit == _MU else unit for unit in units]
    keys, codes = "/".join(unit.key for unit in metric), "/".join(unit.code for unit in metric)
    return Exact(*_ends(figure, rounded), keys, codes, is_rounded=rounded != precise)


def ends_of(figure: Figure) -> tuple[Decimal, ...]:
    """Return the number of a figure, or both ends."""
    return figure.ends if isinstance(figure, Temperature) else figure.span.ends


def _units_of(figure: Figure) -> tuple[Unit, ...]:
    """Return the unit, and what it is for: money, then things, then times."""
    if isinstance(figure, Price):
        return (figure.unit, *figure.per)
    if isinstance(figure, Capacity) and figure.period:
        return (figure.unit, figure.period)
    return (figure.unit,)


def _ends(figure: Figure, numbers: Sequence[Decimal]) -> tuple[str | None, str | None]:
    """Return least and most; of "more than" there is no most, of "up to" no least."""
    low, high = f"{numbers[0]:f}", f"{numbers[-1]:f}"
    if figure.qualifier in LOWER_BOUNDS:
        return low, None
    return (None, high) if figure.qualifier in UPPER_BOUNDS else (low, high)


def _round(number: Decimal) -> Decimal:
    """Round to the cent, or to three significant digits where that is finer."""
    places = max(_PLACES, _SIGNIFICANT - 1 - number.adjusted()) if number else _PLACES
    return number if count_places(number) <= places else settle(divide_rounded(number, ONE, ONE.scaleb(-places)))
