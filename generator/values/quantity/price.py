"""Prices: 25万元/亩, 10~20元/平方米·月, 0.65元/度.

Owns how a price is written, and that a price per mu is shown per square metre in English with the mu price in
brackets. Must not know what is for sale.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, Self

from generator.values.quantity.area import BRACKETED, agrees
from generator.values.quantity.currencies import CURRENCIES, CURRENCY_SPELLINGS, SMALL_MONEY
from generator.values.quantity.exact import ONE, divide_rounded, settle
from generator.values.quantity.figures import ALL_PLACES, Places, english_ends
from generator.values.quantity.measured import Measured
from generator.values.quantity.money import find_currency
from generator.values.quantity.per import is_time, take_per
from generator.values.quantity.qualifiers import Qualifier, split, wrap_english
from generator.values.quantity.tax import ValueAddedTax, take_tax
from generator.values.quantity.unit_table import UNITS
from generator.values.quantity.units import Unit, convert, look_up, to_base

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.values.quantity.reading import Number
    from generator.values.quantity.typed import Typed

_MU = UNITS["mu"]
_SQUARE_METRE = UNITS["m2"]
_CENT = Decimal("0.01")
_SIGNIFICANT = 3
_IN_FULL_BELOW = Decimal(100_000)
_CHINESE_TIMES = {"month": "月"}


@dataclass(frozen=True, slots=True)
class Price(Measured):
    """So much money per thing, per time, or per thing and time (``per``, things before times).

    ``low`` and ``high`` are for one base unit of the thing (square metre, kWh, tonne), times left as they are.
    ``tax``: whether value-added tax is in it, None where that was not said.
    """

    per: tuple[Unit, ...] = ()
    tax: ValueAddedTax | None = None

    KIND: ClassVar[str] = "price"
    UNITS: ClassVar[Mapping[str, Unit]] = CURRENCY_SPELLINGS
    PLACES: ClassVar[Places] = ALL_PLACES
    SHORT_SCALES: ClassVar[bool] = True

    @classmethod
    def read(cls, typed: Typed) -> Self:
        """Read a price, also one given twice: RMB 375/m² (RMB 250,000/mu), of which the mu price is exact.

        Raises ``Fault`` where the two do not agree.
        """
        tax, text = take_tax(typed)
        qualifier, word, rest = split(typed, text)
        brackets = BRACKETED.match(rest)
        if brackets is None:
            return replace(cls._read_one(typed, rest, qualifier, word), tax=tax)
        first, second = brackets["outer"], brackets["inner"] or brackets["last"]
        outer, inner = (cls._read_one(typed, part, qualifier, word) for part in (first, second))
        exact, shown = (inner, outer) if _MU in inner.per else (outer, inner)
        same_per = tuple(_SQUARE_METRE if unit == _MU else unit for unit in exact.per) == shown.per
        if not same_per or exact.unit != shown.unit or not agrees(shown.span.ends, exact.per_base()):
            raise typed.fault("Q119", first=first, second=second)
        return replace(exact, tax=tax)

    @classmethod
    def _read_one(cls, typed: Typed, text: str, qualifier: Qualifier, word: str) -> Self:
        per, amount = take_per(typed, text)
        qualifier, word, amount = split(typed, amount, (qualifier, word))
        span, unit = cls.read_figure(typed, amount, qualifier, word)
        if not per:
            raise typed.fault("Q117")
        if unit.base:  # 65分/千瓦时
            ends = [convert(end, unit, CURRENCIES[unit.base]) or end for end in span.ends]
            span, unit = replace(span, start=ends[0], end=ends[1] if ends[1:] else None), CURRENCIES[unit.base]
        return cls(span, unit, per)

    @classmethod
    def refuse_thousands(cls, typed: Typed, number: Number, unit: Unit) -> None:
        """Read 1.250元/度 as it is: nobody parts the thousands of a price by a point."""

    @classmethod
    def find_unit(cls, typed: Typed, number: Number) -> Unit:
        """Find the currency; raises ``Fault``, also for a unit after the / that is not known."""
        before, slash, after = number.after.partition("/")
        if slash and before.strip() in CURRENCY_SPELLINGS:
            raise typed.fault("Q111", unit=after.strip() or "/")
        small = look_up(number.after, SMALL_MONEY)
        return small if small and not number.before and number.scale is None else find_currency(typed, number)

    @property
    def currency(self) -> str:
        """The ISO 4217 code."""
        return self.unit.key

    @property
    def low(self) -> Decimal:
        """The lower end, per base unit of the thing."""
        return self.per_base()[0]

    @property
    def high(self) -> Decimal:
        """The upper end, per base unit of the thing."""
        return self.per_base()[-1]

    def per_base(self) -> list[Decimal]:
        """Return the ends per base unit of the thing, exactly: a mu price per square metre."""
        ends = list(self.span.ends)
        for unit in self.per:
            if not is_time(unit):
                ends = [to_base(end, _inverse(unit)) for end in ends]
        return ends

    def chinese(self) -> str:
        """Return the Chinese text: 25万元/亩, 10–20元/平方米·月."""
        figure = self._chinese_figure()
        tail = "·".join(_CHINESE_TIMES.get(unit.key, unit.zh) for unit in self.per)
        tax = f"（{self.tax.chinese}）" if self.tax else ""
        return self.span.chinese_around("", figure, f"/{tail}", self.AT_LEAST) + tax

    def _chinese_figure(self) -> str:
        low, high = self.span.start, self.span.end
        if high is not None and high < _IN_FULL_BELOW and all(is_time(unit) for unit in self.per):
            return f"{low:f}–{high:f}{self.unit.zh}"  # pay, compared beside 4500–6000元/月: 10000–13000, not 1万–1.3万
        return self.span.chinese(self.PLACES, self.unit.zh)

    def english(self) -> str:
        """Return the English text: RMB 10–20/m²/month; a mu price in brackets behind the price per m²."""
        figure = self._english_per(self.span.english(self.PLACES), self.per)
        if _MU in self.per:
            number = english_ends(tuple(self.rounded()), ALL_PLACES)
            per = tuple(_SQUARE_METRE if unit == _MU else unit for unit in self.per)
            figure = f"{self._english_per(number, per)} ({figure})"
        return wrap_english(self.span.qualifier, figure) + (f" ({self.tax.english})" if self.tax else "")

    def rounded(self) -> Sequence[Decimal]:
        """Return the ends per base unit of the thing as they are shown: to the cent, or to three digits."""
        return _round_price(self.per_base())

    def _english_per(self, number: str, per: Sequence[Unit]) -> str:
        tail = "".join(f"/{unit.en}" for unit in per)
        return f"{self.unit.en} {number}{tail}"

    def machine(self) -> dict[str, str]:
        """Return the price for structured data: ISO 4217 ``currency``, ``value``, UN/CEFACT ``unitCode`` and ``per``.

        ``unitCode`` is what the price is for, ``per`` the second unit (mostly a time). A mu price is given per square
        metre (``MTK``), with the exact price per mu beside it (``mu``).
        """
        shown = {unit.code: unit for unit in self.per}
        codes = [_SQUARE_METRE.code if unit == _MU else code for code, unit in shown.items()]
        found = {"currency": self.unit.code, "unitCode": codes[0], **({"per": codes[1]} if len(codes) > 1 else {})}
        exact = [f"{end:f}" for end in self.span.ends]
        if _MU not in self.per:
            return {**self.span.machine(exact), **found}
        metres = [f"{end:f}" for end in self.per_base()]
        return {**self.span.machine(metres), **found, **self.span.machine(exact, "mu")}


def _inverse(unit: Unit) -> Unit:
    """Return the unit that turns "per unit" into "per base unit"."""
    return Unit(unit.key, unit.dimension, unit.zh, unit.en, unit.code, times=unit.divisor, divisor=unit.times)


def _round_price(ends: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Round to the cent, or to three significant digits where that is finer; two ends stay two numbers."""
    extra = 0
    while True:
        steps = [min(_CENT, ONE.scaleb(end.adjusted() - _SIGNIFICANT + 1)) if end else _CENT for end in ends]
        rounded = tuple(
            settle(divide_rounded(end, ONE, step.scaleb(-extra))) for end, step in zip(ends, steps, strict=True)
        )
        if len(set(rounded)) == len(set(ends)):
            return rounded
        extra += 1
