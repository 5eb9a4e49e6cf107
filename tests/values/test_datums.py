"""Positions are converted as others have published it, and back to the same place within a centimetre."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.datums import EAST, NORTH, SOUTH, WEST, convert, is_in_china
from generator.values.location import Datum

WGS84, CGCS2000, GCJ02, BD09 = Datum.WGS84, Datum.CGCS2000, Datum.GCJ02, Datum.BD09
CENTIMETRE = 1e-7  # degrees

# latitude and longitude, as the tests of these libraries have them
PUBLISHED = [
    # googollee/eviltransform: Shanghai, Shenzhen, Beijing
    (WGS84, (31.1774276, 121.5272106), GCJ02, (31.17530398364597, 121.531541859215)),
    (WGS84, (22.543847, 113.912316), GCJ02, (22.540796131694766, 113.9171764808363)),
    (WGS84, (39.911954, 116.377817), GCJ02, (39.91334545536069, 116.38404722455657)),
    # wandergis/coordtransform
    (WGS84, (39.915, 116.404), GCJ02, (39.91640428150164, 116.41024449916938)),
    (GCJ02, (39.915, 116.404), BD09, (39.92133699351021, 116.41036949371029)),
    (WGS84, (39.915, 116.404), BD09, (39.922699552216216, 116.41662724378733)),
    # a triple of the command geotool
    (WGS84, (30.6107779, 121.0917077), GCJ02, (30.608604331756705, 121.09626935575027)),
    (WGS84, (30.6107779, 121.0917077), BD09, (30.61484572185035, 121.10271732371203)),
]


@pytest.mark.parametrize(("datum", "point", "into", "expected"), PUBLISHED)
def test_a_published_pair_comes_out(
    datum: Datum, point: tuple[float, float], into: Datum, expected: tuple[float, float]
) -> None:
    assert convert(point, datum, into) == pytest.approx(expected, abs=CENTIMETRE)
    assert convert(expected, into, datum) == pytest.approx(point, abs=CENTIMETRE)


@given(st.floats(SOUTH, NORTH), st.floats(WEST, EAST), st.sampled_from(list(Datum)), st.sampled_from(list(Datum)))
def test_there_and_back_is_the_same_place(lat: float, lon: float, datum: Datum, into: Datum) -> None:
    there = convert((lat, lon), datum, into)
    assert convert(there, into, datum) == pytest.approx((lat, lon), abs=CENTIMETRE)
    assert max(abs(there[0] - lat), abs(there[1] - lon)) < 0.03


def test_the_datum_of_the_country_is_that_of_the_world() -> None:
    assert convert((29.4, 106.5), CGCS2000, WGS84) == (29.4, 106.5)
    assert convert((29.4, 106.5), CGCS2000, GCJ02) == convert((29.4, 106.5), WGS84, GCJ02)


def test_what_lies_in_china() -> None:
    assert is_in_china(29.4, 106.5)
    assert not is_in_china(106.5, 29.4)
    assert not is_in_china(29.4, -106.5)
