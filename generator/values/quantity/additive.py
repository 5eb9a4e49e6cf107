"""Quantities that add up: money, areas, counts, distances and durations, but not prices or yearly capacities.

Owns exact sums over units that convert. Must not know how a figure is read or printed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from generator.values.quantity.measured import Measured
from generator.values.quantity.span import Span, add_up
from generator.values.quantity.typed import Typed
from generator.values.quantity.units import Unit, convert

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Additive(Measured):
    """A figure that can be added to others of its kind."""

    @classmethod
    def total(cls, values: Iterable[Self]) -> Self:
        """Add up values exactly, in any order; the sum keeps the strictest qualifier that holds of it.

        The sum is in the first unit met in which it is exact. Raises ``Fault`` where the units (currencies) do not
        add, ``ValueError`` where there is nothing to add.
        """
        found = list(values)
        if not found:
            raise ValueError(found)
        for unit in dict.fromkeys(value.unit for value in found):
            spans = [span for value in found if (span := _span_in(value, unit)) is not None]
            if len(spans) == len(found):
                return replace(found[0], span=add_up(spans), unit=unit)
        first = found[0]
        other = next(value for value in found if value.unit != first.unit and not _adds(value.unit, first.unit))
        both = Typed(cls.KIND, f"{first.text('zh')} + {other.text('zh')}")
        raise both.fault("Q120", first=first.unit.zh, second=other.unit.zh)

    def __add__(self, other: Self) -> Self:
        return self.total((self, other))


def _adds(unit: Unit, other: Unit) -> bool:
    return (unit.base or unit.key) == (other.base or other.key)


def _span_in(value: Measured, unit: Unit) -> Span | None:
    start = convert(value.span.start, value.unit, unit)
    end = None if value.span.end is None else convert(value.span.end, value.unit, unit)
    if start is None or (end is None) is not (value.span.end is None):
        return None
    return Span(start, end, value.span.qualifier, value.span.wording)
