"""One typed number: digits, Chinese numerals or an English word -> an exact decimal, or a fault that says why not.

Owns which ways of writing a number are read, and which have two readings and are therefore refused. Must not
know units, qualifiers or ranges.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.values.quantity.exact import settle

if TYPE_CHECKING:
    from generator.messages.issues import Fault
    from generator.values.quantity.typed import Typed

MOST_DIGITS = 30
"""Digits a number may be written with."""

DIGITS = r"[0-9][0-9,. ]*(?:e[+-]?[0-9]+)?"
CHINESE = r"(?:[零〇一二两三四五六七八九十百]|千(?![瓦伏克米乏]))+|万(?=[余多])"
_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
ENGLISH_WORDS = {word: Decimal(value) for value, word in enumerate(_WORDS, 1)}
WORD = rf"\b(?:{'|'.join(_WORDS)})\b"

_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)(?:\.[0-9]+)?")
_COMMAS = re.compile(r"[0-9]+(?:,[0-9]+)+")
_DIGIT = r"[一二两三四五六七八九]"
_CHINESE = re.compile(
    rf"(?:(?P<k>{_DIGIT}?)千(?P<k0>零?))?(?:(?P<h>{_DIGIT}?)百(?P<h0>零?))?(?:(?P<t>{_DIGIT}?)十)?(?P<o>{_DIGIT}?)"
)
_CHINESE_DIGITS = "零一二三四五六七八九"
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬億〇○", "一二三四五六七八九十百千万亿零零")
_POINT = re.compile(rf"(?<![百千万亿])({_DIGIT}?十{_DIGIT}?|[零一二两三四五六七八九])点([零一二三四五六七八九]+)")
_BARE_PLACE = re.compile("[百千](?=.)")
_THREE_PLACES = re.compile(r"([1-9][0-9]{0,2})\.([0-9]{3})")
_TWO_GROUPS = re.compile(r"([1-9][0-9]{0,2}) ([0-9]{3})")
_MOST_TIMES = 100  # a range whose ends lie further apart is not what was meant by two numbers
_WHOLE = {"零": 0, "〇": 0, "万": 10_000}
_VALUES = {sign: value for value, sign in enumerate(_CHINESE_DIGITS)} | {"": 1, "两": 2}


def read_number(typed: Typed, token: str) -> Decimal:
    """Read one number; raises ``Fault`` where it is too long, unclear or has two readings."""
    token = token.strip()
    if not token[0].isascii():
        return Decimal(_read_chinese(typed, token))
    if token[0].isalpha():
        return ENGLISH_WORDS[token.lower()]
    if "e" in token.lower():
        raise typed.fault("Q107", number=token)
    if sum(map(str.isdecimal, token)) > MOST_DIGITS:
        raise typed.fault("Q106", number=token, limit=str(MOST_DIGITS))
    if _PLAIN.fullmatch(token):
        return settle(Decimal(token))
    if _GROUPED.fullmatch(token):
        _refuse_lost_dash(typed, token)
        return settle(Decimal(token.replace(",", "").replace(" ", "")))
    if _COMMAS.fullmatch(token):
        whole, _, part = token.replace(" ", "").rpartition(",")
        whole = whole.replace(",", "")
        raise typed.fault("Q105", number=token, first=f"{whole}.{part}", second=whole + part)
    raise typed.fault("Q104", number=token)


def _refuse_lost_dash(typed: Typed, token: str) -> None:
    """Refuse 100 200: a hundred thousand and two hundred, or from 100 to 200 with its sign lost."""
    groups = _TWO_GROUPS.fullmatch(token)
    if groups and int(groups[1]) < int(groups[2]) < int(groups[1]) * _MOST_TIMES:
        raise _two_readings(typed, token, f"{groups[1]}~{groups[2]}", groups[1] + groups[2])


def refuse_thousands(typed: Typed, token: str, *, always: bool) -> None:
    """Refuse 30.400, which may be thirty thousand; ``always``: 15.328 too. Raises ``Fault`` with both readings."""
    groups = _THREE_PLACES.fullmatch(token)
    if groups and (always or groups[2].endswith("0")):
        raise _two_readings(typed, token, groups[1] + groups[2], f"{settle(Decimal(token)):f}")


def _two_readings(typed: Typed, token: str, *readings: str) -> Fault:
    first, second = (typed.text.replace(token, reading, 1) for reading in readings)
    return typed.fault("Q105", number=token, first=first, second=second)


def write_digits(text: str) -> str:
    """Return a text with 壹贰叁 as 一二三, and 一点二 in digits."""
    plain = text.translate(_FORMAL)
    return _POINT.sub(_with_point, plain) if "点" in plain else plain


def _with_point(match: re.Match[str]) -> str:
    return f"{read_tens(match[1])}.{''.join(str(_VALUES[sign]) for sign in match[2])}"


def read_tens(number: str) -> int:
    """Read digits, or a Chinese numeral of at most two places (十二, 三十); raises ``KeyError`` for any other."""
    if number.isascii():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    return (_VALUES[tens] if ten else 0) * 10 + (_VALUES[ones] if ones else 0)


def _read_chinese(typed: Typed, token: str) -> int:
    if token in _WHOLE:
        return _WHOLE[token]
    if _BARE_PLACE.match(token):
        raise typed.fault("Q151")
    match = _CHINESE.fullmatch(token)
    if not match or token.endswith("零"):
        raise typed.fault("Q104", number=token)
    value, last = 0, 0
    for group, place in (("k", 1000), ("h", 100), ("t", 10)):
        if match[group] is not None:
            value += _VALUES[match[group]] * place
            last = place
    ones = match["o"]
    if not ones:
        return value
    # 一百二 is 120 in speech and 102 on a hasty form; only 十 or 零 before the last digit settles it
    zero = match["h0"] if last == 100 else match["k0"]  # noqa: PLR2004  (the place of 百)
    if last in {100, 1000} and not zero:
        first, second = value + _VALUES[ones] * last // 10, value + _VALUES[ones]
        raise typed.fault("Q105", number=token, first=str(first), second=str(second))
    return value + _VALUES[ones]


def spell_chinese(value: int) -> str:
    """Write 0 to 99 as a Chinese numeral before a measure word: 两, 十二, 三十."""
    tens, ones = divmod(value, 10)
    if not tens:
        return "两" if ones == _VALUES["两"] else _CHINESE_DIGITS[ones]
    return (_CHINESE_DIGITS[tens] if tens > 1 else "") + "十" + (_CHINESE_DIGITS[ones] if ones else "")


def spell_english(value: int) -> str | None:
    """Write one to ten as an English word; None for any other number."""
    return _WORDS[value - 1] if 1 <= value <= len(_WORDS) else None
