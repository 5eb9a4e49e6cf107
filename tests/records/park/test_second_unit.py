"""A price of land stands in both units; what has no end is "about"."""

from __future__ import annotations

import pytest

from generator.records.park.second_unit import in_second_unit
from generator.values.quantity import Price


@pytest.mark.parametrize(
    ("price", "zh", "en"),
    [
        ("24万元/亩", "360元/平方米", ""),
        ("24万~25万元/亩", "360–375元/平方米", ""),
        ("360元/平方米", "24万元/亩", "RMB 240,000/mu"),
        ("360~400元/平方米", "约24万–26.67万元/亩", "about RMB 240,000–266,700/mu"),
        ("350元/平方米", "约23.33万元/亩", "about RMB 233,300/mu"),
        ("至少360元/平方米", "至少24万元/亩", "at least RMB 240,000/mu"),
        ("360元/平方米以上", "24万元/亩以上", "RMB 240,000/mu or more"),
        ("30元/平方米·年", "2万元/亩·年", "RMB 20,000/mu/year"),
        ("2万元/亩·年", "30元/平方米·年", ""),
        ("350~350.002元/平方米", "约23.33万元/亩", "about RMB 233,300/mu"),  # two prices that are one to four digits
        ("3元/吨", "", ""),
    ],
)
def test_a_price_in_the_other_unit(price: str, zh: str, en: str) -> None:
    found = Price.parse(price)
    assert (in_second_unit(found, "zh"), in_second_unit(found, "en")) == (zh, en)
