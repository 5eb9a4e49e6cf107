"""The map layers of the model district, as GeoJSON in degrees (WGS-84); small enough to be shown on a page."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

from examples.qinglan.draw import ground
from examples.qinglan.draw.contours import lines, sample, simplify

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from examples.qinglan.draw.ground import Line, Point

_STEP = 0.5  # km between the heights that are asked
_BEYOND = 9.0  # km that hills go on past the district, so that no map sees where they end
_LEVELS = (60, 120, 180, 250, 330, 420)  # metres above the valley
_SMALLEST = 1.2  # square kilometres of a hill that is no speck
_DEEP = -1.0  # metres of the ground around the grid, so that every hill is closed
_WAYS: dict[str, tuple[Line, ...]] = {
    "river": (ground.beyond(ground.RIVER),),
    "stream": (ground.beyond(ground.STREAM, at_end=False),),
    "road": (ground.beyond(ground.EXPRESSWAY), ground.AIRPORT_ROAD),
    "rail": (ground.beyond(ground.RAILWAY), ground.beyond(ground.FAST_RAILWAY)),
}


def write_layers(folder: Path) -> None:
    """Write the hills (areas, one a level) and the ways (lines) into a folder, each as ``.geojson``."""
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "terrain.geojson", [_feature("Polygon", hill) for level in _LEVELS for hill in _hills(level)])
    for name, ways in _WAYS.items():
        drawn = (simplify(list(ground.smooth(way)), 0.03) for way in ways)
        _write(folder / f"{name}.geojson", [_feature("LineString", way) for way in drawn])


def _hills(level: float) -> list[list[Point]]:
    """Return the rims of all that lies higher than a level; hollows in it are left out."""
    grid = sample(_height, ground.WIDTH + 2 * _BEYOND, ground.HEIGHT + 2 * _BEYOND, _STEP)
    grid[0], grid[-1] = ([_DEEP] * len(grid[0]) for _ in range(2))
    for row in grid:
        row[0] = row[-1] = _DEEP
    rims = [simplify(rim, 0.09) for rim in lines(grid, _STEP, level)]
    moved = ([(x - _BEYOND, y - _BEYOND) for x, y in rim] for rim in rims)
    return [rim for rim in moved if _area(rim) > _SMALLEST and not _is_hollow(rim, level)]


def _height(x: float, y: float) -> float:
    return ground.height(x - _BEYOND, y - _BEYOND)


def _area(rim: list[Point]) -> float:
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(rim))) / 2


def _is_hollow(rim: list[Point], level: float) -> bool:
    """Whether what lies within a rim is lower than its level, judged halfway across from its westernmost point."""
    x, y = min(rim)
    beyond = min((bx for (ax, ay), (bx, by) in pairwise(rim) if (ay - y) * (by - y) < 0), default=x)
    return ground.height((x + beyond) / 2, y) < level


def _feature(kind: str, line: Iterable[Point]) -> dict[str, object]:
    coordinates = [ground.to_degrees(point) for point in line]
    geometry = {"type": kind, "coordinates": [coordinates] if kind == "Polygon" else coordinates}
    return {"type": "Feature", "properties": {}, "geometry": geometry}


def _write(path: Path, features: list[dict[str, object]]) -> None:
    rows = ",\n".join(json.dumps(each, separators=(",", ":")) for each in features)
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{rows}\n]}}\n', encoding="utf-8")
