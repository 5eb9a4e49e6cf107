"""Areas: 70亩, 3.04万平方米, 15公顷.

Owns the mu (one fifteenth of a hectare): English gives hectares to three significant digits and the exact mu in
brackets, and both are read back. Must not know prices.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, TypeVar

from generator.values.quantity.additive import Additive
from generator.values.quantity.exact import EXACT, ONE, ROUGH, ZERO, divide_rounded, settle
from generator.values.quantity.figures import FEW_PLACES, english_ends, round_apart
from generator.values.quantity.qualifiers import Qualifier, split, wrap_english
from generator.values.quantity.span import Span
from generator.values.quantity.unit_table import BY_DIMENSION, UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Self

    from generator.values.quantity.typed import Typed
    from generator.values.quantity.units import Unit

BRACKETED = re.compile(
    r"(?P<outer>[^()]*[^()/ ]) ?(?:\((?:折|合|约|about |≈)*(?P<inner>[^()]+)\)"
    r"|[,;] ?(?:折?合约?|约)(?P<last>[^()]+))$",
    re.IGNORECASE,
)
"""A figure and, in brackets, the same figure in another unit."""

_Given = TypeVar("_Given", bound="Area")

_MU = UNITS["mu"]
_MU_PER_HECTARE = Decimal(15)
_SIGNIFICANT = 3
_CENT = Decimal("0.01")
_MOST_ROUNDED = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Area(Additive):
    """An area in the unit it was typed in; ``low`` and ``high`` count in square metres."""

    KIND: ClassVar[str] = "area"
    UNITS: ClassVar[Mapping[str, Unit]] = BY_DIMENSION["area"]
    AT_LEAST: ClassVar[str] = "不少于"

    @classmethod
    def read(cls, typed: Typed) -> Self:
        """Read an area, also one given twice: 4.67 ha (70 mu), of which the mu are exact.

        Of 15328.69平方米（约23亩） the square metres are. Raises ``Fault`` where the two do not agree.
        """
        qualifier, word, rest = split(typed, typed.text)
        brackets = BRACKETED.match(rest)
        if brackets is None:
            return _some(typed, cls(*cls.read_figure(typed, rest, qualifier, word)))
        qualifier, word, first = split(typed, brackets["outer"], (qualifier, word))
        second = brackets["inner"] or brackets["last"]
        outer, inner = (cls(*cls.read_figure(typed, part, qualifier, word)) for part in (first, second))
        exact = _exact_of(outer, inner)
        if exact is None:
            raise typed.fault("Q119", first=first, second=second)
        if exact.unit == _MU or _MU not in {outer.unit, inner.unit}:
            return exact
        mu = inner if exact is outer else outer
        if mu is outer and qualifier is Qualifier.ABOUT:
            exact = replace(exact, span=replace(exact.span, qualifier=Qualifier.EXACT))  # 约23亩 is said of the mu
        return replace(exact, span=replace(exact.span, wording=replace(exact.span.wording, mu=mu.span.ends)))

    def chinese(self) -> str:
        """Return the Chinese text; mu that were given beside an exact area behind it: 15328.69平方米（约23亩）."""
        mu = self.span.wording.mu
        beside = f"（约{Span(mu[0], mu[1] if mu[1:] else None).chinese(self.PLACES, _MU.zh)}）" if mu else ""
        return Additive.chinese(self) + beside

    def english(self) -> str:
        """Return the English text; mu as hectares with the mu in brackets: 4.67 ha (70 mu)."""
        figure = f"{self.span.english(self.PLACES)} {self.unit.en}"
        if self.unit == _MU:
            figure = f"{_hectares_of_mu(self.span.ends)} ha ({figure})"
        beside = f" (about {english_ends(mu, self.PLACES)} {_MU.en})" if (mu := self.span.wording.mu) else ""
        return wrap_english(self.span.qualifier, figure) + beside

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


def _exact_of(outer: _Given, inner: _Given) -> _Given | None:
    """Return which of two figures for one area is the exact one, None where they do not agree."""
    mu, other = (inner, outer) if inner.unit == _MU else (outer, inner)
    if mu.unit != _MU or other.unit == _MU:
        return outer if (outer.low, outer.high) == (inner.low, inner.high) else None
    if agrees(other.span.ends, _in_unit(mu, other.unit)):
        return mu
    return other if agrees(mu.span.ends, _in_unit(other, _MU)) else None


def _some(typed: Typed, area: _Given) -> _Given:
    """Return an area that is one; raises ``Fault`` for none at all, 0亩."""
    if area.span.top == ZERO:
        raise typed.fault("Q152")
    return area


def agrees(rounded: Sequence[Decimal], exact: Sequence[Decimal]) -> bool:
    """Whether figures are the rounding of others, to the digits they were given with."""
    if len(rounded) != len(exact):
        return False
    return all(
        shown == ZERO == true
        or (
            shown
            and divide_rounded(true, ONE, _last_place(shown)) == shown
            and abs(shown - true) <= true * _MOST_ROUNDED
        )
        for shown, true in zip(rounded, exact, strict=True)
    )


def _last_place(number: Decimal) -> Decimal:
    plain = EXACT.normalize(number)
    return ONE.scaleb(plain.adjusted() - len(plain.as_tuple().digits) + 1)
