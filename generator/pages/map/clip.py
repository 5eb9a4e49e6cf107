"""Lines and areas are cut to a drawing and lose the points that nobody would see.

Owns cutting at a rectangle (Liang and Barsky for lines, Sutherland and Hodgman for areas) and simplifying (Douglas and
Peucker). Must not know what is drawn.
"""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from generator.pages.map.canvas import DrawnPoint

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.pages.map.spread import Box

Track = list[DrawnPoint]


def cut_line(line: Sequence[DrawnPoint], box: Box) -> list[Track]:
    """Return the parts of a line that lie in a rectangle."""
    parts: list[Track] = []
    for start, end in pairwise(line):
        inside = _cut_segment(start, end, box)
        if inside is None:
            continue
        if parts and parts[-1][-1] == inside[0]:
            parts[-1].append(inside[1])
        else:
            parts.append([*inside])
    return parts


def _cut_segment(start: DrawnPoint, end: DrawnPoint, box: Box) -> tuple[DrawnPoint, DrawnPoint] | None:
    first, last = 0.0, 1.0
    across, down = end.x - start.x, end.y - start.y
    for step, room in (
        (-across, start.x - box.left),
        (across, box.right - start.x),
        (-down, start.y - box.top),
        (down, box.bottom - start.y),
    ):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    # an end that is not cut stays exactly what it is, so that the next segment goes on from it
    begins = start if first == 0 else DrawnPoint(start.x + first * across, start.y + first * down)
    return begins, end if last == 1 else DrawnPoint(start.x + last * across, start.y + last * down)


def cut_ring(ring: Sequence[DrawnPoint], box: Box) -> Track:
    """Return a closed line cut at the edges of a rectangle, closed along them; empty where nothing is inside."""
    track = list(ring)
    for axis, bound, is_least in (
        (0, box.left, True),
        (0, box.right, False),
        (1, box.top, True),
        (1, box.bottom, False),
    ):
        track = _cut_edge(track, _sides(axis, bound, is_least=is_least), axis, bound)
    return track


def _sides(axis: int, bound: float, *, is_least: bool) -> Callable[[DrawnPoint], bool]:
    return (lambda spot: spot[axis] >= bound) if is_least else (lambda spot: spot[axis] <= bound)


def _cut_edge(track: Track, is_inside: Callable[[DrawnPoint], bool], axis: int, bound: float) -> Track:
    kept: Track = []
    for before, spot in zip([track[-1], *track[:-1]] if track else [], track, strict=True):
        if is_inside(before) != is_inside(spot):
            share = (bound - before[axis]) / (spot[axis] - before[axis])
            kept.append(DrawnPoint(before.x + share * (spot.x - before.x), before.y + share * (spot.y - before.y)))
        if is_inside(spot):
            kept.append(spot)
    return kept


def simplify(track: Sequence[DrawnPoint], tolerance: float) -> Track:
    """Return a line without the points that lie nearer to it than a tolerance; its ends stay."""
    kept = {0, len(track) - 1}
    spans = [(0, len(track) - 1)]
    while spans:
        first, last = spans.pop()
        at, far = _farthest(track, first, last)
        if far > tolerance:
            kept.add(at)
            spans += [(first, at), (at, last)]
    return [track[at] for at in sorted(kept)]


def _farthest(track: Sequence[DrawnPoint], first: int, last: int) -> tuple[int, float]:
    """Return the point between two of a line that lies farthest from the straight way between them, and how far."""
    start, end = track[first], track[last]
    across, down = end.x - start.x, end.y - start.y
    length = hypot(across, down)
    found, most = first, 0.0
    for at in range(first + 1, last):
        x, y = track[at].x - start.x, track[at].y - start.y
        far = abs(across * y - down * x) / length if length else hypot(x, y)
        if far > most:
            found, most = at, far
    return found, most
