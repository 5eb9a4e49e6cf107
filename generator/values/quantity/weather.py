"""What a climate is told by: temperatures (−8.5℃, 零下12度, 18~32 °C) and rainfall (620毫米).

Owns that a temperature may lie below zero, which no other quantity does, and how its range is written without a dash
that could be a minus. Must not know places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, Self

from generator.values.quantity.exact import settle
from generator.values.quantity.measured import Measured
from generator.values.quantity.qualifiers import LOWER_BOUNDS, UPPER_BOUNDS, Qualifier, qualify, split, wrap_english
from generator.values.quantity.recognition import found_instead, is_date
from generator.values.quantity.typed import clean
from generator.values.quantity.unit_table import BY_DIMENSION, UNITS
from generator.values.quantity.written import Written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.values.quantity.units import Unit

_UNIT = r"(?:℃|°C|摄氏度|度|degrees? celsius|C)"


def _end(number: int) -> str:
    """Return the pattern of one end of a range."""
    sign, digits = "零下|零上|minus |[-−–负]", r"[0-9]{1,9}(?:\.[0-9]{1,9})?"
    return f"(?P<sign{number}>{sign})? ?(?P<number{number}>{digits}) ?(?P<unit{number}>{_UNIT})?"


_TEXT = re.compile(rf"{_end(1)}(?: ?(?:~|[-−–—]|至|到|\bto\b) ?{_end(2)})?", re.IGNORECASE)
_BELOW_ZERO = {"零下", "minus ", "-", "−", "–", "负"}
_MINUS = "−"


@dataclass(frozen=True, slots=True)
class Rainfall(Measured):
    """So much rain or melted snow, mostly of a year; ``low`` and ``high`` count in millimetres."""

    KIND: ClassVar[str] = "rainfall"
    UNITS: ClassVar[Mapping[str, Unit]] = BY_DIMENSION["rainfall"]


@dataclass(frozen=True, slots=True)
class Temperature(Written):
    """Degrees Celsius, from ``start`` to ``end`` (None for a single one).

    ``word`` is the Chinese qualifier as typed, ``typed`` the whole text in its plain form.
    """

    start: Decimal
    end: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACT
    word: str = field(default="", compare=False)
    typed: str = field(default="", compare=False)

    KIND: ClassVar[str] = "temperature"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what staff typed, Chinese or English; raises ``Fault`` (codes Q101 …), never guesses."""
        typed = clean(cls.KIND, text)
        if is_date(typed.text):
            raise typed.fault("Q128")
        qualifier, word, rest = split(typed, typed.text)
        match = _TEXT.fullmatch(rest)
        if match is None:
            found = found_instead(typed)
            raise found if found and found.code != "Q146" else typed.fault("Q148")
        if not (match["unit2"] or (match["unit1"] and not match["number2"])):
            raise typed.fault("Q110")
        low = _read(match, "1")
        high = _read(match, "2") if match["number2"] else None
        if high is not None and low >= high:
            raise typed.fault("Q109", low=f"{low:f}", high=f"{high:f}")
        return cls(low, high, qualifier, word, typed.text)

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """The temperature, or both ends."""
        return (self.start,) if self.end is None else (self.start, self.end)

    @property
    def unit(self) -> Unit:
        """Degrees Celsius, the one unit of temperatures."""
        return UNITS["celsius"]

    @property
    def low(self) -> Decimal:
        """The lower end, or the one temperature; the qualifier does not move it."""
        return self.start

    @property
    def high(self) -> Decimal:
        """The upper end, or the one temperature; the qualifier does not move it."""
        return self.start if self.end is None else self.end

    def chinese(self) -> str:
        """Return the Chinese text: −8.5℃, 18℃至32℃."""
        ends = [f"{_write(end)}{self.unit.zh}" for end in (self.start, self.end) if end is not None]
        return qualify(self.qualifier, self.word, ("", "至".join(ends), ""), "不低于")

    def english(self) -> str:
        """Return the English text: −8.5 °C, 18 to 32 °C."""
        ends = [_write(end) for end in (self.start, self.end) if end is not None]
        return wrap_english(self.qualifier, f"{' to '.join(ends)} {self.unit.en}")

    def machine(self) -> dict[str, str]:
        """Return the temperature for structured data, as ``Measured.machine`` does."""
        found = {"unitCode": self.unit.code}
        if self.qualifier is not Qualifier.EXACT:
            found = {"qualifier": self.qualifier.value, **found}
        if self.qualifier in LOWER_BOUNDS:
            return {"minValue": f"{self.low:f}", **found}
        if self.qualifier in UPPER_BOUNDS:
            return {"maxValue": f"{self.high:f}", **found}
        if self.end is None:
            return {"value": f"{self.low:f}", **found}
        return {"minValue": f"{self.low:f}", "maxValue": f"{self.high:f}", **found}


def _read(match: re.Match[str], end: str) -> Decimal:
    value = settle(Decimal(match[f"number{end}"]))
    return -value if value and (match[f"sign{end}"] or "").lower() in _BELOW_ZERO else value


def _write(degrees: Decimal) -> str:
    return f"{_MINUS if degrees < 0 else ''}{abs(degrees):f}"
