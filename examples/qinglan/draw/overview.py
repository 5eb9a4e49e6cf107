"""The two pictures of the whole: the district seen from the south, for the home page, and its mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from examples.qinglan.draw import ground, light, relief
from examples.qinglan.draw.buildings import GREY, ROOF, Box, Cylinder, Hall, Thing
from examples.qinglan.draw.canvas import SAND, TEAL, WHITE, Canvas, mix
from examples.qinglan.draw.works import Stacks

if TYPE_CHECKING:
    from pathlib import Path

    from examples.qinglan.draw.ground import Line, Point

_SIZE = (2000, 820)
_SCALE = 3.2  # units of the sheet that are a kilometre
_SHEET = 58  # metres of height that are one sheet
_MARGIN = 5.0  # km beyond the district that are in view
_GREEN = mix(TEAL, WHITE, 0.5)
_MARK = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" role="img" aria-label="Qinglan">
<rect width="48" height="48" rx="6" fill="#0a5961"/>
<path d="M6 17c6-5 11-5 18 0s12 5 18 0" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/>
<path d="M6 27c6-5 11-5 18 0s12 5 18 0" fill="none" stroke="#bcdae6" stroke-width="4" stroke-linecap="round"/>
<path d="M6 37c6-5 11-5 18 0s12 5 18 0" fill="none" stroke="#d8c594" stroke-width="4" stroke-linecap="round"/>
</svg>
"""


def write_mark(path: Path) -> None:
    """Write the mark of the district: three waves."""
    path.write_text(_MARK, encoding="utf-8")


def draw_district() -> Canvas:
    """Return the drawn district with its hills, waters, ways and parks."""
    canvas = Canvas(*_SIZE, unit=14)

    def height(across: float, depth: float) -> float:
        return ground.height(across - _MARGIN, depth - _MARGIN) / _SHEET

    def turn(across: float, depth: float) -> Point:
        return _on_sheet((across - _MARGIN, depth - _MARGIN))

    relief.fields(canvas, 5)
    relief.sheets(canvas, height, ground.WIDTH + 2 * _MARGIN, ground.HEIGHT + 2.6 * _MARGIN, turn, step=0.4)
    relief.water(canvas, _way(ground.beyond(ground.STREAM, at_end=False)), 1.6)
    relief.water(canvas, _way(ground.beyond(ground.RIVER)), 3.6)
    for road in (ground.EXPRESSWAY, ground.AIRPORT_ROAD):
        relief.road(canvas, _way(ground.beyond(road) if road is ground.EXPRESSWAY else road), 0.9)
    for rail in (ground.RAILWAY, ground.FAST_RAILWAY):
        relief.rail(canvas, _way(ground.beyond(rail)))
    woods: list[Thing] = []
    for number, (x, y) in enumerate(((10, 12), (18, 24), (40, 18), (44, 14), (4, 18), (34, 19), (16, 11), (26, 24))):
        near = _on_sheet((x, y))
        woods += relief.wood(number, (near[0] - 3, near[1] - 3, near[0] + 3, near[1] + 3), 26, 0.7)
    stand = [*woods, *_town(), *_parks()]
    for thing in stand:
        thing.cast(canvas)
    light.cast(canvas)
    light.haze(canvas, 0.5, 0.5)
    for thing in sorted(stand, key=lambda each: -each.depth):
        thing.draw(canvas)
    light.glow(canvas)
    return canvas


def _town() -> list[Thing]:
    x, y = _on_sheet((23.0, 17.9))
    blocks = [(i, j) for i in range(-3, 4) for j in range(-3, 4) if abs(i) + abs(j) < 5]  # noqa: PLR2004  (its edge)
    return [
        Box(
            x + i * 1.9,
            y + j * 1.9,
            1.3,
            1.3,
            0.9 + (i * 5 + j * 3) % 4 * 0.7,
            (ROOF, GREY, ROOF, _GREEN)[(i + 2 * j) % 4],
            bands=2,
        )
        for i, j in blocks
    ]


def _parks() -> list[Thing]:
    stand: list[Thing] = []
    for place, colours in (
        ((16.6, 20.4), (ROOF, ROOF, _GREEN)), ((27.2, 12.2), (_GREEN, ROOF, ROOF)), ((30.2, 11.2), (ROOF, ROOF, ROOF)),
        ((8.2, 26.0), (ROOF, _GREEN, SAND)), ((34.2, 14.3), (GREY, ROOF, SAND)), ((31.9, 23.6), (SAND, ROOF, ROOF)),
        ((12.4, 9.4), (_GREEN, ROOF, ROOF)), ((21.2, 11.4), (ROOF, _GREEN, ROOF)),
    ):  # fmt: skip
        x, y = _on_sheet(place)
        for k, colour in enumerate(colours):
            stand.append(Hall(x + (k % 2) * 3.6 - 3, y + (k // 2) * 3 - 1.5, 3, 2.2, 0.9, colour, bays=2, rise=0.4))
    port, hills, airport = _on_sheet((36.6, 12.9)), _on_sheet((9.6, 25.6)), _on_sheet((45.6, 24.0))
    stand += [Stacks(port[0] - 1, port[1] + 1.2, 3, 3)]
    stand += [
        Cylinder(hills[0] + 1, hills[1] + 1, 0.3, 4, rings=3),
        Cylinder(hills[0] + 2.4, hills[1], 0.3, 3.4, rings=3),
    ]
    return [
        *stand,
        Box(airport[0] - 5, airport[1] - 1.2, 10, 0.9, 0.06, GREY),
        Box(airport[0] - 2, airport[1] + 0.6, 4, 1.2, 0.8, ROOF, bands=1),
    ]


def _on_sheet(point: Point) -> Point:
    """Return where a place of the district lies on the ground of the sheet."""
    across, depth = (point[0] - ground.WIDTH / 2) * _SCALE, (point[1] + _MARGIN - 1) * _SCALE
    return (depth + across) / 2, (depth - across) / 2


def _way(line: Line) -> Line:
    return tuple(_on_sheet(point) for point in line)
