"""The units of a wish: those of the unit engine with their spellings, and what people say beside them.

Owns what a unit measures for a finder, and which spellings nobody may guess at. Must not know slots.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.values.quantity.currencies import CURRENCIES
from generator.values.quantity.per import TIMES
from generator.values.quantity.unit_table import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.values.quantity.units import Unit

_OF = {"m3": "volume", "nm3": "volume", "litre": "volume", "t": "mass", "kg": "mass", "storey": "storey"}
"""What units measure that the unit engine keeps under one name; all other capacities and counts are of no slot."""

_DIMENSIONS = {"area": "area", "distance": "length", "power": "power", "duration": "time"}
_TIMES = ("minute", "hour", "day", "month", "year")

_KVA_PER_KW = (10, 9)
"""A power factor of 0.9 is demanded of large users by the national tariff rule of 1983 (水电财字第215号)."""

_SAID = {
    "m2": "平|平方|m^2|sq.m|sq. m|sq.m.|square m|sqms",
    "mu": "mou|chinese acre|chinese acres",
    "km2": "sq. km",
    "m3": "方|cbm|cu. m|m^3",
    "minute": "分",
    "hour": "hours|个钟头|个小时|个钟",
    "storey": "story|stories|floors|个楼层|层楼|层高楼",
}
"""Spellings beside those of the unit engine: what is said, though staff could not type it."""

_MORE: dict[str, tuple[str, int, int, str]] = {
    "ton": ("mass", 1, 1, "ton|tons"),
    "wan_kva": ("power", 10_000, 1, "万kva|万千伏安"),
    "kn": ("force", 100_000, 980_665, "kn|千牛|kilonewton|kilonewtons"),
    "kpa": ("force/area", 100_000, 980_665, "kpa|千帕"),
}
"""Units that the unit engine does not have. Force counts as the mass that weighs as much (g = 9.80665 m/s²)."""

OTHER_UNITS = (
    "ft|feet|foot|ft2|sf|psf|sqft|sq ft|sq. ft|sq.ft|sq. ft.|square foot|square feet|acre|acres|mile|miles|yard|"
    "yards|inch|inches|lb|lbs|pound|pounds|psi|hp|btu|gallon|gallons|tsubo|英尺|平方英尺|英亩|英里|英寸|坪|"
    "公里/小时|马力|%|°c|℃|度|kwh|mwh|gwh|千瓦时|兆瓦时|吉瓦时|gj|吉焦|人|名|people|persons|employees|workers|"
    "staff|家企业|辆|台|套|条|件|units|sets|vehicles|trucks|pallets|pallet positions|托盘|个托盘|标箱|teu|℉|volt|"
    "volts|kv|千伏|级"
)
"""Units that are known as such and read as nothing, so that no number before them is taken for a bare one."""


def units() -> dict[str, list[object]]:
    """Return every unit by its key: what it measures, and how many base units it is, as a fraction."""
    found: dict[str, list[object]] = {unit.key: [of, *_factor(unit)] for unit, of in _units()}
    return found | {key: [of, times, divisor] for key, (of, times, divisor, _) in _MORE.items()}


def spellings() -> dict[str, list[str]]:
    """Return the spellings of every unit by its key."""
    found = {}
    for unit, _ in _units():
        names = (unit.zh, unit.en, unit.many, *unit.zh_kept, *unit.read, *_said(unit.key))
        found[unit.key] = [name for name in dict.fromkeys(names) if name]
    return found | {key: names.split("|") for key, (*_, names) in _MORE.items()}


def periods() -> dict[str, list[str]]:
    """Return what may stand behind "per" beside the units: 吨/时, t/h, 元/月."""
    found: dict[str, list[str]] = {}
    for name, unit in TIMES.items():
        found.setdefault(unit.key, []).append(name)
    return found


def currencies() -> dict[str, list[str]]:
    """Return the spellings of every currency by its code; ``?`` are those of a country that nobody can know."""
    found = {code: [unit.zh, unit.en, *unit.read] for code, unit in CURRENCIES.items()}
    found["CNY"] += ["块", "块钱", "元钱"]
    return found | {"?": ["$", "dollar", "dollars"]}


def _units() -> Iterator[tuple[Unit, str]]:
    for unit in UNITS.values():
        of = _OF.get(unit.key) or _DIMENSIONS.get(unit.dimension)
        if of and (of != "time" or unit.key in _TIMES):
            yield unit, of


def _factor(unit: Unit) -> tuple[int, int]:
    """Return how many base units one is: kilowatts count as the kilovolt-amperes that they take."""
    if unit.key == "month":
        return 30 * 1440, 1  # nobody drives for months: only that it is a time counts
    if unit.key == "year":
        return 365 * 1440, 1
    if (unit.base or unit.key) == "kw":
        return unit.times * _KVA_PER_KW[0], unit.divisor * _KVA_PER_KW[1]
    return unit.times, unit.divisor


def _said(key: str) -> list[str]:
    return _SAID.get(key, "").split("|")
