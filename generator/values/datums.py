"""From one datum to another: WGS-84, GCJ-02 (the datum of Chinese maps) and BD-09 (that of Baidu).

The shift of GCJ-02 and of BD-09 is published nowhere officially. The formulas are those that googollee/eviltransform
(BSD licence) and wandergis/coordtransform (MIT licence) have made known, and that map libraries use. CGCS2000 is taken
as WGS-84, from which it differs by centimetres. Must not know maps: a point is a latitude and a longitude in degrees.
"""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin, sqrt

from generator.values.location import Datum

Point = tuple[float, float]
"""Latitude and longitude, in degrees."""

SOUTH, NORTH, WEST, EAST = 3.0, 54.0, 73.0, 136.0
"""A box around China, islands included: what lies outside is no place in a Chinese district."""

_RADIUS = 6378245.0  # of the ellipsoid of Krasovsky, in metres
_FLATNESS = 0.00669342162296594323  # the square of its eccentricity
_TURN = pi * 3000 / 180
_TIMES = 4  # each makes the error of the inverse a thousand times smaller


def is_in_china(lat: float, lon: float) -> bool:
    """Whether a point lies in the box around China."""
    return SOUTH <= lat <= NORTH and WEST <= lon <= EAST


def convert(point: Point, datum: Datum, into: Datum) -> Point:
    """Return a point of one datum in another, right to a metre where the datums are defined, which is in China."""
    if datum is into:
        return point
    return _from_wgs84(_to_wgs84(point, datum), into)


def _to_wgs84(point: Point, datum: Datum) -> Point:
    if datum is Datum.BD09:
        point = _without_turn(point)
    return _unshifted(point) if datum in {Datum.BD09, Datum.GCJ02} else point


def _from_wgs84(point: Point, datum: Datum) -> Point:
    if datum not in {Datum.BD09, Datum.GCJ02}:
        return point
    shifted = _shifted(point)
    return _turned(shifted) if datum is Datum.BD09 else shifted


def _shifted(point: Point) -> Point:
    """Return a point of WGS-84 in GCJ-02."""
    lat, lon = point
    north, east = _shift_of(lon - 105, lat - 35)
    radians = lat / 180 * pi
    magic = 1 - _FLATNESS * sin(radians) ** 2
    north = north * 180 / (_RADIUS * (1 - _FLATNESS) / (magic * sqrt(magic)) * pi)
    east = east * 180 / (_RADIUS / sqrt(magic) * cos(radians) * pi)
    return lat + north, lon + east


def _shift_of(x: float, y: float) -> tuple[float, float]:
    """Return how many metres GCJ-02 lies north and east of WGS-84, some degrees from its middle."""
    common = 20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)
    north = common + 20 * sin(y * pi) + 40 * sin(y / 3 * pi) + 160 * sin(y / 12 * pi) + 320 * sin(y * pi / 30)
    east = common + 20 * sin(x * pi) + 40 * sin(x / 3 * pi) + 150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)
    root = sqrt(abs(x))
    north = north * 2 / 3 - 100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
    east = east * 2 / 3 + 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root
    return north, east


def _unshifted(point: Point) -> Point:
    """Return the point of WGS-84 that is shifted to a point: a guess, bettered by what its own shift misses."""
    lat, lon = point
    for _ in range(_TIMES):
        north, east = _shifted((lat, lon))
        lat, lon = lat - north + point[0], lon - east + point[1]
    return lat, lon


def _turned(point: Point) -> Point:
    """Return a point of GCJ-02 in BD-09."""
    lat, lon = point
    length = hypot(lon, lat) + 0.00002 * sin(lat * _TURN)
    angle = atan2(lat, lon) + 0.000003 * cos(lon * _TURN)
    return length * sin(angle) + 0.006, length * cos(angle) + 0.0065


def _without_turn(point: Point) -> Point:
    """Return the point of GCJ-02 that is turned to a point; see :func:`_unshifted`."""
    lat, lon = point[0] - 0.006, point[1] - 0.0065
    for _ in range(_TIMES):
        north, east = _turned((lat, lon))
        lat, lon = lat - north + point[0], lon - east + point[1]
    return lat, lon
