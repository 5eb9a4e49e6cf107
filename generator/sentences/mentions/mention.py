"""One quantity as it stands in a sentence: what it measures, its exact value, and where it was written.

Owns the shape of a mention. Must not know how one is found or compared.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from generator.values.quantity.exact import EXACT, ONE, ROUGH, ZERO

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal


class Standing(StrEnum):
    """How much a mention may be held to: what is certain can be missed, what is small or an aside cannot."""

    CERTAIN = "certain"
    SMALL = "small"
    """A count up to twelve, which the other language may word differently."""
    ASIDE = "aside"
    """An ordinal, a part of a name, or a word for a number (half, 上千): it can be an equal, never a fault."""


class Numeral(NamedTuple):
    """A number or a range: ``low`` and ``high`` as typed, scale words counted in, and the last ``scale`` word."""

    low: Decimal
    high: Decimal
    scale: Decimal = ONE


class Mention(NamedTuple):
    """A quantity in a text; :func:`mention_of` makes one.

    ``kind``: money, price, area, capacity, distance, duration, percent, count or date. ``unit``: the base unit (an
    ISO 4217 code, ``m2``, ``CNY/m2``, ``year`` …; "" for a count). ``factor``: worth of the typed unit in the base
    unit. ``typed_unit``: the unit as written (``mu``, ``ha``). ``start`` and ``end`` count characters of the text.
    ``rough``: hedged (about, nearly, more than). ``low`` and ``high`` are the ends in the base unit.
    """

    kind: str
    unit: str
    figure: Numeral
    start: int
    end: int
    words: str
    language: str
    factor: Decimal
    typed_unit: str
    rough: bool
    standing: Standing
    low: Decimal
    high: Decimal

    def moved(self, by: int) -> Mention:
        """Return the same mention in a text that has so many characters more before it."""
        return self._replace(start=self.start + by, end=self.end + by)

    @property
    def step(self) -> Decimal:
        """The worth of the last digit that is not zero, in the base unit: 10 million for 3.6亿元."""
        return ROUGH.multiply(last_place(self.figure.high), self.factor)

    @property
    def ends(self) -> Sequence[Decimal]:
        """Both ends in the base unit, equal for a single number."""
        return (self.low, self.high)

    @property
    def is_range(self) -> bool:
        """Whether two numbers were written."""
        return self.figure.low != self.figure.high

    def parts(self) -> Sequence[Mention]:
        """Return the two ends of a range as mentions of their own, at the same place; a single number as it is."""
        if not self.is_range:
            return (self,)
        typed = (self.figure.low, self.figure.high)
        return tuple(
            self._replace(figure=self.figure._replace(low=number, high=number), low=end, high=end)
            for number, end in zip(typed, self.ends, strict=True)
        )

    @property
    def may_be_reported(self) -> bool:
        """Whether it can be part of any difference: a plot ratio of 1.2 is small, and yet worded in one way only."""
        return self.standing is Standing.CERTAIN or (self.standing is Standing.SMALL and "." in self.words)

    @property
    def is_certain(self) -> bool:
        """Whether it may be reported when the other language has nothing like it."""
        return self.standing is Standing.CERTAIN


def mention_of(
    measured: tuple[str, str, Decimal, str],
    figure: Numeral,
    said: tuple[int, str, str],
    *,
    rough: bool,
    standing: Standing,
) -> Mention:
    """Return the mention of a figure, its ends worked out once: they are compared many times.

    ``measured``: kind, base unit, worth of the typed unit in the base unit, and the unit as typed; ``said``: where,
    in which words and which language.
    """
    kind, unit, factor, typed_unit = measured
    start, words, language = said
    low = ROUGH.multiply(figure.low, factor)
    high = low if figure.high is figure.low else ROUGH.multiply(figure.high, factor)
    place = start, start + len(words), words, language
    return Mention(kind, unit, figure, *place, factor, typed_unit, rough, standing, low, high)


def last_place(number: Decimal) -> Decimal:
    """Return the worth of a number's last digit that is not zero; 1 for zero."""
    if number == ZERO:
        return ONE
    exponent = EXACT.normalize(number).as_tuple().exponent
    return ONE.scaleb(exponent) if isinstance(exponent, int) else ONE
