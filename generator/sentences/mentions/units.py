"""The units that prose is searched for: spelling -> unit, for amounts and for what a price is per.

Owns the spellings that only prose has (acres, square feet, ㎡, yuan before a number) and those too short to trust.
What a unit is worth comes from ``values.quantity``. Must not know numbers.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from generator.values.quantity.currencies import CURRENCIES
from generator.values.quantity.unit_table import UNITS
from generator.values.quantity.units import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MEASURED = {"area", "distance", "duration", "capacity", "power"}
_TOO_SHORT = {"d", "h", "hr", "日", "升", "公升", "L", "度", "立方", "周", "min"}
_ACRE = Unit("acre", "area", "英亩", "acre", "ACR", many="acres", base="m2", times=40_468_564_224, divisor=10**7)
_SQUARE_FOOT = Unit(
    *("sqft", "area", "平方英尺", "sq ft", "FTK", "square feet"),
    read=("square foot", "sqft", "ft²"),
    base="m2",
    times=9_290_304,
    divisor=10**8,
)
_MILE = Unit("mile", "distance", "英里", "mile", "SMI", many="miles", base="m", times=1_609_344, divisor=1000)
_ONLY_IN_PROSE = (_ACRE, _SQUARE_FOOT, _MILE)
_MORE = {"㎡": "m2", "km2": "km2", "㎥": "m3", "m^2": "m2", "m^3": "m3", "ton": "t", "tons": "t", "mus": "mu"}


def _names(unit: Unit) -> Iterable[str]:
    return (name for name in (unit.zh, unit.en, unit.many, *unit.zh_kept, *unit.read) if name)


UNIT_NAMES: Mapping[str, Unit] = {
    **{
        name: unit
        for unit in (*UNITS.values(), *_ONLY_IN_PROSE)
        if unit.dimension in _MEASURED
        for name in _names(unit)
        if name not in _TOO_SHORT
    },
    **{name: UNITS[key] for name, key in _MORE.items()},
    "万度": UNITS["kwh"],
    "minutes": UNITS["minute"],
}
"""Spellings of units of measure in either language; counts need no unit and have none here."""

TIMES: Mapping[str, Unit] = {
    **{name: UNITS[key] for key in ("hour", "day", "month", "year") for name in (UNITS[key].zh, UNITS[key].en)},
    "月": UNITS["month"],
    "日": UNITS["day"],
}
"""What a price may be for beside a thing."""

PERS: Mapping[str, Unit] = {
    **{name: unit for name, unit in UNIT_NAMES.items() if unit.dimension != "duration"},
    **{
        name: UNITS[key]
        for key in ("person", "firm", "set", "unit", "visit", "vehicle", "teu", "feu")
        for name in _names(UNITS[key])
    },
    "度": UNITS["kwh"],
    "kwh": UNITS["kwh"],
    "方": UNITS["m3"],
    "立方": UNITS["m3"],
    "each": UNITS["unit"],
    "head": UNITS["person"],
}
"""What a price may be per."""

CHINESE_CURRENCIES: Mapping[str, str] = {
    **{unit.zh: code for code, unit in CURRENCIES.items()},
    "元人民币": "CNY",
    "人民币": "CNY",
    "美金": "USD",
    "港币": "HKD",
    "日圆": "JPY",
    "新元": "SGD",
    "澳元": "AUD",
    "加元": "CAD",
    "瑞郎": "CHF",
    "韩币": "KRW",
    "台币": "TWD",
    "RMB": "CNY",
}
"""What stands behind a Chinese amount."""

ENGLISH_CURRENCIES: Mapping[str, str] = {
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "us dollars": "USD",
    "u.s. dollars": "USD",
    "dollars": "USD",
    "us dollar": "USD",
    "euros": "EUR",
    "euro": "EUR",
    "hong kong dollars": "HKD",
    "yen": "JPY",
    "pounds": "GBP",
    "pounds sterling": "GBP",
    "won": "KRW",
    "singapore dollars": "SGD",
    "swiss francs": "CHF",
    **{code.lower(): code for code in CURRENCIES},
}
"""What stands behind an English amount, in small letters."""

CURRENCY_SIGNS: Mapping[str, str] = {
    "rmb¥": "CNY",
    "rmb": "CNY",
    "cn¥": "CNY",
    "¥": "CNY",
    "yuan": "CNY",
    "人民币": "CNY",
    "us$": "USD",
    "u.s.$": "USD",
    "$": "USD",
    "hk$": "HKD",
    "s$": "SGD",
    "a$": "AUD",
    "nt$": "TWD",
    "c$": "CAD",
    "€": "EUR",
    "£": "GBP",
    "₩": "KRW",
    "jp¥": "JPY",
    **{code.lower(): code for code in CURRENCIES},
}
"""What stands before an amount, in small letters. A bare $ is a US dollar in prose."""


_NO_WORD = {"平": "(?![台均方衡安原面地])", "方": "(?![向案面法式针便代位米程块阵可])"}
"""What must not follow a unit of one character, or it begins a word: 3个平台, 12方代表."""


def alternatives(names: Iterable[str]) -> str:
    """Return a pattern for any of some names, the longest first; a Latin name does not end inside a word.

    The names are sorted into a tree by their first characters: tried one by one, hundreds of them take long.
    """
    ends = {
        name: r"(?![A-Za-z²³0-9])" if name[-1].isalpha() and name.isascii() else _NO_WORD.get(name, "")
        for name in sorted(set(names))
    }
    return _tree(list(ends.items()))


def _tree(names: list[tuple[str, str]]) -> str:
    """Return the pattern for what is left of some names, each with what must follow it."""
    branches = []
    for first, group in groupby((item for item in names if item[0]), key=lambda item: item[0][0]):
        rest = _tree([(name[1:], end) for name, end in group])
        branches.append(re.escape(first) + rest)
    branches += [end for name, end in names if not name]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
