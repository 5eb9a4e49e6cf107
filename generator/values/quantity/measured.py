"""What all quantities with a unit share: reading the unit, comparing, and the words around the figure.

Owns the base of the quantity classes. Must not know any one kind's own rules.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Self, cast

from generator.messages.issues import Fault
from generator.values.quantity.figures import FEW_PLACES, Places
from generator.values.quantity.numerals import refuse_thousands
from generator.values.quantity.qualifiers import Qualifier, agree, split, wrap_english
from generator.values.quantity.reading import Ends, Number, read_ends
from generator.values.quantity.recognition import fault_of_unit, is_date
from generator.values.quantity.span import Span, Wording
from generator.values.quantity.spoken import in_plain_words
from generator.values.quantity.typed import Typed, clean
from generator.values.quantity.units import Unit, convert, look_up, to_base
from generator.values.quantity.written import Written

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Measured(Written):
    """An exact, immutable figure with a unit; equal figures in the same unit are equal values.

    ``span`` counts in ``unit``; how it was typed (``span.wording``) is kept for printing and is no part of the value.
    """

    span: Span
    unit: Unit

    KIND: ClassVar[str]
    UNITS: ClassVar[Mapping[str, Unit]]
    PLACES: ClassVar[Places] = FEW_PLACES
    AT_LEAST: ClassVar[str] = "不低于"
    SHORT_SCALES: ClassVar[bool] = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what staff typed, Chinese or English; raises ``Fault`` (codes Q101 …), never guesses."""
        return cast("Self", _parse(cast("Hashable", cls), text))

    @classmethod
    def read(cls, typed: Typed) -> Self:
        """Read a cleaned text; a kind with a grammar of its own overrides this."""
        qualifier, word, rest = split(typed, typed.text)
        span, unit = cls.read_figure(typed, rest, qualifier, word)
        return cls(span, unit)

    @classmethod
    def read_figure(cls, typed: Typed, text: str, qualifier: Qualifier, word: str) -> tuple[Span, Unit]:
        """Read number or range and unit of a text whose qualifier has been taken off.

        Raises ``Fault`` for a range that does not rise, and for what is no number or no unit of the kind.
        """
        ends = read_ends(typed, text, short_scales=cls.SHORT_SCALES)
        unit, last_unit = cls._find_units(typed, ends)
        for number in (ends.first, ends.last):
            if number is not None:
                cls.refuse_thousands(typed, number, unit)
        low, high = ends.first.value, None
        if ends.last is not None:
            low, high, last_unit = _align(typed, (low, unit), (ends.last.value, last_unit))
            if low >= high:
                raise typed.fault("Q109", low=f"{low:,f}", high=f"{high:,f}")
        infix = (ends.last or ends.first).infix
        if infix:
            qualifier, word = agree(typed, (qualifier, word), (Qualifier.MORE_THAN, infix))
        name = (ends.last or ends.first).after
        kept = name if name in last_unit.zh_kept else ""
        spelled = ends.first.is_spelled and ends.first.scale is None
        after_scale = ends.first.infix_after_scale
        wording = Wording(word, ends.shared, spelled, kept, after_scale=after_scale, typed=typed.shown)
        return Span(low, high, qualifier, wording), last_unit

    @classmethod
    def _find_units(cls, typed: Typed, ends: Ends) -> tuple[Unit, Unit]:
        first, last = ends.first, ends.last
        if last is None:
            unit = cls.find_unit(typed, first)
            return unit, unit
        if not first.after and (not first.before or not last.before):
            # one unit serves both ends: behind the last number, or (a currency) before the first
            unit = cls.find_unit(typed, replace(last, before=last.before or first.before))
            return unit, unit
        return cls.find_unit(typed, first), cls.find_unit(typed, last)

    @classmethod
    def find_unit(cls, typed: Typed, number: Number) -> Unit:
        """Find the unit of one number; raises ``Fault`` naming what was found instead."""
        return find_named(typed, number, cls.UNITS)

    @classmethod
    def refuse_thousands(cls, typed: Typed, number: Number, unit: Unit) -> None:
        """Refuse a point that may part thousands, 30.400 m²; raises ``Fault``."""
        if number.scale is None:
            refuse_thousands(typed, number.token, always=unit.key == "m2")

    @property
    def low(self) -> Decimal:
        """The lower end (or the one number) in the base unit; the qualifier does not move it."""
        return to_base(self.span.start, self.unit)

    @property
    def high(self) -> Decimal:
        """The upper end (or the one number) in the base unit; the qualifier does not move it."""
        return to_base(self.span.top, self.unit)

    @property
    def qualifier(self) -> Qualifier:
        """How the figure is hedged."""
        return self.span.qualifier

    @property
    def typed(self) -> str:
        """The figure as staff typed it, in plain characters; empty for a sum."""
        return self.span.wording.typed

    def chinese(self) -> str:
        """Return the finished Chinese text."""
        figure = self.span.chinese(self.PLACES, self.span.wording.unit or self.unit.zh)
        return self.span.chinese_around("", figure, "", self.AT_LEAST)

    def english(self) -> str:
        """Return the finished English text."""
        singular = self.span.end is None and self.span.start == 1
        figure = f"{self.span.english(self.PLACES)} {self.unit.english(singular=singular)}"
        return wrap_english(self.span.qualifier, figure)

    def machine(self) -> dict[str, str]:
        """Return the figure for structured data.

        ``value`` (or ``minValue``, ``maxValue``), ``unitCode``, and ``qualifier`` where there is one.
        Numbers are decimal strings; codes are UN/CEFACT Recommendation 20.
        """
        return {**self.span.machine([f"{end:f}" for end in self.span.ends]), "unitCode": self.unit.code}


def find_named(typed: Typed, number: Number, units: Mapping[str, Unit]) -> Unit:
    """Find the unit behind a number, with nothing before it; raises ``Fault`` naming what was found instead."""
    unit = look_up(number.after, units)
    if unit is None or number.before:
        raise fault_of_unit(typed, number.before, number.after)
    return unit


@lru_cache(maxsize=2**16)
def _parse(kind: type[Measured], text: str) -> Measured:
    typed = clean(kind.KIND, text)
    if is_date(typed.text):
        raise typed.fault("Q128")
    try:
        return kind.read(typed)
    except Fault:
        plain = in_plain_words(typed)
        if plain is None:
            raise
        return kind.read(plain)


def _align(typed: Typed, first: tuple[Decimal, Unit], last: tuple[Decimal, Unit]) -> tuple[Decimal, Decimal, Unit]:
    """Bring both ends of a range to one unit, the last one's where that is exact."""
    low = convert(*first, last[1])
    if low is not None:
        return low, last[0], last[1]
    high = convert(*last, first[1])
    if high is not None:
        return first[0], high, first[1]
    raise typed.fault("Q115", first=first[1].zh, second=last[1].zh)
