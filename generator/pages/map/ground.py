"""What lies under the parks: terrain, water, roads and rail of the district's own files, as paths of an SVG.

Owns in which order layers lie, and how much they may weigh. Without layers the ground is plain. Must not know files:
it is given shapes in WGS-84.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.map.clip import cut_line, cut_ring, simplify
from generator.pages.map.spread import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.pages.map.canvas import Canvas, Spot
    from generator.pages.map.clip import Track
    from generator.pages.map.labels import Name
    from generator.reading.geojson import Shape

ORDER = ("terrain", "water", "river", "outline", "road", "rail")
"""From the lowest layer up."""

_BEYOND = 6.0  # units that lines go on beyond the edge, so that no end is seen
_FINEST = 0.5  # tolerance of simplifying, in units of the drawing
_COARSER = 1.6
_TRIES = 12
_LEAST_POINTS_OF_AREA = 3


class Stratum(NamedTuple):
    """Shapes of one kind from one file, and what they are called."""

    kind: str
    shapes: tuple[Shape, ...]
    name: Name | None


class GroundPath(NamedTuple):
    """All lines or all areas of one layer, as the commands of an SVG path."""

    kind: str
    is_area: bool
    d: str


class Named(NamedTuple):
    """A layer's name, and spots of its longest line where it may stand."""

    kind: str
    name: Name
    spots: tuple[Spot, ...]


class _Layer(NamedTuple):
    kind: str
    is_area: bool
    tracks: list[Track]
    name: Name | None


def draw_ground(strata: Iterable[Stratum], canvas: Canvas, most: int) -> tuple[list[GroundPath], list[Named]]:
    """Return the paths of all layers, simplified until they weigh no more than so many bytes, and names for them."""
    layers = sorted(_cut(strata, canvas), key=lambda layer: ORDER.index(layer.kind))
    tolerance = _FINEST
    for _ in range(_TRIES):
        paths = [GroundPath(layer.kind, layer.is_area, _commands(layer, tolerance)) for layer in layers]
        if sum(len(path.d) for path in paths) <= most:
            break
        tolerance *= _COARSER
    return [path for path in paths if path.d], [
        _named(layer.kind, layer.name, layer.tracks) for layer in layers if layer.name
    ]


def _cut(strata: Iterable[Stratum], canvas: Canvas) -> Iterator[_Layer]:
    box = Box(-_BEYOND, -_BEYOND, canvas.width + _BEYOND, canvas.height + _BEYOND)
    for kind, shapes, name in strata:
        for is_area in (True, False):
            tracks = [
                track
                for shape in shapes
                if shape.is_area is is_area
                for line in shape.lines
                for track in _cut_one([canvas.spot(point) for point in line], box, is_area=is_area)
            ]
            if tracks:
                yield _Layer(kind, is_area, tracks, name)


def _cut_one(spots: Sequence[Spot], box: Box, *, is_area: bool) -> list[Track]:
    if not is_area:
        return cut_line(spots, box)
    ring = cut_ring(spots[:-1], box)
    return [[*ring, ring[0]]] if len(ring) >= _LEAST_POINTS_OF_AREA else []


def _commands(layer: _Layer, tolerance: float) -> str:
    """Return a layer's lines as commands; one that is shorter than what is dropped is dropped, too."""
    written = []
    for track in layer.tracks:
        slim = simplify(track, tolerance)
        points = [f"{write(spot.x)} {write(spot.y)}" for spot in (slim[:-1] if layer.is_area else slim)]
        if len(points) >= _LEAST_POINTS_OF_AREA or (not layer.is_area and len(set(points)) > 1):
            written.append(f"M{points[0]}L{' '.join(points[1:])}{'z' if layer.is_area else ''}")
    return "".join(written)


def write(number: float) -> str:
    """Return a number of a drawing with one decimal at most, the same on every machine."""
    text = f"{number:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _named(kind: str, name: Name, tracks: list[Track]) -> Named:
    """Return where the name of a layer may stand: along its longest line, from the middle outwards."""
    longest = max(tracks, key=len)
    count = len(longest)
    at = sorted({count * share // 8 for share in range(1, 8)}, key=lambda n: abs(n - count / 2))
    return Named(kind, name, tuple(longest[n] for n in at))
