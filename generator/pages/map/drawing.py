"""A drawing of a map: discs, nodes, names, ground, scale and north, all in their places.

Owns the geometry; words come finished. There are two of each map: one with names for wide screens, one with numbers
only for phones. Must not know records, nor how a disc is coloured.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.map.canvas import round_length
from generator.pages.map.ground import write
from generator.pages.map.labels import Name, WantedLabel, place_labels
from generator.pages.map.spread import Box, box_around, is_moved, spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.map.canvas import Canvas, DrawnPoint
    from generator.pages.map.ground import GroundPaths
    from generator.pages.map.labels import Label
    from generator.values.datums import Point

WIDE, NARROW = 680.0, 343.0
"""Units of a drawing's width. On a phone a unit is a pixel."""

RADIUS = 12.0
"""Of a disc: as wide as the least target of a finger."""

NODE = 8.0
"""Half the side of the square of a node."""

NAME_SIZE, NODE_SIZE = 15, 13
"""Sizes of letters by which names are placed; map.css draws them a little smaller."""

_EDGE = 4.0
_NORTH = 34.0  # what the arrow takes in its corner
_SCALE_HEIGHT = 34.0
_SCALE_END = 16.0  # right of the scale bar
_AIR = 2.0
BYTES = {WIDE: 11_000, NARROW: 6_000}
"""What the ground of a drawing may weigh: with discs and names a map stays below 25 kilobytes."""


class Mark(NamedTuple):
    """Something with a position: a park with its number, a node with its letter. ``href`` is None without a page."""

    key: str
    sign: str
    name: Name
    point: Point
    href: str | None = None
    is_here: bool = False
    kind: str = ""


class WantedLine(NamedTuple):
    """The name of a line on the ground, and the spots where it may stand."""

    kind: str
    name: Name
    spots: tuple[DrawnPoint, ...]


class PlacedMark(NamedTuple):
    """A mark where it is drawn; ``leader`` is a line to its true spot where that lies aside, ``label`` its name."""

    mark: Mark
    x: str
    y: str
    leader: str
    label: Label | None


class Inset(NamedTuple):
    """All parks as dots in a corner, and the part of the country that the map shows."""

    frame: Box
    window: Box
    dots: tuple[DrawnPoint, ...]


class ScaleBar(NamedTuple):
    """Where the scale bar begins and ends, and how many kilometres that is."""

    left: float
    right: float
    y: float
    kilometres: float


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """A finished drawing; ``kind`` is ``wide`` or ``narrow``."""

    kind: str
    width: int
    height: int
    ground: tuple[GroundPaths, ...]
    layer_names: tuple[tuple[str, Label], ...]
    parks: tuple[PlacedMark, ...]
    nodes: tuple[PlacedMark, ...]
    scale: ScaleBar
    inset: Inset | None = None

    @property
    def has_links(self) -> bool:
        """Whether any disc leads to a page."""
        return any(placed.mark.href for placed in self.parks)

    @property
    def grid(self) -> str:
        """The lines of plain ground as a path, a scale bar apart; empty on a ground of layers."""
        if self.ground:
            return ""
        step = self.scale.right - self.scale.left
        across = [f"M{x:.1f} 0v{self.height}" for x in _steps(self.scale.left % step, step, self.width)]
        down = [f"M0 {y:.1f}h{self.width}" for y in _steps(self.scale.y % step, step, self.height)]
        return "".join(across + down)


