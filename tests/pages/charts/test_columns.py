"""Columns are proportional and stay in their drawing, and no words in it meet, however narrow it is."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.charts.columns import (
    FEWEST,
    MOST,
    OF_FIVE,
    ON_A_PHONE,
    WIDE,
    Columns,
    Inscription,
    Point,
    draw_columns,
)
from generator.pages.lettering import width_of
from generator.values.quantity import Money
from generator.values.quantity.span import Span
from tests.invented import examples

if TYPE_CHECKING:
    from collections.abc import Callable

VALUES = st.integers(0, 10**12).map(Decimal)
MONEY = Money.parse("1元")
WRITTEN: dict[str, Callable[[Decimal], str]] = {
    "counts": "{:f}".format,
    "English": lambda value: replace(MONEY, span=Span(value)).text("en"),
    "Chinese": lambda value: replace(MONEY, span=Span(value)).text("zh"),
}


def months(values: list[Decimal], written: str = "counts", first: int = 10) -> list[Point]:
    found = []
    for at, value in enumerate(values, first):
        year = str(2024 + at // 12)
        found.append(Point(f"{year}-{at % 12 + 1:02}", year, value, WRITTEN[written](value)))
    return found


def drawn(values: list[Decimal], written: str = "counts", width: int = ON_A_PHONE) -> Columns:
    drawing = draw_columns(months(values, written), WRITTEN[written], width=width)
    assert drawing is not None
    return drawing


@pytest.mark.parametrize("values", [[], [1], [1, 2], [0, 0, 0]])
def test_nothing_is_drawn_of_fewer_than_three_months_or_of_nothing(values: list[int]) -> None:
    assert draw_columns(months([Decimal(value) for value in values]), "{:f}".format) is None


@given(st.lists(VALUES, min_size=FEWEST, max_size=50).filter(lambda values: any(values[-MOST:])))
def test_columns_stand_for_their_values(values: list[Decimal]) -> None:
    uprights = drawn(values).uprights
    shown = values[-MOST:]
    top = max(shown)
    assert [each.says.partition(" · ")[2] for each in uprights] == [f"{value:f}" for value in shown]
    for each, value in zip(uprights, shown, strict=True):
        assert abs(Decimal(each.height) - value * 100 / top) <= Decimal("0.1")
        assert Decimal(each.y) + Decimal(each.height) == 100
        assert Decimal(each.x) >= 0
        assert Decimal(each.x) + Decimal(each.width) <= 100
    assert [each.is_last for each in uprights] == [False] * (len(shown) - 1) + [True]
    for left, right in pairwise(uprights):
        assert Decimal(left.x) + Decimal(left.width) < Decimal(right.x)


def _reach(words: Inscription, room: float) -> tuple[float, float]:
    width, x = width_of(words.words, 100) / 100, float(words.x) / 100 * room
    left = {"start": x, "middle": x - width / 2, "end": x - width}[words.anchor]
    return left, left + width


def _assert_apart(inscriptions: tuple[Inscription, ...], room: float) -> None:
    for one, other in combinations(inscriptions, 2):
        (left, right), (other_left, other_right) = _reach(one, room), _reach(other, room)
        is_beside = right <= other_left or other_right <= left
        assert is_beside or abs(float(one.y) - float(other.y)) / 100 * 7 >= 1.2, (one, other)


@pytest.mark.parametrize("count", [3, 12, 24, 36])
@pytest.mark.parametrize("written", WRITTEN)
@examples(20)
@given(data=st.data())
def test_no_words_meet_at_any_width(count: int, written: str, data: st.DataObject) -> None:
    values = data.draw(st.lists(VALUES, min_size=count, max_size=count).filter(any))
    drawing = drawn(values, written)
    for width in (ON_A_PHONE, 40, WIDE, 64):
        room = width - float(drawing.gutter)
        shown = drawing.wide_values if width >= WIDE else drawing.values
        _assert_apart(shown, room)
        _assert_apart(drawing.years, room)
        for each in (*shown, *drawing.years):
            left, right = _reach(each, room)
            assert left >= -0.01
            assert right <= room + 0.01


@pytest.mark.parametrize("count", [3, 12, 24, 36])
@examples(20)
@given(data=st.data())
def test_small_ones_keep_their_words_apart(count: int, data: st.DataObject) -> None:
    values = data.draw(st.lists(st.integers(0, 999).map(Decimal), min_size=count, max_size=count).filter(any))
    drawing = drawn(values, width=OF_FIVE)
    _assert_apart(drawing.values, OF_FIVE - float(drawing.gutter))
    _assert_apart(drawing.years, OF_FIVE - float(drawing.gutter))


def test_words_stand_on_the_last_the_highest_and_the_first() -> None:
    values = [Decimal(value) for value in (3, 1, 2, 9, 2, 1, 2, 3, 4, 2, 1, 5)]
    assert [each.words for each in drawn(values).values] == ["9", "5", "3"]
    assert [each.words for each in drawn(values).years] == ["2024", "2025"]
    assert [line.words for line in drawn(values).hairlines] == ["5"]


def test_words_far_over_a_low_column_are_left_out_and_stand_there_where_it_is_wide() -> None:
    values = [Decimal(10**8 * value) for value in (*[9] * 30, 1)]
    drawing = drawn(values, "English")
    assert [each.words for each in drawing.values] == ["RMB 900 million"]
    few = drawn([Decimal(10**8 * value) for value in (9, 2, 1, 1)], "English")
    assert "RMB 100 million" in [each.words for each in few.wide_values]


def test_years_stand_under_their_first_month() -> None:
    drawing = drawn([Decimal(at + 1) for at in range(30)])
    starts = {each.words: each.x for each in drawing.years}
    assert starts["2025"] == drawing.uprights[2].x
    assert starts["2026"] == drawing.uprights[14].x


def test_drawings_of_one_scale_have_one_top() -> None:
    points = months([Decimal(value) for value in (0, 5, 10)])
    drawing = draw_columns(points, "{:f}".format, top=Decimal(20))
    assert drawing is not None
    assert [each.height for each in drawing.uprights] == ["0", "25.0", "50.0"]
    empty = draw_columns(months([Decimal(0)] * 3), "{:f}".format, top=Decimal(20))
    assert empty is not None
    assert [each.height for each in empty.uprights] == ["0", "0", "0"]


def test_words_that_would_leave_no_room_are_left_out() -> None:
    points = months([Decimal(value) for value in (1, 2, 3)])
    drawing = draw_columns(points, lambda value: "a very long word about " + str(value))
    assert drawing is not None
    assert (drawing.hairlines, drawing.gutter) == ((), "0.0")
    wide = [point._replace(written="too wide " * 20) for point in points]
    drawing = draw_columns(wide, "{:f}".format)
    assert drawing is not None
    assert drawing.values == drawing.wide_values == ()
