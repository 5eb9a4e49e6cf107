"""Amounts in English sentences: RMB 360 million, 4.67 ha (70 mu), a 10-billion-yuan project, RMB 12–16/m²/month.

Owns the order of currency, number, scale and unit in English, and the words that are numbers only by the way (half,
third, Phase 2). Must not know Chinese, or dates, which have been taken out before. The texts that are searched are in
small letters: patterns that ignore case are many times slower.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from generator.sentences.mentions.amounts import PERCENT, build, measure, times
from generator.sentences.mentions.mention import Numeral
from generator.sentences.mentions.numbers import (
    DIGITS,
    ENGLISH_SCALE,
    ENGLISH_WORD,
    ENGLISH_WORDS,
    RANGE,
    SHORT_SCALE,
    is_spelled,
    read_english,
)
from generator.sentences.mentions.units import CURRENCY_SIGNS, ENGLISH_CURRENCIES, PERS, UNIT_NAMES, alternatives

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.sentences.mentions.mention import Mention


def _latin(names: Iterable[str]) -> set[str]:
    return {name.lower() for name in names if name.isascii() or name[-1] in "²³"}


_UNIT, _PER = alternatives(_latin(UNIT_NAMES)), alternatives(_latin(PERS))
_CURRENCY = alternatives(ENGLISH_CURRENCIES)
_SIGN = rf"(?:{'|'.join(map(re.escape, sorted(CURRENCY_SIGNS, key=len, reverse=True)))})(?![a-z])"
_PERCENT = r"%|per ?cent\b|percentage points?\b"
_NUMBER = rf"(?:{DIGITS}|{ENGLISH_WORD})"
_UP_TO_PERCENT = rf"(?: and |{RANGE}){_NUMBER} ?(?:{_PERCENT})"
"""What follows a percentage in a range; it rose 3.2% to RMB 5.5 billion is none."""
_ANY_SCALE = rf"(?:{ENGLISH_SCALE}|(?(sign){SHORT_SCALE}|(?!)))"


@cache
def _amount() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<between>\bbetween )?(?:(?<![a-z])(?P<sign>{_SIGN}) ?)?"
        rf"(?P<first>{_NUMBER})(?:\+(?=[ a-z]))?(?P<first_scale>{_ANY_SCALE})?"
        rf"(?:(?:[ -]?(?P<own_unit>{_CURRENCY}|{_UNIT}|(?:{_PERCENT})(?={_UP_TO_PERCENT})))?"
        rf"(?(between)(?: and |{RANGE})|{RANGE})(?:(?:{_SIGN}) ?)?"
        rf"(?P<last>{_NUMBER})(?P<last_scale>{_ANY_SCALE})?)?"
        rf"(?:(?P<nth>st|nd|rd|th)\b|[ -]?(?:(?P<percent>{_PERCENT})|(?P<currency>{_CURRENCY})|(?P<unit>{_UNIT})))?"
        rf"(?:(?: ?/ ?| per | an? | each )\(?(?P<per>{_PER})"
        rf"(?:(?: ?/ ?|[·.]| per | an? | each )(?P<time>month|year|day|hour)(?![a-z]))?)?"
    )


_DIGITS = re.compile(r"[0-9][0-9.,]*")
_SPELLED = re.compile(ENGLISH_WORD)
_BETWEEN = "between "
_SIGNS_BY_END = {
    end: tuple(sign for sign in sorted(CURRENCY_SIGNS, key=len, reverse=True) if sign[-1] == end)
    for end in {sign[-1] for sign in CURRENCY_SIGNS}
}
_ROUGH_BEFORE = re.compile(
    r"\b(?:about|approximately|around|roughly|some|circa|nearly|almost|close to|more than|over|exceed(?:s|ed|ing)?"
    r"|above|passed|topped|at least|(?:no|not) (?:less|fewer|more) than|up to|at most|less than|fewer than|under|below"
    r"|within|in the order of)(?: an?)? ?$"
)
_MAY_BE_ROUGH = (
    *("about", "ly", "around", "some", "circa", "almost", "to", "than", "over", "exceed", "exceeds", "ed", "ing"),
    *("above", "least", "most", "under", "below", "within", "of", " a", " an"),
)
_ROUGH_AFTER = re.compile(r" ?(?:\+|or (?:more|so|less)|and (?:above|over))")
_TIME_NAMES = ("year", "month", "week", "day", "hour")
_LABEL = re.compile(
    r"\b(?:no\.?|phase|line|building|block|floor|room|plot|unit|article|class|top|page|model|level|exit|gate|global"
    r"|fortune|chapter|table|figure|section|series|type) ?$"
)
_MAY_BE_LABEL = (
    *("no", "no.", "phase", "line", "building", "block", "floor", "room", "plot", "unit", "article", "class", "top"),
    *("page", "model", "level", "exit", "gate", "global", "fortune", "chapter", "table", "figure", "section", "series"),
    "type",
)
_HALF = re.compile(
    r"\b(?:half an hour|half a year|half a million|six months|half|doubled?|three[- ]quarters|two[- ]thirds"
    r"|(?:one|two|three|four)[- ]fifths?|one[- ]third|a third|(?:a|one)[- ]quarter)\b"
)
HALF_WORDS = frozenset(
    {"half", "six", "double", "doubled", "quarters", "thirds", "fifth", "fifths", "third", "quarter"}
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


def find_english(text: str, plain: str, folded: str, words: frozenset[str]) -> Iterator[Mention]:
    """Find every amount in a plain English text; the words are those of ``text``.

    ``folded``: the plain text in small letters; ``words``: those there that may be of a number.
    """
    for match in _matches(folded, with_words=not words.isdisjoint(ENGLISH_WORDS)):
        figure = read_english(*match.group("first", "first_scale", "last", "last_scale"))
        yield _build(text, plain, match, figure)
        if plain.startswith((" times", "-fold"), match.end()):
            yield build(
                (text[slice(*match.span())], match.start()), "en", times(figure), PERCENT, rough=False, is_aside=True
            )
    if words.isdisjoint(HALF_WORDS):
        return
    for match in _HALF.finditer(folded):
        name = match[0].replace("-", " ")
        value, unit = (_fifths(name), "%") if "fifth" in name else _HALVES.get(name, _FIFTY)
        what = PERCENT if unit == "%" else measure(None, unit, None, None)
        yield build(
            (text[slice(*match.span())], match.start()), "en", Numeral(value, value), what, rough=True, is_aside=True
        )


def _matches(folded: str, *, with_words: bool) -> Iterator[re.Match[str]]:
    """Yield what ``_amount().finditer`` would, but look only where a number is."""
    may_be_between = _BETWEEN in folded
    numbers = [match.start() for match in _DIGITS.finditer(folded)]
    if with_words:
        numbers = sorted([*numbers, *(match.start() for match in _SPELLED.finditer(folded))])
    end = 0
    for number in numbers:
        if number < end:
            continue
        for start in _starts(folded, number, may_be_between=may_be_between):
            match = _amount().match(folded, start) if start >= end else None
            if match:
                end = match.end()
                yield match
                break


def _starts(folded: str, number: int, *, may_be_between: bool) -> Sequence[int]:
    """Return where an amount with this number may begin, the longest first: between RMB 3 and 5 million."""
    behind = number - 1 if number and folded[number - 1] == " " else number
    known = _SIGNS_BY_END.get(folded[behind - 1], ()) if behind else ()
    signs = [behind - len(sign) for sign in known if folded.endswith(sign, 0, behind)]
    if not may_be_between:
        return (*signs, number)
    between = (start - len(_BETWEEN) for start in (*signs, number) if folded.endswith(_BETWEEN, 0, start))
    return (*between, *signs, number)


def _build(text: str, plain: str, match: re.Match[str], figure: Numeral) -> Mention:
    start, end = match.span()
    folded = match.string
    lead = folded[max(0, start - 28) : start]
    first, sign, named, own_unit, percent, unit, per, time, nth = match.group(
        "first", "sign", "currency", "own_unit", "percent", "unit", "per", "time", "nth"
    )
    currency = CURRENCY_SIGNS.get(sign or "") or ENGLISH_CURRENCIES.get(named or own_unit or "")
    if percent and not currency:
        what = PERCENT
    else:  # of units the case counts: a MW is one, a mw is not
        as_typed = plain[slice(*match.span("unit"))] if unit else None
        what = measure(currency, as_typed, plain[slice(*match.span("per"))] if per and currency else None, time)
    tail = lead.rstrip(" \n")
    return build(
        *((text[start:end], start), "en", figure, what),
        rough=(tail.endswith(_MAY_BE_ROUGH) and _ROUGH_BEFORE.search(lead) is not None)
        or _ROUGH_AFTER.match(folded, end) is not None
        or "+" in match[0],
        is_aside=(nth is not None or first.startswith("a "))
        or (tail.endswith(_MAY_BE_LABEL) and _LABEL.search(lead) is not None)
        or (unit is not None and unit.startswith(_TIME_NAMES) and is_spelled(first)),
    )
