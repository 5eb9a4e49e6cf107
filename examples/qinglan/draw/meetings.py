"""The pictures of signings and events; each has the name of its file."""

from __future__ import annotations

import math

from examples.qinglan.draw import light
from examples.qinglan.draw.buildings import GREY, ROOF, Arch, Box, Cylinder, Hall
from examples.qinglan.draw.canvas import INK, LAND, PALE, RED, SAND, TEAL, WATER, WHITE, Canvas, mix
from examples.qinglan.draw.scene import Scene, square
from examples.qinglan.draw.works import Barge, Crane, Pipes, Stacks, Train, lorry

_GREEN = mix(TEAL, WHITE, 0.5)
_YARD = mix(PALE, SAND, 0.28)
_BACK = ((-26, 80, 15, 6), (6, 92, 20, 8), (32, 84, 13, 5))
_TABLES = [(3.0 + i * 5, 1.0 + j * 5) for i in range(6) for j in range(5)]


def _flags(canvas: Canvas) -> None:
    for k, colour in enumerate((RED, TEAL, SAND, RED, TEAL)):
        x, y = 11.0 + k * 2.4, 9.6
        canvas.stroke([(x, y, 0), (x, y, 4)], INK, 1.8)
        canvas.fill([(x, y, 4), (x + 1.5, y, 3.75), (x + 1.5, y, 2.85), (x, y, 3.0)], colour)


def _evening(canvas: Canvas) -> None:
    """Draw dusk, and the light behind the panes of the hall and along the bank."""
    _flags(canvas)
    light.dusk(canvas)
    front = [(10.0, 13 + 10 * k / 18, 1.6 + 3.4 * math.sin(math.pi * k / 18)) for k in range(19)]
    canvas.fill([(10.0, 13.3, 0.2), *front[1:-1], (10.0, 22.7, 0.2)], "#ffdf98", 215)
    for k in range(3, 18, 3):
        canvas.stroke([(10.0, front[k][1], 0.2), front[k]], mix(SAND, INK, 0.4), 1.4)
    light.lamps(canvas, [(9.0, 18.0, 0.0)], 3.4)
    light.lamps(canvas, [(6.0 + k * 2.2, 8.0, 0.5) for k in range(13)])


def _screen(canvas: Canvas) -> None:
    """Draw a wall with a large screen of three places, and the table before it."""
    panes = ((3.0, mix(WATER, WHITE, 0.3)), (10.4, mix(SAND, WHITE, 0.35)), (17.8, mix(TEAL, WHITE, 0.55)))
    canvas.fill([(1.4, 17, 1.6), (26.6, 17, 1.6), (26.6, 17, 11.4), (1.4, 17, 11.4)], mix(TEAL, INK, 0.55))
    for x, colour in panes:
        canvas.fill([(x, 17, 2.8), (x + 6.8, 17, 2.8), (x + 6.8, 17, 10.4), (x, 17, 10.4)], colour)
        canvas.fill([(x, 17, 2.8), (x + 6.8, 17, 2.8), (x + 6.8, 17, 4.6), (x, 17, 4.6)], mix(colour, TEAL, 0.35))
        for k, (at, tall) in enumerate(((1.0, 3.4), (2.6, 4.6), (4.2, 3.0))):
            paint = (ROOF, RED, mix(TEAL, INK, 0.2))[k]
            side = [
                (x + at, 17, 4),
                (x + at + 1.3, 17, 4),
                (x + at + 1.3, 17, 4 + tall * 0.8),
                (x + at, 17, 4 + tall * 0.8),
            ]
            canvas.fill(side, mix(paint, colour, 0.12))
    Box(3, 6, 22, 3, 1.2, mix(SAND, WHITE, 0.3)).draw(canvas)
    for k in range(8):
        Box(4 + k * 2.6, 6.9, 0.9, 1.2, 0.08, WHITE, z=1.2).draw(canvas)
        Box(4.1 + k * 2.6, 3.8, 1.1, 1.1, 1.0, _GREEN).draw(canvas)
        canvas.disc((4.6 + k * 2.6, 4.4, 2.0), 0.42, mix(INK, TEAL, 0.3), flat=1.1)


