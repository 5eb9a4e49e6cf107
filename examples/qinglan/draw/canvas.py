"""A sheet on which a landscape is drawn from above at a slant: colours, the slant, and the plainest strokes.

Ground positions are in units of some ten metres: ``x`` leads right and away, ``y`` leads left and away, ``z`` up. What
is drawn is twice as large as the picture, so that its edges are smooth once it is made small. Shadows are gathered on a
sheet of their own, so that they are soft; :mod:`light` lays them down.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Colour = str
Spot = tuple[float, float, float]

TEAL, SAND, LAND, WATER, RED = "#0a5961", "#d8c594", "#eef1e6", "#bcdae6", "#a5361a"
INK, WHITE, PALE = "#23403f", "#fbfaf4", "#dfe5d6"
_LARGER = 3
_HALF = 2  # the drawn sheet is so many times as large as the picture
_FINER = 6  # and so many times as large as that of its shadows
_QUALITY = 72


def mix(first: Colour, second: Colour, part: float) -> Colour:
    """Return a colour between two; 0 is the first."""
    part = max(0.0, min(1.0, part))
    pairs = zip(channels(first), channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


class Canvas:
    """A sheet of paper in perspective."""

    def __init__(self, width: int = 960, height: int = 600, unit: float = 16.5, ground: Colour = LAND) -> None:
        self.width, self.height, self.unit = width, height, unit
        self.image = Image.new("RGB", (width * _LARGER, height * _LARGER), ground)
        self.pen = ImageDraw.Draw(self.image, "RGBA")
        self.clear_shade()

    def clear_shade(self) -> None:
        """Begin an empty sheet of shadows."""
        self.shade = Image.new("L", (self.image.width // _FINER, self.image.height // _FINER))
        self.shade_pen = ImageDraw.Draw(self.shade)

    def shadow(self, spots: Sequence[Sequence[float]], depth: int = 255) -> None:
        """Let a polygon lie in shadow, the deeper the higher the number (at most 255)."""
        points = [(x / _FINER, y / _FINER) for x, y in map(self.place, spots)]
        self.shade_pen.polygon(points, fill=depth)

    def place(self, spot: Sequence[float]) -> tuple[float, float]:
        """Return where a spot lies on the large sheet."""
        x, y, z = (*spot, 0.0)[:3]
        right = self.width / 2 + (x - y) * self.unit * 0.87
        down = self.height - (x + y) * self.unit * 0.46 - z * self.unit
        return right * _LARGER, down * _LARGER

    def fill(self, spots: Sequence[Sequence[float]], colour: Colour, see_through: int = 255) -> None:
        """Fill a polygon."""
        self.pen.polygon([self.place(spot) for spot in spots], fill=(*channels(colour), see_through))

    def stroke(self, spots: Sequence[Sequence[float]], colour: Colour, width: float = 1) -> None:
        """Draw a line with round corners, its width in pixels of the picture."""
        points = [self.place(spot) for spot in spots]
        self.pen.line(points, fill=colour, width=round(width * _LARGER), joint="curve")

    def dash(self, spots: Sequence[Sequence[float]], colour: Colour, width: float = 1, every: float = 0.8) -> None:
        """Draw a line with gaps; pieces and gaps are as long as ``every``."""
        for start, end in pairwise(spots):
            length = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
            for k in range(0, max(1, round(length / every)), 2):
                parts = (k * every / length, min(1.0, (k + 1) * every / length))
                piece = [tuple(a + (b - a) * part for a, b in zip(start, end, strict=True)) for part in parts]
                self.stroke(piece, colour, width)

    def disc(self, spot: Sequence[float], radius: float, colour: Colour, flat: float = 0.53) -> None:
        """Fill a circle that lies on the ground (``flat`` is how round it looks); its radius is in units."""
        x, y = self.place(spot)
        across, down = radius * self.unit * 1.23 * _LARGER, radius * self.unit * 1.23 * flat * _LARGER
        self.pen.ellipse((x - across, y - down, x + across, y + down), fill=colour)

    def save(self, path: Path) -> None:
        """Write the picture."""
        size = (self.image.width // _HALF, self.image.height // _HALF)
        self.image.resize(size, Image.Resampling.LANCZOS).save(path, quality=_QUALITY, method=6)


def channels(colour: Colour) -> tuple[int, int, int]:
    """Return red, green and blue of a colour."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue
