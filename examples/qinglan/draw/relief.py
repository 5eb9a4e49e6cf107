"""Hills like sheets of paper one upon another, and the ground between them: water, roads, rails, plots, trees."""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

from examples.qinglan.draw import light
from examples.qinglan.draw.buildings import Tree
from examples.qinglan.draw.canvas import INK, LAND, PALE, RED, SAND, TEAL, WATER, WHITE, Canvas, mix
from examples.qinglan.draw.contours import above, lines, sample
from examples.qinglan.draw.ground import smooth

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from examples.qinglan.draw.ground import Point

_STEP = 1.2
_SHEETS = 9
_THICK = 0.62  # units that one sheet is high
_DENSE = 1.7  # trees for each that a scene asks for
_SAGE = 3  # sheets up to which the hills are green
_PLOUGHED = 0.4  # of the fields
_TREES = (mix(TEAL, LAND, 0.36), mix(TEAL, LAND, 0.46), mix(TEAL, SAND, 0.42), "#7f9a72", "#93a878")

Way = tuple["Point", ...]


def hills(canvas: Canvas, seed: int, middles: Sequence[tuple[float, float, float, float]]) -> None:
    """Draw hills; each has its middle across and in depth, how wide it is, and how many sheets high."""
    random = Random(seed)
    waves = [(random.uniform(0.12, 0.5), random.uniform(0.12, 0.5), random.uniform(0, 6)) for _ in range(7)]

    def height(across: float, depth: float) -> float:
        p, q = across - 50, depth
        top = sum(h * math.exp(-(((p - a) / w) ** 2) - ((q - d) / (w * 0.8)) ** 2) for a, d, w, h in middles)
        rough = sum(math.sin(p * u + q * v + t) for u, v, t in waves) / 7
        return top * (1 + 0.35 * rough) + 0.12 * rough

    sheets(canvas, height, 100, 112, (lambda p, q: ((q + p - 50) / 2, (q - p + 50) / 2)))


def sheets(
    canvas: Canvas,
    height: Callable[[float, float], float],
    width: float,
    depth: float,
    turn: Callable[[float, float], Point],
    step: float = _STEP,
) -> None:
    """Draw a height field of sheets one upon another; ``turn`` leads from its grid to the ground of the canvas."""
    grid = sample(height, width, depth, step)
    top = max(map(max, grid))
    for sheet in range(min(_SHEETS, math.floor(top) + 1)):
        level, z = sheet + 0.4, (sheet + 1) * _THICK
        polygons = [[turn(*point) for point in polygon] for polygon in above(grid, step, level)]
        colour = _tint(sheet)
        for polygon in polygons:
            canvas.shadow([(point[0] - 0.55, point[1] - 1.15, z - _THICK) for point in polygon])
        light.cast(canvas, 0.36, 4)
        for part in (0.0, 0.34, 0.67):  # the edge of the sheet
            for polygon in polygons:
                canvas.fill([(*point, z - _THICK + part * _THICK) for point in polygon], mix(colour, INK, 0.2))
        for polygon in polygons:
            canvas.fill([(*point, z) for point in polygon], colour)
        for line in lines(grid, step, level):
            canvas.stroke([(*turn(*point), z) for point in line], mix(colour, WHITE, 0.55), 0.9)


def _tint(sheet: int) -> str:
    """Return the colour of a sheet: sage below, sand above, and the light of the morning on the highest."""
    if sheet < _SAGE:
        return mix("#d3e0c8", mix(SAND, LAND, 0.35), sheet / _SAGE)
    return mix(mix(SAND, LAND, 0.35), "#cfae6f", min(1.0, (sheet - _SAGE) / 5))


def fields(canvas: Canvas, seed: int) -> None:
    """Draw fields all over the plain, some of them ploughed; hills and all else are drawn over them."""
    random = Random(seed)
    for i, j in ((i, j) for i in range(14, -10, -1) for j in range(20, -12, -1)):
        x, y = i * 8.5 + (j % 2) * 3.1, j * 6.2
        w, d = random.uniform(5.5, 7.9), random.uniform(3.6, 5.6)
        tint = mix(LAND, random.choice((SAND, mix(TEAL, LAND, 0.35), "#c3d1a8", PALE)), random.uniform(0.1, 0.36))
        canvas.fill([(x, y), (x + w, y), (x + w, y + d), (x, y + d)], tint)
        if random.random() < _PLOUGHED:
            for k in range(1, int(d / 0.8)):
                canvas.stroke([(x + 0.3, y + k * 0.8), (x + w - 0.3, y + k * 0.8)], mix(tint, INK, 0.07), 1)


