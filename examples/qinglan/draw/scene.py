"""One picture: hills behind, the ground between, and the things that stand on it, put on paper in that order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from examples.qinglan.draw import relief
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
    ground: Colour = LAND
    veil: Callable[[Canvas], None] | None = field(default=None)

    def draw(self) -> Canvas:
        """Return the drawn sheet."""
        canvas = Canvas(unit=self.unit, ground=self.ground)
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
        for number, (x, y, far_x, far_y, count) in enumerate(self.woods):
            relief.trees(canvas, self.seed * 10 + number, (x, y, far_x, far_y), count)
        for thing in sorted(self.things, key=lambda each: -each.depth):
            thing.draw(canvas)
        if self.veil:
            self.veil(canvas)
        return canvas


def square(x: float, y: float, w: float, d: float) -> Way:
    """Return the corners of a rectangle on the ground."""
    return ((x, y), (x + w, y), (x + w, y + d), (x, y + d))
