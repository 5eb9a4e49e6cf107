"""Distances on a map are those on the ground, all that is to be seen is on it, and its scale bar is round."""

from __future__ import annotations

from math import hypot, log10

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.map.canvas import around, direction, distance, fit, round_length

LATS, LONS = st.floats(18, 50), st.floats(75, 130)
# by haversine on the mean sphere: Beijing and Tianjin, Chongqing and Chengdu
KNOWN = [((39.9042, 116.4074), (39.3434, 117.3616), 102.80), ((29.563, 106.5516), (30.5728, 104.0668), 264.16)]


@pytest.mark.parametrize(("one", "other", "kilometres"), KNOWN)
def test_a_known_distance(one: tuple[float, float], other: tuple[float, float], kilometres: float) -> None:
    assert distance(one, other) == pytest.approx(kilometres, rel=0.001)


@given(LATS, LONS, st.floats(-0.2, 0.2), st.floats(-0.2, 0.2))
def test_a_drawing_is_true_to_distances(lat: float, lon: float, north: float, east: float) -> None:
    one, other = (lat, lon), (lat + north, lon + east)
    canvas = fit([one, other], 680)
    first, second = canvas.spot(one), canvas.spot(other)
    drawn = hypot(second.x - first.x, second.y - first.y) / canvas.km
    assert drawn == pytest.approx(distance(one, other), rel=0.01, abs=0.001)
    assert canvas.shows(first, 30)
    assert canvas.shows(second, 30)


@given(LATS, LONS, st.floats(0.5, 200))
def test_the_scale_bar_is_a_round_length_that_fits(lat: float, lon: float, kilometres: float) -> None:
    canvas = around((lat, lon), kilometres, 680, 400)
    length = round_length(canvas)
    assert 680 * 0.1 < length * canvas.km <= 680 * 0.3 + 1e-6
    assert round(length / 10 ** (log10(length) // 1)) in {1, 2, 5, 10}


def test_eight_directions() -> None:
    here = (30.0, 110.0)
    ways = [(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)]
    found = [direction(here, (30 + north * 0.1, 110 + east * 0.115)) for north, east in ways]
    assert found == ["n", "ne", "e", "se", "s", "sw", "w", "nw"]


def test_positions_that_are_one_are_in_the_middle() -> None:
    canvas = fit([(30.0, 110.0)] * 3, 343)
    spot = canvas.spot((30.0, 110.0))
    assert spot.x == canvas.width / 2
    assert abs(spot.y - canvas.height / 2) < 10
