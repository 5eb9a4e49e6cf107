"""Distances and durations: 12公里, 25分钟, 5个工作日.

Owns which of them convert: kilometres and metres; weeks, days, hours and minutes; years and months; working days
to nothing. Must not know places or dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from generator.values.quantity.additive import Additive
from generator.values.quantity.qualifiers import split
from generator.values.quantity.unit_table import BY_DIMENSION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.values.quantity.typed import Typed
    from generator.values.quantity.units import Unit

_HOURS_AND_MINUTES = re.compile(
    r"([0-9]{1,3}) ?(?:个?小时|hours?|hrs?|h) ?([0-9]{1,2}) ?(?:分钟?|minutes?|mins?)(?![a-z])", re.IGNORECASE
)
_MINUTES_AN_HOUR = 60


@dataclass(frozen=True, slots=True)
class Distance(Additive):
    """A distance in the unit it was typed in; ``low`` and ``high`` count in metres."""

    KIND: ClassVar[str] = "distance"
    UNITS: ClassVar[Mapping[str, Unit]] = BY_DIMENSION["distance"]
    AT_LEAST: ClassVar[str] = "不少于"


@dataclass(frozen=True, slots=True)
class Duration(Additive):
    """A duration in the unit it was typed in; ``low`` and ``high`` count in ``base``."""

    KIND: ClassVar[str] = "duration"
    UNITS: ClassVar[Mapping[str, Unit]] = BY_DIMENSION["duration"]
    AT_LEAST: ClassVar[str] = "不少于"

    @classmethod
    def read(cls, typed: Typed) -> Self:
        """Read a duration; hours and minutes together become minutes: 1小时20分钟 is 80分钟."""
        text = _HOURS_AND_MINUTES.sub(lambda m: f"{int(m[1]) * _MINUTES_AN_HOUR + int(m[2])}分钟", typed.text)
        qualifier, word, rest = split(typed, text)
        return cls(*cls.read_figure(typed, rest, qualifier, word))

    @property
    def base(self) -> str:
        """The unit that ``low`` and ``high`` count in: ``minute``, ``month`` or ``working_day``."""
        return self.unit.base or self.unit.key
