"""From the parts of a match (number, currency, unit, what it is per) to one mention.

Owns what a number with those parts measures and how far it can be held to that. Must not know how either language
puts the parts in order.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.mentions.mention import Figure, Mention, Standing
from generator.mentions.units import PERS, TIMES, UNIT_NAMES
from generator.quantity.exact import ONE, ROUGH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.quantity.units import Unit

__all__ = ["SMALLEST_CERTAIN", "Parts", "build", "times"]

SMALLEST_CERTAIN = Decimal(13)
"""Counts below are too often words, or left out, to be missed."""
_KINDS = {"power": "capacity"}


@dataclass(frozen=True, slots=True)
class Parts:
    """What stood around a number: currency code, unit name, whether it is a percentage, what it is per."""

    currency: str | None = None
    unit: str | None = None
    is_percent: bool = False
    per: str | None = None
    time: str | None = None
    rough: bool = False
    is_aside: bool = False


def build(text: str, place: tuple[int, int], language: str, figure: Figure, parts: Parts) -> Mention:
    """Return the mention that a number and its parts make."""
    kind, unit, factor, typed_unit = _measure(parts)
    return Mention(
        *(kind, unit, figure, *place, text[slice(*place)], language),
        factor=factor,
        typed_unit=typed_unit,
        rough=parts.rough,
        standing=_standing(kind, figure, is_aside=parts.is_aside),
    )


def times(figure: Figure) -> Figure:
    """Return a multiple (2.6倍, 2.6 times) as a percentage, which is how the other language may say it."""
    return Figure(figure.low * 100, figure.high * 100)


def _measure(parts: Parts) -> tuple[str, str, Decimal, str]:
    if parts.currency:
        per = _look_up(parts.per, PERS)
        if per is None:
            return "money", parts.currency, ONE, parts.currency
        time = _look_up(parts.time, TIMES)
        factor = ROUGH.divide(ONE, _worth(per))
        tail = f"{parts.currency}/{_base(per)}"
        if time:
            factor = ROUGH.divide(factor, _worth(time))
            return "price", f"{tail}/{_base(time)}", factor, f"{parts.currency}/{per.key}/{time.key}"
        return "price", tail, factor, f"{parts.currency}/{per.key}"
    if parts.is_percent:
        return "percent", "%", ONE, "%"
    unit = _look_up(parts.unit, UNIT_NAMES)
    if unit is None:
        return "count", "", ONE, ""
    return _KINDS.get(unit.dimension, unit.dimension), _base(unit), _worth(unit), unit.key


def _standing(kind: str, figure: Figure, *, is_aside: bool) -> Standing:
    if is_aside:
        return Standing.ASIDE
    return Standing.SMALL if kind == "count" and figure.high < SMALLEST_CERTAIN else Standing.CERTAIN


def _look_up(name: str | None, among: Mapping[str, Unit]) -> Unit | None:
    if name is None:
        return None
    return among.get(name) or among.get(name.lower())


def _worth(unit: Unit) -> Decimal:
    return ROUGH.divide(Decimal(unit.times), Decimal(unit.divisor))


def _base(unit: Unit) -> str:
    return unit.base or unit.key
