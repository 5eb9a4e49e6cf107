"""The land of the model district: where its river, roads and railways run, and how high it lies.

Everything is in kilometres east and north of the south-west corner; :func:`to_degrees` puts that corner in a stretch of
desert where nobody lives. Must not know how any of it is drawn.
"""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

Point = tuple[float, float]
Line = tuple[Point, ...]

WIDTH, HEIGHT = 51.0, 33.0
_SOUTH, _WEST = 39.95, 102.10
_LAT_KM, _LON_KM = 111.2, 85.06

RIVER: Line = (
    (0, 23), (3, 22.6), (5.6, 21.4), (8.6, 19.6), (12, 18.2), (16, 18.5), (19.4, 17.4), (21.8, 15.3), (24.6, 14.6),
    (27.6, 15.2), (30.8, 14.3), (33.6, 12.2), (37.2, 10.9), (40.6, 11.4), (43.6, 10.6), (46.6, 8.9), (51, 7.6),
)  # fmt: skip
STREAM: Line = ((32.4, 33), (30.4, 30.2), (30.2, 27.4), (30.6, 24.8), (29.2, 22), (28.4, 19), (27.6, 15.2))
EXPRESSWAY: Line = (
    (0, 12.6),
    (6, 14.1),
    (14, 15.2),
    (19.4, 13.6),
    (25, 10.4),
    (29, 9.2),
    (33, 8.4),
    (40, 6.2),
    (51, 3.4),
)
AIRPORT_ROAD: Line = ((33, 8.4), (33.8, 13.4), (35, 18.6), (38.4, 22.6), (45.2, 23.8))
RAILWAY: Line = (
    (0, 26.8),
    (5, 25.4),
    (11, 23.4),
    (18.6, 21.7),
    (23.4, 19.4),
    (28.4, 17.2),
    (33, 14.9),
    (37, 13.5),
    (51, 12.9),
)
FAST_RAILWAY: Line = ((0, 5.2), (10, 6.4), (21, 6.9), (32, 5.6), (42, 2.6), (51, 0.8))

# hills: where their middle is, how long and how wide, how they are turned (radians), how high (metres above the valley)
_HILLS = (
    (9, 33.5, 9.5, 3.6, -0.12, 560),
    (21, 30.4, 6, 2.6, 0.35, 330),
    (39.5, 30.5, 7, 3.4, -0.3, 470),
    (49, 18.5, 3.4, 5.4, 0.15, 300),
    (6, 2.6, 8, 2.8, 0.1, 260),
    (27, 0.4, 5.5, 2.4, -0.1, 230),
    (43, -1.5, 6, 3, 0.2, 250),
    (1.5, 16.6, 2.6, 1.7, 0.3, 120),
)
_LATTICE = {(i, j): Random(7 * 1000 + i * 97 + j).random() for i in range(-12, 72) for j in range(-12, 72)}


def beyond(line: Line, *, at_end: bool = True) -> Line:
    """Return a way that goes on past its start, and past its end where that is no mouth, far out of the district."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = line[0], line[1], line[-2], line[-1]
    first, last = (ax + (ax - bx) * 3, ay + (ay - by) * 3), (dx + (dx - cx) * 3, dy + (dy - cy) * 3)
    return (first, *line, last) if at_end else (first, *line)


def to_degrees(point: Point) -> tuple[float, float]:
    """Return longitude and latitude (WGS-84) of a point, to some ten metres."""
    x, y = point
    return round(_WEST + x / _LON_KM, 4), round(_SOUTH + y / _LAT_KM, 4)


def height(x: float, y: float) -> float:
    """Return how many metres the land lies above the valley."""
    hills = sum(_hill(x, y, hill) for hill in _HILLS)
    rough = hills * (0.62 + 0.62 * _noise(x / 2.6, y / 2.6) + 0.1 * _noise(x / 1.1 + 9, y / 1.1 + 4))
    near = min(distance((x, y), RIVER), distance((x, y), STREAM) + 0.6)
    return rough * min(1.0, 0.12 + near / 4.2) + 14 * _noise(x / 3.4 + 5, y / 3.4 + 5)


def distance(point: Point, line: Line) -> float:
    """Return how far a point lies from a line."""
    return min(_to_segment(point, start, end) for start, end in pairwise(line))


def smooth(line: Line, rounds: int = 3) -> Line:
    """Return a line with its corners cut, so that it bends like a river or a road."""
    for _ in range(rounds):
        cut = [line[0]]
        for (ax, ay), (bx, by) in pairwise(line):
            cut += [(ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25), (ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75)]
        line = (*cut, line[-1])
    return line


def _hill(x: float, y: float, hill: tuple[float, ...]) -> float:
    cx, cy, length, width, turn, top = hill
    dx, dy = x - cx, y - cy
    along = (dx * math.cos(turn) + dy * math.sin(turn)) / length
    across = (dy * math.cos(turn) - dx * math.sin(turn)) / width
    return top * math.exp(-(along * along) - across * across)


def _noise(x: float, y: float) -> float:
    """Return seeded noise from 0 to 1 that changes gently over one unit."""
    i, j = math.floor(x), math.floor(y)
    u, v = (each * each * (3 - 2 * each) for each in (x - i, y - j))
    near, far = ([_LATTICE[i + a, j + b] for a in (0, 1)] for b in (0, 1))
    low, high = (pair[0] * (1 - u) + pair[1] * u for pair in (near, far))
    return low * (1 - v) + high * v


def _to_segment(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    part = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / (dx * dx + dy * dy)
    part = max(0.0, min(1.0, part))
    return math.hypot(point[0] - start[0] - part * dx, point[1] - start[1] - part * dy)
