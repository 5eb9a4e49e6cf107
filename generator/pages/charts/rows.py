"""Rows with a bar each, from zero: stages, industries, land and costs by park, pay, steps of a price.

Owns how long bars are, and that a range is drawn as one: to its lower end full, from there to its upper end light.
Must not know what is measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.charts.scale import percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

MOST_ROWS = 12
"""How many rows a picture shows; the table behind it has all of them."""
_TWO = 2  # one alone compares nothing


class Given(NamedTuple):
    """What a row stands for: its label and value as the page writes them, and the exact ends of the value.

    ``low`` is None where no length can be drawn: nothing is known, or it is in another unit than the others.
    ``is_here`` marks the one that the page is about.
    """

    label: Markup | str
    written: str
    low: Decimal | None
    high: Decimal | None = None
    notes: tuple[str, ...] = ()
    href: str | None = None
    is_here: bool = False
    sample: bool = False


class BarRow(NamedTuple):
    """A row as it is drawn: ``full`` and ``light`` are lengths in per cent, one behind the other; empty for none."""

    label: Markup | str
    written: str
    full: str
    light: str
    notes: tuple[str, ...]
    href: str | None
    is_here: bool


@dataclass(frozen=True, slots=True)
class Bars:
    """The drawing; ``of`` is how many rows there were to draw."""

    rows: tuple[BarRow, ...]
    of: int
    form: str = "rows"


def draw_rows(given: Sequence[Given], *, most: int = MOST_ROWS) -> Bars | None:
    """Draw rows in the order in which they are given; None where fewer than two have a length: one compares nothing."""
    longest = max((_end(each) for each in given), default=Decimal(0))
    if not longest or sum(each.low is not None for each in given) < _TWO:
        return None
    kept = list(given[:most])
    kept += [each for each in given[most:] if each.is_here]
    return Bars(tuple(_row(each, longest) for each in kept), len(given))


def _end(each: Given) -> Decimal:
    low = Decimal(0) if each.low is None else each.low
    return low if each.high is None else each.high


def _row(each: Given, longest: Decimal) -> BarRow:
    full = light = ""
    if each.low is not None:
        full = percent(each.low, longest)
        if each.high is not None and each.high > each.low:
            light = f"{Decimal(percent(each.high, longest)) - Decimal(full):.1f}"
    return BarRow(each.label, each.written, full, light, each.notes, each.href, each.is_here)
