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

    from generator.pages.map.canvas import Canvas, DrawnPoint
    from generator.pages.map.clip import Track
    from generator.reading.geojson import Shape
    from generator.values.datums import Point
    from generator.values.language import Text

    _Lines = tuple[tuple[Point, ...], ...]

ORDER = ("terrain", "water", "river", "outline", "road", "rail")
"""From the lowest layer up."""

_BEYOND = 6.0  # units that lines go on beyond the edge, so that no end is seen
_FINEST = 0.5  # tolerance of simplifying, in units of the drawing
_COARSER = 1.6
_TRIES = 12
_LEAST_POINTS_OF_AREA = 3
_BYTES_OF_A_PATH = 14  # its tag
_RELIEF = "terrain"


class Stratum(NamedTuple):
    """Shapes of one kind from one file, and what they are called."""

    kind: str
    shapes: tuple[Shape, ...]
    name: Text | None


class GroundPaths(NamedTuple):
    """All lines or all areas of one layer, as the commands of SVG paths: one, but of hills, which lie on each other."""

    kind: str
    is_area: bool
    paths: tuple[str, ...]


class NamedLine(NamedTuple):
    """A layer's name, and spots of its longest line where it may stand."""

    kind: str
    name: Text
    spots: tuple[DrawnPoint, ...]


class DrawnGround(NamedTuple):
    """The layers of a drawing from the lowest up, and the names that they may bear."""

    layers: tuple[GroundPaths, ...] = ()
    names: tuple[NamedLine, ...] = ()


class _Layer(NamedTuple):
    kind: str
    is_area: bool
    shapes: list[list[Track]]
    name: Text | None


def draw_ground(strata: Iterable[Stratum], canvas: Canvas, most: int) -> DrawnGround:
    """Return the paths of all layers, simplified until they weigh no more than so many bytes, and names for them."""
    layers = sorted(_cut(strata, canvas), key=lambda layer: ORDER.index(layer.kind))
    tolerance = _FINEST
    for _ in range(_TRIES):
        drawn = [GroundPaths(layer.kind, layer.is_area, tuple(_paths(layer, tolerance))) for layer in layers]
        if sum(len(path) + _BYTES_OF_A_PATH for each in drawn for path in each.paths) <= most:
            break
        tolerance *= _COARSER
    names = tuple(_named(layer, layer.name) for layer in layers if layer.name)
    return DrawnGround(tuple(each for each in drawn if each.paths), names)


def _cut(strata: Iterable[Stratum], canvas: Canvas) -> Iterator[_Layer]:
    box = Box(-_BEYOND, -_BEYOND, canvas.width + _BEYOND, canvas.height + _BEYOND)
    for kind, shapes, name in strata:
        rings, lines = _divide(shapes, is_relief=kind == _RELIEF)
        for is_area, found in ((True, rings), (False, lines)):
            cut = [_cut_all([[canvas.spot(at) for at in line] for line in each], box, is_area) for each in found]
            if any(cut):
                yield _Layer(kind, is_area, [tracks for tracks in cut if tracks], name)


def _divide(shapes: Iterable[Shape], *, is_relief: bool) -> tuple[list[_Lines], list[_Lines]]:
    """Return the areas of a layer and its lines; a height line that is closed is the area that lies higher."""
    rings: list[_Lines] = []
    lines: list[_Lines] = []
    for shape in shapes:
        if shape.is_area:
            rings.append(shape.lines)
        else:
            for line in shape.lines:
                (rings if is_relief and line[0] == line[-1] else lines).append((line,))
    return rings, lines


def _cut_all(lines: Iterable[Sequence[DrawnPoint]], box: Box, is_area: bool) -> list[Track]:  # noqa: FBT001  (as of a layer)
    if not is_area:
        return [track for line in lines for track in cut_line(line, box)]
    rings = (cut_ring(line[:-1], box) for line in lines)
    return [[*ring, ring[0]] for ring in rings if len(ring) >= _LEAST_POINTS_OF_AREA]


def _paths(layer: _Layer, tolerance: float) -> Iterator[str]:
    """Return the paths of a layer: one of each hill, one of all else together."""
    each = ("".join(_commands(track, tolerance, layer.is_area) for track in tracks) for tracks in layer.shapes)
    paths = each if layer.kind == _RELIEF and layer.is_area else ("".join(each),)
    return (path for path in paths if path)


def _commands(track: Track, tolerance: float, is_area: bool) -> str:  # noqa: FBT001  (as of a layer)
    """Return a line as commands; one that is shorter than what is dropped is dropped, too."""
    slim = simplify(track, tolerance)
    points = [f"{write(spot.x)} {write(spot.y)}" for spot in (slim[:-1] if is_area else slim)]
    if len(points) < _LEAST_POINTS_OF_AREA and (is_area or len(set(points)) == 1):
        return ""
    return f"M{points[0]}L{' '.join(points[1:])}{'z' if is_area else ''}"


def write(number: float) -> str:
    """Return a number of a drawing with one decimal at most, the same on every machine."""
    text = f"{number:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _named(layer: _Layer, name: Text) -> NamedLine:
    """Return where the name of a layer may stand: along its longest line, from the middle outwards."""
    longest = max((track for tracks in layer.shapes for track in tracks), key=len)
    count = len(longest)
    at = sorted({count * share // 8 for share in range(1, 8)}, key=lambda n: (abs(n - count / 2), n))
    return NamedLine(layer.kind, name, tuple(longest[n] for n in at))
