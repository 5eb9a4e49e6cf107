"""The diagram of an industry chain: where each segment, its words and the arrows stand.

Owns the geometry, in whole units of which twenty are a ``rem`` of the page. Words come finished. Must not know records,
nor how a segment is coloured: that is the business of the template and its styles, which hold to the sizes here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.lettering import break_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

UNITS_OF_A_REM = 20

# sizes of letters; chain.css says the same
_NAME = 16  # drawn at 15, bold, which is wider
_PLAIN = 14  # drawn at 13, some of it bold

_LINE = 21
_SMALL_LINE = 18
_ASCENT = 15  # from the top of a line to the foot of its letters
_SMALL_ASCENT = 13

_MARGIN = 2  # of the drawing, for lines that are drawn on its edge
_HEADING = 34
_BETWEEN = 12  # two segments, or a panel and what is in it
_INSIDE = 12  # a frame and its words
_INSIDE_GAP = 9
_ARROW = 48  # the way from one rank to the next
_CLEAR = 9  # between an arrow and what it leads to
_LENGTH = _ARROW - 2 * _CLEAR
_POINT = 12  # how much of that is the head
_BARB = 8  # half the width of the head
_SHAFT = 2  # and of the line

_WIDE = 1000
_TALL = 340
_ABREAST = 3  # the most segments side by side


class Phrase(NamedTuple):
    """Plain words, and the tag of their language where that is not the page's."""

    text: str
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class ChainSegment:
    """A segment in words: where it is described, its name, who is there, what is wanted.

    ``wanted`` is the word over each of the ``gaps``, ``sample`` the word that marks sample data, else empty.
    """

    href: str
    name: Phrase
    present: str
    wanted: str
    gaps: tuple[Phrase, ...]
    sample: str = ""


@dataclass(frozen=True, slots=True)
class ChainRank:
    """The segments of one position in the chain: upstream, midstream or downstream."""

    position: str
    title: str
    segments: tuple[ChainSegment, ...]


class Rectangle(NamedTuple):
    """A rectangle."""

    x: int
    y: int
    width: int
    height: int


class DrawnLine(NamedTuple):
    """A line of words, which begins at a point; ``spaced`` says that a space parts it from the next."""

    x: int
    y: int
    words: str
    spaced: bool = False


class Lettering(NamedTuple):
    """Words in lines, and the tag of their language where that is not the page's."""

    lines: tuple[DrawnLine, ...]
    lang: str | None


class DrawnGap(NamedTuple):
    """What is wanted in a segment: the frame, the word that says so, and what it is."""

    frame: Rectangle
    wanted: Lettering
    name: Lettering


class DrawnSegment(NamedTuple):
    """A segment in its place."""

    href: str
    frame: Rectangle
    name: Lettering
    present: Lettering
    sample: Lettering | None
    gaps: tuple[DrawnGap, ...]


