"""What people build and leave standing: blocks, halls, silos, tanks and stacks. Each draws itself at its place."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass
from itertools import pairwise

from examples.qinglan.draw.canvas import INK, RED, TEAL, WATER, WHITE, Canvas, Colour, mix

GREY = "#c9d0c8"
ROOF = "#f6f5ee"
PANES = mix(TEAL, WHITE, 0.25)


@dataclass(frozen=True)
class Thing(ABC):
    """Anything that stands at a place; what is further away is drawn first."""

    x: float
    y: float

    @property
    def depth(self) -> float:
        """How far away its middle is."""
        return self.x + self.y

    @abstractmethod
    def draw(self, canvas: Canvas) -> None:
        """Draw it."""


@dataclass(frozen=True)
class Box(Thing):
    """A block: ``w`` along x, ``d`` along y, ``h`` high; ``bands`` are rows of windows or stripes on its walls."""

    w: float
    d: float
    h: float
    colour: Colour = ROOF
    z: float = 0
    bands: int = 0
    band: Colour = PANES
    shade: bool = True

    @property
    def depth(self) -> float:
        """How far away its middle is; what stands upon another is later."""
        return self.x + self.y + (self.w + self.d) / 2 - self.z * 0.01

    def draw(self, canvas: Canvas) -> None:
        """Draw shadow, walls and roof."""
        if self.shade and not self.z:
            shadow(canvas, self)
        self._walls(canvas)
        x, y, w, d, z = self.x, self.y, self.w, self.d, self.z + self.h
        canvas.fill([(x, y, z), (x + w, y, z), (x + w, y + d, z), (x, y + d, z)], self.colour)
        canvas.stroke([(x, y + d, z), (x, y, z), (x + w, y, z)], mix(self.colour, WHITE, 0.6), 1)

    def _walls(self, canvas: Canvas) -> None:
        x, y, w, d, low, high = self.x, self.y, self.w, self.d, self.z, self.z + self.h
        canvas.fill([(x, y, low), (x, y + d, low), (x, y + d, high), (x, y, high)], mix(self.colour, INK, 0.13))
        canvas.fill([(x, y, low), (x + w, y, low), (x + w, y, high), (x, y, high)], mix(self.colour, INK, 0.3))
        for k in range(self.bands):
            a = low + self.h * (k + 0.36) / self.bands
            b = a + self.h * 0.38 / self.bands
            canvas.fill([(x, y + 0.2, a), (x, y + d - 0.2, a), (x, y + d - 0.2, b), (x, y + 0.2, b)], self.band)
            dark = mix(self.band, INK, 0.3)
            canvas.fill([(x + 0.2, y, a), (x + w - 0.2, y, a), (x + w - 0.2, y, b), (x + 0.2, y, b)], dark)


@dataclass(frozen=True)
class Hall(Box):
    """A hall with a ridged roof along x, in one bay or several; ``saw`` makes it a saw-tooth roof."""

    bays: int = 1
    rise: float = 0.8
    saw: bool = False

    def draw(self, canvas: Canvas) -> None:
        """Draw the walls, and the bays of the roof from the far one to the near one."""
        shadow(canvas, self)
        self._walls(canvas)
        bay = self.d / self.bays
        for k in reversed(range(self.bays)):
            self._bay(canvas, self.y + k * bay, bay)

    def _bay(self, canvas: Canvas, y: float, bay: float) -> None:
        x, far, z = self.x, self.x + self.w, self.z + self.h
        ridge = y + (bay if self.saw else bay / 2)
        top = z + self.rise
        canvas.fill(
            [(x, y + bay, z), (far, y + bay, z), (far, ridge, top), (x, ridge, top)], mix(self.colour, INK, 0.06)
        )
        canvas.fill([(x, y, z), (far, y, z), (far, ridge, top), (x, ridge, top)], self.colour)
        canvas.fill([(x, y, z), (x, y + bay, z), (x, ridge, top)], mix(self.colour, INK, 0.16))
        for k in range(1, round(self.w)):  # seams of the roof
            at = x + k * self.w / round(self.w)
            canvas.stroke([(at, y, z), (at, ridge, top)], mix(self.colour, INK, 0.1), 0.8)


@dataclass(frozen=True)
class Arch(Box):
    """A hall under a round roof whose arch stands along y."""

    rise: float = 2.6

    def draw(self, canvas: Canvas) -> None:
        """Draw the walls, then the roof strip by strip from the far one."""
        shadow(canvas, self)
        self._walls(canvas)
        ribs = 18
        edge = [
            (self.y + self.d * k / ribs, self.z + self.h + self.rise * math.sin(math.pi * k / ribs))
            for k in range(ribs + 1)
        ]
        for k in reversed(range(ribs)):
            (y, z), (y2, z2) = edge[k], edge[k + 1]
            colour = mix(self.colour, INK, 0.02 + 0.2 * (k / ribs))
            canvas.fill([(self.x, y, z), (self.x + self.w, y, z), (self.x + self.w, y2, z2), (self.x, y2, z2)], colour)
        front = [(self.x, y, z) for y, z in edge]
        canvas.fill(front, mix(WATER, TEAL, 0.3))
        for k in range(3, ribs, 3):
            y, z = edge[k]
            canvas.stroke([(self.x, y, self.z), (self.x, y, z)], WHITE, 1.2)
        canvas.stroke(front, WHITE, 2)


@dataclass(frozen=True)
class Cylinder(Thing):
    """A silo, a tank or a stack: ``r`` wide, ``h`` high, with a cone or a flat lid and rings in red."""

    r: float
    h: float
    colour: Colour = ROOF
    cone: float = 0
    rings: int = 0

    def draw(self, canvas: Canvas) -> None:
        """Draw it in upright strips from light to dark."""
        for part in (0.25, 0.5, 0.75, 1):
            reach = min(self.h, 3.4) * 0.34 * part
            canvas.fill(_around(self.x + reach, self.y - reach * 0.35, 0, self.r), INK, 14)
        strips = 14
        for k in range(strips):
            parts = [math.pi * (k + e) / strips for e in (0, 1)]
            # the near half of the rim, from the left to the right
            rim = [(self.x - self.r * _slant(t)[0], self.y - self.r * _slant(t)[1]) for t in parts]
            shade = mix(self.colour, INK, 0.03 + 0.3 * (k / strips) ** 1.3)
            low, high = ([(*spot, z) for spot in rim] for z in (0.0, self.h))
            canvas.fill([*low, *reversed(high)], shade)
            for ring in range(self.rings):
                a = self.h * (0.97 - ring * 0.16)
                band = [(*spot, z) for z, spots in ((a, rim), (a - self.h * 0.07, rim[::-1])) for spot in spots]
                canvas.fill(band, mix(RED, INK, 0.25 * k / strips))
        canvas.fill(_around(self.x, self.y, self.h, self.r), mix(self.colour, WHITE, 0.3))
        if self.cone:
            tip = (self.x, self.y, self.h + self.cone)
            rim3 = _around(self.x, self.y, self.h, self.r)
            for near, far in pairwise(rim3):
                right = (near[0] - near[1]) - (self.x - self.y)
                canvas.fill([near, far, tip], mix(self.colour, INK, 0.1 + 0.12 * right / max(self.r, 0.1)))


def silos(x: float, y: float, nx: int, ny: int, r: float = 0.95, h: float = 5.2) -> list[Thing]:
    """Return silos in rows with a gallery above them."""
    stand: list[Thing] = [
        Cylinder(x + i * r * 2.1, y + j * r * 2.1, r, h, cone=0.5) for i in range(nx) for j in range(ny)
    ]
    gallery = Box(x - r, y + (ny - 1) * r * 1.05 - 0.35, nx * r * 2.1, 0.7, 0.6, mix(TEAL, WHITE, 0.45), z=h + 0.55)
    return [*stand, gallery]


def shadow(canvas: Canvas, box: Box) -> None:
    """Draw the shadow of a block on the ground."""
    x, y, w, d, h = box.x, box.y, box.w, box.d, box.h
    e, s = h * 0.34, h * 0.12
    canvas.fill([(x, y), (x + e, y - s), (x + w + e, y - s), (x + w + e, y + d - s), (x + w, y + d)], INK, 38)


def _slant(angle: float) -> tuple[float, float]:
    """Return the direction on the ground that a turn from the left to the right of the near side looks in."""
    across, near = math.cos(angle), math.sin(angle)
    return (near + across) / math.sqrt(2), (near - across) / math.sqrt(2)


def _around(x: float, y: float, z: float, r: float) -> list[tuple[float, float, float]]:
    turns = (2 * math.pi * k / 36 for k in range(37))
    return [(x + r * math.cos(t), y + r * math.sin(t), z) for t in turns]
