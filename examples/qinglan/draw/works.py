"""What moves, carries or is still being built: trains, barges, cranes, containers, scaffolds, pipes."""

from __future__ import annotations

from dataclasses import dataclass

from examples.qinglan.draw.buildings import GREY, PANES, ROOF, Box, Thing, shadow
from examples.qinglan.draw.canvas import INK, LAND, RED, SAND, TEAL, WATER, WHITE, Canvas, Colour, mix


@dataclass(frozen=True)
class Stacks(Thing):
    """Containers in rows: ``nx`` by ``ny`` stacks of at most ``high``, in colours that follow a fixed pattern."""

    nx: int
    ny: int
    high: int = 3

    @property
    def depth(self) -> float:
        """How far away its middle is."""
        return self.x + self.y + self.nx * 1.3 + self.ny * 0.35

    def cast(self, canvas: Canvas) -> None:
        """Cast the shadow of all stacks as one."""
        shadow(canvas, Box(self.x, self.y, self.nx * 2.6 - 0.3, self.ny * 0.75, self.high * 0.5))

    def draw(self, canvas: Canvas) -> None:
        """Draw the stacks from the far corner."""
        paints = (
            mix(TEAL, WHITE, 0.25),
            mix(RED, WHITE, 0.3),
            SAND,
            mix(WATER, TEAL, 0.35),
            GREY,
            mix(TEAL, WHITE, 0.5),
        )
        for i in reversed(range(self.nx)):
            for j in reversed(range(self.ny)):
                for k in range(1 + (i * 7 + j * 5 + i * j) % self.high):
                    colour = paints[(i * 5 + j * 3 + k * 2) % len(paints)]
                    Box(self.x + i * 2.6, self.y + j * 0.75, 2.3, 0.62, 0.62, colour, z=k * 0.62, shade=False).draw(
                        canvas
                    )


@dataclass(frozen=True)
class Train(Thing):
    """Wagons in a row along x (or along y where ``turned``); the first is the engine."""

    wagons: int
    colour: Colour = PANES
    turned: bool = False
    white: bool = False

    def cast(self, canvas: Canvas) -> None:
        """Cast the shadow of all wagons as one."""
        w, d = (0.7, self.wagons * 2.5) if self.turned else (self.wagons * 2.5, 0.7)
        shadow(canvas, Box(self.x, self.y, w, d, 1))

    def draw(self, canvas: Canvas) -> None:
        """Draw the wagons from the far one."""
        for k in reversed(range(self.wagons)):
            paint = RED if k == 0 and not self.white else self.colour
            x, y = (self.x, self.y + k * 2.5) if self.turned else (self.x + k * 2.5, self.y)
            w, d = (0.7, 2.3) if self.turned else (2.3, 0.7)
            Box(x, y, w, d, 0.85, paint, z=0.2, bands=1 if self.white else 0, band=mix(TEAL, INK, 0.2)).draw(canvas)


@dataclass(frozen=True)
class Barge(Thing):
    """A barge on the water along x, with a load and a wheelhouse."""

    length: float = 7
    load: Colour = SAND

    def draw(self, canvas: Canvas) -> None:
        """Draw hull, load and wheelhouse."""
        x, y, n = self.x, self.y, self.length
        hull = [(x, y + 0.75), (x + 0.7, y), (x + n, y), (x + n, y + 1.5), (x + 0.7, y + 1.5)]
        canvas.fill([(a - 0.1, b - 0.25) for a, b in hull], mix(WATER, TEAL, 0.35))
        for k in range(6):
            canvas.fill([(a, b, k * 0.09) for a, b in hull], mix(INK, TEAL, 0.5))
        canvas.fill([(a, b, 0.54) for a, b in hull], GREY)
        Box(x + n - 1.3, y + 0.3, 0.9, 0.9, 1.1, ROOF, z=0.54, bands=1).draw(canvas)
        Box(x + 1, y + 0.25, n - 2.8, 1, 0.4, self.load, z=0.54).draw(canvas)


