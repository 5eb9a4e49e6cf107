"""Amounts as Chinese staff type them and as an English sentence says them.

Owns these few forms only. On purpose it does not use the generator's own quantities: data that they had made would
not test them.
"""

from __future__ import annotations

from decimal import Decimal

from benchmarks.wording import Pair

_WAN = 10_000  # 万, by which Chinese counts
_BILLION = 100_000  # a thousand million yuan in units of 10,000


def money(ten_thousands: int) -> Pair:
    """Return an amount given in units of 10,000 yuan: 36000 is 3.6亿元 and RMB 360 million."""
    zh = f"{_plain(ten_thousands, _WAN)}亿元" if ten_thousands >= _WAN else f"{ten_thousands}万元"
    if ten_thousands >= _BILLION:
        return Pair(zh, f"RMB {_plain(ten_thousands, _BILLION)} billion")
    return Pair(zh, f"RMB {_plain(ten_thousands, 100)} million")


def land(mu: int) -> Pair:
    """Return an area of land in mu."""
    return Pair(f"{mu}亩", f"{mu:,} mu")


def floor_area(square_metres: int) -> Pair:
    """Return a floor area; from 10,000 on Chinese counts it in 万."""
    return Pair(f"{_counted(square_metres)}平方米", f"{square_metres:,} m²")


def capacity(amount: int, unit: Pair) -> Pair:
    """Return a yearly capacity in a unit."""
    return Pair(f"{_counted(amount)}{unit.zh}", f"{amount:,}{unit.en}")


def _counted(amount: int) -> str:
    return f"{_plain(amount, _WAN)}万" if amount >= _WAN else str(amount)


def _plain(amount: int, unit: int) -> str:
    return f"{(Decimal(amount) / unit).normalize():f}"
