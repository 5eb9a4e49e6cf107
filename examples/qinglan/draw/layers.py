"""The map layers of the model district, as GeoJSON in degrees (WGS-84); small enough to be shown on a page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from examples.qinglan.draw import ground
from examples.qinglan.draw.contours import lines, sample, simplify

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from examples.qinglan.draw.ground import Line, Point

_STEP = 0.5  # km between the heights that are asked
_LEVELS = (60, 120, 200, 280, 360, 440)  # metres above the valley
_SHORTEST = 14  # points of a height line below which it is a speck
_NAMES: dict[str, tuple[tuple[str, str, Line], ...]] = {
    "river": (("青澜江", "Qinglan River", ground.RIVER), ("砚溪", "Yanxi Stream", ground.STREAM)),
    "road": (
        ("澜望高速", "Lanwang Expressway", ground.EXPRESSWAY),
        ("机场高速", "Airport Expressway", ground.AIRPORT_ROAD),
    ),
    "rail": (
        ("鹭泊铁路", "Lubo Railway", ground.RAILWAY),
        ("青望高铁", "Qingwang High-Speed Railway", ground.FAST_RAILWAY),
    ),
}


def write_layers(folder: Path) -> None:
    """Write ``terrain``, ``river``, ``road`` and ``rail`` into a folder, each as ``.geojson``."""
    folder.mkdir(parents=True, exist_ok=True)
    grid = sample(ground.height, ground.WIDTH, ground.HEIGHT, _STEP)
    terrain = [
        _feature(simplify(line, 0.09), {"height": level})
        for level in _LEVELS
        for line in lines(grid, _STEP, level)
        if len(line) >= _SHORTEST
    ]
    _write(folder / "terrain.geojson", terrain)
    for layer, ways in _NAMES.items():
        features = [
            _feature(simplify(list(ground.smooth(line)), 0.03), {"name": {"zh": zh, "en": en}}) for zh, en, line in ways
        ]
        _write(folder / f"{layer}.geojson", features)


def _feature(line: Iterable[Point], properties: dict[str, object]) -> dict[str, object]:
    coordinates = [ground.to_degrees(point) for point in line]
    return {"type": "Feature", "properties": properties, "geometry": {"type": "LineString", "coordinates": coordinates}}


def _write(path: Path, features: list[dict[str, object]]) -> None:
    rows = ",\n".join(json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in features)
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{rows}\n]}}\n', encoding="utf-8")
