"""Numbers in prose: the patterns that find them in each language, and their exact values.

Owns scale words, number words and which of two ends of a range a scale word serves. Must not know units.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from generator.messages.issues import Fault
from generator.sentences.mentions.mention import Numeral
from generator.values.quantity.exact import EXACT, ONE, settle
from generator.values.quantity.reading import Number, read_ends
from generator.values.quantity.typed import Typed

DIGITS = r"(?<![0-9.,])(?:[0-9]{1,3}(?:,[0-9]{3}){1,8}|[0-9]{1,20})(?:\.[0-9]{1,12})?(?![0-9])"
RANGE = r" ?(?:[~–-]|—{1,2}|至|到|\bto\b) ?"

_CHINESE_SCALE = (
    r"(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![瓦伏克米])|百| ?(?:trillion|billion|million|thousand)\b)"
)
CHINESE_NUMBER = (
    rf"(?:{DIGITS}|(?<![0-9零〇一二两三四五六七八九十百千几数万亿])[万亿](?=[余吨亩人户辆元名个家件套台只头位栋])|(?<![零〇一二两三四五六七八九十百千几数])[零〇一二两三四五六七八九十百千]{{1,9}}(?<!千(?=[瓦伏克米]))(?:点[零〇一二三四五六七八九]{{1,6}})?)"
    rf"[余多]?{_CHINESE_SCALE}?[余多]?(?:(?<=[亿万])(?:[0-9]{{1,4}}|[一二两三四五六七八九零][一二两三四五六七八九千百十零]{{0,6}})(?:万|千|百)?)?"
)

_PLAIN = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,6})?)([万亿]?)")
_CHINESE_SCALES = {"": ONE, "万": Decimal(10**4), "亿": Decimal(10**8)}

_DIGIT_NAMES = frozenset("零〇一二三四五六七八九")

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_WORDS = {word: value for value, word in enumerate(f"{_ONES} eighteen nineteen".split(), 1)}
_TENS = {
    word: ten * 10
    for ten, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_ALONE = {"dozen": 12, "hundred": 100}
_UP_TO_NINE = "|".join(list(_WORDS)[:9])
ENGLISH_WORD = (
    rf"\b(?:(?:{'|'.join(_TENS)})(?:-(?:{_UP_TO_NINE}))?"
    rf"|(?:{'|'.join(reversed(_WORDS))})(?: hundred)?|a dozen|a hundred)\b"
)
"""Number words, in small letters like all that is English here."""
ENGLISH_WORDS = frozenset({*_TENS, *_WORDS, *_ALONE})
"""One of these is in whatever the pattern finds."""
ENGLISH_SCALE = r"(?:[ -]?(?:trillion|billion|million|thousand|yi|wan)s?\b)"
SHORT_SCALE = r"(?: ?(?:tn|bn|mn|m|k)(?![A-Za-z²³0-9]))"
_SCALES = {
    "trillion": 10**12, "billion": 10**9, "million": 10**6, "thousand": 1000, "yi": 10**8, "wan": 10**4,
    "tn": 10**12, "bn": 10**9, "mn": 10**6, "m": 10**6, "k": 1000,
}  # fmt: skip


@lru_cache(maxsize=2**14)  # the same amounts stand in both languages, in fields, summaries and bodies
def read_chinese(first: str, last: str | None, *, apart: bool) -> Numeral | None:
    """Read a number, or both ends of a range; None where it cannot be read or has two readings.

    ``apart``: each end had its own unit, so that a scale word serves its own end only.
    """
    if last is None and (plain := _PLAIN.fullmatch(first)):  # as nearly all are
        scale = _CHINESE_SCALES[plain[2]]
        value = settle(EXACT.multiply(Decimal(plain[1]), scale))
        return Numeral(value, value, scale)
    if first[0] in "万亿":
        first = f"一{first}"
    if "点" in first:
        return _with_point(first) if last is None else None
    try:
        if last is None or apart:
            ends = [read_ends(Typed("count", part), part).first for part in (first, last) if part]
        else:
            both = f"{first}~{last}"
            found = read_ends(Typed("count", both), both)
            ends = [found.first, found.last or found.first]
    except Fault:
        return None
    return _figure(ends)


def _with_point(typed: str) -> Numeral | None:
    """Read 三十五点五 or 一点二亿."""
    whole, _, rest = typed.partition("点")
    places = "".join(
        str("零一二三四五六七八九".index(sign)) for sign in rest.replace("〇", "零") if sign in _DIGIT_NAMES
    )
    found = read_chinese(whole, None, apart=False)
    scale = _CHINESE_SCALES.get(rest[len(places) :])
    if found is None or scale is None:
        return None
    value = settle(EXACT.multiply(found.low + Decimal(f"0.{places}"), scale))
    return Numeral(value, value, scale)


def _figure(ends: list[Number]) -> Numeral:
    low, high = ends[0].value, ends[-1].value
    scale = ends[-1].scale or ONE
    if low > high and ends[0].scale == scale:
        low = settle(EXACT.divide(low, scale))
    return _ordered(low, high, scale)


def _ordered(low: Decimal, high: Decimal, scale: Decimal) -> Numeral:
    """From 120 to 85 is a fall, whose ends are compared like those of any range."""
    return Numeral(min(low, high), max(low, high), scale)


@lru_cache(maxsize=2**14)
def read_english(first: str, first_scale: str | None, last: str | None, last_scale: str | None) -> Numeral:
    """Read a number, or both ends of a range; one scale word serves both where that leaves them in order."""
    low, scale = _read(first), _scale(first_scale)
    if last is None:
        value = settle(EXACT.multiply(low, scale))
        return Numeral(value, value, scale)
    high, high_scale = _read(last), _scale(last_scale)
    if first_scale is None and low < high:
        scale = high_scale
    low, high = (settle(EXACT.multiply(*end)) for end in ((low, scale), (high, high_scale)))
    return _ordered(low, high, high_scale)


def _scale(word: str | None) -> Decimal:
    return ONE if word is None else Decimal(_SCALES[word.strip(" -").removesuffix("s")])


def _read(token: str) -> Decimal:
    if token[0].isdecimal():
        return Decimal(token.replace(",", ""))
    words = token.removeprefix("a ").split(" ")
    if words[0] in _ALONE:
        return Decimal(_ALONE[words[0]])
    ten, _, one = words[0].partition("-")
    value = _TENS.get(ten, 0) + _WORDS.get(one or ten, 0)
    return Decimal(value * (100 if len(words) > 1 else 1))


def is_spelled(token: str) -> bool:
    """Whether a number is written as a word."""
    return not "0" <= token[0] <= "9"
