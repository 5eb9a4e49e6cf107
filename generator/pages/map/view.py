"""A map as a page shows it: its drawings, what they show in words, and the key of numbers and letters.

Owns the two maps there are: that of all parks, and that of the surroundings of one. Must not know kinds of records.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.pages.map.canvas import DrawnPoint, around, fit, middle_of, span_of
from generator.pages.map.choice import ground_of, is_one_point, name_in, nodes_of, share_near, strata_of
from generator.pages.map.drawing import NARROW, RADIUS, WIDE, Inset, Mark, WantedLine, draw
from generator.pages.map.places import KeyLine, MapPlace, NodeLine
from generator.pages.map.spread import Box
from generator.pages.map.words import describe, node_line, notes_of, write_distance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.pages.map.canvas import Canvas
    from generator.pages.map.choice import Node
    from generator.pages.map.drawing import MapDrawing
    from generator.pages.map.ground import Stratum
    from generator.values.datums import Point

_AROUND = 14.0  # kilometres that the surroundings of a park are wide
_HEIGHT_AROUND = {WIDE: 400.0, NARROW: 300.0}
_INSET = {WIDE: 118.0, NARROW: 84.0}
_LOW = 0.72  # height of the inset, of its width
_INSET_EDGE = 8.0
_LEAST_OF_INSET = 2
_AIR_OF_INSET = 1.25
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class MapView:
    """A map: ``name`` makes its ids unique on the page, ``description`` says what is seen.

    ``legend`` says what each kind of line is, ``key`` are the places by number, ``nodes`` the transport nodes by
    letter, ``beyond`` those that lie off the map.
    """

    name: str
    title: str
    description: str
    drawings: tuple[MapDrawing, ...]
    scales: tuple[str, ...]
    legend: tuple[tuple[str, str], ...]
    key: tuple[KeyLine, ...]
    nodes: tuple[NodeLine, ...]
    beyond: tuple[NodeLine, ...]
    notes: tuple[Markup | str, ...]


def district_map(leaf: Leaf, places: Sequence[MapPlace], name: str) -> MapView | None:
    """Return the map of all places, or None where no position is known."""
    return map_over(leaf, places, name, nodes_of(leaf), strata_of(leaf)) if places else None


def map_over(
    leaf: Leaf, places: Sequence[MapPlace], name: str, nodes: Sequence[Node], strata: Sequence[Stratum]
) -> MapView:
    """Return a map of places, of which there is one at least, with nodes near them and layers under them."""
    points = [place.point for place in places]
    near, beyond = share_near(points, nodes)
    marks = [_mark(leaf, place) for place in places]
    canvases = [fit([*points, *(node.point for node in near)], width) for width in (WIDE, NARROW)]
    drawings = tuple(_draw(leaf, each, (marks, _nodes(leaf, near)), strata) for each in canvases)
    return MapView(
        name,
        leaf.words("map.title"),
        describe(leaf, places, near, canvases[0]),
        drawings,
        _scales(leaf, drawings),
        _legend(leaf, drawings),
        tuple(_key_line(leaf, place) for place in places),
        tuple(node_line(leaf, node, (), sign) for node, sign in _signed(near)),
        tuple(node_line(leaf, node, places) for node in beyond),
        notes_of(leaf, places, is_one_point=len(places) > 1 and is_one_point(points)),
    )


def close_map(leaf: Leaf, here: MapPlace, places: Sequence[MapPlace], name: str) -> MapView | None:
    """Return the map of the surroundings of one place, with all places in a corner.

    None where there is nothing around it to show.
    """
    canvases = [around(here.point, _AROUND, width, _HEIGHT_AROUND[width]) for width in (WIDE, NARROW)]
    others = [each for each in places if each.key != here.key]
    seen = [here, *(each for each in others if _is_on_all(canvases, each.point))]
    near = [node for node in nodes_of(leaf) if _is_on_all(canvases, node.point)]
    strata = strata_of(leaf)
    if not (others or near or strata):
        return None
    marks = [_mark(leaf, each, here) for each in seen]
    shown = marks, _nodes(leaf, near)
    drawings = tuple(_draw(leaf, each, shown, strata, _inset(each, places)) for each in canvases)
    return MapView(
        name,
        leaf.words("map.title_close"),
        describe(leaf, seen, near, canvases[0]),
        drawings,
        _scales(leaf, drawings),
        _legend(leaf, drawings),
        tuple(_key_line(leaf, place, here) for place in seen),
        tuple(node_line(leaf, node, [here], sign) for node, sign in _signed(near)),
        (),
        notes_of(leaf, seen, is_one_point=False),
    )


def _draw(
    leaf: Leaf,
    canvas: Canvas,
    marks: tuple[Sequence[Mark], Sequence[Mark]],
    strata: Sequence[Stratum],
    inset: Inset | None = None,
) -> MapDrawing:
    """Return a drawing of discs and nodes, with the names of lines in the page's language."""
    ground = ground_of(leaf, strata, canvas)
    lines = [WantedLine(line.kind, name_in(leaf, line.name), line.spots) for line in ground.names]
    return draw(canvas, marks, ground.layers, lines, inset)


