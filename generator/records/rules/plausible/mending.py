"""The line that was probably meant where the unit of a figure is wrong: the same number in the usual unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from generator.messages.issues import Fault
from generator.values.plausible import measure
from generator.values.quantity import parse

if TYPE_CHECKING:
    from generator.records.rules.plausible.places import PlacedFigure
    from generator.values.plausible import FigureKind
    from generator.values.quantity.measured import Measured

_NUMBER = re.compile(r".*[\d万亿]")
_TAILS = {"元": ("月", "天", "年"), "": ("month", "day", "year")}


def mended(standing: PlacedFigure, kind: FigureKind) -> str:
    """Return the figure in the usual unit as it would be typed; an example where the number cannot be kept."""
    if not kind.usual:
        return ""
    usual = kind.usual[0]
    number, yuan, _ = standing.typed.partition("元")
    if kind.of == "price":
        text = f"{number}{usual.unit}" if yuan else f"{standing.typed.partition('/')[0]}/{usual.unit.partition('/')[2]}"
    else:
        amount = _NUMBER.match(standing.typed)
        text = f"{amount[0] if amount else ''}{usual.unit}"
    try:
        found = measure(cast("Measured", parse(kind.of, text)), kind.each)
    except Fault:
        return usual.zh
    return text if kind.fitting(found) else usual.zh


def with_times(typed: str) -> tuple[str, ...]:
    """Return a price by the month, by the day and by the year: 18元/平方米·月, 18元/平方米·天, 18元/平方米·年."""
    between = "·" if "元" in typed and "/" in typed else "/"
    return tuple(f"{typed}{between}{time}" for time in _TAILS["元" if "元" in typed else ""])
