"""From the parts of a match (number, currency, unit, what it is per) to one mention.

Owns what a number with those parts measures and how far it can be held to that. Must not know how either language
puts the parts in order.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.sentences.mentions.mention import Numeral, Standing, mention_of
from generator.sentences.mentions.units import PERS, TIMES, UNIT_NAMES
from generator.values.quantity.exact import ONE, ROUGH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.sentences.mentions.mention import Mention
    from generator.values.quantity.units import Unit

SMALLEST_CERTAIN = Decimal(13)
"""Counts below are too often words, or left out, to be missed."""
_KINDS = {"power": "capacity"}


class Measure(NamedTuple):
    """What a number measures: kind, base unit, worth of the typed unit in the base unit, and the unit as typed."""

    kind: str
    unit: str
    factor: Decimal
    typed_unit: str


_COUNT = Measure("count", "", ONE, "")
PERCENT = Measure("percent", "%", ONE, "%")
"""What a share measures, and a multiple."""


def build(
    words: tuple[str, int], language: str, figure: Numeral, what: Measure, *, rough: bool, is_aside: bool
) -> Mention:
    """Return the mention that a number and what it measures make; ``words``: with their place; ``rough``: hedged."""
    said, start = words
    if is_aside:
        standing = Standing.ASIDE
    elif what.kind == "count" and figure.high < SMALLEST_CERTAIN:
        standing = Standing.SMALL
    else:
        standing = Standing.CERTAIN
    return mention_of(what, figure, (start, said, language), rough=rough, standing=standing)


def times(figure: Numeral) -> Numeral:
    """Return a multiple (2.6倍, 2.6 times) as a percentage, which is how the other language may say it."""
    return Numeral(figure.low * 100, figure.high * 100)


@lru_cache(maxsize=2**12)  # the spellings of a few hundred units and their prices
def measure(currency: str | None, unit: str | None, per: str | None, time: str | None) -> Measure:
    """Return what the words around a number make it: currency code, unit, what a price is per, and for which time."""
    if currency:
        per_unit = _look_up(per, PERS)
        if per_unit is None:
            return Measure("money", currency, ONE, currency)
        time_unit = _look_up(time, TIMES)
        factor = ROUGH.divide(ONE, _worth(per_unit))
        tail = f"{currency}/{_base(per_unit)}"
        if time_unit:
            factor = ROUGH.divide(factor, _worth(time_unit))
            typed_unit = f"{currency}/{per_unit.key}/{time_unit.key}"
            return Measure("price", f"{tail}/{_base(time_unit)}", factor, typed_unit)
        return Measure("price", tail, factor, f"{currency}/{per_unit.key}")
    found = _look_up(unit, UNIT_NAMES)
    if found is None:
        return _COUNT
    return Measure(_KINDS.get(found.dimension, found.dimension), _base(found), _worth(found), found.key)


def _look_up(name: str | None, among: Mapping[str, Unit]) -> Unit | None:
    if name is None:
        return None
    return among.get(name) or among.get(name.lower())


def _worth(unit: Unit) -> Decimal:
    return ROUGH.divide(Decimal(unit.times), Decimal(unit.divisor))


def _base(unit: Unit) -> str:
    return unit.base or unit.key
