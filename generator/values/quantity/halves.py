"""Halves and figures of two units: 半年, 一年半, 1个半小时, 三亩半, 2年6个月, half an hour, 1 day 12 hours.

Owns how they become one figure of one unit. Half of an amount of money is not read: 一亿半 may be 1.5亿 or 1亿 and a
half of something. Must not know hedges.
"""

from __future__ import annotations

import re
from decimal import Decimal

from generator.values.quantity.numerals import read_tens

_NUMBER = r"(?P<number>[0-9]+|[一两二三四五六七八九十])"
_UNITS = {
    "duration": r"年|个?月|周|个?星期|天|日|个?小时|个?钟头|个?工作日",
    "area": "亩|公顷|平方公里|平方千米",
    "distance": "公里|千米|里路",
}
_ENGLISH = {"duration": "year|month|week|day|hour", "area": "mu|hectare", "distance": "kilometre|kilometer|mile"}
_SMALLER = {"年": ("个月", 12), "小时": ("分钟", 60), "天": ("小时", 24), "周": ("天", 7)}
_ONE_NAME = {
    "个小时": "小时",
    "钟头": "小时",
    "个钟头": "小时",
    "日": "天",
    "星期": "周",
    "个星期": "周",
    "月": "个月",
    "year": "年",
    "hour": "小时",
    "day": "天",
    "week": "周",
    "month": "个月",
    "mu": "亩",
    "hectare": "公顷",
    "h": "小时",
    "hr": "小时",
    "min": "分钟",
    "mins": "分钟",
    "minute": "分钟",
    "分": "分钟",
}
_QUARTERS = {"一刻钟": "15分钟", "三刻钟": "45分钟", "半刻钟": "7.5分钟"}
_TENS = "(?:[一二三四五六七八九]?十)?[一二两三四五六七八九]|[一二三四五六七八九]?十"
_MIXED = re.compile(
    rf"(?P<first>[0-9]+|{_TENS}) ?"
    r"(?P<unit>years?|weeks?|days?|hours?|hrs?|h|年|周|个?星期|天|个?小时|个?钟头)"
    rf"(?:零|又| and |,? )? ?(?P<second>[0-9]+|{_TENS}) ?"
    r"(?P<small>months?|days?|hours?|minutes?|mins?|个?月|天|个?小时|分钟?)(?![a-z0-9])",
    re.IGNORECASE,
)


def write_halves(kind: str, text: str) -> str:
    """Return a text whose halves and mixed units are one figure; the text as it is where there are none."""
    units = _UNITS.get(kind)
    if units is None:
        return text
    if kind == "duration":
        text = _MIXED.sub(_add, text)
        for quarter, minutes in _QUARTERS.items():
            text = text.replace(quarter, minutes)
    text = re.sub(rf"{_NUMBER}个半(?P<unit>{units})|{_NUMBER_2}(?P<unit2>{units})半(?!年|天|月)", _and_a_half, text)
    text = re.sub(rf"(?<![0-9零〇一二两三四五六七八九十百千万亿个])半(?P<unit>{units})", _half, text)
    english = _ENGLISH[kind]
    text = re.sub(rf"\bhalf an? (?P<unit>{english})\b", _half, text, flags=re.IGNORECASE)
    one_and = rf"\b(?:an?|one) (?P<unit>{english}) and a half\b|\b(?:one|1) and a half (?P<unit2>{english})s\b"
    return re.sub(one_and, lambda match: _written(Decimal("1.5"), match["unit"] or match["unit2"]), text)


_NUMBER_2 = _NUMBER.replace("number", "number2")


def _add(match: re.Match[str]) -> str:
    unit, small = (_name(match[group]) for group in ("unit", "small"))
    smaller, most = _SMALLER[unit]
    second = _number_of(match["second"])
    if small != smaller or second >= most:
        return match[0]
    return f"{_number_of(match['first']) * most + second:f}{smaller}"


def _and_a_half(match: re.Match[str]) -> str:
    number = match["number"] or match["number2"]
    return _written(_number_of(number) + Decimal("0.5"), match["unit"] or match["unit2"])


def _half(match: re.Match[str]) -> str:
    return _written(Decimal("0.5"), match["unit"])


def _written(number: Decimal, unit: str) -> str:
    name = _name(unit)
    if name in {"年", "小时"}:
        smaller, times = _SMALLER[name]
        return f"{int(number * times)}{smaller}"
    return f"{number:f}{name}"


def _name(unit: str) -> str:
    folded = unit.lower()
    folded = folded.removesuffix("s") if len(folded) > 1 and folded.isascii() else folded
    return _ONE_NAME.get(folded, folded)


def _number_of(number: str) -> Decimal:
    return Decimal(read_tens(number))