MEETINGS = {
    "signing-spring-2024-group-signing": Scene(
        51,
        hills=_BACK,
        rivers=((((-50, -6), (2, 4), (22, 0), (48, 3), (80, -6)), 7),),
        yards=((square(8, 8, 17, 4.5), mix(WHITE, PALE, 0.4)),),
        woods=((8, 25, 28, 32, 54), (33, 8, 42, 16, 50)),
        things=(Arch(10, 13, 17, 10, 1.6, rise=3.4), Box(28, 14, 4, 7, 2.4, ROOF, bands=2)),
        unit=19,
        veil=_flags,
    ),
    "signing-mid-2026-group-signing": Scene(
        52,
        hills=_BACK,
        rivers=((((-50, -6), (2, 4), (22, 0), (48, 3), (80, -6)), 7),),
        yards=((square(8, 8, 17, 4.5), mix(WHITE, PALE, 0.4)),),
        woods=((8, 25, 28, 32, 54), (33, 8, 42, 16, 50)),
        things=(Arch(10, 13, 17, 10, 1.6, rise=3.4), Box(28, 14, 4, 7, 2.4, ROOF, bands=2), Barge(14, 0.4, 7)),
        unit=19,
        veil=_evening,
    ),
    "signing-cloud-signing-2025": Scene(
        53,
        yards=((square(-40, 17, 140, 80), mix(PALE, WHITE, 0.45)), (square(0, -2, 28, 19), mix(SAND, LAND, 0.6))),
        unit=19,
        veil=_screen,
    ),
    "signing-cold-store-phase-2-signed": Scene(
        54,
        hills=_BACK,
        plots=(square(8, 19, 17, 8),),
        rails=(((-45, 29.4), (95, 29.4)),),
        roads=(((-45, 5.6), (95, 5.6)),),
        woods=((4, -3, 26, 3.4, 54),),
        things=(
            *(Box(9 + k * 8, 9, 7, 7, 3.4, ROOF, bands=1, band=_GREEN) for k in range(3)),
            Train(10, 29, 8, mix(WATER, TEAL, 0.3)),
            *lorry(16, 5.2),
        ),
        unit=18.5,
    ),
    "signing-parts-warehouse-signed": Scene(
        55,
        hills=((-30, 88, 14, 5), (20, 92, 18, 7)),
        yards=((square(2, 12.5, 46, 5), GREY),),
        rivers=((((-24, 6), (4, 8.4), (30, 7.6), (66, 9)), 7),),
        plots=(square(10, 20, 20, 9),),
        rails=(((-45, 32), (95, 32)),),
        woods=((4, -5, 17, 2, 44), (32, 20, 40, 29, 40)),
        things=(Crane(12, 13), Crane(30, 13), Stacks(17, 13.4, 4, 4, 3), Barge(15, 7.4), Train(12, 31.6, 7, GREY)),
        unit=17.5,
    ),
    "signing-container-yard-expansion": Scene(
        56,
        hills=((-26, 94, 14, 5), (14, 96, 18, 6)),
        yards=((square(2, 13.5, 46, 18), GREY),),
        rivers=((((-24, 7), (4, 9.4), (30, 8.6), (66, 10)), 7.6),),
        plots=(square(8, 19, 10.5, 10),),
        woods=((6, -4, 17, 2.4, 44),),
        things=(
            Crane(20, 14.4, 5.6),
            Crane(30, 14.4, 5.6),
            Stacks(22, 19.5, 5, 9, 4),
            Barge(18, 8, 9, mix(RED, WHITE, 0.3)),
            Box(37, 20, 4, 4, 3.4, ROOF, bands=4),
        ),
        unit=17.5,
    ),
    "event-industry-fair-2024-event": Scene(
        61,
        yards=((square(-40, 26, 150, 80), mix(PALE, WHITE, 0.4)), (square(-1, -3, 36, 29), mix(SAND, WHITE, 0.72))),
        things=(
            *(Box(x, y, 2.2, 1.6, 0.9, mix(SAND, WHITE, 0.35)) for x, y in _TABLES),
            *(Box(x + 0.6, y + 2.2, 0.8, 0.8, 0.7, (TEAL, RED, _GREEN)[i % 3]) for i, (x, y) in enumerate(_TABLES)),
            *(
                Box(x + 0.6, y - 1.4, 0.8, 0.8, 0.7, (_GREEN, mix(INK, WHITE, 0.2), RED)[i % 3])
                for i, (x, y) in enumerate(_TABLES)
            ),
            *(Box(1 + k * 5.6, 25, 4.6, 0.5, 4, (TEAL, _GREEN, SAND, RED, TEAL, _GREEN)[k]) for k in range(6)),
        ),
        unit=19,
    ),
    "event-battery-materials-tour": Scene(
        62,
        hills=((-26, 60, 15, 8), (4, 72, 16, 9), (34, 62, 12, 7)),
        yards=((square(5, 6, 34, 17), _YARD),),
        roads=(((-45, 3), (95, 3)),),
        things=(
            Hall(10, 14, 14, 7, 2.6, ROOF, bays=2),
            Pipes(8, 12, 28),
            Cylinder(26, 18, 0.6, 8.5, rings=3),
            Hall(29, 14, 8, 7, 2.4, _GREEN, bays=1),
            Box(13, 2.6, 3.6, 0.9, 1.1, WHITE, bands=1, band=mix(TEAL, INK, 0.3)),
            *(Cylinder(12.6 + k * 0.7, 6.6 + (k * 3 % 4) * 0.5, 0.16, 0.7, (RED, TEAL, INK)[k % 3]) for k in range(11)),
        ),
        unit=20,
    ),
    "event-cold-chain-round-table": Scene(
        63,
        hills=_BACK,
        yards=((square(-20, 8, 90, 13), mix(PALE, SAND, 0.4)),),
        rails=tuple(((-20, 10 + k * 2.2), (70, 10 + k * 2.2)) for k in range(5)),
        woods=((4, -4, 17, 5, 70),),
        things=(
            Train(6, 9.7, 6, mix(WATER, TEAL, 0.3)),
            Train(20, 11.9, 5, SAND),
            Train(3, 14.1, 8, ROOF, white=True),
            Train(16, 18.5, 6, _GREEN),
            *(Box(8 + k * 9, 23, 7.8, 6, 3.4, ROOF, bands=1, band=_GREEN) for k in range(3)),
        ),
        unit=18,
    ),
    "event-december-site-tour": Scene(
        64,
        hills=((-32, 86, 13, 4), (22, 92, 17, 6)),
        yards=((square(5, 3, 32, 9.6), mix(WHITE, PALE, 0.35)), (square(4, 23, 40, 1.6), GREY)),
        rails=(((-45, 26), (95, 26)), ((-45, 28.2), (95, 28.2))),
        roads=(((-45, 0.4), (95, 0.4)),),
        woods=((6, 4, 12, 11, 20), (30, 4, 36, 11, 20), (4, -9, 26, -2, 50)),
        things=(
            Arch(9, 13.4, 20, 8, 1.8, rise=2.6),
            Train(4, 25.7, 12, ROOF, white=True),
            *(
                Box(14 + k * 4.4, 4, 3, 0.9, 1, (WHITE, _GREEN, WHITE)[k], bands=1, band=mix(TEAL, INK, 0.3))
                for k in range(3)
            ),
            *(Cylinder(14 + k * 0.9, 9.6 + (k * 5 % 4) * 0.5, 0.15, 0.65, (RED, TEAL, INK)[k % 3]) for k in range(13)),
        ),
        unit=18.5,
    ),
}
