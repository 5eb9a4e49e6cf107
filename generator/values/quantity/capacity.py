"""Capacities: 60万立方米/年, 年产300套, 日处理2万立方米, 5万千伏安.

Owns that a yearly capacity is production in Chinese (年产) unless it was typed otherwise, and that only electric power
goes without a time. Must not know industries.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Self

from generator.values.quantity.exact import ZERO
from generator.values.quantity.measured import Measured
from generator.values.quantity.per import TIMES, take_period
from generator.values.quantity.qualifiers import split, wrap_english
from generator.values.quantity.unit_table import BY_DIMENSION, PER_YEAR, PIECE, UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.values.quantity.typed import Typed
    from generator.values.quantity.units import Unit

_THINGS = [
    "set",
    "unit",
    "vehicle",
    "piece",
    "bottle",
    "box",
    "carton",
    "bag",
    "pair",
    "visit",
    "departure",
    "teu",
    "feu",
]
_PRODUCTION = "产能力?|产量|产|生产能力|生产"
_OTHER_VERBS = "处理|加工|接待|供应|吞吐|通过|发电|供水|供气|供汽|供电|供热"
_LEADING = re.compile(
    rf"每?(?P<time>年|月|周|日|天|小时)(?:(?:{_PRODUCTION})|(?P<verb>{_OTHER_VERBS})(?:能力|量)?|(?<=每年|每月|每周|每日|每天)|(?<=每小时))"
)
_NOT_MADE = {"departure", "teu", "feu"}
_CHINESE_TIMES = {"year": "年", "month": "月", "week": "周", "day": "日", "hour": "小时"}


def _capacity_units() -> dict[str, Unit]:
    units = {**BY_DIMENSION["capacity"], **BY_DIMENSION["power"], **BY_DIMENSION["area"], **BY_DIMENSION["distance"]}
    things = {UNITS[key] for key in _THINGS}
    units |= {name: unit for name, unit in BY_DIMENSION["count"].items() if unit in things}
    return units | {"个": PIECE}


@dataclass(frozen=True, slots=True)
class Capacity(Measured):
    """So much of something in a time (``period``), or electric power (``period`` None).

    ``low`` and ``high`` count in the base unit of the thing (m³, tonnes, kW …), for the period as it is.
    """

    period: Unit | None = None

    KIND: ClassVar[str] = "capacity"
    UNITS: ClassVar[Mapping[str, Unit]] = _capacity_units()

    @classmethod
    def read(cls, typed: Typed) -> Self:
        """Read a capacity; raises ``Fault`` where its time is missing, or said twice and differently."""
        qualifier, word, rest = split(typed, typed.text)
        leading = _LEADING.match(rest)
        verb, period = "", None
        if leading:
            verb, period = leading["verb"] or "", TIMES[leading["time"]]
            rest = rest[leading.end() :]
        trailing, rest = take_period(rest)
        if trailing and period and trailing != period:
            raise typed.fault("Q129", first=period.zh, second=trailing.zh)
        period = period or trailing
        qualifier, word, rest = split(typed, rest, (qualifier, word))
        span, unit = cls.read_figure(typed, rest, qualifier, word)
        if span.top == ZERO:
            raise typed.fault("Q152")
        if period is None and unit.dimension != "power":
            raise typed.fault({"area": "Q122", "distance": "Q126"}.get(unit.dimension, "Q118"))
        if verb and period == PER_YEAR:
            span = replace(span, wording=replace(span.wording, verb=verb))
        return cls(span, unit, period)

    def chinese(self) -> str:
        """Return the Chinese text: 年产60万立方米, 2万立方米/日, 5万千伏安."""
        wording = self.span.wording
        figure = self.span.chinese(self.PLACES, wording.unit or self.unit.zh)
        head, tail = "", ""
        if self.period == PER_YEAR and (wording.verb or self.unit.key not in _NOT_MADE):
            head = f"年{wording.verb or '产'}"
        elif self.period is not None:
            tail = f"/{_CHINESE_TIMES[self.period.key]}"
        return self.span.chinese_around(head, figure, tail, self.AT_LEAST)

    def english(self) -> str:
        """Return the English text: 600,000 m³ a year, 50 MW."""
        singular = self.span.end is None and self.span.start == 1
        figure = f"{self.span.english(self.PLACES)} {self.unit.english(singular=singular)}"
        if self.period is not None:
            article = "an" if self.period.key == "hour" else "a"
            figure = f"{figure} {article} {self.period.en}"
        return wrap_english(self.span.qualifier, figure)

    def machine(self) -> dict[str, str]:
        """Return the capacity for structured data; ``per`` is the UN/CEFACT code of the period."""
        found = Measured.machine(self)
        return found if self.period is None else {**found, "per": self.period.code}
