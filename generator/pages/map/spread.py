"""Discs that would cover each other are moved aside: each is drawn as near to its true spot as there is room.

Owns rectangles and whether they meet. Must not know what a disc stands for.
"""

from __future__ import annotations

from math import cos, hypot, pi, sin
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.map.canvas import DrawnPoint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_STEPS_AROUND = 16
_STEP = 6.0  # units from one ring of places to the next
_RINGS = 80
_AIR = 2.0  # between two discs


class Box(NamedTuple):
    """A rectangle of a drawing, by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two rectangles have more than an edge in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether another rectangle lies wholly inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


def box_around(spot: DrawnPoint, radius: float) -> Box:
    """Return the square around a disc."""
    return Box(spot.x - radius, spot.y - radius, spot.x + radius, spot.y + radius)


def spread(wanted: Iterable[DrawnPoint], radius: float, room: Box, taken: Sequence[Box]) -> list[DrawnPoint]:
    """Return a place for each disc of a radius, at its own spot or on a ring around it, clear of all others.

    ``room`` holds them all; ``taken`` is covered already. Where there is no place left a disc stays at its spot.
    """
    covered = list(taken)
    places: list[DrawnPoint] = []
    for spot in wanted:
        free = (at for at in _candidates(spot) if _is_free(box_around(at, radius), room, covered))
        place = next(free, spot)
        covered.append(box_around(place, radius + _AIR))
        places.append(place)
    return places


def _candidates(spot: DrawnPoint) -> Iterator[DrawnPoint]:
    yield spot
    for ring in range(1, _RINGS):
        for step in range(_STEPS_AROUND):
            angle = 2 * pi * step / _STEPS_AROUND + ring
            yield DrawnPoint(spot.x + ring * _STEP * cos(angle), spot.y + ring * _STEP * sin(angle))


def _is_free(box: Box, room: Box, covered: Iterable[Box]) -> bool:
    return room.holds(box) and not any(box.meets(other) for other in covered)


def is_moved(spot: DrawnPoint, place: DrawnPoint) -> bool:
    """Whether a disc is drawn so far from its spot that a line has to lead there."""
    return hypot(place.x - spot.x, place.y - spot.y) > 1
