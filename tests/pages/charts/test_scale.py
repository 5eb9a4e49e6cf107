"""Shares are true to the tenth of a per cent, and lines stand at round values."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.charts.scale import axis, percent, rest, ticks

AMOUNTS = st.decimals(min_value=0, max_value=Decimal(10) ** 15, places=2, allow_nan=False, allow_infinity=False)


@given(AMOUNTS, AMOUNTS)
def test_a_share_is_proportional_and_within_the_drawing(one: Decimal, other: Decimal) -> None:
    top = max(one, other)
    share = Decimal(percent(one, top))
    assert 0 <= share <= 100
    assert (share > 0) == (one > 0)
    assert share + Decimal(rest(one, top)) == 100
    if top:
        exact = one * 100 / top
        assert abs(share - exact) <= (Decimal("0.05") if exact >= Decimal("0.05") else Decimal("0.1"))


@pytest.mark.parametrize(
    ("top", "at_most", "found"),
    [
        ("52", 4, ["20", "40"]),
        ("60", 4, ["20", "40", "60"]),
        ("4", 3, ["2", "4"]),
        ("34", 3, ["10", "20", "30"]),
        ("680000000", 3, ["200000000", "400000000", "600000000"]),
        ("0.9", 3, ["0.5"]),
        ("0", 3, []),
    ],
)
def test_ticks_are_round(top: str, at_most: int, found: list[str]) -> None:
    assert [f"{tick:f}" for tick in ticks(Decimal(top), at_most)] == found


def test_what_is_counted_has_no_halves() -> None:
    assert ticks(Decimal(1), 3, whole=True) == (Decimal(1),)
    assert ticks(Decimal(2), 3, whole=True) == (Decimal(1), Decimal(2))


@given(st.decimals(min_value="0.01", max_value=Decimal(10) ** 12, places=2), st.integers(1, 6))
def test_ticks_are_few_equal_and_the_axis_ends_on_one(top: Decimal, at_most: int) -> None:
    found = ticks(top, at_most)
    assert len(found) <= at_most
    assert all(tick <= top for tick in found)
    marks = axis(top, at_most)
    assert marks[0] == 0
    assert marks[-2] < top <= marks[-1]
    assert len(marks) <= at_most + 2
    assert {after - before for before, after in pairwise(marks)} == {marks[1]}
    assert set(found) <= set(marks)
    assert list(found) == [found[0] * number for number in range(1, len(found) + 1)]


def test_an_axis_of_nothing_has_a_length() -> None:
    assert axis(Decimal(0), 4) == (Decimal(0), Decimal(1))
