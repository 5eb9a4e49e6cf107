"""Lines of equal height on a grid of heights (marching squares), and how a line is told with fewer points.

Must not know the district or how a line is drawn.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from examples.qinglan.draw.ground import Point

_Corner = tuple[float, float, float]


def sample(height: Callable[[float, float], float], width: float, depth: float, step: float) -> list[list[float]]:
    """Return the heights at the knots of a grid, row by row from the south."""
    columns, rows = round(width / step) + 1, round(depth / step) + 1
    return [[height(i * step, j * step) for i in range(columns)] for j in range(rows)]


def above(grid: list[list[float]], step: float, level: float) -> Iterator[list[Point]]:
    """Return polygons that together cover all that lies above a level, at most two a square of the grid."""
    for j in range(len(grid) - 1):
        for i in range(len(grid[0]) - 1):
            for triangle in _triangles(grid, step, i, j):
                if len(polygon := _cut(triangle, level)) > 2:  # noqa: PLR2004  (less is no polygon)
                    yield polygon


def lines(grid: list[list[float]], step: float, level: float) -> list[list[Point]]:
    """Return the lines of one height, each joined from its pieces, the longest first."""
    ends: dict[Point, list[Point]] = {}
    for j in range(len(grid) - 1):
        for i in range(len(grid[0]) - 1):
            for triangle in _triangles(grid, step, i, j):
                piece = _crossing(triangle, level)
                if len(piece) == 2 and piece[0] != piece[1]:  # noqa: PLR2004  (a piece has two ends)
                    ends.setdefault(piece[0], []).append(piece[1])
                    ends.setdefault(piece[1], []).append(piece[0])
    found = []
    loose = [point for point, others in ends.items() if len(others) == 1]
    for start in [*loose, *list(ends)]:
        while ends.get(start):
            found.append(_follow(start, ends))
    return sorted(found, key=len, reverse=True)


def simplify(line: list[Point], tolerance: float) -> list[Point]:
    """Return a line with those points left out that lie within a tolerance of it (Douglas and Peucker)."""
    if len(line) < 3:  # noqa: PLR2004  (two ends)
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    size = math.hypot(bx - ax, by - ay)

    def off(point: Point) -> float:
        x, y = point
        if size == 0:
            return math.hypot(x - ax, y - ay)
        return abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / size

    furthest = max(range(1, len(line) - 1), key=lambda index: off(line[index]))
    if off(line[furthest]) <= tolerance:
        return [line[0], line[-1]]
    return simplify(line[: furthest + 1], tolerance)[:-1] + simplify(line[furthest:], tolerance)


def _triangles(grid: list[list[float]], step: float, i: int, j: int) -> tuple[tuple[_Corner, _Corner, _Corner], ...]:
    a, b, c, d = ((x * step, y * step, grid[y][x]) for x, y in ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)))
    return (a, b, c), (a, c, d)


def _cut(triangle: tuple[_Corner, _Corner, _Corner], level: float) -> list[Point]:
    """Return the part of a triangle that lies above a level."""
    polygon: list[Point] = []
    for start, end in zip(triangle, (*triangle[1:], triangle[0]), strict=True):
        if start[2] > level:
            polygon.append((start[0], start[1]))
        if (start[2] > level) != (end[2] > level):
            polygon.append(_between(start, end, level))
    return polygon


def _crossing(triangle: tuple[_Corner, _Corner, _Corner], level: float) -> list[Point]:
    """Return where a level crosses the sides of a triangle: nowhere, or at two points."""
    sides = zip(triangle, (*triangle[1:], triangle[0]), strict=True)
    return [_between(start, end, level) for start, end in sides if (start[2] > level) != (end[2] > level)]


def _between(start: _Corner, end: _Corner, level: float) -> Point:
    if end < start:  # so that both triangles of a side find the very same point
        start, end = end, start
    part = (level - start[2]) / (end[2] - start[2])
    return round(start[0] + part * (end[0] - start[0]), 6), round(start[1] + part * (end[1] - start[1]), 6)


def _follow(start: Point, ends: dict[Point, list[Point]]) -> list[Point]:
    """Return the line that begins at a point, and take its pieces away."""
    line = [start]
    while ends.get(line[-1]):
        here = line[-1]
        onwards = ends[here].pop()
        ends[onwards].remove(here)
        line.append(onwards)
    return line
