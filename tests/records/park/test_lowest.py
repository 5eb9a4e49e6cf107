"""From which price something can be had: only where all can be compared, and never by rounding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.park.costs import Cost
from generator.records.park.lowest import lowest_of, lowest_price
from generator.values.quantity import Price


def _lowest(*typed: str) -> str | None:
    found = lowest_price(Price.parse(each) for each in typed)
    return found.text("zh") if found else None


@pytest.mark.parametrize(
    ("typed", "lowest"),
    [
        (["25万元/亩", "24万元/亩", "27万元/亩"], "24万元/亩"),
        (["12~16元/平方米·月", "14元/平方米·月"], "12元/平方米·月"),
        (["330元/平方米", "24万元/亩"], "330元/平方米"),  # 24万元/亩 is 360元/平方米
        (["约20万元/亩", "25万元/亩"], "约20万元/亩"),
        (["不低于20万元/亩", "25万元/亩"], "不低于20万元/亩"),
    ],
)
def test_the_lowest_of_prices_for_the_same_thing(typed: list[str], lowest: str) -> None:
    assert _lowest(*typed) == _lowest(*reversed(typed)) == lowest


@pytest.mark.parametrize(
    "typed",
    [
        [],
        ["25万元/亩", "30美元/平方米"],
        ["15元/平方米·月", "180元/平方米·年"],
        ["0.6元/度", "3元/立方米"],
        ["25万元/亩", "不超过30万元/亩"],  # nobody knows how far below
        ["近20万元/亩"],
    ],
)
def test_nobody_can_tell(typed: list[str]) -> None:
    assert _lowest(*typed) is None


@given(st.lists(st.integers(1, 10**6), min_size=1))
def test_the_lowest_is_one_of_them_and_none_is_below(cents: list[int]) -> None:
    prices = [Price.parse(f"{cent / 100:.2f}元/度") for cent in cents]
    lowest = lowest_price(prices)
    assert lowest in prices
    assert lowest is not None
    assert all(lowest.low <= price.low for price in prices)


def test_tiers_are_compared_with_the_price() -> None:
    tiers = [{"tier": {"zh": "峰"}, "price": "0.98元/度"}, {"tier": {"zh": "谷"}, "price": "0.34元/度"}]
    asked = lowest_of(Cost.model_validate({"tiers": tiers, "sample": "true"}))
    assert asked is not None
    assert (asked.price.text("zh"), asked.sample) == ("0.34元/千瓦时", True)
    assert lowest_of(None) is None
    assert lowest_of(Cost.model_validate({"note": {"zh": "面议"}})) is None
