"""Height lines: closed, without a break or a crossing of levels, exact in their tenths."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from generator.pages.art.contours import LEVELS, rings_of
from generator.pages.art.ground import COLUMNS, ROWS, STEP, ground_of
from generator.pages.art.lines import Window, line_in, ring_in

if TYPE_CHECKING:
    from generator.pages.art.contours import Ring

ALL = Window(0, 0, COLUMNS * STEP * 10, ROWS * STEP * 10)


def _flat(*hills: tuple[int, int]) -> list[list[float]]:
    return [[1.0 if (row, column) in hills else 0.0 for column in range(COLUMNS)] for row in range(ROWS)]


def _peak(row: int, column: int) -> list[list[float]]:
    """Return a hill that is 12 cells wide and high."""
    return [[max(0.0, 6.0 - max(abs(r - row), abs(c - column))) for c in range(COLUMNS)] for r in range(ROWS)]


def test_a_peak_has_a_ring_at_each_level_each_within_the_last() -> None:
    levels = rings_of(_peak(20, 60))
    assert len(levels) == LEVELS
    rings = [ring for level in levels for ring in level]
    assert len(rings) >= LEVELS - 1  # the highest may be a speck
    for outer, inner in pairwise(rings):
        assert outer.left < inner.left < inner.right < outer.right
    assert all(ring.left < 60 * STEP * 10 < ring.right and ring.top < 20 * STEP * 10 < ring.bottom for ring in rings)


@pytest.mark.parametrize(("middle", "number"), [(-1.0, 2), (1.0, 1)])
def test_two_hills_that_meet_at_a_corner_are_one_where_the_middle_is_high(middle: float, number: int) -> None:
    one, other = _peak(14, 54), _peak(25, 65)
    heights = [[max(pair) for pair in zip(*rows, strict=True)] for rows in zip(one, other, strict=True)]
    heights[19][60] = heights[20][59] = middle
    assert len(rings_of(heights)[0]) == number


def test_high_ground_ends_where_the_grid_does() -> None:
    (lowest, *_) = rings_of([[1.0] * COLUMNS for _ in range(ROWS)])
    assert len(lowest) == 1
    assert 0 <= lowest[0].left <= STEP * 10
    assert lowest[0].right >= (COLUMNS - 2) * STEP * 10


@pytest.mark.parametrize("name", ["青河区", "甲", "乙"])
def test_rings_are_closed_and_even(name: str) -> None:
    for level in rings_of(ground_of(name).heights):
        for ring in level:
            assert all(x % 2 == y % 2 == 0 for x, y in ring.points)
            legs = [abs(x - u) + abs(y - v) for (x, y), (u, v) in pairwise([*ring.points, ring.points[0]])]
            assert max(legs) < 48 * 10


def _holds(ring: Ring, x: float, y: float) -> bool:
    inside = False
    for (a, b), (c, d) in pairwise([*ring.points, ring.points[0]]):
        if (b > y) != (d > y) and x < a + (c - a) * (y - b) / (d - b):
            inside = not inside
    return inside


def test_a_cut_out_shows_the_same_ground_as_the_whole() -> None:
    """A window without any line of a ring is filled where it lies inside that ring, and empty where it does not."""
    (ring,) = rings_of(_flat(*((row, column) for row in range(10, 40) for column in range(20, 100))))[0]
    within, beside = Window(8000, 4000, 3800, 1100), Window(24_000, 9000, 3800, 1100)
    assert _holds(ring, 8100, 4100)
    assert ring_in(within, ring).endswith("z")
    assert not _holds(ring, 24_100, 9100)
    assert ring_in(beside, ring) == ""


def test_a_line_is_written_in_few_digits_from_middle_to_middle() -> None:
    points = [(0, 100), (200, 100), (400, 300), (600, 290), (800, 290)]
    assert line_in(Window(0, 0, 800, 400), points) == "M10 10q10 0 20 10t20 9.5 20-.5"
    assert line_in(Window(0, 5000, 800, 400), points) == ""


def test_what_lies_beyond_a_window_goes_to_its_rim() -> None:
    (ring,) = rings_of(_peak(20, 60))[0]
    whole = ring_in(ALL, ring)
    assert whole.count("M") == whole.count("z") == 1
    # the window is a part of the hill's middle: nothing but the four corners of the rim is left
    (large,) = rings_of([[min(r, ROWS - r) * min(c, COLUMNS - c) * 1.0 for c in range(COLUMNS)] for r in range(ROWS)])[
        0
    ]
    assert ring_in(Window(12_000, 5000, 400, 200), large).count(" ") <= 14
