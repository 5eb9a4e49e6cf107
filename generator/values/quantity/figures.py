"""Numbers as they are printed: 3.6亿, 60万–80万, 360 million, 600,000–800,000.

Owns when a number is counted in 万, 亿, 万亿 or million, billion, trillion, and how two ends of a range share that
word without becoming ambiguous. Numbers are settled ones, never negative, so that two equal ones are written alike and
what has been written is kept. Must not know units' names or qualifiers.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.values.quantity.exact import EXACT, ONE, count_places, divide_rounded, settle

if TYPE_CHECKING:
    from collections.abc import Sequence

Places = tuple[int, int]
"""Most decimals a number may need in 万 … (Chinese) and in million … (English); beyond, it is written in full."""

ALL_PLACES: Places = (EXACT.prec, EXACT.prec)
"""For money: the largest word that leaves a number of 1 or more, whatever decimals it takes."""
FEW_PLACES: Places = (2, 4)
"""For everything else: 1.2万人, but 12345人, for a count of people is read digit by digit."""

_CHINESE = ((Decimal(10**12), "万亿"), (Decimal(10**8), "亿"), (Decimal(10**4), "万"))
_ENGLISH = ((Decimal(10**12), " trillion"), (Decimal(10**9), " billion"), (Decimal(10**6), " million"))
_MILLION = Decimal(10**6)
_KEPT = 2**14  # figures of each form


def _scale(number: Decimal, words: Sequence[tuple[Decimal, str]], places: int) -> tuple[Decimal, str]:
    for factor, word in words:
        if number >= factor:
            scaled = settle(EXACT.divide(number, factor))
            if count_places(scaled) <= places:
                return scaled, word
    return number, ""


@lru_cache(maxsize=_KEPT)
def chinese_number(number: Decimal, places: Places, infix: str = "", *, after_scale: bool = False) -> str:
    """Write one number; an infix (余) stands before 万 or 亿 as in 10余亿, or after it as in 3.6亿余."""
    scaled, word = _scale(number, _CHINESE, places[0])
    after_scale = after_scale or bool(count_places(scaled))
    return f"{scaled:f}{word}{infix}" if after_scale else f"{scaled:f}{infix}{word}"


@lru_cache(maxsize=_KEPT)
def chinese_range(low: Decimal, high: Decimal, places: Places, unit: str, *, shared: bool) -> str:
    """Write a range with its unit; ``shared``: one 万 or 亿 serves both ends, as it was typed."""
    (low_scaled, low_word), (high_scaled, high_word) = (_scale(end, _CHINESE, places[0]) for end in (low, high))
    if places != ALL_PLACES and "" in {low_word, high_word} and low >= _CHINESE[-1][0]:
        return f"{low:f}–{high:f}{unit}"  # one end needs all its digits, so neither is shortened
    if not low_word and high_word:
        return f"{low:f}{unit}–{high_scaled:f}{high_word}{unit}"  # 5000–2万元 could be 50 million
    first = "" if shared and low_word == high_word else low_word
    return f"{low_scaled:f}{first}–{high_scaled:f}{high_word}{unit}"


@lru_cache(maxsize=_KEPT)
def english_ends(ends: tuple[Decimal, ...], places: Places) -> str:
    """Write a number or a range without its unit, digits in threes: 600,000, 50–120 million, 0.5–1.2 million."""
    low, high = ends[0], ends[-1]
    (low_scaled, low_word), (high_scaled, high_word) = (_scale(end, _ENGLISH, places[1]) for end in (low, high))
    if low == high:
        return f"{low_scaled:,f}{low_word}"
    if low_word == high_word:
        return f"{low_scaled:,f}–{high_scaled:,f}{high_word}"
    if low_word and high_word:
        return f"{low_scaled:,f}{low_word}–{high_scaled:,f}{high_word}"
    # one end only has a word, which would seem to serve the other end too
    part = settle(EXACT.divide(low, _MILLION))
    if high_word == _ENGLISH[-1][1] and count_places(part) <= FEW_PLACES[0]:
        return f"{part:,f}–{high_scaled:,f}{high_word}"
    return f"{low:,f}–{high:,f}"


def round_apart(ends: Sequence[Decimal], digits: int) -> tuple[Decimal, ...]:
    """Round to so many significant digits, and to as many more as it takes for two ends to stay two numbers."""
    while True:
        rounded = tuple(_round(end, digits) for end in ends)
        if len(set(rounded)) == len(set(ends)):
            return rounded
        digits += 1


def _round(number: Decimal, digits: int) -> Decimal:
    if not number:
        return number
    step = ONE.scaleb(number.adjusted() - digits + 1)
    return settle(divide_rounded(number, ONE, step))
