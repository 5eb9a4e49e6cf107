"""Further pictures: more of the Ludu Base, one of each of some industries and services; each has its file's name."""

from __future__ import annotations

from examples.qinglan.draw import light
from examples.qinglan.draw.buildings import GREY, ROOF, Box, Cylinder, Hall, Thing, silos
from examples.qinglan.draw.canvas import INK, LAND, PALE, RED, SAND, TEAL, WATER, WHITE, Canvas, mix
from examples.qinglan.draw.scene import Scene, square
from examples.qinglan.draw.works import Barge, Crane, Pipes, Stacks, Train, lorry

_GREEN = mix(TEAL, WHITE, 0.5)
_YARD = mix(PALE, SAND, 0.28)
_FLOOR = mix(SAND, WHITE, 0.66)
_WALL = mix(PALE, WHITE, 0.4)
_BACK = ((-26, 80, 15, 6), (6, 92, 20, 8), (32, 84, 13, 5))
_WIDE, _TALL = (1440, 480), (600, 900)


def _people(spots: list[tuple[float, float]], z: float = 0) -> list[Thing]:
    paints = (TEAL, RED, mix(INK, WHITE, 0.2), _GREEN)
    return [Cylinder(x, y, 0.22, 1.0 + z, paints[k % len(paints)]) for k, (x, y) in enumerate(spots)]


def _night(canvas: Canvas) -> None:
    light.dusk(canvas, 158)
    light.lamps(canvas, [(-22.0 + k * 4.4, 11.6, 1.6) for k in range(14)])
    light.lamps(canvas, [(-10.0 + k * 9.6, 18.0, 1.0) for k in range(5)], 2.2)


def _counter(canvas: Canvas) -> None:
    """Draw the boards over the counters of a service hall."""
    for k, colour in enumerate((TEAL, mix(TEAL, WHITE, 0.3), TEAL, mix(TEAL, WHITE, 0.3), RED)):
        x = 3.0 + k * 5.4
        canvas.fill([(x, 22, 5.2), (x + 4.4, 22, 5.2), (x + 4.4, 22, 6.6), (x, 22, 6.6)], colour)
        canvas.stroke([(x + 0.5, 22, 5.9), (x + 2.9, 22, 5.9)], WHITE, 3)


def _call(canvas: Canvas) -> None:
    """Draw the screen of a call, with who is far away."""
    canvas.fill([(4, 20, 2.4), (22, 20, 2.4), (22, 20, 11.6), (4, 20, 11.6)], mix(TEAL, INK, 0.5))
    for x, ground in ((4.6, mix(WATER, WHITE, 0.3)), (13.4, mix(SAND, WHITE, 0.35))):
        canvas.fill([(x, 20, 3), (x + 8, 20, 3), (x + 8, 20, 11), (x, 20, 11)], ground)
        body = [(x + 1.4, 20, 3), (x + 6.6, 20, 3), (x + 6.0, 20, 6.2), (x + 2.0, 20, 6.2)]
        canvas.fill(body, mix(TEAL, ground, 0.2) if x < 10 else mix(RED, ground, 0.25))  # noqa: PLR2004  (the left one)
        canvas.disc((x + 4, 20, 7.4), 1.15, mix(SAND, INK, 0.18), flat=1.25)


