"""Amounts in English sentences: RMB 360 million, 4.67 ha (70 mu), a 10-billion-yuan project, RMB 12–16/m²/month.

Owns the order of currency, number, scale and unit in English, and the words that are numbers only by the way (half,
third, Phase 2). Must not know Chinese, or dates, which have been taken out before.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.mentions.amounts import Parts, build, times
from generator.mentions.mention import Figure
from generator.mentions.numbers import (
    DIGITS,
    ENGLISH_SCALE,
    ENGLISH_WORD,
    RANGE,
    SHORT_SCALE,
    is_spelled,
    read_english,
)
from generator.mentions.units import CURRENCY_SIGNS, ENGLISH_CURRENCIES, PERS, UNIT_NAMES, alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.mentions.mention import Mention

__all__ = ["find_english"]


def _latin(names: object) -> list[str]:
    return [name for name in names if name.isascii() or name[-1] in "²³"]  # type: ignore[attr-defined]


_UNIT, _PER = alternatives(_latin(UNIT_NAMES)), alternatives(_latin(PERS))
_CURRENCY = alternatives(ENGLISH_CURRENCIES)
_SIGN = rf"(?:{'|'.join(map(re.escape, sorted(CURRENCY_SIGNS, key=len, reverse=True)))})(?![A-Za-z])"
_PERCENT = r"%|per ?cent\b|percentage points?\b"
_NUMBER = rf"(?:{DIGITS}|{ENGLISH_WORD})"
_ANY_SCALE = rf"(?:{ENGLISH_SCALE}|(?(sign){SHORT_SCALE}|(?!)))"
_AMOUNT = re.compile(
    rf"(?P<between>\bbetween )?(?:(?<![A-Za-z])(?P<sign>{_SIGN}) ?)?"
    rf"(?P<first>{_NUMBER})(?P<first_scale>{_ANY_SCALE})?"
    rf"(?:(?:[ -]?(?P<own_unit>{_CURRENCY}|{_UNIT}|{_PERCENT}))?(?(between)(?: and |{RANGE})|{RANGE})(?:(?:{_SIGN}) ?)?"
    rf"(?P<last>{_NUMBER})(?P<last_scale>{_ANY_SCALE})?)?"
    rf"(?:(?P<nth>st|nd|rd|th)\b|[ -]?(?:(?P<percent>{_PERCENT})|(?P<currency>{_CURRENCY})|(?P<unit>{_UNIT})))?"
    rf"(?:(?: ?/ ?| per | an? | each )\(?(?P<per>{_PER})"
    rf"(?:(?: ?/ ?|[·.]| per | an? | each )(?P<time>month|year|day|hour)(?![a-z]))?)?",
    re.IGNORECASE,
)
_ROUGH_BEFORE = re.compile(
    r"\b(?:about|approximately|around|roughly|some|circa|nearly|almost|close to|more than|over|exceed(?:s|ed|ing)?"
    r"|above|passed|topped|at least|(?:no|not) (?:less|fewer|more) than|up to|at most|less than|fewer than|under|below"
    r"|within|in the order of)(?: an?)? ?$",
    re.IGNORECASE,
)
_ROUGH_AFTER = re.compile(r" ?(?:\+|or (?:more|so|less)|and (?:above|over))", re.IGNORECASE)
_TIME_NAMES = ("year", "month", "week", "day", "hour")
_LABEL = re.compile(
    r"\b(?:no\.?|phase|line|building|block|floor|room|plot|unit|article|class|top|page|model|level|exit|gate|global"
    r"|fortune|chapter|table|figure|section|series|type) ?$",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"\b(?:half an hour|half a year|half a million|six months|half|doubled?|three[- ]quarters|two[- ]thirds"
    r"|(?:one|two|three|four)[- ]fifths?|one[- ]third|a third|(?:a|one)[- ]quarter)\b",
    re.IGNORECASE,
)
_HALVES = {
    "half a million": (Decimal(500_000), ""),
    "half an hour": (Decimal(30), "minutes"), "half a year": (Decimal(6), "months"),
    "six months": (Decimal(6), "months"), "double": (Decimal(100), "%"), "doubled": (Decimal(100), "%"),
    "three quarters": (Decimal(75), "%"), "a quarter": (Decimal(25), "%"), "one quarter": (Decimal(25), "%"),
}  # fmt: skip
_FIFTY = (Decimal(50), "%")


def _fifths(name: str) -> Decimal:
    return Decimal(20) * ("one", "two", "three", "four").index(name.split(maxsplit=1)[0]) + 20


def find_english(text: str, plain: str) -> Iterator[Mention]:
    """Find every amount in a plain English text; the words are those of ``text``."""
    for match in _AMOUNT.finditer(plain):
        figure = read_english(match["first"], match["first_scale"], match["last"], match["last_scale"])
        yield build(text, match.span(), "en", figure, _parts(match, plain))
        if plain.startswith((" times", "-fold"), match.end()):
            yield build(text, match.span(), "en", times(figure), Parts(is_percent=True, is_aside=True))
    for match in _HALF.finditer(plain):
        name = match[0].lower().replace("-", " ")
        value, unit = (_fifths(name), "%") if "fifth" in name else _HALVES.get(name, _FIFTY)
        parts = Parts(unit=unit, is_percent=unit == "%", rough=True, is_aside=True)
        yield build(text, match.span(), "en", Figure(value, value), parts)


def _parts(match: re.Match[str], plain: str) -> Parts:
    lead = plain[max(0, match.start() - 28) : match.start()]
    tail = plain[match.end() : match.end() + 10]
    named = (match["currency"] or match["own_unit"] or "").lower()
    currency = CURRENCY_SIGNS.get((match["sign"] or "").lower()) or ENGLISH_CURRENCIES.get(named)
    is_word = is_spelled(match["first"])
    unit = match["unit"]
    return Parts(
        currency=currency,
        unit=unit,
        is_percent=bool(match["percent"]),
        per=match["per"] if currency else None,
        time=match["time"],
        rough=bool(_ROUGH_BEFORE.search(lead) or _ROUGH_AFTER.match(tail)),
        is_aside=bool(match["nth"] or _LABEL.search(lead) or match["first"].lower().startswith("a "))
        or (is_word and unit is not None and unit.lower().startswith(_TIME_NAMES)),
    )
