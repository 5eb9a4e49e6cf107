"""Amounts of money: 3.6亿元, RMB 360 million, 8000万美元.

Owns how money is written; a currency keeps its name and is never converted. Must not know prices.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Self

from generator.values.quantity.additive import Additive
from generator.values.quantity.currencies import CURRENCY_SPELLINGS
from generator.values.quantity.figures import ALL_PLACES, Places
from generator.values.quantity.qualifiers import split, wrap_english
from generator.values.quantity.recognition import fault_of_unit
from generator.values.quantity.units import Unit, look_up

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.values.quantity.reading import Number
    from generator.values.quantity.typed import Typed

_IN_ANOTHER = re.compile(
    r"(?P<amount>[^()]*[^() ]) ?\((?:折|合|约|about |approximately |≈)*(?P<other>[^()]*[0-9][^()]*)\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Money(Additive):
    """An amount in one currency; ``low`` and ``high`` count in its main unit (yuan, dollars)."""

    KIND: ClassVar[str] = "money"
    UNITS: ClassVar[Mapping[str, Unit]] = CURRENCY_SPELLINGS
    PLACES: ClassVar[Places] = ALL_PLACES
    SHORT_SCALES: ClassVar[bool] = True

    @classmethod
    def read(cls, typed: Typed) -> Self:
        """Read an amount, and in brackets behind it what it is in another currency.

        8000万美元（折合5.7亿元人民币） is 80 million dollars: what is in brackets was worked out, and stays.
        Raises ``Fault`` where both are in one currency.
        """
        brackets = _IN_ANOTHER.fullmatch(typed.text)
        if brackets is None:
            return cls._read_one(typed, typed.text)
        amount, other = (cls._read_one(typed, brackets[part]) for part in ("amount", "other"))
        if amount.unit == other.unit:
            raise typed.fault("Q119", first=brackets["amount"], second=brackets["other"])
        wording = replace(amount.span.wording, beside=other)
        return replace(amount, span=replace(amount.span, wording=wording))

    @classmethod
    def _read_one(cls, typed: Typed, text: str) -> Self:
        qualifier, word, rest = split(typed, text)
        return cls(*cls.read_figure(typed, rest, qualifier, word))

    def chinese(self) -> str:
        """Return the Chinese text; what it was said to be in another currency behind it: 8000万美元（约5.7亿元）."""
        beside = self.span.wording.beside
        return Additive.chinese(self) + (f"（约{beside.chinese()}）" if beside else "")

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
        beside = self.span.wording.beside
        figure = wrap_english(self.span.qualifier, f"{self.unit.en} {self.span.english(self.PLACES)}")
        return figure + (f" (about {beside.english()})" if beside else "")

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
