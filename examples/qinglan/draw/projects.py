"""The pictures of projects, finished and while they are built; each has the name of its file."""

from __future__ import annotations

from examples.qinglan.draw.buildings import GREY, ROOF, Box, Cylinder, Hall, silos
from examples.qinglan.draw.canvas import LAND, PALE, RED, SAND, TEAL, WATER, WHITE, mix
from examples.qinglan.draw.scene import Scene, square
from examples.qinglan.draw.works import Barge, Crane, Pipes, Scaffold, Stacks, Train, lorry

_GREEN = mix(TEAL, WHITE, 0.5)
_YARD = mix(PALE, SAND, 0.28)
_BACK = ((-26, 80, 15, 6), (6, 92, 20, 8), (32, 84, 13, 5))

PROJECTS = {
    "project-ludu-cold-store": Scene(
        21,
        hills=_BACK,
        yards=((square(5, 10, 32, 14.5), _YARD),),
        rails=(((-45, 26), (95, 26)),),
        roads=(((-45, 7.4), (95, 7.4)),),
        woods=((2, -2, 26, 5, 54), (8, 29, 28, 34, 40)),
        things=(
            *(Box(7.5 + k * 9.6, 14.5, 8.2, 8.4, 4, ROOF, bands=1, band=_GREEN) for k in range(3)),
            Train(9, 25.6, 8, ROOF, white=True),
            *(each for k in range(4) for each in lorry(9 + k * 7, 11.4, turned=True)),
            Box(7.5, 23.2, 27.4, 1.2, 0.5, GREY),
        ),
        unit=17.5,
    ),
    "project-yanxi-central-kitchen": Scene(
        22,
        hills=((-24, 70, 14, 6), (20, 82, 18, 7)),
        rivers=((((40, 46), (33, 28), (36, 16), (30, 2), (36, -40)), 2.6),),
        yards=((square(7, 8, 21, 17), _YARD),),
        roads=(((-45, 4.6), (95, 5)),),
        woods=((30, 18, 33, 34, 30), (36, 8, 44, 18, 40), (6, 27, 22, 34, 54)),
        things=(
            Hall(9, 15, 16, 8, 2, mix(SAND, WHITE, 0.6), bays=3),
            Box(9.5, 9.5, 5, 4, 2.6, ROOF, bands=3),
            Cylinder(27, 20, 0.8, 3.2),
            *(each for k in range(4) for each in lorry(16.5 + k * 2.1, 11.8, turned=True)),
        ),
        unit=19,
    ),
    "project-cathode-precursor": Scene(
        23,
        hills=((-24, 70, 15, 8), (8, 80, 16, 9), (34, 72, 12, 6)),
        yards=((square(4, 5, 34, 20), _YARD),),
        roads=(((-45, 2), (95, 2)),),
        woods=((4, 27, 12, 32, 26),),
        things=(
            Hall(11, 13.5, 18, 9, 3.4, ROOF, bays=3),
            Pipes(8, 11, 26),
            Cylinder(13, 7.5, 1.7, 3, mix(SAND, WHITE, 0.5)),
            Cylinder(18, 7.5, 1.7, 3, mix(SAND, WHITE, 0.5)),
            Cylinder(32, 19, 0.6, 8.5, rings=3),
            Box(23, 6, 7, 4, 2.6, _GREEN, bands=2),
        ),
        unit=18,
    ),
    "project-bulk-grain-terminal": Scene(
        24,
        hills=_BACK,
        yards=((square(3, 14, 40, 14), _YARD),),
        rivers=((((-24, 8), (6, 9.6), (30, 8.6), (66, 10)), 7),),
        rails=(((-45, 30), (95, 30)),),
        woods=((4, -4, 26, 3, 54),),
        things=(
            *silos(9, 18, 10, 2, 1.05, 5.8),
            Barge(12, 9, 9),
            Crane(22, 14, 5),
            Box(31, 19, 4, 4, 6, ROOF, bands=2),
            Train(12, 29.6, 7, SAND),
        ),
        unit=17.5,
    ),
    "project-antibody-pilot-plant": Scene(
        25,
        hills=((-26, 54, 13, 4), (-4, 80, 18, 8), (30, 64, 14, 6)),
        yards=((square(8, 8, 24, 14), mix(PALE, LAND, 0.3)),),
        roads=(((-45, 5), (95, 5)),),
        woods=((6, 24, 14, 32, 40), (8, 0, 30, 3.6, 44)),
        things=(
            Box(10, 12, 9, 7, 4.4, ROOF, bands=4),
            Box(21, 11, 9, 7, 3.6, ROOF, bands=3, band=mix(WATER, TEAL, 0.35)),
            Box(19, 14, 2, 2, 0.9, GREY, z=2.2),
            Box(12, 14, 4, 3, 1, GREY, z=4.4),
            Box(23, 13, 4, 3, 1, GREY, z=3.6),
        ),
        unit=19,
    ),
    "project-hard-carbon-anode": Scene(
        26,
        hills=((-28, 72, 15, 8), (6, 84, 16, 9), (36, 76, 12, 6)),
        yards=((square(6, 5, 27, 15), mix(SAND, LAND, 0.35)),),
        roads=(((-45, 2), (95, 2)),),
        things=(
            Scaffold(10, 10, 11, 8, 5, floors=3),
            Crane(20, 8.4, 10, tower=True),
            Hall(24, 10, 8, 8, 2.6, ROOF, bays=2),
            Box(11, 5.6, 3, 1.4, 0.9, RED),
            Box(15, 5.8, 3, 1.4, 0.9, mix(SAND, WHITE, 0.3)),
            *lorry(22, 1.7),
        ),
        unit=18.5,
    ),
    "project-container-yard-phase-2": Scene(
        27,
        hills=((-30, 94, 14, 5), (22, 96, 18, 6)),
        yards=((square(2, 13.5, 46, 20), GREY),),
        rivers=((((-24, 7), (4, 9.4), (30, 8.6), (66, 10)), 7.6),),
        woods=((6, -4, 24, 2.4, 44),),
        things=(
            Crane(11, 14.4, 5.6),
            Crane(20, 14.4, 5.6),
            Crane(29, 14.4, 5.6),
            Stacks(8, 20, 4, 8, 4),
            Stacks(20, 20, 4, 8, 3),
            Stacks(32, 20, 4, 8, 4),
            Barge(9, 8.6, 9, RED),
            Barge(23, 7, 9, _GREEN),
        ),
        unit=17,
    ),
    "project-motor-spindles": Scene(
        28,
        hills=((-30, 80, 14, 4), (24, 86, 17, 6)),
        yards=((square(8, 7, 22, 19), mix(PALE, LAND, 0.3)),),
        roads=(((-45, 4.4), (95, 4.4)), ((33, -45), (33, 95))),
        woods=((10, 27, 28, 33, 54), (12, -2, 30, 3, 44), (35, 10, 42, 22, 40)),
        things=(
            Hall(10, 13.5, 15, 11, 2.6, _GREEN, saw=True, bays=6, rise=1.1),
            Box(10, 8, 8, 3.6, 3.4, ROOF, bands=4),
            *lorry(22, 9),
            *lorry(32.7, 18, turned=True),
        ),
        unit=19,
    ),
    "project-bogie-frame-shop": Scene(
        29,
        hills=_BACK,
        yards=((square(4, 8, 36, 18), mix(PALE, SAND, 0.2)),),
        rails=(((-45, 11), (95, 11)), ((-45, 12.8), (95, 12.8))),
        roads=(((-45, 5), (95, 5)),),
        woods=((6, -3, 26, 3, 50), (8, 28, 28, 33, 44)),
        things=(
            Hall(8, 16, 26, 8, 3, mix(SAND, WHITE, 0.55), bays=2),
            Train(12, 10.7, 3, _GREEN),
            Train(26, 12.5, 4, ROOF, white=True),
            Box(35, 17, 3, 6, 3, ROOF, bands=3),
        ),
        unit=18,
    ),
    "project-battery-cell-plant": Scene(
        30,
        hills=((-26, 62, 14, 8), (6, 76, 16, 9), (36, 62, 12, 6)),
        plots=(square(9, 8, 19, 13),),
        roads=(((-45, 4), (95, 4)),),
        woods=((2, 14, 6, 22, 20),),
        things=(
            Box(31, 15, 3, 3, 1.6, GREY, bands=1),
            *(Cylinder(31 + k * 1.6, 12.6, 0.28, 3.2) for k in range(4)),
            Pipes(8, 23.2, 22),
            Hall(36, 12, 6, 9, 2.4, _GREEN, bays=2),
        ),
        unit=18.5,
    ),
    "project-frozen-food-hub": Scene(
        31,
        hills=_BACK,
        plots=(square(8, 10, 20, 11),),
        rails=(((-45, 23), (95, 23)), ((-45, 25), (95, 25))),
        roads=(((-45, 6), (95, 6)),),
        woods=((4, -2, 26, 4, 54), (4, 28, 18, 33, 34)),
        things=(
            Box(31, 10, 8, 9, 3.2, ROOF, bands=1, band=_GREEN),
            Train(20, 24.6, 7, mix(WATER, TEAL, 0.3)),
            *lorry(18, 5.6),
        ),
        unit=18,
    ),
    "project-edge-computing-centre": Scene(
        32,
        hills=((-32, 82, 13, 4), (24, 88, 16, 5)),
        yards=((square(9, 8, 20, 18), mix(LAND, WHITE, 0.45)),),
        roads=(((-45, 4.4), (95, 4.4)),),
        woods=((9, 27, 26, 33, 54), (12, -2, 30, 3, 44), (31, 8, 38, 20, 44)),
        things=(
            Box(12, 12, 12, 11, 4.4, ROOF, bands=2, band=mix(TEAL, WHITE, 0.1)),
            *(Box(13.4 + i * 3.4, 14 + j * 3.6, 2.2, 2.2, 1.1, GREY, z=4.4) for i in range(3) for j in range(2)),
            Box(25.2, 13, 2.4, 6, 1.6, _GREEN),
        ),
        unit=19.5,
    ),
}

