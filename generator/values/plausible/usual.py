"""One usual range as somebody typed it: 1~300元/平方米·月, 0.05~12.

Owns how a range is read and how it is written in a message. Must not know which figures have which.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from generator.messages.issues import Fault
from generator.values.plausible.measure import Family, FigureSize, measure
from generator.values.quantity import parse
from generator.values.quantity.qualifiers import LOWER_BOUNDS, UPPER_BOUNDS

if TYPE_CHECKING:
    from generator.values.quantity.measured import Measured

NUMBER = "number"
"""What a kind of figure is of that has no unit."""
_ENDS = re.compile(r"(?P<low>\d{1,9}(?:\.\d{1,9})?) ?[~～—–至到-] ?(?P<high>\d{1,9}(?:\.\d{1,9})?)")
_AMOUNT = re.compile(r"[\d.~万亿]+")


class Usual(NamedTuple):
    """A range: what its units measure, its ends in plain units, how it was typed, and of which kind of quantity."""

    family: Family
    low: float
    high: float
    zh: str
    of: str

    @property
    def en(self) -> str:
        """The range in English."""
        return _english(self.of, self.zh)

    @property
    def unit(self) -> str:
        """The unit of it as Chinese staff type it: 元/平方米·月; empty for a number."""
        return _AMOUNT.sub("", self.zh.rpartition("~")[2], count=1)

    def holds(self, found: FigureSize) -> bool:
        """Whether a figure lies in it."""
        return self.low <= found.low and found.high <= self.high


@lru_cache(maxsize=1024)
def read_usual(kind: str, text: str, each: frozenset[str] = frozenset()) -> Usual:
    """Read a range of a kind of quantity, or of plain numbers. Raises ``Fault`` for what is none."""
    if kind == NUMBER:
        return _of_numbers(text)
    figure = cast("Measured", parse(kind, text))
    found = measure(figure, each)
    if found.low < found.high:
        return Usual(*found, text.replace("～", "~"), kind)
    if figure.span.qualifier in UPPER_BOUNDS:
        return Usual(found.family, 0.0, found.high, text, kind)
    if figure.span.qualifier in LOWER_BOUNDS:
        return Usual(found.family, found.low, float("inf"), text, kind)
    raise Fault("C179", text=text)


def _of_numbers(text: str) -> Usual:
    ends = _ENDS.fullmatch(text)
    if ends is None or Decimal(ends["low"]) >= Decimal(ends["high"]):
        raise Fault("C179", text=text)
    low, high = ends["low"], ends["high"]
    return Usual((), float(low), float(high), f"{low}~{high}", NUMBER)


def _english(kind: str, text: str) -> str:
    """Return a range with each end in the unit that it was typed in, a price of land per mu alone."""
    low, sign, high = text.partition("~")
    if kind == NUMBER or not sign:
        return f"{low} to {high}" if sign else parse(kind, text).text("en")
    if not _AMOUNT.sub("", low, count=1):
        low += _AMOUNT.sub("", high, count=1)
    try:
        ends = [parse(kind, end).text("en") for end in (low, high)]
    except Fault:  # 1吨~10亿吨/年: the first end says no time
        return parse(kind, text).text("en")
    return " to ".join(end.partition(" (")[2].rstrip(")") or end for end in ends)
