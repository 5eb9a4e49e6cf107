"""On any map no name, disc, node or other thing covers another, and none stands over the edge."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.lettering import width_of
from generator.pages.map.canvas import fit
from generator.pages.map.drawing import NARROW, NODE, NODE_SIZE, RADIUS, WIDE, MapDrawing, Mark, WantedLine, draw
from generator.pages.map.labels import LINE, Label, Name
from generator.pages.map.spread import Box
from tests.invented import examples

NAMES = st.one_of(
    st.text("清溪河石港翠屏精密制造产业园区", min_size=1, max_size=24),
    st.text("abcdefghij MWil-", min_size=1, max_size=60).map(str.strip).filter(bool),
)
POINTS = st.tuples(st.floats(29.2, 29.8), st.floats(106.2, 106.9))
CROWDED = st.tuples(st.sampled_from([29.4, 29.4001, 29.41]), st.sampled_from([106.5, 106.5002]))
MARKS = st.lists(st.tuples(NAMES, st.one_of(POINTS, CROWDED)), min_size=1, max_size=40)


def _marks(given: list[tuple[str, tuple[float, float]]]) -> list[Mark]:
    return [Mark(f"p{at}", str(at + 1), Name(name), point) for at, (name, point) in enumerate(given)]


def _box_of(label: Label, size: int) -> Box:
    """Return the rectangle of a name as it is drawn: by its anchor and the feet of its lines."""
    width = max(width_of(line, size) for line in label.lines)
    left = label.x - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
    feet = [y for _, y in label.feet]
    return Box(left, feet[0] - 13, left + width, feet[-1] + LINE - 13)


def _boxes(drawing: MapDrawing) -> list[Box]:
    discs = [(float(each.x), float(each.y), RADIUS) for each in drawing.parks]
    discs += [(float(each.x), float(each.y), NODE) for each in drawing.nodes]
    boxes = [Box(x - radius, y - radius, x + radius, y + radius) for x, y, radius in discs]
    boxes += [_box_of(each.label, 15) for each in drawing.parks if each.label]
    boxes += [_box_of(each.label, NODE_SIZE) for each in drawing.nodes if each.label]
    boxes += [_box_of(label, NODE_SIZE) for _, label in drawing.layer_names]
    boxes.append(Box(drawing.scale.left, drawing.scale.y - 20, drawing.scale.right, drawing.scale.y))
    boxes.append(Box(drawing.width - 24, 9, drawing.width - 12, 34))
    return boxes


def _assert_nothing_overlaps(drawing: MapDrawing) -> None:
    edge = Box(0, 0, drawing.width, drawing.height)
    boxes = _boxes(drawing)
    assert [box for box in boxes if not edge.holds(box)] == []
    # places are written with one decimal, so a tenth is as good as nothing
    smaller = [Box(box.left + 0.1, box.top + 0.1, box.right - 0.1, box.bottom - 0.1) for box in boxes]
    assert [pair for pair in combinations(smaller, 2) if pair[0].meets(pair[1])] == []


@pytest.mark.parametrize("width", [WIDE, NARROW])
@given(MARKS, st.lists(st.tuples(NAMES, POINTS), max_size=8))
@examples(60)
def test_nothing_overlaps(
    width: float, parks: list[tuple[str, tuple[float, float]]], nodes: list[tuple[str, tuple[float, float]]]
) -> None:
    canvas = fit([point for _, point in (*parks, *nodes)], width)
    river = [canvas.spot(point) for point in ((29.2, 106.2), (29.5, 106.5), (29.8, 106.9))]
    line = WantedLine("river", Name("Lan River"), tuple(river))
    drawing = draw(canvas, (_marks(parks), _marks(nodes)), (), [line])
    _assert_nothing_overlaps(drawing)
    assert len(drawing.parks) == len(parks)
    assert [each.mark.sign for each in drawing.parks] == [str(at + 1) for at in range(len(parks))]


def test_a_park_by_itself_is_drawn_where_it_is_with_its_name() -> None:
    (only,) = draw(fit([(29.4, 106.5)], WIDE), (_marks([("Qingxi", (29.4, 106.5))]), [])).parks
    assert only.label is not None
    assert only.leader == ""


def test_discs_at_one_point_stand_around_it_with_lines_that_lead_there() -> None:
    given = [(name, (29.4, 106.5)) for name in ("甲", "乙", "丙", "丁")]
    drawing = draw(fit([point for _, point in given], WIDE), (_marks(given), []))
    assert [bool(each.leader) for each in drawing.parks] == [False, True, True, True]
    assert len({(each.x, each.y) for each in drawing.parks}) == 4
    _assert_nothing_overlaps(drawing)


def test_a_name_that_fits_nowhere_is_left_out() -> None:
    given = [("A very long name of a park that goes on and on beyond all that is reasonable", (29.4, 106.5))]
    (only,) = draw(fit([(29.4, 106.5)], WIDE), (_marks(given), [])).parks
    assert only.label is None


def test_names_stand_on_the_wide_drawing_only() -> None:
    given = _marks([("Qingxi", (29.4, 106.5))])
    assert draw(fit([(29.4, 106.5)], NARROW), (given, [])).parks[0].label is None
