"""Quantities become numbers in base units; what cannot be compared, as another currency, becomes none."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from generator.pages.finder.measure import (
    from_to,
    mass_an_hour,
    money,
    plainly,
    power,
    price_of_area,
    rent_of_area,
    volume_a_day,
)
from generator.values.quantity import Area, Capacity, Distance, Money, Price

if TYPE_CHECKING:
    from generator.pages.finder.cell import Value

D = Decimal


def _about(value: Value) -> object:
    """Return a value with its numbers rounded to what a test can write."""
    if isinstance(value, Decimal):
        return round(value, 4)
    return tuple(None if end is None else round(end, 4) for end in value) if isinstance(value, tuple) else value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("30亩", D(20000)),
        ("260亩", D("173333.3333")),
        ("2 ha", D(20000)),
        ("30~45亩", (D(20000), D(30000))),
        ("不少于30亩", (D(20000), None)),
        ("30亩以上", (D(20000), None)),
        ("不超过30亩", (None, D(20000))),
        ("近30亩", (None, D(20000))),
        ("约30亩", D(20000)),
    ],
)
def test_an_area_is_in_square_metres_and_keeps_its_bounds(typed: str, value: Value) -> None:
    assert _about(plainly(Area.parse(typed))) == value


def test_a_distance_is_in_metres() -> None:
    assert plainly(Distance.parse("7.1公里")) == D(7100)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("25万元/亩", D(375)),
        ("RMB 375/m²", D(375)),
        ("20~30万元/亩", (D(300), D(450))),
        ("不超过25万元/亩", (None, D(375))),
        ("4000元/平方米", D(4000)),
        ("375万元/公顷", D(375)),
        ("50美元/平方米", None),
        ("12元/平方米·月", None),
        ("3000元/吨", None),
        ("300万元/套", None),
    ],
)
def test_a_price_is_in_yuan_a_square_metre(typed: str, value: Value) -> None:
    assert _about(price_of_area(Price.parse(typed))) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("12元/平方米·月", D(12)),
        ("10~14元/平方米·月", (D(10), D(14))),
        ("144元/平方米·年", D(12)),
        ("0.4元/平方米·天", D("12.1667")),
        ("8000元/亩·月", D(12)),
        ("2美元/平方米·月", None),
        ("12元/平方米", None),
        ("3000元/月", None),
    ],
)
def test_a_rent_is_in_yuan_a_square_metre_and_month(typed: str, value: Value) -> None:
    assert _about(rent_of_area(Price.parse(typed))) == value


def test_money_of_another_currency_is_not_compared() -> None:
    assert money(Money.parse("3.6亿元")) == D(360_000_000)
    assert money(Money.parse("8000万美元")) is None


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("6万千伏安", D(60000)),
        ("5 MW", D("5555.5556")),
        ("9000千瓦", D(10000)),
        ("50 MVA", D(50000)),
        ("3万吨/年", None),
    ],
)
def test_power_is_in_kilovolt_amperes(typed: str, value: Value) -> None:
    assert _about(power(Capacity.parse(typed))) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2万立方米/日", D(20000)),
        ("500立方米/小时", D(12000)),
        ("2万标准立方米/日", D(20000)),
        ("300万立方米/年", None),
        ("6万千伏安", None),
        ("75吨/小时", None),
    ],
)
def test_water_and_gas_are_in_cubic_metres_a_day(typed: str, value: Value) -> None:
    assert _about(volume_a_day(Capacity.parse(typed))) == value


def test_steam_is_in_tonnes_an_hour() -> None:
    assert mass_an_hour(Capacity.parse("75吨/小时")) == D(75)
    assert _about(mass_an_hour(Capacity.parse("240吨/日"))) == D(10)
    assert mass_an_hour(Capacity.parse("60万吨/年")) is None


def test_what_can_be_had_in_parts_is_a_range() -> None:
    assert from_to(Area.parse("3000平方米"), Area.parse("2.4万平方米")) == (D(3000), D(24000))
    assert from_to(Area.parse("3000平方米"), Area.parse("3000平方米")) == D(3000)
    assert from_to(Area.parse("5000平方米"), Area.parse("3000平方米")) == D(3000)
    assert from_to(Area.parse("500平方米"), Area.parse("不少于3000平方米")) == (D(3000), None)
