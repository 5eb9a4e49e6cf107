"""What people build and leave standing: blocks, halls, silos, tanks and stacks. Each draws itself at its place."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass
from itertools import pairwise

from examples.qinglan.draw.canvas import INK, RED, TEAL, WATER, WHITE, Canvas, Colour, Spot, mix

GREY = "#c9d0c8"
ROOF = "#f6f5ee"
PANES = mix(TEAL, WHITE, 0.25)
_LARGE_ROOF = 3.4


@dataclass(frozen=True)
class Thing(ABC):
    """Anything that stands at a place; what is further away is drawn first."""

    x: float
    y: float

    @property
    def depth(self) -> float:
        """How far away its middle is."""
        return self.x + self.y

    def cast(self, canvas: Canvas) -> None:
        """Cast its shadow on the ground; what is too low casts none."""
        del canvas

    @abstractmethod
    def draw(self, canvas: Canvas) -> None:
        """Draw it."""


@dataclass(frozen=True)
class Tree(Thing):
    """A round tree: as wide as its size, in shades from dark below to light where the morning meets it."""

    size: float
    colour: Colour

    def cast(self, canvas: Canvas) -> None:
        """Cast a round shadow away from the light."""
        x, y, r = self.x + self.size * 1.1, self.y - self.size * 0.35, self.size
        canvas.shadow(_around(x, y, 0, r), 215)

    def draw(self, canvas: Canvas) -> None:
        """Draw its crown."""
        x, y, r = self.x, self.y, self.size
        canvas.disc((x, y, r * 1.05), r, mix(self.colour, INK, 0.28), flat=1.12)
        canvas.disc((x - r * 0.1, y + r * 0.12, r * 1.2), r * 0.86, self.colour, flat=1.1)
        canvas.disc((x - r * 0.24, y + r * 0.3, r * 1.4), r * 0.56, mix(self.colour, WHITE, 0.13), flat=1.05)
        canvas.disc((x - r * 0.32, y + r * 0.42, r * 1.55), r * 0.26, mix(self.colour, WHITE, 0.26), flat=1.05)


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

    def cast(self, canvas: Canvas) -> None:
        """Cast a shadow as long as it is high."""
        if self.shade and not self.z:
            shadow(canvas, self)

    def draw(self, canvas: Canvas) -> None:
        """Draw walls and roof."""
        self._walls(canvas)
        self._roof(canvas)

    def _roof(self, canvas: Canvas) -> None:
        """Draw a flat roof: its edge, and on a large one the light wells and machines that stand there."""
        x, y, w, d, z = self.x, self.y, self.w, self.d, self.z + self.h
        canvas.fill([(x, y, z), (x + w, y, z), (x + w, y + d, z), (x, y + d, z)], self.colour)
        canvas.stroke([(x, y + d, z), (x, y, z), (x + w, y, z)], mix(self.colour, WHITE, 0.6), 1)
        if min(w, d) < _LARGE_ROOF:
            return
        e = 0.32
        inner = [(x + e, y + e, z), (x + w - e, y + e, z), (x + w - e, y + d - e, z), (x + e, y + d - e, z)]
        canvas.fill(inner, mix(self.colour, INK, 0.05))
        canvas.stroke([inner[3], inner[0], inner[1]], mix(self.colour, INK, 0.16), 1.2)
        for k in range(int((w - 1.6) / 1.8)):
            at = x + 1.1 + k * 1.8
            canvas.fill(
                [(at, y + d * 0.52, z), (at + 0.5, y + d * 0.52, z), (at + 0.5, y + d - 0.9, z), (at, y + d - 0.9, z)],
                mix(WATER, TEAL, 0.22),
            )
        for k in range(int((w - 1.6) / 3.4)):
            Box(x + 1.3 + k * 3.4, y + d * 0.2, 0.9, 0.8, 0.42, GREY, z=z, shade=False).draw(canvas)

    def _walls(self, canvas: Canvas) -> None:
        x, y, w, d, low, high = self.x, self.y, self.w, self.d, self.z, self.z + self.h
        lit, dark = mix(self.colour, INK, 0.1), mix(mix(self.colour, INK, 0.3), "#2f5c74", 0.12)
        canvas.fill([(x, y, low), (x, y + d, low), (x, y + d, high), (x, y, high)], lit)
        canvas.fill([(x, y, low), (x + w, y, low), (x + w, y, high), (x, y, high)], dark)
        for part in (0.5, 0.34, 0.2, 0.1):  # the nearer to the ground the less light
            z = low + self.h * part
            canvas.fill([(x, y, low), (x, y + d, low), (x, y + d, z), (x, y, z)], INK, 9)
            canvas.fill([(x, y, low), (x + w, y, low), (x + w, y, z), (x, y, z)], INK, 13)
        for k in range(self.bands):
            a = low + self.h * (k + 0.36) / self.bands
            b = a + self.h * 0.38 / self.bands
            canvas.fill([(x, y + 0.2, a), (x, y + d - 0.2, a), (x, y + d - 0.2, b), (x, y + 0.2, b)], self.band)
            glass = mix(self.band, INK, 0.3)
            canvas.fill([(x + 0.2, y, a), (x + w - 0.2, y, a), (x + w - 0.2, y, b), (x + 0.2, y, b)], glass)
            self._panes(canvas, a, b, k)

    def _panes(self, canvas: Canvas, a: float, b: float, row: int) -> None:
        """Draw the posts between panes, and here and there a pane that mirrors the sky."""
        x, y, w, d = self.x, self.y, self.w, self.d
        for k in range(1, int((d - 0.4) / 0.7)):
            at = y + 0.2 + k * 0.7
            canvas.stroke([(x, at, a), (x, at, b)], mix(self.colour, INK, 0.1), 0.8)
            if (k * 7 + row * 5) % 4 == 0:
                canvas.fill([(x, at, a), (x, at + 0.7, a), (x, at + 0.7, b), (x, at, b)], WHITE, 70)
        for k in range(1, int((w - 0.4) / 0.7)):
            at = x + 0.2 + k * 0.7
            canvas.stroke([(at, y, a), (at, y, b)], mix(self.colour, INK, 0.34), 0.8)
            if (k * 5 + row * 3) % 6 == 0:
                canvas.fill([(at, y, a), (at + 0.7, y, a), (at + 0.7, y, b), (at, y, b)], WHITE, 36)


@dataclass(frozen=True)
class Hall(Box):
    """A hall with a ridged roof along x, in one bay or several; ``saw`` makes it a saw-tooth roof."""

    bays: int = 1
    rise: float = 0.8
    saw: bool = False

    def draw(self, canvas: Canvas) -> None:
        """Draw the walls, and the bays of the roof from the far one to the near one."""
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
            if k % 3 == 1:  # a strip of the roof lets light in
                a, b = (_between((at, y, z), (at, ridge, top), part) for part in (0.25, 0.8))
                canvas.fill([a, (a[0] + 0.4, *a[1:]), (b[0] + 0.4, *b[1:]), b], mix(WATER, TEAL, 0.2), 190)


@dataclass(frozen=True)
class Arch(Box):
    """A hall under a round roof whose arch stands along y."""

    rise: float = 2.6

    def draw(self, canvas: Canvas) -> None:
        """Draw the walls, then the roof strip by strip from the far one."""
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

    def cast(self, canvas: Canvas) -> None:
        """Cast a shadow that is as wide as it, piece by piece."""
        reach = min(self.h, 5.5) * 0.75
        for k in range(9):
            canvas.shadow(_around(self.x + reach * k / 8, self.y - reach * 0.2 * k / 8, 0, self.r))

    def draw(self, canvas: Canvas) -> None:
        """Draw it in upright strips from light to dark."""
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
    """Cast the shadow of a block on the ground, and that of its foot, where no light comes."""
    x, y, w, d = box.x, box.y, box.w, box.d
    e, s = min(box.h, 6) * 0.75, min(box.h, 6) * 0.2
    canvas.shadow([(x, y), (x + e, y - s), (x + w + e, y - s), (x + w + e, y + d - s), (x + w, y + d)])
    canvas.shadow([(x - 0.25, y - 0.25), (x + w, y - 0.25), (x + w, y), (x, y), (x, y + d), (x - 0.25, y + d)], 150)


def _slant(angle: float) -> tuple[float, float]:
    """Return the direction on the ground that a turn from the left to the right of the near side looks in."""
    across, near = math.cos(angle), math.sin(angle)
    return (near + across) / math.sqrt(2), (near - across) / math.sqrt(2)


def _between(start: Spot, end: Spot, part: float) -> Spot:
    x, y, z = (a + (b - a) * part for a, b in zip(start, end, strict=True))
    return x, y, z


def _around(x: float, y: float, z: float, r: float) -> list[tuple[float, float, float]]:
    turns = (2 * math.pi * k / 36 for k in range(37))
    return [(x + r * math.cos(t), y + r * math.sin(t), z) for t in turns]
