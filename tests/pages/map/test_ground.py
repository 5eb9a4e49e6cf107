"""Layers are drawn in their order, weigh no more than they may, and numbers are written alike everywhere."""

from __future__ import annotations

from math import cos, pi, sin

from generator.pages.map.canvas import around
from generator.pages.map.ground import Stratum, draw_ground, write
from generator.reading.geojson import Shape
from generator.values.language import Text

CANVAS = around((29.4, 106.5), 20, 680, 400)


def _ring(size: float) -> Shape:
    turns = [2 * pi * n / 3000 for n in range(3000)]
    line = [(29.4 + size * sin(at) + 0.001 * sin(40 * at), 106.5 + size * cos(at)) for at in turns]
    return Shape(((*line, line[0]),), is_area=False)


def _line(lat: float) -> Shape:
    return Shape((((lat, 106.0), (lat, 107.0)),), is_area=False)


def test_layers_lie_in_their_order_and_roads_above_rivers() -> None:
    strata = [Stratum(kind, (_line(29.4),), None) for kind in ("rail", "road", "outline", "river", "water", "terrain")]
    drawn, names = draw_ground(strata, CANVAS, 10_000)
    assert [each.kind for each in drawn] == ["terrain", "water", "river", "outline", "road", "rail"]
    assert names == ()
    assert drawn[0].paths == ("M-6 200L686 200",)


def test_the_ground_weighs_no_more_than_it_may() -> None:
    strata = [Stratum("terrain", tuple(_ring(0.005 * n) for n in range(1, 12)), None)]
    for most in (12_000, 4_000):
        drawn, _ = draw_ground(strata, CANVAS, most)
        assert 0 < sum(len(path) for each in drawn for path in each.paths) <= most


def test_a_closed_height_line_is_a_hill_and_an_open_one_a_line() -> None:
    drawn, _ = draw_ground([Stratum("terrain", (_ring(0.01), _ring(0.02), _line(29.41)), None)], CANVAS, 10_000)
    assert [(each.is_area, len(each.paths)) for each in drawn] == [(True, 2), (False, 1)]
    assert all(path.endswith("z") for path in drawn[0].paths)


def test_a_closed_road_is_no_area() -> None:
    drawn, _ = draw_ground([Stratum("road", (_ring(0.01),), None)], CANVAS, 10_000)
    assert [each.is_area for each in drawn] == [False]


def test_what_lies_elsewhere_leaves_nothing() -> None:
    assert draw_ground([Stratum("river", (_line(45.0),), Text({"zh": "远河"}))], CANVAS, 10_000) == ((), ())


def test_a_name_stands_on_its_line() -> None:
    _, (named,) = draw_ground(
        [Stratum("river", (_line(29.4),), Text({"zh": "澜江", "en": "Lan River"}))], CANVAS, 10_000
    )
    assert named.name.get("en") == "Lan River"
    assert all(spot.y == CANVAS.spot((29.4, 106.5)).y for spot in named.spots)


def test_numbers_have_one_decimal_at_most() -> None:
    assert [write(number) for number in (1.0, 1.25, -0.04, 12.96)] == ["1", "1.2", "0", "13"]