class DrawnRank(NamedTuple):
    """The panel of a position with its segments."""

    position: str
    title: str
    frame: Rectangle
    heading: DrawnLine
    segments: tuple[DrawnSegment, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A diagram; ``kind`` is ``wide`` (ranks side by side) or ``tall`` (one below the other, for phones)."""

    kind: str
    width: int
    height: int
    ranks: tuple[DrawnRank, ...]
    arrows: tuple[str, ...]

    @property
    def rem(self) -> int:
        """How wide it is on the page."""
        return self.width // UNITS_OF_A_REM


def draw_chain(ranks: Iterable[ChainRank]) -> tuple[Drawing, ...]:
    """Return the diagram of a chain, wide and tall; none where there is no segment. An empty rank is left out."""
    filled = tuple(rank for rank in ranks if rank.segments)
    return (_wide(filled), _tall(filled)) if filled else ()


def _wide(ranks: Sequence[ChainRank]) -> Drawing:
    room = _WIDE - 2 * _MARGIN - (len(ranks) - 1) * _ARROW
    width = room // len(ranks)
    abreast = _ABREAST if len(ranks) == 1 else 1
    places = [_MARGIN + at * (width + _ARROW) for at in range(len(ranks))]
    drawn = [_rank(rank, x, _MARGIN, width, abreast) for rank, x in zip(ranks, places, strict=True)]
    height = max(rank.frame.height for rank in drawn)
    middle = _MARGIN + height // 2
    return Drawing(
        "wide",
        _WIDE,
        height + 2 * _MARGIN,
        tuple(rank._replace(frame=rank.frame._replace(height=height)) for rank in drawn),
        tuple(_arrow_right(x - _ARROW + _CLEAR, middle) for x in places[1:]),
    )


def _tall(ranks: Sequence[ChainRank]) -> Drawing:
    drawn: list[DrawnRank] = []
    arrows: list[str] = []
    y = _MARGIN
    for rank in ranks:
        if drawn:
            arrows.append(_arrow_down(_TALL // 2, y + _CLEAR))
            y += _ARROW
        drawn.append(_rank(rank, _MARGIN, y, _TALL - 2 * _MARGIN, 1))
        y += drawn[-1].frame.height
    return Drawing("tall", _TALL, y + _MARGIN, tuple(drawn), tuple(arrows))


def _rank(rank: ChainRank, x: int, y: int, width: int, abreast: int) -> DrawnRank:
    """Return a panel with its segments in rows, as many ``abreast`` as there are at most."""
    across = min(abreast, len(rank.segments))
    each = (width - _BETWEEN) // across - _BETWEEN
    below = y + _HEADING
    segments: list[DrawnSegment] = []
    for start in range(0, len(rank.segments), across):
        row = [
            _segment(segment, x + _BETWEEN + at * (each + _BETWEEN), below, each)
            for at, segment in enumerate(rank.segments[start : start + across])
        ]
        below += max(segment.frame.height for segment in row) + _BETWEEN
        segments += row
    heading = DrawnLine(x + _BETWEEN, y + _HEADING - _SMALL_ASCENT, rank.title)
    return DrawnRank(rank.position, rank.title, Rectangle(x, y, width, below - y), heading, tuple(segments))


def _segment(segment: ChainSegment, x: int, y: int, width: int) -> DrawnSegment:
    inner, room = x + _INSIDE, width - 2 * _INSIDE
    name, below = _write_name(segment.name, inner, y + _INSIDE, room)
    present, below = _write(Phrase(segment.present), inner, below, room)
    sample = None
    if segment.sample:
        sample, below = _write(Phrase(segment.sample), inner, below, room)
    gaps = []
    for gap in segment.gaps:
        top = below + _INSIDE_GAP
        wanted, below = _write(Phrase(segment.wanted), inner + _INSIDE_GAP, top + _INSIDE_GAP, room - 2 * _INSIDE_GAP)
        what, below = _write(gap, inner + _INSIDE_GAP, below, room - 2 * _INSIDE_GAP)
        below += _INSIDE_GAP
        gaps.append(DrawnGap(Rectangle(inner, top, room, below - top), wanted, what))
    return DrawnSegment(segment.href, Rectangle(x, y, width, below + _INSIDE - y), name, present, sample, tuple(gaps))


def _lettering(size: int, line: int, ascent: int) -> Callable[[Phrase, int, int, int], tuple[Lettering, int]]:
    """Return a function that writes words from a corner on, in a width, and says where they end below."""

    def write(words: Phrase, x: int, y: int, width: int) -> tuple[Lettering, int]:
        lines = break_lines(words.text, width, size)
        placed = tuple(
            DrawnLine(x, y + at * line + ascent, each.rstrip(), each.endswith(" ")) for at, each in enumerate(lines)
        )
        return Lettering(placed, words.lang), y + len(lines) * line

    return write


_write_name = _lettering(_NAME, _LINE, _ASCENT)
_write = _lettering(_PLAIN, _SMALL_LINE, _SMALL_ASCENT)


def _arrow_right(x: int, y: int) -> str:
    """Return the outline of an arrow that begins at a point, as the commands of an SVG path."""
    barb = _BARB - _SHAFT
    return (
        f"M{x} {y - _SHAFT}h{_LENGTH - _POINT}v{-barb}l{_POINT} {_BARB}l{-_POINT} {_BARB}v{-barb}h{_POINT - _LENGTH}z"
    )


def _arrow_down(x: int, y: int) -> str:
    """Return the outline of an arrow downwards; see :func:`_arrow_right`."""
    barb = _BARB - _SHAFT
    return (
        f"M{x + _SHAFT} {y}v{_LENGTH - _POINT}h{barb}l{-_BARB} {_POINT}l{-_BARB} {-_POINT}h{barb}v{_POINT - _LENGTH}z"
    )
