"""Height lines: where a ground is as high as some level, as closed rings (marching squares).

A ring's points are whole even numbers, tenths of a unit: halfway between two of them lies a whole tenth, so that a
smooth line through those is exact in the few digits that it is written in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.art.ground import COLUMNS, ROWS, STEP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEVELS = 10
TENTHS = 10
_NEAR = 12 * TENTHS
_FEWEST = 4  # points, below which a ring is a speck

Point = tuple[int, int]

_TOP, _RIGHT, _BOTTOM, _LEFT = range(4)
# by which corners of a cell are high (1, 2, 4, 8 clockwise from the upper left): from which edge a line leads to which,
# with the high ground on its left
_LINES: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((_LEFT, _TOP),),
    2: ((_TOP, _RIGHT),),
    3: ((_LEFT, _RIGHT),),
    4: ((_RIGHT, _BOTTOM),),
    6: ((_TOP, _BOTTOM),),
    7: ((_LEFT, _BOTTOM),),
    8: ((_BOTTOM, _LEFT),),
    9: ((_BOTTOM, _TOP),),
    11: ((_BOTTOM, _RIGHT),),
    12: ((_RIGHT, _LEFT),),
    13: ((_RIGHT, _TOP),),
    14: ((_TOP, _LEFT),),
}
# two corners across: whether they are one hill or two, the middle says
_ACROSS = {
    (5, True): ((_RIGHT, _TOP), (_LEFT, _BOTTOM)),
    (5, False): ((_LEFT, _TOP), (_RIGHT, _BOTTOM)),
    (10, True): ((_TOP, _LEFT), (_BOTTOM, _RIGHT)),
    (10, False): ((_TOP, _RIGHT), (_BOTTOM, _LEFT)),
}


class Ring(NamedTuple):
    """A closed line: its points, and the box around them."""

    points: tuple[Point, ...]
    left: int
    top: int
    right: int
    bottom: int


def rings_of(heights: Sequence[Sequence[float]]) -> tuple[tuple[Ring, ...], ...]:
    """Return the rings of each level, from the lowest; high ground ends where the grid does, so all are closed."""
    flat = [height for row in heights for height in row]
    spacing = max(flat) / (LEVELS + 0.5)
    for row in range(ROWS):
        flat[row * COLUMNS] = flat[row * COLUMNS + COLUMNS - 1] = 0.0
    flat[:COLUMNS] = flat[-COLUMNS:] = [0.0] * COLUMNS
    lines = _lines(flat, spacing)
    return tuple(tuple(_rings(lines[level], flat, level * spacing)) for level in range(1, LEVELS + 1))


def _lines(flat: Sequence[float], spacing: float) -> list[dict[int, int]]:
    """Return for each level which edge of the grid its lines lead to from which edge."""
    steps = [int(height / spacing) if height > 0 else 0 for height in flat]
    lines: list[dict[int, int]] = [{} for _ in range(LEVELS + 1)]
    for row in range(ROWS - 1):
        for node in range(row * COLUMNS, row * COLUMNS + COLUMNS - 1):
            corners = (steps[node], steps[node + 1], steps[node + COLUMNS + 1], steps[node + COLUMNS])
            low, high = min(corners), max(corners)
            if low == high:
                continue
            edges = (2 * node, 2 * node + 3, 2 * (node + COLUMNS), 2 * node + 1)
            for level in range(low + 1, high + 1):
                case = sum([bit for bit, corner in zip((1, 2, 4, 8), corners, strict=True) if corner >= level])
                for begin, end in _LINES.get(case) or _across(case, flat, node, level * spacing):
                    lines[level][edges[begin]] = edges[end]
    return lines


def _across(case: int, flat: Sequence[float], node: int, level: float) -> tuple[tuple[int, int], ...]:
    around = flat[node] + flat[node + 1] + flat[node + COLUMNS] + flat[node + COLUMNS + 1]
    return _ACROSS[case, around >= 4 * level]


def _rings(lines: dict[int, int], flat: Sequence[float], level: float) -> Iterator[Ring]:
    while lines:
        first, at = lines.popitem()
        points = [_point(first, flat, level)]
        while at != first:
            points.append(_point(at, flat, level))
            at = lines.pop(at)
        points = _evened(points)
        if len(points) >= _FEWEST:
            xs, ys = zip(*points, strict=True)
            yield Ring(tuple(points), min(xs), min(ys), max(xs), max(ys))


def _evened(points: list[Point]) -> list[Point]:
    """Return points without the unrest that the grid brings: each drawn to its neighbours, none too near the last."""
    kept: list[Point] = []
    around = zip([points[-1], *points], points, [*points[1:], points[0]], strict=False)
    for (a, b), (x, y), (c, d) in around:
        point = 2 * ((a + 2 * x + c) // 8), 2 * ((b + 2 * y + d) // 8)
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= _NEAR:
            kept.append(point)
    return kept


def _point(edge: int, flat: Sequence[float], level: float) -> Point:
    """Return where a line crosses an edge: an even one leads from its node to the right, an odd one down."""
    node, is_down = divmod(edge, 2)
    row, column = divmod(node, COLUMNS)
    here, there = flat[node], flat[node + (COLUMNS if is_down else 1)]
    part = (level - here) / (there - here)
    x, y = (column, row + part) if is_down else (column + part, row)
    return 2 * round(x * STEP * TENTHS / 2), 2 * round(y * STEP * TENTHS / 2)
