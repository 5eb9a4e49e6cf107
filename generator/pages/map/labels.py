"""Names on a map: each beside its disc where it covers nothing, else nowhere.

Owns the places around a disc, in the order in which they are tried, and the rule that no two names, discs or other
things of a map overlap. How wide words are is estimated, rather too wide. Must not know what is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.lettering import break_lines, width_of
from generator.pages.map.spread import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.pages.map.canvas import DrawnPoint

LINE = 17
"""From one line of a name to the next, in units of the drawing; ``map.css`` has the size of the letters."""

_ASCENT = 13
_GAP = 4.0  # between a disc and its name
_WIDEST = 170  # a longer name goes on in a second line
_STEP = 6  # units, by which a narrower line is tried
_MOST_LINES = 2
_ASKEW = 0.4  # of the radius, by which a name above or below begins aside

_AROUND = ((1, 0), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1))
"""The eight places of a name, by the way to go from the disc: right, left, askew, above, below."""


class Name(NamedTuple):
    """Plain words, and the tag of their language where that is not the page's."""

    text: str
    lang: str | None = None


class WantedLabel(NamedTuple):
    """A name that asks for a place: the middle and the radius of what it names, and the size of its letters."""

    name: Name
    spot: DrawnPoint
    radius: float
    size: int


class Label(NamedTuple):
    """A name in its place; ``anchor`` is how its lines hold to ``x``, as SVG says it (start, middle, end)."""

    lines: tuple[str, ...]
    lang: str | None
    x: float
    y: float
    anchor: str
    box: Box

    @property
    def feet(self) -> tuple[tuple[str, float], ...]:
        """The lines, each with the height of the feet of its letters."""
        return tuple((words, self.y + at * LINE) for at, words in enumerate(self.lines))


def place_labels(wanted: Iterable[WantedLabel], room: Box, taken: Sequence[Box]) -> list[Label | None]:
    """Return a place for each name, or None where there is none; the first ones choose first."""
    covered = list(taken)
    found: list[Label | None] = []
    for each in wanted:
        label = next((at for at in _candidates(each) if _fits(at.box, room, covered)), None)
        if label:
            covered.append(label.box)
        found.append(label)
    return found


def _fits(box: Box, room: Box, covered: Iterable[Box]) -> bool:
    return room.holds(box) and not any(box.meets(other) for other in covered)


def _candidates(wanted: WantedLabel) -> Iterator[Label]:
    lines = _lines(wanted)
    if len(lines) > _MOST_LINES:
        return
    width = max(width_of(line, wanted.size) for line in lines)
    height = len(lines) * LINE
    for right, down in _AROUND:
        yield _beside(wanted, lines, (right, down), width, height)


def _lines(wanted: WantedLabel) -> tuple[str, ...]:
    """Return a name in as few lines as can be, which are as even as they can be."""
    words, size = wanted.name.text, wanted.size
    fewest = len(break_lines(words, _WIDEST, size))
    narrowest = range(width_of(words, size) // fewest, _WIDEST, _STEP)
    width = next((each for each in narrowest if len(break_lines(words, each, size)) == fewest), _WIDEST)
    return tuple(line.rstrip() for line in break_lines(words, width, size))


def _beside(wanted: WantedLabel, lines: tuple[str, ...], way: tuple[int, int], width: float, height: float) -> Label:
    right, down = way
    reach = wanted.radius + _GAP
    x = wanted.spot.x + right * (wanted.radius * _ASKEW if down else reach)
    left = x - width * (1 - right) / 2
    top = wanted.spot.y - height / 2 + down * (height / 2 + reach)
    anchor = {1: "start", 0: "middle", -1: "end"}[right]
    return Label(lines, wanted.name.lang, x, top + _ASCENT, anchor, Box(left, top, left + width, top + height))
