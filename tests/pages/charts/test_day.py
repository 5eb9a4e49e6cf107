"""The hours of a day are drawn where they are known to fill it once."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.pages.charts.day import HourlyPrice, draw_day


def price(label: str, amount: str, *spans: tuple[int, int]) -> HourlyPrice:
    minutes = tuple((start * 60, end * 60) for start, end in spans)
    return HourlyPrice(label, f"{amount}/kWh", "", Decimal(amount), minutes)


def test_a_day_is_drawn_hour_by_hour() -> None:
    day = draw_day([price("Valley", "0.3", (22, 24), (0, 8)), price("Peak", "0.9", (8, 22))])
    assert day is not None
    assert [(each.x, each.width, each.height, each.is_highest) for each in day.blocks] == [
        ("0.00", "33.33", "33.3", False),
        ("33.33", "58.33", "100.0", True),
        ("91.67", "8.33", "33.3", False),
    ]
    assert [each.label for each in day.blocks] == ["Valley", "Peak", ""]  # two hours have no room for the word
    assert [each.label for each in day.prices] == ["Peak", "Valley"]
    assert [(each.words, each.anchor) for each in day.clock][::4] == [("0:00", "start"), ("24:00", "end")]


@pytest.mark.parametrize(
    "spans",
    [
        ((0, 8), (9, 24)),  # an hour is missing
        ((0, 9), (8, 24)),  # one is there twice
        ((0, 8), (8, 23)),
        ((1, 8), (8, 24)),
    ],
)
def test_hours_that_do_not_fill_a_day_are_not_drawn(spans: tuple[tuple[int, int], tuple[int, int]]) -> None:
    assert draw_day([price("Valley", "0.3", spans[0]), price("Peak", "0.9", spans[1])]) is None


def test_prices_without_hours_are_not_drawn() -> None:
    assert draw_day([]) is None
    assert draw_day([price("Valley", "0.3"), price("Peak", "0.9")]) is None
