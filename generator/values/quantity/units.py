"""One unit of measure: its names in both languages, its international code, and what it converts to.

Owns the shape of a unit, the look-up of a typed unit and the exact conversion between two. The units themselves
stand in ``values.quantity.unit_table``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal, Inexact
from typing import TYPE_CHECKING

from generator.values.quantity.exact import EXACT, ROUGH, settle

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, known by its key; everything else about it does not count for equality.

    ``zh``: the usual Chinese name; ``zh_kept``: other Chinese names, printed as typed; ``en`` and ``many``: English
    singular and plural; ``code``: UN/CEFACT Recommendation 20, or ISO 4217; ``read``: further spellings; one unit
    is ``times / divisor`` of the unit ``base`` (its own key where it converts to nothing).
    """

    key: str
    dimension: str = field(compare=False)
    zh: str = field(compare=False)
    en: str = field(compare=False)
    code: str = field(compare=False)
    many: str = field(default="", compare=False)
    zh_kept: tuple[str, ...] = field(default=(), compare=False)
    read: tuple[str, ...] = field(default=(), compare=False)
    base: str = field(default="", compare=False)
    times: int = field(default=1, compare=False)
    divisor: int = field(default=1, compare=False)

    def english(self, *, singular: bool) -> str:
        """Return the English name for one or for several."""
        return self.en if singular or not self.many else self.many


_SPACE = re.compile(r"(?<=\S)[. ]+(?=\S)")


def _fold(name: str) -> str:
    return _SPACE.sub(" ", name.casefold()).rstrip(". ").replace("^2", "2").replace("^3", "3")


def spellings(units: Iterable[Unit]) -> dict[str, Unit]:
    """Return every spelling of some units, folded for :func:`look_up`."""
    found: dict[str, Unit] = {}
    for unit in units:
        for name in (unit.zh, unit.en, unit.many, *unit.zh_kept, *unit.read):
            if name:
                found.setdefault(_fold(name), unit)
    return found


def look_up(name: str, among: Mapping[str, Unit]) -> Unit | None:
    """Find the unit a text names; capitals, dots and runs of spaces make no difference."""
    return among.get(name) or among.get(_fold(name))


def convert(number: Decimal, unit: Unit, to: Unit) -> Decimal | None:
    """Convert exactly; None where the units measure different things or the result has no finite digits."""
    if unit == to:
        return number
    if (unit.base or unit.key) != (to.base or to.key):
        return None
    try:
        scaled = EXACT.multiply(number, Decimal(unit.times * to.divisor))
        return settle(EXACT.divide(scaled, Decimal(unit.divisor * to.times)))
    except Inexact:
        return None


def to_base(number: Decimal, unit: Unit) -> Decimal:
    """Return the number in the base unit, exact where it is finite, else to 50 digits (only mu need that)."""
    if unit.times == unit.divisor:
        return number
    scaled = EXACT.multiply(number, Decimal(unit.times))
    try:
        return settle(EXACT.divide(scaled, Decimal(unit.divisor)))
    except Inexact:
        return ROUGH.divide(scaled, Decimal(unit.divisor))
