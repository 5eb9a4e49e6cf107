"""Distances are true to one scale, the nearest first, and the axis has room for the farthest."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.charts.distances import Distances, Far, draw_distances


def drawn(*far: Decimal) -> Distances | None:
    return draw_distances([Far(f"to {each}", f"{each} km", each) for each in far], "{:f} km".format)


@given(st.lists(st.decimals(min_value="0.1", max_value=900, places=1), min_size=2, max_size=12))
def test_lines_are_to_scale(far: list[Decimal]) -> None:
    drawing = drawn(*far)
    assert drawing is not None
    end = drawing.axis[-1]
    assert (end.x, end.anchor, drawing.axis[0].x, drawing.axis[0].anchor) == ("100.0", "end", "0", "start")
    assert end.value >= max(far)
    assert [each.written for each in drawing.lines] == [f"{each} km" for each in sorted(far)]
    for each, distance in zip(drawing.lines, sorted(far), strict=True):
        assert abs(Decimal(each.x) - distance * 100 / end.value) <= Decimal("0.1")


def test_a_far_one_leaves_the_others_true_to_scale() -> None:
    drawing = drawn(Decimal(2), Decimal(3), Decimal(95))
    assert drawing is not None
    assert [each.x for each in drawing.lines] == ["2.0", "3.0", "95.0"]
    assert [tick.words for tick in drawing.axis] == ["0 km", "50 km", "100 km"]


def test_one_destination_is_not_drawn() -> None:
    assert drawn(Decimal(2)) is None
    assert drawn() is None
