"""The values themselves: exact, immutable, comparable, additive, and readable by machines."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import pickle
from decimal import Decimal
from pathlib import Path

import pytest
from babel.dates import get_month_names
from babel.numbers import get_currency_name
from hypothesis import given
from hypothesis import strategies as st

import generator.values.quantity
from generator.messages.issues import Fault
from generator.values.quantity import (
    EXAMPLES,
    Area,
    Capacity,
    Count,
    Distance,
    Duration,
    Money,
    PartialDate,
    Price,
    Qualifier,
    parse,
)
from generator.values.quantity.currencies import CURRENCIES
from generator.values.quantity.dates import MONTHS
from generator.values.quantity.span import Span
from generator.values.quantity.unit_table import UNITS

VALUES = [parse(kind, text) for kind, texts in EXAMPLES.items() for text in texts]


def _attributes(value: object) -> list[object]:
    found = [value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            found += _attributes(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for part in value:
            found += _attributes(part)
    return found


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_no_float_anywhere_in_a_value(value: object) -> None:
    shown = [getattr(value, name) for name in ("low", "high") if hasattr(value, name)]
    parts = [*_attributes(value), *shown]
    assert not [part for part in parts if isinstance(part, float)]
    assert any(isinstance(part, Decimal | int) for part in parts)


def test_names_of_currencies_and_months_are_those_of_cldr() -> None:
    names = {code: get_currency_name(code, locale="zh_Hans_CN") for code in CURRENCIES}
    assert {code: unit.zh for code, unit in CURRENCIES.items()} == names | {"CNY": "元"}
    months = [get_month_names(width, locale="en") for width in ("wide", "abbreviated")]
    assert {name.lower(): month for each in months for month, name in each.items()} | {"sept": 9} == MONTHS


def test_no_float_in_the_source() -> None:
    sources = list(Path(generator.values.quantity.__path__[0]).glob("*.py"))
    assert len(sources) > 10
    assert not [path.name for path in sources if "float(" in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_values_are_immutable_and_hashable_and_copy(value: object) -> None:
    assert dataclasses.is_dataclass(value)
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, dataclasses.fields(value)[0].name, None)
    assert {value: 1}[copy.deepcopy(value)] == 1
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  (our own bytes)


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        (Money.parse("1~2亿元"), "100000000", "200000000"),
        (Area.parse("15亩"), "10000", "10000"),
        (Area.parse("2~3公顷"), "20000", "30000"),
        (Area.parse("1平方公里"), "1000000", "1000000"),
        (Price.parse("25万元/亩"), "375", "375"),
        (Price.parse("420元/兆瓦时"), "0.42", "0.42"),
        (Price.parse("10~20元/平方米·月"), "10", "20"),
        (Capacity.parse("2兆瓦"), "2000", "2000"),
        (Count.parse("1.2万人"), "12000", "12000"),
        (Distance.parse("1.2公里"), "1200", "1200"),
        (Duration.parse("1.5小时"), "90", "90"),
        (Duration.parse("2年"), "24", "24"),
        (Duration.parse("5个工作日"), "5", "5"),
    ],
    ids=repr,
)
def test_ends_count_in_the_base_unit(value: Money, low: str, high: str) -> None:
    assert (value.low, value.high) == (Decimal(low), Decimal(high))


def test_a_mu_in_square_metres_is_as_close_as_fifty_digits() -> None:
    assert abs(Area.parse("1亩").low * 3 - 2000) < Decimal(1).scaleb(-40)


def test_how_it_was_typed_is_no_part_of_the_value() -> None:
    assert Count.parse("十余个") == Count.parse("more than ten") == Count.parse("超过10个")
    assert Money.parse("36000万元") == Money.parse("RMB 360 million")
    assert Money.parse("约5亿元") != Money.parse("5亿元")
    assert Money.parse("8000万美元") != Money.parse("8000万元")


@pytest.mark.parametrize(
    ("texts", "zh"),
    [
        (("300人", "300名"), ["300人", "300名"]),
        (("3–5亿元", "3亿–5亿元"), ["3–5亿元", "3亿–5亿元"]),
        (("3余万家", "3万余家"), ["3余万家", "3万余家"]),
        (("10家", "十家"), ["10家", "十家"]),
    ],
)
def test_equal_values_are_each_written_as_they_were_typed(texts: tuple[str, str], zh: list[str]) -> None:
    kind = "money" if "元" in texts[0] else "count"
    first, second = (parse(kind, text) for text in texts)
    assert first == second
    assert [first.text("zh"), second.text("zh"), first.text("zh")] == [*zh, zh[0]]


def test_a_span_refuses_what_it_cannot_be() -> None:
    for start, end in (("-1", None), ("2", "1"), ("2", "2"), ("NaN", None)):
        with pytest.raises(ValueError, match="Decimal"):
            Span(Decimal(start), None if end is None else Decimal(end))


@pytest.mark.parametrize(
    ("parts", "zh", "en"),
    [
        (["3.6亿元", "8000万元"], "4.4亿元", "RMB 440 million"),
        (["0.1元", "0.2元"], "0.3元", "RMB 0.3"),
        (["约1亿元", "2亿元"], "约3亿元", "about RMB 300 million"),
        (["超过1亿元", "2亿元"], "超过3亿元", "more than RMB 300 million"),
        (["不低于1亿元", "超过2亿元"], "超过3亿元", "more than RMB 300 million"),
        (["不低于1亿元", "2亿元以上"], "不低于3亿元", "at least RMB 300 million"),
        (["近1亿元", "2亿元"], "近3亿元", "nearly RMB 300 million"),
        (["近1亿元", "不超过2亿元"], "不足3亿元", "less than RMB 300 million"),
        (["超过1亿元", "近2亿元"], "约3亿元", "about RMB 300 million"),
        (["1~2亿元", "3亿元"], "4亿–5亿元", "RMB 400–500 million"),
        (["1~2亿元", "超过3亿元"], "超过4亿元", "more than RMB 400 million"),
        (["1~2亿元", "3亿元以内"], "不超过5亿元", "up to RMB 500 million"),
        (["10余亿元", "10余亿元"], "超过20亿元", "more than RMB 2 billion"),
    ],
)
def test_sums_are_exact_and_keep_a_sensible_qualifier(parts: list[str], zh: str, en: str) -> None:
    total = Money.total(map(Money.parse, parts))
    assert (total.text("zh"), total.text("en")) == (zh, en)
    assert total == Money.total(map(Money.parse, reversed(parts)))
    assert total == Money.parse(parts[0]) + Money.parse(parts[1])


AMOUNTS = st.builds(
    lambda low, more, qualifier: Money(Span(low, low + more if more else None, qualifier), Money.parse("1元").unit),
    st.decimals(0, 10**12, places=4, allow_nan=False, allow_infinity=False),
    st.none() | st.integers(1, 10**6),
    st.sampled_from(Qualifier),
)


@given(st.lists(AMOUNTS, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_a_total_does_not_depend_on_the_order(amounts: list[Money], random: object) -> None:
    shuffled = sorted(amounts, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert Money.total(shuffled) == Money.total(amounts)


def test_areas_in_different_units_add_exactly() -> None:
    assert (Area.parse("70亩") + Area.parse("100平方米")).text("zh") == "70.15亩"
    assert (Area.parse("100平方米") + Area.parse("1亩")).text("zh") == "1.15亩"
    assert (Area.parse("3亩") + Area.parse("1公顷")).text("zh") == "18亩"
    assert (Area.parse("5000平方米") + Area.parse("1公顷")).text("zh") == "1.5万平方米"


def test_counts_add() -> None:
    assert (Count.parse("300人") + Count.parse("2000余人")).text("en") == "more than 2,300 people"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Money.parse("5亿元"), Money.parse("5亿美元")),
        (Count.parse("5人"), Count.parse("5家")),
        (Duration.parse("5天"), Duration.parse("5个工作日")),
    ],
)
def test_what_does_not_add_is_a_fault(first: Money, second: Money) -> None:
    with pytest.raises(Fault) as caught:
        first + second
    assert caught.value.code == "Q120"
    assert (caught.value.facts["first"], caught.value.facts["second"]) == (first.unit.zh, second.unit.zh)


def test_nothing_to_add_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match=r"\[\]"):
        Money.total([])


def test_prices_and_yearly_capacities_do_not_add() -> None:
    assert not hasattr(Price, "total")
    assert not hasattr(Capacity, "__add__")


@pytest.mark.parametrize(
    ("kind", "text", "machine"),
    [
        ("money", "912.17亿元", {"value": "91217000000", "currency": "CNY"}),
        ("money", "1~2亿美元", {"minValue": "100000000", "maxValue": "200000000", "currency": "USD"}),
        ("money", "超过1亿元", {"minValue": "100000000", "qualifier": "more than", "currency": "CNY"}),
        ("money", "近1亿元", {"maxValue": "100000000", "qualifier": "nearly", "currency": "CNY"}),
        ("area", "3.04万平方米", {"value": "30400", "unitCode": "MTK"}),
        ("area", "15公顷", {"value": "15", "unitCode": "HAR"}),
        ("area", "1.5平方公里", {"value": "1.5", "unitCode": "KMK"}),
        ("area", "70亩", {"value": "46666.67", "unitCode": "MTK", "mu": "70"}),
        (
            "area",
            "60~75亩",
            {"minValue": "40000", "maxValue": "50000", "unitCode": "MTK", "minMu": "60", "maxMu": "75"},
        ),
        ("price", "25万元/亩", {"value": "375", "currency": "CNY", "unitCode": "MTK", "mu": "250000"}),
        ("price", "32元/千伏安·月", {"value": "32", "currency": "CNY", "unitCode": "KVA", "per": "MON"}),
        ("price", "0.65元/度", {"value": "0.65", "currency": "CNY", "unitCode": "KWH"}),
        ("capacity", "60万立方米/年", {"value": "600000", "unitCode": "MTQ", "per": "ANN"}),
        ("capacity", "15万吨/年", {"value": "150000", "unitCode": "TNE", "per": "ANN"}),
        ("capacity", "5万千伏安", {"value": "50000", "unitCode": "KVA"}),
        ("count", "约300人", {"value": "300", "qualifier": "about", "unitCode": "IE"}),
        ("distance", "12公里", {"value": "12", "unitCode": "KMT"}),
        ("duration", "5个工作日", {"value": "5", "unitCode": "E49"}),
        ("date", "2026年1月", {"value": "2026-01"}),
        ("moment", "2026年12月3日", {"value": "2026-12-03"}),
        ("moment", "2026年12月3日9:05", {"value": "2026-12-03T09:05"}),
        ("moment", "2026-12-03 14:00 UTC+8", {"value": "2026-12-03T14:00+08:00"}),
    ],
)
def test_machine_form(kind: str, text: str, machine: dict[str, str]) -> None:
    assert parse(kind, text).machine() == machine


def test_partial_dates() -> None:
    year, month, day = (PartialDate.parse(text) for text in ("2024", "2024-02", "2024-02-29"))
    assert (year.first_day, year.last_day) == (dt.date(2024, 1, 1), dt.date(2024, 12, 31))
    assert (month.first_day, month.last_day) == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    assert day.first_day == day.last_day == dt.date(2024, 2, 29)
    assert [value.iso() for value in (year, month, day)] == ["2024", "2024-02", "2024-02-29"]
    assert sorted([day, month, year]) == [year, month, day]
    assert year < month < day
    assert month <= PartialDate(2024, 2)
    assert day > month
    assert day >= day.parse("2024-2-29")
    assert (month.year, month.month, month.day) == (2024, 2, None)


def test_an_impossible_date_built_by_hand_is_refused() -> None:
    for parts in ((2026, 2, 30), (2026, 13, None), (2026, None, 5)):
        with pytest.raises(ValueError, match=r"\d|month|day"):
            PartialDate(*parts)


@given(st.lists(st.dates(dt.date(1000, 1, 1)), min_size=2, max_size=2))
def test_dates_are_ordered_by_their_first_day(days: list[dt.date]) -> None:
    first, second = (PartialDate(day.year, day.month) for day in sorted(days))
    assert first <= second
    assert first.first_day <= second.first_day


def test_a_language_that_is_not_there_is_a_mistake_of_the_program() -> None:
    for value in VALUES:
        with pytest.raises(KeyError):
            value.text("fr")


def test_units_have_no_two_with_one_english_name() -> None:
    names = [unit.en for unit in UNITS.values()]
    assert len(set(names)) == len(names)


def test_the_qualifier_is_told_apart_from_the_figure() -> None:
    amount = Money.parse("超过1500亿元")
    assert amount.qualifier is Qualifier.MORE_THAN
    assert amount.low == amount.high == Decimal(150_000_000_000)
    assert (amount.currency, Price.parse("5美元/平方米").currency) == ("CNY", "USD")
    assert [Duration.parse(text).base for text in ("2天", "2年", "2个工作日")] == ["minute", "month", "working_day"]


@pytest.mark.parametrize(
    ("kind", "typed", "chinese", "english"),
    [
        ("money", "1万元", "1万元", "RMB 10,000"),
        ("money", "1亿元", "1亿元", "RMB 100 million"),
        ("money", "10亿元", "10亿元", "RMB 1 billion"),
        ("money", "1万亿元", "1万亿元", "RMB 1 trillion"),
        ("money", "99999999元", "9999.9999万元", "RMB 99.999999 million"),
        ("area", "1234500平方米", "123.45万平方米", "1.2345 million m²"),
        ("area", "1234560平方米", "1234560平方米", "1,234,560 m²"),
        ("capacity", "123.4万台/年", "年产123.4万台", "1.234 million units a year"),
        ("capacity", "1.2345亿台/年", "年产12345万台", "123.45 million units a year"),
    ],
)
def test_a_scale_word_begins_at_its_own_number_and_costs_few_places(
    kind: str, typed: str, chinese: str, english: str
) -> None:
    assert [parse(kind, typed).text(language) for language in ("zh", "en")] == [chinese, english]


@pytest.mark.parametrize("typed", ["4.67公顷（70亩）", "70亩（4.67公顷）", "4.67 ha (70 mu)", "70 mu (4.67 ha)"])
def test_of_an_area_given_twice_the_mu_are_exact_wherever_they_stand(typed: str) -> None:
    assert parse("area", typed) == parse("area", "70亩")
