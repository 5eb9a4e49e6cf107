"""Shares of a whole: 16%, 5~8%, 百分之十六, 约42.5%.

Owns how a share is read and that each end of a Chinese range has its sign, as GB/T 15835 wants it. Must not know what
it is a share of, nor whether that allows more than a hundred.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Self

from generator.values.quantity.measured import Measured
from generator.values.quantity.qualifiers import split, wrap_english
from generator.values.quantity.reading import RANGE_SIGN
from generator.values.quantity.unit_table import BY_DIMENSION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.values.quantity.typed import Typed
    from generator.values.quantity.units import Unit

_PARTS = re.compile(rf"百分之((?:(?!{RANGE_SIGN}|%|‰|以|左|上|之|内).)+)")


@dataclass(frozen=True, slots=True)
class Percent(Measured):
    """A share in per cent or per mille; ``low`` and ``high`` count in per cent."""

    KIND: ClassVar[str] = "percent"
    UNITS: ClassVar[Mapping[str, Unit]] = BY_DIMENSION["percent"]

    @classmethod
    def read(cls, typed: Typed) -> Self:
        """Read a share; 百分之十六 is 十六%."""
        typed = replace(typed, text=_PARTS.sub(r"\1%", typed.text))
        qualifier, word, rest = split(typed, typed.text)
        return cls(*cls.read_figure(typed, rest, qualifier, word))

    def chinese(self) -> str:
        """Return the Chinese text: 16%, 5%–8%."""
        span, sign = self.span, self.unit.zh
        if span.end is None:
            return Measured.chinese(self)
        figure = f"{span.start:f}{sign}–{span.end:f}{sign}"
        return span.chinese_around("", figure, "", self.AT_LEAST)

    def english(self) -> str:
        """Return the English text: 16%, 5–8%."""
        return wrap_english(self.span.qualifier, f"{self.span.english(self.PLACES)}{self.unit.en}")
