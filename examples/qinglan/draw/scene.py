"""One picture: hills behind, the ground between, and the things that stand on it, put on paper in that order."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from examples.qinglan.draw import light, relief
from examples.qinglan.draw.canvas import LAND, Canvas, Colour

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from examples.qinglan.draw.buildings import Thing
    from examples.qinglan.draw.relief import Way

Wood = tuple[float, float, float, float, int]
"""A field with trees: from corner to corner (x, y, x, y), and how many."""


@dataclass(frozen=True)
class Scene:
    """What a picture shows; ``veil`` is drawn last, over everything."""

    seed: int
    hills: Sequence[tuple[float, float, float, float]] = ()
    yards: Sequence[tuple[Way, Colour]] = ()
    rivers: Sequence[tuple[Way, float]] = ()
    roads: Sequence[Way] = ()
    rails: Sequence[Way] = ()
    plots: Sequence[Way] = ()
    woods: Sequence[Wood] = ()
    things: Sequence[Thing] = ()
    unit: float = 16.5
    size: tuple[int, int] = (960, 600)
    ground: Colour = LAND
    veil: Callable[[Canvas], None] | None = field(default=None)

    def draw(self) -> Canvas:
        """Return the drawn sheet."""
        canvas = Canvas(*self.size, unit=self.unit, ground=self.ground)
        self._draw_ground(canvas)
        woods = [relief.wood(self.seed * 10 + at, wood[:4], wood[4]) for at, wood in enumerate(self.woods)]
        stand = (*chain(*woods), *self.things)
        for each in stand:
            each.cast(canvas)
        light.cast(canvas)
        if self.hills:
            light.haze(canvas)
        for thing in sorted(stand, key=lambda each: -each.depth):
            thing.draw(canvas)
        light.glow(canvas)
        if self.veil:
            self.veil(canvas)
        return canvas

    def _draw_ground(self, canvas: Canvas) -> None:
        """Draw all that is flat, and the hills behind it."""
        if self.hills:
            relief.fields(canvas, self.seed)
            relief.hills(canvas, self.seed, self.hills)
        for corners, colour in self.yards:
            relief.ground(canvas, corners, colour)
        for way, width in self.rivers:
            relief.water(canvas, way, width)
        for way in self.roads:
            relief.road(canvas, way)
        for way in self.rails:
            relief.rail(canvas, way)
        for corners in self.plots:
            relief.plot(canvas, corners)


def square(x: float, y: float, w: float, d: float) -> Way:
    """Return the corners of a rectangle on the ground."""
    return ((x, y), (x + w, y), (x + w, y + d), (x, y + d))
