"""Whether an answer has the unit that a question wants: one of what it measures, money a month, people.

Owns which concepts of a question are units. Must not know questions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_OF = {
    "unit:area": {"m2", "mu", "ha", "km2"},
    "unit:length": {"m", "km", "mm"},
    "unit:time": {"minute", "hour", "day", "week", "month", "year", "working_day"},
    "unit:power": {"kw", "mw", "gw", "kva", "mva"},
    "unit:energy": {"kwh", "mwh", "gwh"},
    "unit:volume": {"m3", "nm3", "litre"},
    "unit:mass": {"t", "kg"},
    "unit:percent": {"percent", "permille"},
    "unit:temperature": {"celsius"},
    "unit:rain": {"mm"},
    "per-hour": {"hour"},
    "per-day": {"day"},
    "per-week": {"week"},
    "per-month": {"month"},
    "per-year": {"year"},
}
_MONEY = "unit:money"
_CURRENCY = 3  # letters of its code


def is_unit(concept: str) -> bool:
    """Whether a concept is a unit or a period in which something is counted."""
    return concept in _OF or concept == _MONEY


def units_fit(wanted: Iterable[str], units: Iterable[str]) -> bool:
    """Whether figures in some units (``CNY/m2/month``) answer a question that wants some."""
    there = {each for unit in units for each in unit.split("/")}
    has_money = any(len(each) == _CURRENCY and each.isupper() for each in there)
    return all(has_money if each == _MONEY else bool(_OF[each] & there) for each in wanted)