def water(canvas: Canvas, way: Way, width: float) -> None:
    """Draw a river of a width in units."""
    line = smooth(way)
    for extra, colour in ((0.7, mix(SAND, LAND, 0.35)), (0.12, mix(WATER, TEAL, 0.25)), (0, mix(WATER, TEAL, 0.1))):
        canvas.fill(_band(line, width + extra), colour)
    for part in (0.8, 0.55, 0.3):
        canvas.fill(_band(line, width * part), WHITE, 34)
    for offset in (-0.26, 0.08, 0.3):
        shifted = [(x + offset * width * 0.6, y - offset * width * 0.6) for x, y in line]
        canvas.dash(shifted[2:-2], mix(WATER, WHITE, 0.75), 1.1, every=0.5)


def road(canvas: Canvas, way: Way, width: float = 1.2) -> None:
    """Draw a road with a broken line in its middle."""
    line = smooth(way)
    canvas.fill(_band(line, width + 0.28), mix(PALE, INK, 0.25))
    canvas.fill(_band(line, width), mix(WHITE, PALE, 0.35))
    canvas.dash(line, mix(PALE, INK, 0.35), 0.9, every=0.4)


def rail(canvas: Canvas, way: Way) -> None:
    """Draw a railway track on its bed."""
    line = smooth(way)
    canvas.fill(_band(line, 0.95), mix(SAND, PALE, 0.45))
    for (ax, ay), (bx, by) in pairwise(line):
        length = math.hypot(bx - ax, by - ay)
        for k in range(int(length / 0.5)):
            part = k * 0.5 / length
            x, y, nx, ny = ax + (bx - ax) * part, ay + (by - ay) * part, (by - ay) / length, (ax - bx) / length
            canvas.stroke([(x - nx * 0.36, y - ny * 0.36), (x + nx * 0.36, y + ny * 0.36)], mix(INK, SAND, 0.45), 1.4)
    for side in (-0.2, 0.2):
        canvas.stroke([(x + side * 0.7, y - side * 0.7) for x, y in line], mix(INK, LAND, 0.12), 1.3)


def ground(canvas: Canvas, corners: Way, colour: str) -> None:
    """Fill a piece of ground, such as a yard."""
    canvas.fill(corners, colour)


def plot(canvas: Canvas, corners: Way) -> None:
    """Draw a plot that is ready to be built on: level ground, its boundary and posts at its corners."""
    canvas.fill(corners, mix(SAND, LAND, 0.35))
    canvas.dash((*corners, corners[0]), RED, 2, every=0.7)
    for x, y in corners:
        canvas.stroke([(x, y, 0), (x, y, 1.1)], RED, 2.4)
        canvas.disc((x, y, 1.1), 0.2, WHITE, flat=1)


def wood(seed: int, box: tuple[float, float, float, float], count: int, scale: float = 1) -> list[Tree]:
    """Return trees strewn over a field from one corner to another (x, y, x, y)."""
    random = Random(seed)
    groves = [(random.uniform(box[0], box[2]), random.uniform(box[1], box[3])) for _ in range(max(2, count // 7))]
    trees: list[Tree] = []
    while len(trees) < count * _DENSE:
        x, y = random.choice(groves)
        x, y = random.gauss(x, 1.1), random.gauss(y, 1.0)
        if box[0] <= x <= box[2] and box[1] <= y <= box[3]:
            trees.append(Tree(x, y, random.uniform(0.24, 0.5) * scale, random.choice(_TREES)))
    return trees


def _band(line: Way, width: float) -> list[Point]:
    left, right = [], []
    for index, (x, y) in enumerate(line):
        before, after = line[max(0, index - 1)], line[min(len(line) - 1, index + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = math.hypot(dx, dy) or 1
        nx, ny = -dy / length * width / 2, dx / length * width / 2
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return [*left, *reversed(right)]
