"""Where a position lies on a drawing: an equirectangular projection at the middle latitude, true to distances.

Owns the projection, how much country a drawing shows, and the round length of its scale bar. A district is so small
that the curve of the earth is no wider than a line.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, floor, hypot, log10, radians
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.values.datums import Point

KM_OF_A_DEGREE = 111.195
"""Of latitude, on a sphere of the earth's mean radius."""

LEAST_SPAN = 4.0
"""Kilometres that a map is wide or high at least: less would enlarge what is only roughly known."""

_SCALE_SHARE = 0.3  # the most of the width that the scale bar takes
_FLATTEST, _STEEPEST = 0.52, 0.78
_STEEPEST_NARROW = 1.05
_NARROW = 400.0


class DrawnPoint(NamedTuple):
    """A point of a drawing."""

    x: float
    y: float


class Margins(NamedTuple):
    """How much of a drawing's edge stays free of places."""

    side: float
    top: float
    foot: float


MARGINS = Margins(44, 44, 56)


@dataclass(frozen=True, slots=True)
class Canvas:
    """A drawing's size, the position in its middle, and how many of its units a kilometre has."""

    width: float
    height: float
    centre: Point
    km: float

    def spot(self, point: Point) -> DrawnPoint:
        """Return where a position lies on the drawing."""
        east, north = offset(self.centre, point)
        return DrawnPoint(self.width / 2 + east * self.km, self.height / 2 - north * self.km)

    def shows(self, spot: DrawnPoint, margin: float = 0) -> bool:
        """Whether a spot lies on the drawing, some units from its edge."""
        return margin <= spot.x <= self.width - margin and margin <= spot.y <= self.height - margin


def offset(origin: Point, point: Point) -> tuple[float, float]:
    """Return how many kilometres a position lies east and north of another."""
    east = (point[1] - origin[1]) * KM_OF_A_DEGREE * cos(radians(origin[0]))
    return east, (point[0] - origin[0]) * KM_OF_A_DEGREE


def distance(one: Point, other: Point) -> float:
    """Return the kilometres between two positions in a straight line, measured at the latitude between them."""
    middle = ((one[0] + other[0]) / 2, one[1])
    return hypot(offset(middle, other)[0], (other[0] - one[0]) * KM_OF_A_DEGREE)


def direction(origin: Point, point: Point) -> str:
    """Return into which of eight directions (``n``, ``ne`` …) a position lies from another."""
    east, north = offset(origin, point)
    return ("n", "ne", "e", "se", "s", "sw", "w", "nw")[round(degrees(atan2(east, north)) / 45) % 8]


def middle_of(points: Sequence[Point]) -> Point:
    """Return the middle of the box around positions."""
    lats, lons = [point[0] for point in points], [point[1] for point in points]
    return (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2


def span_of(points: Sequence[Point]) -> tuple[float, float]:
    """Return how many kilometres the box around positions is wide and high."""
    lats, lons = [point[0] for point in points], [point[1] for point in points]
    east, north = offset((middle_of(points)[0], min(lons)), (max(lats), max(lons)))
    del north
    return east, (max(lats) - min(lats)) * KM_OF_A_DEGREE


def fit(points: Sequence[Point], width: float) -> Canvas:
    """Return a drawing of a width that shows all positions, as high as they ask for within reason."""
    across, high = (max(span, LEAST_SPAN) for span in span_of(points))
    steepest = _STEEPEST_NARROW if width < _NARROW else _STEEPEST
    room = width - 2 * MARGINS.side
    wanted = room * high / across + MARGINS.top + MARGINS.foot
    height = float(round(min(max(wanted, width * _FLATTEST), width * steepest)))
    km = min(room / across, (height - MARGINS.top - MARGINS.foot) / high)
    lat, lon = middle_of(points)
    lower = (MARGINS.foot - MARGINS.top) / 2 / km / KM_OF_A_DEGREE  # the foot is the wider edge
    return Canvas(width, height, (lat - lower, lon), km)


def around(point: Point, kilometres: float, width: float, height: float) -> Canvas:
    """Return a drawing of a size around a position, so many kilometres wide."""
    return Canvas(width, height, point, width / kilometres)


def round_length(canvas: Canvas) -> float:
    """Return the kilometres of the scale bar: 1, 2 or 5 and noughts, as long as fits."""
    most = canvas.width * _SCALE_SHARE / canvas.km
    ten = 10.0 ** floor(log10(most))
    return next(length * ten for length in (5, 2, 1) if length * ten <= most)
