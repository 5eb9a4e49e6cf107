"""Amounts of money: 3.6亿元, RMB 360 million, 8000万美元.

Owns how money is written; a currency keeps its name and is never converted. Must not know prices.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from generator.values.quantity.additive import Additive
from generator.values.quantity.currencies import CURRENCY_SPELLINGS
from generator.values.quantity.figures import ALL_PLACES, Places
from generator.values.quantity.qualifiers import wrap_english
from generator.values.quantity.recognition import fault_of_unit
from generator.values.quantity.units import Unit, look_up

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.values.quantity.reading import Number
    from generator.values.quantity.typed import Typed


@dataclass(frozen=True, slots=True)
class Money(Additive):
    """An amount in one currency; ``low`` and ``high`` count in its main unit (yuan, dollars)."""

    KIND: ClassVar[str] = "money"
    UNITS: ClassVar[Mapping[str, Unit]] = CURRENCY_SPELLINGS
    PLACES: ClassVar[Places] = ALL_PLACES
    SHORT_SCALES: ClassVar[bool] = True

    @classmethod
    def find_unit(cls, typed: Typed, number: Number) -> Unit:
        """Find the currency, which may stand before the number, after it, or both."""
        return find_currency(typed, number)

    @property
    def currency(self) -> str:
        """The ISO 4217 code."""
        return self.unit.key

    def english(self) -> str:
        """Return the English text, currency first: RMB 360 million."""
        return wrap_english(self.span.qualifier, f"{self.unit.en} {self.span.english(self.PLACES)}")

    def machine(self) -> dict[str, str]:
        """Return the amount for structured data: ``value`` (``minValue``, ``maxValue``), ISO 4217 ``currency``."""
        return {**self.span.machine([f"{end:f}" for end in self.span.ends]), "currency": self.unit.code}


def find_currency(typed: Typed, number: Number) -> Unit:
    """Find the currency around a number; raises ``Fault`` where there is none, or two that differ."""
    named = [look_up(name, CURRENCY_SPELLINGS) for name in (number.before, number.after) if name]
    first, last = (named[0], named[-1]) if named else (None, None)
    if first is None or last is None:
        raise fault_of_unit(typed, number.before, number.after)
    if first != last:
        raise typed.fault("Q115", first=first.zh, second=last.zh)
    return first
