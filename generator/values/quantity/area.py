"""Areas: 70亩, 3.04万平方米, 15公顷.

Owns the mu (one fifteenth of a hectare): English gives hectares to three significant digits and the exact mu in
brackets, and both are read back. Must not know prices.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from generator.values.quantity.additive import Additive
from generator.values.quantity.exact import EXACT, ONE, ROUGH, ZERO, divide_rounded, settle
from generator.values.quantity.figures import FEW_PLACES, english_ends, round_apart
from generator.values.quantity.qualifiers import split, wrap_english
from generator.values.quantity.unit_table import BY_DIMENSION, UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Self

    from generator.values.quantity.typed import Typed
    from generator.values.quantity.units import Unit

BRACKETED = re.compile(r"(?P<outer>[^()]*[^()/ ]) ?\((?:约|about |≈)?(?P<inner>[^()]+)\)$", re.IGNORECASE)
"""A figure and, in brackets, the same figure in another unit."""

_MU = UNITS["mu"]
_MU_PER_HECTARE = Decimal(15)
_SIGNIFICANT = 3
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Area(Additive):
    """An area in the unit it was typed in; ``low`` and ``high`` count in square metres."""

    KIND: ClassVar[str] = "area"
    UNITS: ClassVar[Mapping[str, Unit]] = BY_DIMENSION["area"]
    AT_LEAST: ClassVar[str] = "不少于"

    @classmethod
    def read(cls, typed: Typed) -> Self:
        """Read an area, also one given twice: 4.67 ha (70 mu), of which the mu are exact.

        Raises ``Fault`` where the two do not agree.
        """
        qualifier, word, rest = split(typed, typed.text)
        brackets = BRACKETED.match(rest)
        if brackets is None:
            return cls(*cls.read_figure(typed, rest, qualifier, word))
        outer, inner = (cls(*cls.read_figure(typed, brackets[part], qualifier, word)) for part in ("outer", "inner"))
        exact, rounded = (inner, outer) if inner.unit == _MU else (outer, inner)
        if exact.unit != _MU or rounded.unit == _MU or not agrees(rounded.span.ends, _in_unit(exact, rounded.unit)):
            raise typed.fault("Q119", first=brackets["outer"], second=brackets["inner"])
        return exact

    def english(self) -> str:
        """Return the English text; mu as hectares with the mu in brackets: 4.67 ha (70 mu)."""
        figure = f"{self.span.english(self.PLACES)} {self.unit.en}"
        if self.unit == _MU:
            figure = f"{_hectares_of_mu(self.span.ends)} ha ({figure})"
        return wrap_english(self.span.qualifier, figure)

    def machine(self) -> dict[str, str]:
        """Return the area for structured data; mu as ``MTK`` (m², to two decimals) with the exact ``mu`` beside it."""
        if self.unit != _MU:
            return Additive.machine(self)
        metres = [f"{settle(divide_rounded(end, ONE, _CENT)):f}" for end in _in_unit(self, UNITS["m2"])]
        exact = self.span.machine([f"{end:f}" for end in self.span.ends], "mu")
        return {**self.span.machine(metres), "unitCode": UNITS["m2"].code, **exact}


@lru_cache(maxsize=2**14)
def _hectares_of_mu(mu: tuple[Decimal, ...]) -> str:
    """Write mu as hectares, to three significant digits; the two ends of a range stay different."""
    return english_ends(round_apart([ROUGH.divide(end, _MU_PER_HECTARE) for end in mu], _SIGNIFICANT), FEW_PLACES)


def _in_unit(area: Area, unit: Unit) -> list[Decimal]:
    metres = (area.low,) if area.span.end is None else (area.low, area.high)
    return [ROUGH.divide(ROUGH.multiply(end, Decimal(unit.divisor)), Decimal(unit.times)) for end in metres]


def agrees(rounded: Sequence[Decimal], exact: Sequence[Decimal]) -> bool:
    """Whether figures are the rounding of others, to the digits they were given with."""
    if len(rounded) != len(exact):
        return False
    return all(
        shown == ZERO == true or (shown and divide_rounded(true, ONE, _last_place(shown)) == shown)
        for shown, true in zip(rounded, exact, strict=True)
    )


def _last_place(number: Decimal) -> Decimal:
    plain = EXACT.normalize(number)
    return ONE.scaleb(plain.adjusted() - len(plain.as_tuple().digits) + 1)