def _signed(nodes: Sequence[Node]) -> list[tuple[Node, str]]:
    """Return nodes with their letters: A to Z, then A2 and so on."""
    many = len(_LETTERS)
    return [(node, _LETTERS[at % many] + (str(at // many + 1) if at >= many else "")) for at, node in enumerate(nodes)]


def _key_line(leaf: Leaf, place: MapPlace, here: MapPlace | None = None) -> KeyLine:
    is_here = place == here
    return KeyLine(place.key, place.number, leaf.text(place.name), None if is_here else place.href, is_here)


def _scales(leaf: Leaf, drawings: tuple[MapDrawing, ...]) -> tuple[str, ...]:
    return tuple(write_distance(leaf, each.scale.kilometres) for each in drawings)


def _legend(leaf: Leaf, drawings: tuple[MapDrawing, ...]) -> tuple[tuple[str, str], ...]:
    """Return the kinds of layers that are drawn, each with the word for it."""
    kinds = dict.fromkeys(layer.kind for layer in drawings[0].ground)
    return tuple((kind, leaf.words(f"map.layer.{kind}")) for kind in kinds)


def _mark(leaf: Leaf, place: MapPlace, here: MapPlace | None = None) -> Mark:
    """Return the disc of a place; on its own page it leads nowhere."""
    is_here = place == here
    href = None if is_here else place.href
    return Mark(place.key, str(place.number), name_in(leaf, place.label), place.point, href, is_here)


def _nodes(leaf: Leaf, nodes: Sequence[Node]) -> list[Mark]:
    return [
        Mark("", sign, name_in(leaf, node.settings.name), node.point, kind=node.settings.kind.value)
        for node, sign in _signed(nodes)
    ]


def _is_on_all(canvases: Sequence[Canvas], point: Point) -> bool:
    """Whether a position lies on a drawing of each width, so that both show the same."""
    return all(canvas.shows(canvas.spot(point), RADIUS) for canvas in canvases)


def _inset(canvas: Canvas, places: Sequence[MapPlace]) -> Inset | None:
    """Return all places in the lower left corner, with the window that the map is; None for one alone."""
    points = [place.point for place in places]
    if len(points) < _LEAST_OF_INSET or is_one_point(points):
        return None
    width = _INSET[canvas.width]
    height = round(width * _LOW)
    left, top = _INSET_EDGE, canvas.height - height - _INSET_EDGE
    small = around(middle_of(points), max(*span_of(points), _AROUND) * _AIR_OF_INSET * width / height, width, height)
    dots = tuple(DrawnPoint(left + spot.x, top + spot.y) for spot in map(small.spot, points))
    middle, share = small.spot(canvas.centre), small.km / canvas.km / 2
    window = Box(
        max(left, left + middle.x - canvas.width * share),
        max(top, top + middle.y - canvas.height * share),
        min(left + width, left + middle.x + canvas.width * share),
        min(top + height, top + middle.y + canvas.height * share),
    )
    return Inset(Box(left, top, left + width, top + height), window, dots)
