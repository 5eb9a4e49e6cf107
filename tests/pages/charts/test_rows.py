"""Bars are proportional from zero, a range is drawn as one, and one bar alone is none."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.charts.rows import MOST_ROWS, Given, draw_rows

RANGES = st.tuples(st.integers(1, 10**12), st.integers(0, 10**12)).map(lambda ends: (ends[0], ends[0] + ends[1]))


def row(label: str, low: int | None, high: int | None = None) -> Given:
    return Given(
        label,
        f"{low}–{high}",
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
    )


@given(st.lists(RANGES, min_size=2, max_size=MOST_ROWS))
def test_bars_stand_for_their_values(ranges: list[tuple[int, int]]) -> None:
    drawing = draw_rows([row(str(at), low, high) for at, (low, high) in enumerate(ranges)])
    assert drawing is not None
    longest = Decimal(max(high for _, high in ranges))
    for each, (low, high) in zip(drawing.rows, ranges, strict=True):
        assert each.written == f"{low}–{high}"
        full, light = Decimal(each.full), Decimal(each.light or 0)
        assert abs(full - low * 100 / longest) <= Decimal("0.1")
        assert abs(full + light - high * 100 / longest) <= Decimal("0.1")
        assert 0 < full <= full + light <= 100


def test_what_is_not_known_has_a_row_without_a_bar() -> None:
    drawing = draw_rows([row("a", 4), row("b", None), row("c", 2)])
    assert drawing is not None
    assert [(each.label, each.full) for each in drawing.rows] == [("a", "100.0"), ("b", ""), ("c", "50.0")]


def test_one_bar_alone_is_none() -> None:
    assert draw_rows([row("a", 4), row("b", None)]) is None
    assert draw_rows([row("a", 0), row("b", 0)]) is None
    assert draw_rows([]) is None


def test_of_many_rows_the_first_are_drawn_and_that_of_the_page() -> None:
    given = [row(str(at), 100 - at) for at in range(40)]
    given[30] = given[30]._replace(is_here=True)
    drawing = draw_rows(given)
    assert drawing is not None
    assert [each.label for each in drawing.rows] == [str(at) for at in (*range(MOST_ROWS), 30)]
    assert drawing.of == 40
