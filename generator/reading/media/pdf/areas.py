"""Rectangles and matrices on a page, in its own units."""

from __future__ import annotations

from typing import NamedTuple

Matrix = tuple[float, float, float, float, float, float]
Colour = tuple[float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
_ALIKE = 0.04  # of 1: two colours that nobody can tell apart


class Region(NamedTuple):
    """A rectangle."""

    left: float
    low: float
    right: float
    high: float

    def holds(self, x: float, y: float, margin: float = 0) -> bool:
        """Whether a point is in it."""
        return self.left - margin <= x <= self.right + margin and self.low - margin <= y <= self.high + margin

    def within(self, other: Region) -> Region:
        """Return what of it is in another too."""
        return Region(
            *(max(self.left, other.left), max(self.low, other.low)),
            *(min(self.right, other.right), min(self.high, other.high)),
        )

    @property
    def size(self) -> float:
        """How large it is, 0 where it is empty."""
        return max(0.0, self.right - self.left) * max(0.0, self.high - self.low)


def times(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that does what one does, and then what another does."""
    a, b, c, d, e, f = first
    k, m, n, o, p, q = then
    return (a * k + b * n, a * m + b * o, c * k + d * n, c * m + d * o, e * k + f * n + p, e * m + f * o + q)


def moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a point comes to lie."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def around(points: list[tuple[float, float]]) -> Region:
    """Return the smallest rectangle around some points, of which there is at least one."""
    across, up = [x for x, _ in points], [y for _, y in points]
    return Region(min(across), min(up), max(across), max(up))


def is_upright(matrix: Matrix) -> bool:
    """Whether rectangles stay rectangles."""
    a, b, c, d, _, _ = matrix
    return (abs(b) < 1e-6 and abs(c) < 1e-6) or (abs(a) < 1e-6 and abs(d) < 1e-6)  # noqa: PLR2004  (next to nothing)


def are_alike(one: Colour | None, other: Colour | None) -> bool:
    """Whether nobody can tell two colours apart; those that are not known, everybody can."""
    return one is not None and other is not None and all(abs(a - b) <= _ALIKE for a, b in zip(one, other, strict=True))


def colour_of(parts: list[float]) -> Colour | None:
    """Return a colour in red, green and blue, given as grey, as those three, or as four inks."""
    match parts:
        case [grey]:
            return grey, grey, grey
        case [red, green, blue]:
            return red, green, blue
        case [cyan, magenta, yellow, black]:
            return (1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)
    return None
