"""Points become smooth lines: path data of SVG in few digits, cut to a window.

Owns how a line is written: it runs through the middle of each of its legs and bends towards its points (quadratic
curves), of which SVG finds all but the first by itself.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.art.contours import TENTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.art.contours import Point, Ring

_NEEDLESS = re.compile(r" (?=[-qt])|(?<=\.\d) (?=\.)")  # where the next number or letter shows its beginning
_BEYOND = 48 * TENTHS  # longer than a leg of any line, so that none which is seen begins beyond


class Window(NamedTuple):
    """What is seen of the ground: its upper left corner and its size, in tenths of a unit, all even."""

    left: int
    top: int
    width: int
    height: int


def ring_in(window: Window, ring: Ring) -> str:
    """Return a ring as a window shows it, empty where it shows nothing of it."""
    left, top, width, height = window
    west, north, east, south = left - _BEYOND, top - _BEYOND, left + width + _BEYOND, top + height + _BEYOND
    if ring.right < west or ring.left > east or ring.bottom < north or ring.top > south:
        return ""
    # what lies beyond goes to the rim, which nobody sees; what is seen stays, and so does which side is inside
    points = [(west if x < west else min(x, east), north if y < north else min(y, south)) for x, y in ring.points]
    kept = _along_rim(points, {west, east}, {north, south})
    return f"{_curve([*kept, *kept[:2]], window)}z" if kept else ""


def line_in(window: Window, points: Sequence[Point]) -> str:
    """Return an open line from left to right as a window shows it, empty where it shows nothing of it."""
    left, top, width, height = window
    near = [point for point in points if left - _BEYOND <= point[0] <= left + width + _BEYOND]
    is_seen = any(top - _BEYOND <= y <= top + height + _BEYOND for _, y in near)
    return _curve(near, window) if is_seen else ""


def _along_rim(points: list[Point], sides: set[int], ends: set[int]) -> list[Point]:
    """Return points without those in the course of a side of the rim; others on it stand twice, to make a corner."""
    points = [point for point, before in zip(points, [points[-1], *points], strict=False) if point != before]
    kept = []
    for at, point in enumerate(points):
        before, after = points[at - 1], points[at + 1 - len(points)]
        x, y = point
        if not ((x in sides and before[0] == x == after[0]) or (y in ends and before[1] == y == after[1])):
            kept += [point, point] if x in sides or y in ends else [point]
    return kept


def _curve(points: Sequence[Point], window: Window) -> str:
    """Return a curve from the middle of the first leg to that of the last one."""
    left, top, _, _ = window
    middles = [((x + u) // 2, (y + v) // 2) for (x, y), (u, v) in pairwise(points)]
    (x, y), (bend_x, bend_y) = middles[0], points[1]
    written = [f"M{_number(x - left)}", _number(y - top), f"q{_number(bend_x - x)}", _number(bend_y - y)]
    for number, (u, v) in enumerate(middles[1:]):
        written += [_number(u - x) if number != 1 else f"t{_number(u - x)}", _number(v - y)]
        x, y = u, v
    return _NEEDLESS.sub("", " ".join(written))


def _number(tenths: int) -> str:
    """Return a number of tenths as a decimal without what SVG does not need."""
    whole, tenth = divmod(abs(tenths), TENTHS)
    digits = f"{whole or ''}.{tenth}" if tenth else str(whole)
    return f"-{digits}" if tenths < 0 else digits
