"""Distances to scale: a line a destination, from the gate at zero, with a dot where it ends.

Owns the one axis of all of them. Words stand beside or above the lines, never between the dots, so that a far
destination squeezes no words. Must not know where anything lies.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.charts.scale import axis, percent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from markupsafe import Markup

_TICKS = 2  # between the ends, that words keep apart on a phone
_TWO = 2  # one alone compares nothing


class Far(NamedTuple):
    """A destination, how far it is (in any one unit), and that in words, with the drive."""

    label: Markup | str
    written: str
    far: Decimal


class Reach(NamedTuple):
    """A line: ``x`` is where it ends, in per cent of the axis."""

    label: Markup | str
    written: str
    x: str


class AxisTick(NamedTuple):
    """A mark of the axis at a round value; words at its ends keep within it."""

    value: Decimal
    words: str
    x: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Distances:
    """The drawing, the nearest first."""

    lines: tuple[Reach, ...]
    axis: tuple[AxisTick, ...]
    form: str = "distances"


def draw_distances(given: Sequence[Far], write: Callable[[Decimal], str]) -> Distances | None:
    """Draw destinations to scale; ``write`` writes a round distance. None for fewer than two."""
    if len(given) < _TWO:
        return None
    found = sorted(given, key=lambda each: each.far)
    marks = axis(found[-1].far, _TICKS)
    end = marks[-1]
    return Distances(
        tuple(Reach(each.label, each.written, percent(each.far, end)) for each in found),
        tuple(AxisTick(mark, write(mark), percent(mark, end), _anchor(mark, end)) for mark in marks),
    )


def _anchor(mark: Decimal, end: Decimal) -> str:
    return "start" if not mark else "end" if mark == end else "middle"
