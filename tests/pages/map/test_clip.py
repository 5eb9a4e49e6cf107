"""What is cut lies inside, and what is simplified stays where it was."""

from __future__ import annotations

from itertools import pairwise
from math import cos, hypot, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.map.canvas import DrawnPoint
from generator.pages.map.clip import cut_line, cut_ring, simplify
from generator.pages.map.spread import Box

BOX = Box(0, 0, 100, 60)
SPOTS = st.lists(st.builds(DrawnPoint, st.floats(-300, 300), st.floats(-300, 300)), min_size=3, max_size=30)


def _is_inside(spot: DrawnPoint) -> bool:
    return -1e-6 <= spot.x <= 100 + 1e-6 and -1e-6 <= spot.y <= 60 + 1e-6


@given(SPOTS)
def test_what_is_cut_lies_inside(spots: list[DrawnPoint]) -> None:
    assert all(_is_inside(spot) for part in cut_line(spots, BOX) for spot in part)
    assert all(_is_inside(spot) for spot in cut_ring(spots, BOX))


def test_a_line_that_leaves_and_comes_back_is_two() -> None:
    line = [DrawnPoint(10, 10), DrawnPoint(10, -10), DrawnPoint(50, -10), DrawnPoint(50, 30), DrawnPoint(60, 30)]
    assert cut_line(line, BOX) == [
        [DrawnPoint(10, 10), DrawnPoint(10, 0)],
        [DrawnPoint(50, 0), DrawnPoint(50, 30), DrawnPoint(60, 30)],
    ]
    assert cut_line([DrawnPoint(-5, -5), DrawnPoint(-5, 90)], BOX) == []


def test_an_area_around_all_fills_all() -> None:
    ring = [DrawnPoint(-10, -10), DrawnPoint(200, -10), DrawnPoint(200, 200), DrawnPoint(-10, 200)]
    assert sorted(cut_ring(ring, BOX)) == sorted(
        [DrawnPoint(0, 0), DrawnPoint(100, 0), DrawnPoint(100, 60), DrawnPoint(0, 60)]
    )
    assert cut_ring([DrawnPoint(200, 0), DrawnPoint(300, 0), DrawnPoint(300, 50)], BOX) == []


def _distance_to(line: list[DrawnPoint], spot: DrawnPoint) -> float:
    return min(_distance(start, end, spot) for start, end in pairwise(line))


def _distance(start: DrawnPoint, end: DrawnPoint, spot: DrawnPoint) -> float:
    across, down = end.x - start.x, end.y - start.y
    along = (spot.x - start.x) * across + (spot.y - start.y) * down
    share = min(max(along / (across**2 + down**2), 0), 1)
    return hypot(start.x + share * across - spot.x, start.y + share * down - spot.y)


@pytest.mark.parametrize("tolerance", [0.5, 2, 10])
def test_no_point_lies_farther_from_the_simpler_line(tolerance: float) -> None:
    line = [DrawnPoint(n, 20 * sin(n / 9) + 3 * cos(n)) for n in range(200)]
    slim = simplify(line, tolerance)
    assert slim[0] == line[0]
    assert slim[-1] == line[-1]
    assert len(slim) < len(line)
    assert all(_distance_to(slim, spot) <= tolerance + 1e-9 for spot in line)
