"""Which country a map shows, and which nodes lie on it.

Owns how far around the parks a map reaches. Must not know words or drawings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.map.canvas import DrawnPoint, distance, offset, span_of
from generator.pages.map.clip import simplify
from generator.pages.map.drawing import BYTES
from generator.pages.map.ground import Stratum, draw_ground
from generator.pages.map.labels import Name
from generator.reading.geojson import Shape
from generator.values.datums import convert
from generator.values.language import language
from generator.values.location import Datum

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.library.library import Library
    from generator.pages.leaf import Leaf
    from generator.pages.map.canvas import Canvas
    from generator.pages.map.ground import DrawnGround
    from generator.reading.map_settings import MapNode, MapSettings
    from generator.values.datums import Point
    from generator.values.language import Text

_REACH = 0.4  # of the span of the parks, by which nodes may lie beyond them
_LEAST_REACH = 6.0  # kilometres
_REACH_OF_ONE = 30.0  # kilometres, where one position is all there is
_ONE_POINT = 0.05  # kilometres within which positions count as one
_FINE = 0.00015  # degrees, some 15 metres: no map shows less


class Node(NamedTuple):
    """A transport node of the settings with its position in WGS-84."""

    settings: MapNode
    point: Point


def nodes_of(leaf: Leaf) -> list[Node]:
    """Return the nodes that the settings name."""
    drawn = leaf.library.site.settings.map
    found = drawn.nodes if drawn else ()
    return [Node(each, convert((float(each.lat), float(each.lon)), each.crs, Datum.WGS84)) for each in found]


def share_near(points: Sequence[Point], nodes: Sequence[Node]) -> tuple[list[Node], list[Node]]:
    """Return the nodes that a map of these positions shows, and those that lie beyond it."""
    reach = max(_LEAST_REACH, _REACH * max(span_of(points))) if not is_one_point(points) else _REACH_OF_ONE
    near = [node for node in nodes if _is_near(points, node.point, reach)]
    return near, [node for node in nodes if node not in near]


def _is_near(points: Sequence[Point], point: Point, reach: float) -> bool:
    lats, lons = [each[0] for each in points], [each[1] for each in points]
    inside = (min(max(point[0], min(lats)), max(lats)), min(max(point[1], min(lons)), max(lons)))
    return all(abs(kilometres) <= reach for kilometres in offset(inside, point))


def is_one_point(points: Sequence[Point]) -> bool:
    """Whether all positions are one."""
    return all(distance(points[0], each) < _ONE_POINT for each in points)


def strata_of(leaf: Leaf) -> list[Stratum]:
    """Return the layers of the settings, and the outline where there is one, without details that no map shows."""
    drawn = leaf.library.site.settings.map
    return list(_strata(leaf, drawn)) if drawn else []


def _strata(leaf: Leaf, drawn: MapSettings) -> Iterator[Stratum]:
    for layer in drawn.layers:
        yield Stratum(layer.kind.value, _shapes(leaf.library, layer.file, layer.crs), layer.name)
    if drawn.outline is not None and drawn.approval_number is not None:
        yield Stratum("outline", _shapes(leaf.library, drawn.outline.file, drawn.outline.crs), None)


def _shapes(library: Library, file: str, datum: Datum) -> tuple[Shape, ...]:
    found = library.site.map_shapes.get((file, datum), ())
    return library.once(f"map-shapes {file} {datum}", lambda: tuple(map(_slim, found)))


def _slim(shape: Shape) -> Shape:
    lines = (tuple(simplify([DrawnPoint(*point) for point in line], _FINE)) for line in shape.lines)
    return Shape(tuple(lines), shape.is_area)


def ground_of(leaf: Leaf, strata: Sequence[Stratum], canvas: Canvas) -> DrawnGround:
    """Return the ground of a drawing, which is the same in every language."""
    return leaf.library.once(f"map-ground {canvas}", lambda: draw_ground(strata, canvas, BYTES[canvas.width]))


def name_in(leaf: Leaf, text: Text) -> Name:
    """Return a text for a drawing, with the tag of its language where that is not the page's."""
    key, words = text.nearest(leaf.language.key)
    return Name(words, None if key == leaf.language.key else language(key).tag)