@dataclass(frozen=True)
class Crane(Thing):
    """A crane: at a quay (a portal with an arm over the water) or, where ``tower``, over a building site."""

    h: float = 5
    tower: bool = False

    def draw(self, canvas: Canvas) -> None:
        """Draw posts, arm and rope."""
        x, y, h = self.x, self.y, self.h
        if self.tower:
            canvas.stroke([(x, y, 0), (x, y, h)], RED, 4)
            canvas.stroke([(x - 1.6, y, h * 0.93), (x + 5, y, h * 0.93)], RED, 3)
            canvas.stroke([(x - 1.6, y, h * 0.93), (x, y, h * 1.06), (x + 5, y, h * 0.93)], RED, 1.4)
            canvas.stroke([(x + 3.6, y, h * 0.93), (x + 3.6, y, h * 0.5)], INK, 1.2)
            Box(x - 1.9, y - 0.25, 0.7, 0.5, 0.6, GREY, z=h * 0.86).draw(canvas)
            return
        for a in (0, 1.8):
            for b in (0, 1.6):
                canvas.stroke([(x + a, y + b, 0), (x + a, y + b, h * 0.7)], mix(TEAL, INK, 0.2), 3.4)
        for a in (0, 1.8):
            canvas.stroke([(x + a, y - 4.2, h * 0.74), (x + a, y + 3, h * 0.74)], RED, 3)
        canvas.stroke([(x + 0.9, y - 4, h * 0.75), (x + 0.9, y + 0.6, h), (x + 0.9, y + 2.6, h * 0.75)], RED, 1.6)
        Box(x + 0.4, y - 0.2, 1, 1, 0.6, ROOF, z=h * 0.7).draw(canvas)


@dataclass(frozen=True)
class Scaffold(Box):
    """A building in its scaffold: floors with nothing between them but posts; ``done`` of its height is walled."""

    floors: int = 3

    def draw(self, canvas: Canvas) -> None:
        """Draw floor upon floor."""
        step = self.h / self.floors
        for k in range(self.floors + 1):
            Box(self.x, self.y, self.w, self.d, 0.22, GREY, z=k * step, shade=False).draw(canvas)
            if k < self.floors:
                self._posts(canvas, k * step + 0.2, step)

    def _posts(self, canvas: Canvas, z: float, step: float) -> None:
        x, y = self.x, self.y
        along = [(x + k * self.w / 8, y) for k in range(9)] + [(x, y + k * self.d / 5) for k in range(6)]
        for spot in along:
            canvas.stroke([(*spot, z), (*spot, z + step)], mix(SAND, INK, 0.35), 1.8)
        canvas.stroke([(x, y + self.d, z + step / 2), (x, y, z + step / 2), (x + self.w, y, z + step / 2)], SAND, 1.4)


@dataclass(frozen=True)
class Pipes(Thing):
    """A rack of pipes on posts along x (or y where ``turned``)."""

    length: float
    turned: bool = False

    def draw(self, canvas: Canvas) -> None:
        """Draw posts and pipes."""
        for k in range(int(self.length / 2) + 1):
            x, y = self._at(k * 2.0)
            canvas.stroke([(x, y, 0), (x, y, 1.7)], mix(INK, LAND, 0.25), 2.2)
        for offset, colour in ((0.35, mix(TEAL, WHITE, 0.3)), (0.15, GREY), (-0.05, mix(RED, WHITE, 0.25))):
            ends = [(*self._at(at), 1.5 + offset) for at in (0.0, self.length)]
            canvas.stroke(ends, mix(colour, INK, 0.35), 3.6)
            canvas.stroke([(x, y, z + 0.05) for x, y, z in ends], colour, 2)

    def _at(self, way: float) -> tuple[float, float]:
        return (self.x, self.y + way) if self.turned else (self.x + way, self.y)


def lorry(x: float, y: float, *, turned: bool = False, colour: Colour = ROOF) -> list[Thing]:
    """Return a lorry: its load and its cab."""
    if turned:
        return [Box(x, y + 0.55, 0.55, 1.5, 0.75, colour), Box(x, y, 0.55, 0.5, 0.55, mix(RED, WHITE, 0.1))]
    return [Box(x + 0.55, y, 1.5, 0.55, 0.75, colour), Box(x, y, 0.5, 0.55, 0.55, mix(RED, WHITE, 0.1))]
