"""What a price is per, and what a capacity is per: /亩, /平方米·月, 每吨, per m² per month, a year.

Owns how such a tail (or a leading 每亩) is found in a text. Must not know amounts.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.values.quantity.reading import RANGE_SIGN
from generator.values.quantity.unit_table import EACH, EVERY_SPELLING, PIECE, UNITS
from generator.values.quantity.units import Unit, look_up

if TYPE_CHECKING:
    from generator.values.quantity.typed import Typed

_HAN = r"[\u4e00-\u9fff]"
_SIGN = rf"(?: ?/ ?| ?每|(?: |(?<={_HAN}))(?:per|an?)(?: |(?={_HAN})))"
_MOST = 2

TIMES = {
    name: unit
    for unit in (UNITS[key] for key in ("hour", "day", "week", "month", "year"))
    for name in (unit.zh, unit.en, *unit.zh_kept, *unit.read)
} | {"月": UNITS["month"], "时": UNITS["hour"], "y": UNITS["year"], "a": UNITS["year"]}
"""The times a price or a capacity may be for; 月 is a month here, while as a duration it could be June."""

_NEVER = {"percent", "temperature", "rainfall"}
_PERS = {
    **{
        name: unit
        for name, unit in EVERY_SPELLING.items()
        if unit not in {EACH, UNITS["working_day"]} and unit.dimension not in _NEVER
    },
    **TIMES,
    "个": PIECE,
}


def _alternatives(names: dict[str, Unit]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", "[. ]+") for name in longest_first)


@cache
def _leading() -> re.Pattern[str]:
    any_, not_in_word = _alternatives(_PERS), r"(?![a-z])"
    return re.compile(rf"每({any_}){not_in_word}(?:[每/·]({any_}){not_in_word})?", re.IGNORECASE)


@cache
def _trailing() -> re.Pattern[str]:
    any_ = _alternatives(_PERS)
    return re.compile(rf"{_SIGN}\(?({any_})(?:(?: ?[·.*×] ?|{_SIGN})({any_}))?\)?$", re.IGNORECASE)


@cache
def _period() -> re.Pattern[str]:
    return re.compile(rf"{_SIGN}({_alternatives(TIMES)})$", re.IGNORECASE)


def take_per(typed: Typed, text: str) -> tuple[tuple[Unit, ...], str]:
    """Take what a price is per off its text: things before times, and the rest; () where nothing is named.

    Raises ``Fault`` where the two units do not go together (two times, power by the hour, or the same one twice).
    """
    match = _trailing().search(text)
    rest = text
    if match:
        # 10元/平方米~20元/平方米: the first end says it too
        rest = re.sub(
            re.escape(match[0].strip()) + f"(?={RANGE_SIGN})", "", text[: match.start()], count=1, flags=re.IGNORECASE
        )
    else:
        match = _leading().match(text)
        if not match:
            return (), text
        rest = text[match.end() :]
    units = [unit for name in match.groups() if name and (unit := look_up(name, _PERS))]
    # money per kW and per hour is a slip for money per kWh, which it must not be taken for
    is_power_by_hour = any((unit.base or unit.key) == "kw" for unit in units) and UNITS["hour"] in units
    if len(set(units)) < len(units) or sum(map(is_time, units)) == _MOST or is_power_by_hour:
        raise typed.fault("Q129", first=units[0].zh, second=units[-1].zh)
    return tuple(sorted(units, key=is_time)), rest.strip()


def take_period(text: str) -> tuple[Unit | None, str]:
    """Take the time a capacity is for off the end of its text, None where none is named, and the rest."""
    match = _period().search(text)
    if not match:
        return None, text
    rest = re.sub(
        re.escape(match[0].strip()) + f"(?={RANGE_SIGN})", "", text[: match.start()], count=1, flags=re.IGNORECASE
    )
    return look_up(match[1], TIMES), rest.strip()


def is_time(unit: Unit) -> bool:
    """Whether a unit is a time."""
    return unit.dimension == "duration"
