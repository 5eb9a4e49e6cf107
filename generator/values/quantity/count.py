"""Counts of people and things: 300人, 十余个, 12家.

Owns which counts must be whole, and which small numbers stay words. Must not know what is counted on a site.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from generator.values.quantity.additive import Additive
from generator.values.quantity.measured import find_named
from generator.values.quantity.numerals import ENGLISH_WORDS, spell_chinese, spell_english
from generator.values.quantity.qualifiers import INFIXES, wrap_english
from generator.values.quantity.unit_table import BY_DIMENSION, EACH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.values.quantity.reading import Number
    from generator.values.quantity.typed import Typed
    from generator.values.quantity.units import Unit

_POINT_GROUPS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")


@dataclass(frozen=True, slots=True)
class Count(Additive):
    """A whole number of people or things, with its measure word."""

    KIND: ClassVar[str] = "count"
    UNITS: ClassVar[Mapping[str, Unit]] = BY_DIMENSION["count"]
    AT_LEAST: ClassVar[str] = "不少于"

    @classmethod
    def find_unit(cls, typed: Typed, number: Number) -> Unit:
        """Find the measure word; an English number word may stand alone (more than ten).

        Raises ``Fault`` where the number is not a whole one, or reads as two.
        """
        unit = find_named(typed, number, cls.UNITS) if number.before or number.after else None
        if number.scale is None and _POINT_GROUPS.fullmatch(number.token):
            raise typed.fault("Q105", number=number.token, first=number.token.replace(".", ""), second=number.token)
        if number.value != number.value.to_integral_value():
            raise typed.fault("Q116", number=f"{number.value:f}")
        if unit is None and number.token.lower() in ENGLISH_WORDS:
            return EACH
        return unit or find_named(typed, number, cls.UNITS)

    def chinese(self) -> str:
        """Return the Chinese text; a small number typed as a word stays one: 十余个."""
        if not self.span.is_spelled:
            return Additive.chinese(self)
        wording = self.span.wording
        infix = wording.word if wording.word in INFIXES else ""
        figure = spell_chinese(int(self.span.start)) + infix + (wording.unit or self.unit.zh)
        return self.span.chinese_around("", figure, "", self.AT_LEAST)

    def english(self) -> str:
        """Return the English text; one to ten typed as a word stay words."""
        singular = self.span.end is None and self.span.start == 1
        word = spell_english(int(self.span.start)) if self.span.is_spelled else None
        figure = f"{word or self.span.english(self.PLACES)} {self.unit.english(singular=singular)}"
        return wrap_english(self.span.qualifier, figure.rstrip())