def _steps(first: float, step: float, end: float) -> list[float]:
    """Return the places of lines from a first one on."""
    return [first + number * step for number in range(int((end - first) // step) + 1)]


def draw(
    canvas: Canvas,
    marks: tuple[Sequence[Mark], Sequence[Mark]],
    ground: Sequence[GroundPaths] = (),
    lines: Sequence[WantedLine] = (),
    inset: Inset | None = None,
) -> MapDrawing:
    """Return a drawing with all that is given: parks and nodes, the ground, names of its lines; no names if narrow."""
    parks, nodes = marks
    is_wide, scale = canvas.width == WIDE, _scale(canvas)
    room = Box(_EDGE, _EDGE, canvas.width - _EDGE, canvas.height - _EDGE)
    true = [canvas.spot(mark.point) for mark in (*parks, *nodes)]
    places, covered = _spread(true, len(parks), room, _fixed(canvas, scale, inset))
    labels = place_labels(_wanted(parks, nodes, places), room, covered) if is_wide else [None] * len(places)
    covered += [label.box for label in labels if label]
    drawn = [_placed(*each) for each in zip((*parks, *nodes), true, places, labels, strict=True)]
    return MapDrawing(
        kind="wide" if is_wide else "narrow",
        width=round(canvas.width),
        height=round(canvas.height),
        ground=tuple(ground),
        layer_names=tuple(_letter(lines, room, covered)) if is_wide else (),
        parks=tuple(drawn[: len(parks)]),
        nodes=tuple(drawn[len(parks) :]),
        scale=scale,
        inset=inset,
    )


def _fixed(canvas: Canvas, scale: ScaleBar, inset: Inset | None) -> list[Box]:
    """Return what is covered before anything is placed: scale, north and the inset."""
    north = Box(canvas.width - _NORTH, 0, canvas.width, _NORTH + _AIR)
    return [_scale_box(scale), north, *([inset.frame] if inset else [])]


def _spread(
    true: Sequence[DrawnPoint], parks: int, room: Box, fixed: Sequence[Box]
) -> tuple[list[DrawnPoint], list[Box]]:
    """Return a place for each disc and then for each node, and all that is covered; the first ones are parks."""
    discs = spread(true[:parks], RADIUS, room, fixed)
    covered = [*fixed, *(box_around(place, RADIUS + _AIR) for place in discs)]
    squares = spread(true[parks:], NODE, room, covered)
    covered += [box_around(place, NODE + _AIR) for place in squares]
    places = [*discs, *squares]
    return places, covered + [
        box_around(at, _AIR) for at, place in zip(true, places, strict=True) if is_moved(at, place)
    ]


def _wanted(parks: Sequence[Mark], nodes: Sequence[Mark], places: Sequence[DrawnPoint]) -> list[WantedLabel]:
    return [
        *(WantedLabel(mark.name, at, RADIUS, NAME_SIZE) for mark, at in zip(parks, places, strict=False)),
        *(WantedLabel(mark.name, at, NODE, NODE_SIZE) for mark, at in zip(nodes, places[len(parks) :], strict=True)),
    ]


def _placed(mark: Mark, true: DrawnPoint, place: DrawnPoint, label: Label | None) -> PlacedMark:
    leader = f"M{write(true.x)} {write(true.y)}L{write(place.x)} {write(place.y)}" if is_moved(true, place) else ""
    return PlacedMark(mark, write(place.x), write(place.y), leader, label)


def _letter(lines: Sequence[WantedLine], room: Box, covered: list[Box]) -> list[tuple[str, Label]]:
    """Return the names of layers where there is room for them along their lines."""
    lettered = []
    for kind, name, spots in lines:
        wanted = [WantedLabel(name, spot, 0, NODE_SIZE) for spot in spots]
        label = next((each for one in wanted for each in place_labels([one], room, covered) if each), None)
        if label:
            covered.append(label.box)
            lettered.append((kind, label))
    return lettered


def _scale(canvas: Canvas) -> ScaleBar:
    kilometres = round_length(canvas)
    right = canvas.width - _SCALE_END
    return ScaleBar(right - kilometres * canvas.km, right, canvas.height - 12, kilometres)


def _scale_box(scale: ScaleBar) -> Box:
    return Box(scale.left - 16, scale.y - _SCALE_HEIGHT + 8, scale.right + _SCALE_END, scale.y + 12)