GALLERIES = {
    "park-ludu-freight-yard": Scene(
        71,
        hills=_BACK,
        yards=((square(-20, 9, 90, 12), _YARD),),
        rails=tuple(((-30, 10.4 + k * 2.4), (80, 10.4 + k * 2.4)) for k in range(4)),
        woods=((2, -6, 26, 5, 80),),
        things=(
            Train(5, 10.1, 7, mix(WATER, TEAL, 0.3)),
            Train(16, 12.5, 6, ROOF, white=True),
            Train(2, 14.9, 8, SAND),
            *(Box(8 + k * 10, 20, 8.6, 7, 3.8, ROOF, bands=1, band=_GREEN) for k in range(3)),
            Box(8, 18.8, 29, 1.2, 0.5, GREY),
            *lorry(14, 8.2),
        ),
        unit=19,
    ),
    "park-ludu-plot-ready": Scene(
        72,
        hills=_BACK,
        plots=(square(8, 9, 20, 12),),
        rails=(((-45, 23.6), (95, 23.6)),),
        roads=(((-45, 5.4), (95, 5.4)), ((31, 5.4), (31, 60))),
        woods=((4, -5, 26, 3, 80), (34, 10, 42, 22, 50)),
        things=(Box(34, 25, 7, 7, 3.4, ROOF, bands=1, band=_GREEN), Train(12, 23.3, 7, mix(WATER, TEAL, 0.3))),
        unit=19,
    ),
    "park-ludu-inspection-house": Scene(
        73,
        hills=((-30, 84, 14, 6), (2, 94, 18, 7)),
        yards=((square(6, 6, 16, 20), mix(LAND, WHITE, 0.4)),),
        roads=(((-45, 3.4), (95, 3.4)),),
        woods=((0, 8, 5, 24, 60), (23, 8, 30, 24, 60), (4, -8, 22, 1, 70)),
        things=(
            Box(9, 12, 7, 7, 10, ROOF, bands=6),
            Box(16, 13, 5, 5, 3.4, _GREEN, bands=2),
            *lorry(12, 3.1),
            *_people([(10 + k * 1.1, 8.4 + (k * 3 % 4) * 0.4) for k in range(6)]),
        ),
        unit=23,
        size=_TALL,
    ),
    "park-ludu-night": Scene(
        74,
        hills=((-12, 82, 14, 5), (26, 80, 15, 6)),
        yards=((square(-24, 13, 62, 14), _YARD),),
        rails=(((-70, 28.4), (110, 28.4)),),
        roads=(((-70, 9.6), (110, 9.6)),),
        woods=((-20, 1, 8, 7, 60), (12, 1, 44, 7, 70)),
        things=(
            *(Box(-14 + k * 9.6, 19, 8.2, 6.4, 3.4, ROOF, bands=1, band="#ffe2a0") for k in range(5)),
            Hall(-20, 14, 14, 3.6, 1.6, _GREEN, bays=2),
            Train(-16, 28, 16, mix(WATER, TEAL, 0.3)),
            *(each for k in range(5) for each in lorry(-12 + k * 9, 9.2)),
        ),
        unit=15,
        size=_WIDE,
        veil=_night,
    ),
    "industry-cold-chain": Scene(
        75,
        yards=((square(-40, 22, 150, 80), _WALL), (square(-6, -6, 46, 28), _FLOOR)),
        things=(
            *(
                Box(
                    2 + i * 6,
                    8 + j * 4.4,
                    4.6,
                    1.5,
                    1.5,
                    (WHITE, mix(WATER, WHITE, 0.4))[(i + k + j) % 2],
                    z=k * 1.7,
                    bands=1,
                    band=mix(WATER, TEAL, 0.2),
                )
                for i in range(5)
                for j in range(3)
                for k in range(4)
            ),
            Box(9, 3, 1.5, 2.4, 1.4, RED),
            Box(20, 4, 1.5, 2.4, 1.4, mix(SAND, INK, 0.05)),
            *_people([(13, 4.4), (24, 3.2)]),
        ),
        unit=21,
    ),
    "industry-battery-materials": Scene(
        76,
        hills=((-24, 66, 15, 8), (6, 76, 16, 9), (36, 66, 13, 7)),
        yards=((square(4, 4, 38, 21), _YARD),),
        things=(
            Hall(9, 15, 16, 7, 3.4, ROOF, bays=3),
            *(
                Cylinder(28 + i * 3.2, 16 + j * 3.2, 1.3, 4.4, mix(SAND, WHITE, 0.5))
                for i in range(3)
                for j in range(2)
            ),
            Pipes(8, 12.6, 30),
            Pipes(26.4, 8, 7, turned=True),
            Cylinder(24, 24, 0.6, 9.5, rings=3),
            Box(10, 6, 10, 4, 2.4, _GREEN, bands=2),
            *lorry(24, 5),
        ),
        unit=19,
    ),
    "industry-food": Scene(
        77,
        hills=((-30, 62, 13, 5), (-8, 84, 18, 7), (24, 80, 18, 6)),
        rivers=((((40, 50), (30, 34), (32, 22), (26, 8), (30, -40)), 2.6),),
        roads=(((-40, 3), (8, 6), (16, 16), (15, 34), (8, 60)),),
        woods=((-2, 10, 8, 26, 90), (18, -4, 25, 8, 70), (19, 30, 26, 42, 60)),
        things=(
            Hall(17.4, 14, 8, 6, 1.9, mix(SAND, WHITE, 0.55), bays=3),
            Hall(17.6, 22, 7, 5, 1.8, ROOF, bays=2),
            *silos(9.5, 12, 2, 2, 0.8, 4),
            Box(8.6, 18, 4.6, 4, 2.8, ROOF, bands=3),
            *lorry(12, 9.4),
        ),
        unit=19,
    ),
    "industry-port": Scene(
        78,
        hills=((-26, 92, 15, 5), (20, 96, 18, 6)),
        yards=((square(-2, 14, 56, 20), GREY),),
        rivers=((((-30, 6), (4, 8.6), (30, 7.4), (70, 9)), 8.8),),
        woods=((4, -8, 22, 1, 60),),
        things=(
            *(Crane(8 + k * 9, 14.6, 5.8) for k in range(4)),
            Stacks(4, 21, 5, 9, 4),
            Stacks(19, 21, 5, 9, 5),
            Stacks(34, 21, 4, 9, 3),
            Barge(8, 8.8, 10, RED),
            Barge(22, 7.6, 10, _GREEN),
            Barge(15, 4.4, 8),
        ),
        unit=17.5,
    ),
    "project-cold-box-works": Scene(
        82,
        hills=_BACK,
        yards=((square(5, 7, 32, 18), _YARD),),
        rails=(((-45, 27.4), (95, 27.4)),),
        roads=(((-45, 4.2), (95, 4.2)),),
        woods=((2, -8, 26, 1, 70),),
        things=(
            Hall(9, 15, 20, 8.5, 2.6, ROOF, bays=3),
            *(
                Box(8 + i * 3.2, 9 + j * 1.5, 2.6, 1.1, 1.1, WHITE, bands=1, band=mix(WATER, TEAL, 0.3))
                for i in range(5)
                for j in range(2)
            ),
            Box(30, 14, 4, 6, 3, _GREEN, bands=3),
            *lorry(26, 9),
            Train(10, 27.1, 6, mix(WATER, TEAL, 0.3)),
        ),
        unit=19,
    ),
    "project-contract-testing-laboratory": Scene(
        83,
        hills=((-28, 58, 14, 5), (-4, 80, 18, 8), (32, 68, 14, 6)),
        plots=(square(22, 9, 11, 9),),
        yards=((square(6, 7, 14, 14), mix(PALE, LAND, 0.3)),),
        roads=(((-45, 3.6), (95, 3.6)),),
        woods=((-2, 8, 5, 24, 70), (6, 24, 24, 32, 80), (6, -8, 30, 0, 60)),
        things=(
            Box(8, 11, 9, 7, 4.6, ROOF, bands=4, band=mix(WATER, TEAL, 0.35)),
            Box(17, 12, 3, 4, 2.4, _GREEN, bands=2),
        ),
        unit=21,
    ),
    "service-hall": Scene(
        79,
        yards=((square(-40, 22, 150, 80), _WALL), (square(-6, -8, 46, 30), _FLOOR)),
        things=(
            Box(1, 22.2, 30, 0.4, 8, _WALL),
            *(Box(3 + k * 5.4, 17.4, 4.4, 1.4, 1.5, mix(SAND, WHITE, 0.3)) for k in range(5)),
            *(Box(4.4 + k * 5.4, 17.8, 1.3, 0.3, 0.9, INK, z=1.5) for k in range(5)),
            *_people([(5.2 + k * 5.4, 19.6) for k in range(5)], 0.5),
            *_people([(5.0, 14.6), (10.4, 14.8), (21.4, 14.4), (22.4, 13.6)]),
            *(
                Box(5 + i * 7, 6 + j * 3.4, 5, 1.1, 0.7, (_GREEN, mix(TEAL, WHITE, 0.35))[j % 2])
                for i in range(3)
                for j in range(2)
            ),
            *_people([(6.2, 5.2), (14, 8.6), (20.4, 5.2)]),
        ),
        unit=20,
        veil=_counter,
    ),
    "service-site-visit": Scene(
        80,
        hills=_BACK,
        plots=(square(7, 14, 18, 10),),
        roads=(((-45, 4), (95, 4)),),
        woods=((2, -8, 26, 1, 80), (28, 14, 38, 24, 60)),
        things=(
            *_people([(11 + (k % 4) * 1.0, 9 + (k // 4) * 1.1) for k in range(7)]),
            Box(17, 8.6, 3.2, 1.1, 1.1, WHITE, bands=1, band=mix(TEAL, INK, 0.3)),
            Box(9, 10.6, 0.2, 3.4, 2.4, mix(TEAL, INK, 0.2)),
            Crane(27, 25, 10, tower=True),
            Hall(28, 26, 9, 6, 2.4, ROOF, bays=2),
        ),
        unit=22,
    ),
    "service-overseas-call": Scene(
        81,
        yards=((square(-40, 20, 150, 80), _WALL), (square(-4, -6, 40, 26), _FLOOR)),
        things=(
            Box(-1, 20.2, 30, 0.4, 13, _WALL),
            Box(5, 8, 18, 3.4, 1.3, mix(SAND, WHITE, 0.3)),
            *_people([(7.4 + k * 4.4, 6.4) for k in range(4)], 0.5),
        ),
        unit=20,
        veil=_call,
    ),
}
