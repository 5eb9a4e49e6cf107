"""The ground of a district that does not exist: hills, and a river in the valley between them.

Owns the shape of the ground: heights on a grid, and where the river runs. Lengths are units of the drawing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.art.chance import Chance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STEP = 21
COLUMNS, ROWS = 124, 50
"""Nodes of the grid: the ground is some 2,600 by 1,030 units large."""

_LARGE, _SMALL = 20, 22
_VALLEY = 50
_REACH = 16


class Terrain(NamedTuple):
    """Heights by row and column, and the river's distance from the upper edge by column."""

    heights: tuple[tuple[float, ...], ...]
    river: tuple[float, ...]


class _Hill(NamedTuple):
    """A hill as a quadratic form: its height is ``top`` where the form is 0, a quarter of it where that is 1.

    ``reach`` is the square of how far up and down there is anything of it to be seen.
    """

    x: float
    y: float
    top: float
    reach: float
    xx: float
    xy: float
    yy: float


def ground_of(words: str) -> Terrain:
    """Return the ground that follows from some words."""
    chance = Chance(words)
    river = _river(chance)
    hills = [*_hills(chance, _LARGE, (110, 330), (0.4, 1)), *_hills(chance, _SMALL, (45, 110), (-0.2, 0.3))]
    columns = [column * STEP for column in range(COLUMNS)]
    slopes = [river[max(at - 1, 0)] - river[min(at + 1, COLUMNS - 1)] for at in range(COLUMNS)]
    widths = [_VALLEY * _VALLEY * (1 + slope * slope / (4 * STEP * STEP)) for slope in slopes]
    rows = []
    for y in range(0, ROWS * STEP, STEP):
        heights = [0.0] * COLUMNS
        for hill in hills:
            if (y - hill.y) * (y - hill.y) < hill.reach:
                heights = _raised(heights, columns, hill, y)
        away = [(y - at) * (y - at) for at in river]
        rows.append(tuple([h * d / (d + width) for h, d, width in zip(heights, away, widths, strict=True)]))
    return Terrain(tuple(rows), tuple(river))


def _raised(heights: list[float], columns: Sequence[int], hill: _Hill, y: int) -> list[float]:
    """Return the heights of a row with those of a hill added."""
    dy = y - hill.y
    # the form along a row is a polynomial of x
    a, b, top = hill.xx, 2 * (hill.xy * dy - hill.xx * hill.x), hill.top
    c = 1 + hill.xx * hill.x * hill.x - 2 * hill.xy * hill.x * dy + hill.yy * dy * dy
    return [h + top / ((q := (a * x + b) * x + c) * q) for h, x in zip(heights, columns, strict=True)]


def _hills(chance: Chance, number: int, size: tuple[float, float], top: tuple[float, float]) -> Iterator[_Hill]:
    for at in range(number):
        x = (at + chance.between(0, 1)) * COLUMNS * STEP / number  # each in its own share of the width
        y = chance.between(0, ROWS * STEP)
        long = chance.between(*size)
        short = long * chance.between(0.4, 0.8)
        turn = chance.between(-1, 1)
        cosine, sine = (1 - turn * turn) / (1 + turn * turn), 2 * turn / (1 + turn * turn)
        a, b = 1 / (long * long), 1 / (short * short)
        yield _Hill(
            *(x, y, chance.between(*top), _REACH * long * long),
            xx=cosine * cosine * a + sine * sine * b,
            xy=cosine * sine * (a - b),
            yy=sine * sine * a + cosine * cosine * b,
        )


def _river(chance: Chance) -> list[float]:
    """Return where the river is at each column: wide bends with small ones on them, in the middle of the ground."""
    wide, small = _wave(chance, (9, 19), 175), _wave(chance, (4, 8), 26)
    return [ROWS * STEP * 0.5 + one + other for one, other in zip(wide, small, strict=True)]


def _wave(chance: Chance, columns: tuple[int, int], height: float) -> list[float]:
    """Return a smooth line that swings to one side and the other, after some columns each and never as far twice."""
    side = height if chance.between(-1, 1) < 0 else -height
    line: list[float] = []
    here = 0.0
    while len(line) < COLUMNS:
        there, width = side * chance.between(0.1, 1), int(chance.between(*columns))
        shares = (at / width for at in range(width))
        line += [here + (there - here) * share * share * (3 - 2 * share) for share in shares]
        here, side = there, -side
    return line[:COLUMNS]