SITES = {
    "work-ludu-cold-store": Scene(
        41,
        yards=((square(-10, 8, 70, 6), GREY),),
        rails=(((-45, 5.6), (95, 5.6)), ((-45, 3.4), (95, 3.4))),
        woods=((4, -9, 30, 0.8, 90),),
        hills=((-24, 74, 14, 5), (16, 80, 16, 6)),
        things=(
            *(Box(4 + k * 10.4, 15, 9.4, 9, 4.6, ROOF, bands=1, band=_GREEN) for k in range(3)),
            Train(4, 5.2, 9, ROOF, white=True),
            Box(12, 10, 0.9, 0.9, 0.7, RED),
            Box(17, 11, 0.9, 0.9, 0.7, SAND),
            Box(22, 9.6, 0.9, 0.9, 0.7, RED),
        ),
        unit=22,
    ),
    "work-cathode-precursor": Scene(
        42,
        hills=((-28, 76, 14, 7), (12, 88, 16, 8)),
        yards=((square(4, 4, 26, 16), mix(SAND, LAND, 0.3)),),
        things=(
            Scaffold(9, 9, 14, 10, 5.4, floors=2),
            Hall(9, 9, 14, 10, 0.01, ROOF, z=5.6, bays=3),
            Crane(24.4, 8, 11, tower=True),
            Box(8, 5, 4, 1.2, 0.8, SAND),
            Box(14, 5, 3, 1.2, 1.2, RED),
            *lorry(20, 4.6),
        ),
        unit=20,
    ),
    "work-bulk-grain-terminal": Scene(
        43,
        hills=_BACK,
        yards=((square(3, 9, 34, 14), mix(SAND, LAND, 0.3)),),
        rivers=((((-24, 3), (6, 4.6), (30, 3.6), (66, 5)), 6.4),),
        things=(
            *(
                Cylinder(9 + i * 2.4, 13 + j * 2.4, 1.1, 2.4 + ((i * 3 + j * 5) % 5) * 0.9, GREY)
                for i in range(7)
                for j in range(2)
            ),
            Crane(27, 12, 11, tower=True),
            Crane(8, 19, 9, tower=True),
            Barge(12, 3.6, 8),
        ),
        unit=20,
    ),
    "work-antibody-pilot-plant": Scene(
        44,
        hills=((-28, 60, 13, 5), (-2, 78, 18, 8), (30, 66, 14, 6)),
        yards=((square(7, 6, 25, 16), mix(SAND, LAND, 0.3)),),
        woods=((8, 24, 18, 31, 40),),
        things=(
            Scaffold(9.5, 10, 9, 8, 6, floors=4),
            Box(21, 10, 8, 7, 4, ROOF, bands=3),
            Crane(19.6, 9, 11, tower=True),
            Box(9, 6.8, 3, 1.2, 0.9, SAND),
            *lorry(16, 6.6),
        ),
        unit=20,
    ),
}
