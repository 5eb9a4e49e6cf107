"""Quantities typed into a field of the finder are those that the unit engine reads from the same text."""

from __future__ import annotations

import csv
from math import isclose
from typing import TYPE_CHECKING

import pytest

from generator.messages.issues import Fault
from generator.pages.wishes.quantity import read_quantity
from generator.values.quantity import Area, Capacity, Distance, Duration, Money, Price, Qualifier, parse
from generator.values.quantity.per import is_time
from generator.values.quantity.qualifiers import LOWER_BOUNDS
from tests.places import CASES
from tests.wish_grammar import model_grammar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.values.quantity import Quantity

_PER_MONTH = {"day": 365 / 12, "month": 1, "year": 1 / 12}
_TIMES = ("minute", "hour", "day")
_NOT_HERE = ("处理",)  # what a plant works through is no supply


def _texts() -> Iterator[tuple[str, str]]:
    for name in ("quantities", "quantities_more"):
        with (CASES / "data" / f"{name}.csv").open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                for text in dict.fromkeys((row["input"], row["zh"], row["en"])):
                    yield row["kind"], text


def _field_of(value: Quantity) -> tuple[str, float] | None:
    """Return the dimension of a quantity in the finder, and how many of its base units one of the engine's is."""
    if isinstance(value, Capacity):
        return _field_of_capacity(value)
    if isinstance(value, Price):
        return _field_of_price(value) if value.currency == "CNY" else None
    is_here = {
        "area": isinstance(value, Area),
        "distance": isinstance(value, Distance),
        "duration": isinstance(value, Duration) and value.unit.key in _TIMES,
        "money": isinstance(value, Money) and value.currency == "CNY",
    }
    return next(((dimension, 1) for dimension, is_one in is_here.items() if is_one), None)


def _field_of_capacity(value: Capacity) -> tuple[str, float] | None:
    if value.period is None:
        return "power", 10 / 9 if (value.unit.base or value.unit.key) == "kw" else 1
    if value.unit.key in {"m3", "nm3", "litre"} and value.period.key in {"hour", "day"}:
        return "gas", 24 if value.period.key == "hour" else 1
    return ("steam", 1) if value.unit.key in {"t", "kg"} and value.period.key == "hour" else None


def _field_of_price(value: Price) -> tuple[str, float] | None:
    of = [unit.key if is_time(unit) else unit.base or unit.key for unit in value.per]
    if of == ["m2"]:
        return "price", 1
    return ("rent", _PER_MONTH[of[1]]) if of[0] == "m2" and of[1] in _PER_MONTH else None


def _ends(value: Quantity, factor: float) -> tuple[float | None, float | None]:
    assert value is not None
    low, high = float(value.low) * factor, float(value.high) * factor  # type: ignore[union-attr]  # no dates here
    qualifier = value.qualifier  # type: ignore[union-attr]  # the same
    if qualifier in {Qualifier.ABOUT, Qualifier.NEARLY}:
        return low * 0.9, high * 1.1
    if low != high or qualifier is Qualifier.EXACT:
        return low, high
    return (low, None) if qualifier in LOWER_BOUNDS else (None, high)


def _is_same(one: float | None, other: float | None) -> bool:
    return one == other if one is None or other is None else isclose(one, other, rel_tol=1e-9)


@pytest.mark.parametrize(("kind", "text"), list(_texts()))
def test_a_field_reads_what_the_unit_engine_reads(kind: str, text: str) -> None:
    value = parse(kind, text)
    field = _field_of(value)
    if field is None or any(word in text for word in _NOT_HERE):
        return
    found = read_quantity(model_grammar(), text, field[0])
    assert found is not None
    assert all(_is_same(*pair) for pair in zip(found, _ends(value, field[1]), strict=True)), found


def test_the_unit_engine_was_asked_of_many() -> None:
    assert sum(_field_of(parse(kind, text)) is not None for kind, text in _texts()) > 600


@pytest.mark.parametrize(
    "text",
    ["1,5 ha", "一百二亩", "30亩到20亩", "3万5亩", "-5亩", "20 ft", "5 acres", "30", "亩", "", "30亩 5公顷", "30兆瓦"],
)
def test_what_has_two_readings_or_none_is_no_area(text: str) -> None:
    assert read_quantity(model_grammar(), text, "area") is None


@pytest.mark.parametrize(
    ("text", "dimension", "bare", "ends"),
    [
        ("30", "area", "mu", (20_000, 20_000)),
        ("２０，０００㎡", "area", "mu", (20_000, 20_000)),
        ("at least 2 ha", "area", "mu", (20_000, None)),
        ("25", "price", "wan_mu", (375, 375)),
        ("250,000", "price", "wan_mu", (375, 375)),
        ("25万以下", "price", "wan_mu", (None, 375)),
        ("375元/㎡", "price", "wan_mu", (375, 375)),
        ("15元", "rent", "rent", (15, 15)),
        ("10", "power", "mw", (100_000 / 9, 100_000 / 9)),
        ("8", "height", "m", (8, 8)),
        ("2吨/㎡", "floor_load", "t_m2", (2, 2)),
        ("半小时", "duration", "minute", (30, 30)),
        ("三层", "storeys", "storey", (3, 3)),
        ("3.6亿", "money", "cny", (360_000_000, 360_000_000)),
        ("RMB 360 million", "money", "cny", (360_000_000, 360_000_000)),
    ],
)
def test_a_bare_number_counts_the_unit_of_its_field(
    text: str, dimension: str, bare: str, ends: tuple[float | None, float | None]
) -> None:
    found = read_quantity(model_grammar(), text, dimension, bare)
    assert found is not None
    assert all(_is_same(*pair) for pair in zip(found, ends, strict=True)), found


def test_a_text_that_staff_could_not_type_is_a_fault_of_the_engine_only() -> None:
    with pytest.raises(Fault):
        parse("area", "想要500平")
    assert read_quantity(model_grammar(), "想要500平", "area") == (500, 500)
