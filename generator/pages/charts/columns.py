"""Columns over months: the last in the main colour, words on the first, the highest and the last of them.

Owns which words stand on columns and under them: those that do not meet where the drawing is narrowest, and so nowhere.
Fewer than three months make no drawing: a sentence says as much. Must not know what is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.charts.scale import percent, rest, ticks
from generator.pages.lettering import width_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FEWEST = 3
"""How many months a drawing takes."""
MOST = 36
"""How many months a drawing has room for; the table behind it has all of them."""
ON_A_PHONE = 26
"""How many letters' heights a drawing is wide where it has a phone to itself."""
OF_FIVE = 14
"""The same where five stand side by side."""
WIDE = 44
"""From which width on (chart.css) a drawing shows the words that have room there, of which there are more."""

_HEIGHT = 7  # of the columns, in heights of a letter
_LINE = 1.3  # two words of which one stands that much higher do not meet
_WIDEST = 8  # per cent of the drawing
_FILLED = 72  # per cent of the room of a column
_LINES = 3
_GAP = 0.5  # between words, in heights of a letter
_MOST_RAISED = 25  # per cent of the height: words that stand higher over their column are not seen as its own
_MOST_GUTTER = 0.4  # of the width: longer words beside the hairlines would leave no room for the columns


class Point(NamedTuple):
    """A month with its value; ``written`` is the value as the page's language writes it."""

    month: str
    year: str
    value: Decimal
    written: str


class Upright(NamedTuple):
    """A column: all lengths in per cent of the drawing; ``says`` names month and value."""

    x: str
    y: str
    width: str
    height: str
    says: str
    is_last: bool


class Inscription(NamedTuple):
    """Words in a drawing: where they are anchored, in per cent, and by which side."""

    words: str
    x: str
    y: str
    anchor: str


class Hairline(NamedTuple):
    """A line across the columns at a round value."""

    words: str
    y: str


@dataclass(frozen=True, slots=True)
class Columns:
    """The drawing: columns, words on them, years under them, hairlines; ``gutter`` is their words' width in em.

    ``wide_values`` stand on the columns instead of ``values`` where the drawing is wide, if it may become so.
    """

    uprights: tuple[Upright, ...]
    values: tuple[Inscription, ...]
    wide_values: tuple[Inscription, ...]
    years: tuple[Inscription, ...]
    hairlines: tuple[Hairline, ...]
    gutter: str
    form: str = "columns"


def draw_columns(
    points: Sequence[Point],
    write: Callable[[Decimal], str],
    *,
    top: Decimal | None = None,
    width: int = ON_A_PHONE,
    whole: bool = True,
) -> Columns | None:
    """Draw the latest months; None where they are too few, or all are zero and ``top`` is not given.

    ``write`` writes a round value; ``top`` is what the highest column stands for, in drawings of one scale.
    ``width``: how narrow it may become, in heights of a letter.
    """
    drawn = points[-MOST:]
    top = max((point.value for point in drawn), default=Decimal(0)) if top is None else top
    if len(drawn) < FEWEST or not top:
        return None
    lines = tuple(Hairline(write(value), rest(value, top)) for value in ticks(top, _LINES, whole=whole))
    gutter = _gutter(lines)
    if gutter > width * _MOST_GUTTER:
        lines, gutter = (), 0.0
    uprights, room = _uprights(drawn, top), width - gutter
    return Columns(
        uprights,
        _values(drawn, uprights, room),
        _values(drawn, uprights, WIDE - gutter) if width == ON_A_PHONE else (),
        _years(drawn, uprights, room),
        hairlines=lines,
        gutter=f"{gutter:.1f}",
    )


def _gutter(lines: Sequence[Hairline]) -> float:
    return max((_width(line.words) for line in lines), default=0) + _GAP


def _width(words: str) -> float:
    return width_of(words, 100) / 100


def _uprights(drawn: Sequence[Point], top: Decimal) -> tuple[Upright, ...]:
    slot = Decimal(100) / len(drawn)
    width = min(slot * _FILLED / 100, Decimal(_WIDEST))
    return tuple(
        Upright(
            x=f"{slot * at + (slot - width) / 2:.2f}",
            y=rest(point.value, top),
            width=f"{width:.2f}",
            height=percent(point.value, top),
            says=f"{point.month} · {point.written}",
            is_last=at == len(drawn) - 1,
        )
        for at, point in enumerate(drawn)
    )


class _Box(NamedTuple):
    """Where words reach, in heights of a letter, ``foot`` from the top."""

    left: float
    right: float
    foot: float

    def meets(self, other: _Box) -> bool:
        apart = self.right + _GAP <= other.left or other.right + _GAP <= self.left
        return not apart and abs(self.foot - other.foot) < _LINE


def _values(drawn: Sequence[Point], uprights: Sequence[Upright], room: float) -> tuple[Inscription, ...]:
    """Return the words on the highest, the last and the first column, the later of them only where they meet none."""
    highest = max(range(len(drawn)), key=lambda at: drawn[at].value)
    taken: list[_Box] = []
    found = []
    for at in dict.fromkeys((highest, len(drawn) - 1, 0)):
        words, box = _placed(drawn[at].written, uprights, at, room)
        is_its_own = float(uprights[at].y) - float(words.y) <= _MOST_RAISED
        if is_its_own and box.left >= 0 and box.right <= room and not any(box.meets(other) for other in taken):
            taken.append(box)
            found.append(words)
    return tuple(found)


def _placed(words: str, uprights: Sequence[Upright], at: int, room: float) -> tuple[Inscription, _Box]:
    """Place words above a column, and above all that they reach over where the drawing is narrowest."""
    own = uprights[at]
    x, width = float(own.x), float(own.width)
    half, middle = _width(words) / 2, (x + width / 2) / 100 * room
    if middle - half < 0:
        anchor, place, left = "start", x, x / 100 * room
    elif middle + half > room:
        anchor, place, left = "end", x + width, (x + width) / 100 * room - 2 * half
    else:
        anchor, place, left = "middle", x + width / 2, middle - half
    right = left + 2 * half
    under = [each for each in uprights if _reaches(each, left, right, room)]
    y = min((float(each.y) for each in [own, *under]), default=float(own.y))
    return Inscription(words, f"{place:.2f}", f"{y:.1f}", anchor), _Box(left, right, y / 100 * _HEIGHT)


def _reaches(upright: Upright, left: float, right: float, room: float) -> bool:
    start, width = float(upright.x) / 100 * room, float(upright.width) / 100 * room
    return start < right and start + width > left


def _years(drawn: Sequence[Point], uprights: Sequence[Upright], room: float) -> tuple[Inscription, ...]:
    """Return the years under the first month of each, from the latest back, where they do not meet."""
    months = [(point.year, upright) for point, upright in zip(drawn, uprights, strict=True)]
    begins = [(year, next(group)[1]) for year, group in groupby(months, key=lambda each: each[0])]
    found: list[Inscription] = []
    limit = room
    for year, upright in reversed(begins):
        left, width = float(upright.x) / 100 * room, _width(year)
        if left + width <= limit:
            found.append(Inscription(year, upright.x, "100", "start"))
            limit = left - _GAP
        elif limit == room and room - width > 0:
            end = float(upright.x) + float(upright.width)
            found.append(Inscription(year, f"{end:.2f}", "100", "end"))
            limit = end / 100 * room - width - _GAP
    return tuple(reversed(found))
