"""Quantities as the numbers of a finder's table, in its base units; what cannot be compared is None.

Owns which quantities can be compared with which. Base units: m² for areas, m for distances, CNY for money, CNY a m²
for prices of land and rooms, CNY a m² and month for rents, kVA, m³ a day, t an hour.

A range, and a figure hedged by "at least" or "up to", keeps both ends, of which one may be open. A wish for so much or
more is met by the upper end where that is known, else by the lower; a wish for so much or less by the lower end where
that is known, else by the upper: what is offered from 10 to 14 can be had for 12. An open end meets nothing by itself:
"at least 8 m" meets a wish for 8 m; whether it meets one for 9 m is not published. "About" does not move a figure.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.values.quantity.exact import ROUGH
from generator.values.quantity.per import is_time
from generator.values.quantity.qualifiers import LOWER_BOUNDS, UPPER_BOUNDS, Qualifier

if TYPE_CHECKING:
    from generator.pages.finder.cell import Value
    from generator.values.quantity import Area, Capacity, Count, Distance, Duration, Money, Price

HOME_CURRENCY = "CNY"
_KEPT = 2**12  # figures: each is asked for once a language
_DAYS_A_YEAR, _MONTHS_A_YEAR, _HOURS_A_DAY = Decimal(365), Decimal(12), Decimal(24)
POWER_FACTOR = Decimal("0.9")
"""What large users of power must keep: 水电财字第215号 of 1983, the tariff rule on power factors."""


def span_of(low: Decimal, high: Decimal, qualifier: Qualifier) -> Value:
    """Return a figure as one number or as a range whose end may be open."""
    if qualifier in LOWER_BOUNDS:
        return low, None
    if qualifier in UPPER_BOUNDS:
        return None, high
    return low if low == high else (low, high)


@lru_cache(maxsize=_KEPT)
def plainly(figure: Area | Count | Distance | Duration) -> Value:
    """Return a figure whose unit converts to the base unit by itself."""
    return span_of(figure.low, figure.high, figure.qualifier)


def from_to(least: Area, most: Area) -> Value:
    """Return what can be had from a smallest part on up to all of it; all of it where the two are not that."""
    whole = plainly(most)
    top = whole[1] if isinstance(whole, tuple) else whole
    if not isinstance(top, Decimal) or least.low >= top:
        return whole
    return least.low, top


@lru_cache(maxsize=_KEPT)
def money(amount: Money) -> Value:
    """Return an amount of money in yuan; None in another currency, which is not converted."""
    return span_of(amount.low, amount.high, amount.qualifier) if amount.currency == HOME_CURRENCY else None


@lru_cache(maxsize=_KEPT)
def price_of_area(price: Price) -> Value:
    """Return what a square metre costs in yuan; None where that is not what the price says."""
    units = [unit.dimension for unit in price.per]
    if price.currency != HOME_CURRENCY or units != ["area"]:
        return None
    return span_of(price.low, price.high, price.qualifier)


@lru_cache(maxsize=_KEPT)
def rent_of_area(price: Price) -> Value:
    """Return what a square metre costs a month in yuan; None where that is not what the price says.

    A year has twelve months and 365 days.
    """
    areas, times = ([unit for unit in price.per if is_time(unit) is time] for time in (False, True))
    if price.currency != HOME_CURRENCY or [unit.dimension for unit in areas] != ["area"] or len(times) != 1:
        return None
    months = _months(times[0].key)
    if months is None:
        return None
    return span_of(ROUGH.divide(price.low, months), ROUGH.divide(price.high, months), price.qualifier)


def _months(time: str) -> Decimal | None:
    """Return how many months a time of rents has."""
    return {"day": ROUGH.divide(_MONTHS_A_YEAR, _DAYS_A_YEAR), "month": Decimal(1), "year": _MONTHS_A_YEAR}.get(time)


@lru_cache(maxsize=_KEPT)
def power(supply: Capacity) -> Value:
    """Return electric power in kVA; kilowatts count by the power factor that large users must keep."""
    if supply.period is not None or supply.unit.dimension != "power":
        return None
    is_active = (supply.unit.base or supply.unit.key) == "kw"
    factor = POWER_FACTOR if is_active else Decimal(1)
    return span_of(ROUGH.divide(supply.low, factor), ROUGH.divide(supply.high, factor), supply.qualifier)


@lru_cache(maxsize=_KEPT)
def volume_a_day(supply: Capacity) -> Value:
    """Return a supply of water or gas in m³ a day, standard cubic metres of gas as such; None for months and years."""
    return _flow(supply, {"m3", "nm3"}, {"day": Decimal(1), "hour": _HOURS_A_DAY})


@lru_cache(maxsize=_KEPT)
def mass_an_hour(supply: Capacity) -> Value:
    """Return a supply of steam in tonnes an hour; None for months and years."""
    return _flow(supply, {"t"}, {"hour": Decimal(1), "day": ROUGH.divide(Decimal(1), _HOURS_A_DAY)})


def _flow(supply: Capacity, bases: set[str], periods: dict[str, Decimal]) -> Value:
    factor = periods.get(supply.period.key) if supply.period else None
    if factor is None or (supply.unit.base or supply.unit.key) not in bases:
        return None
    return span_of(ROUGH.multiply(supply.low, factor), ROUGH.multiply(supply.high, factor), supply.qualifier)
