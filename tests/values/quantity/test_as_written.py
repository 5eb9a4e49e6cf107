"""Figures as staff and papers write them: none with a doubt is read, and prose finds the same as a field."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from generator.messages.issues import Fault
from generator.sentences.mentions import contradicts, find_mentions, state
from generator.values.quantity import Area, Money, Price, parse
from generator.values.quantity.tax import ValueAddedTax
from tests.places import CASES

if TYPE_CHECKING:
    from collections.abc import Sequence


def _rows(name: str) -> Sequence[dict[str, str]]:
    with (CASES / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


UNCLEAR = _rows("quantities_unclear.csv")
WRITTEN = _rows("quantities_as_written.csv")


@pytest.mark.parametrize("row", UNCLEAR, ids=lambda row: f"{row['kind']}-{row['input']}")
def test_a_figure_with_a_doubt_is_refused_as_it_was_typed(row: dict[str, str]) -> None:
    with pytest.raises(Fault) as caught:
        parse(row["kind"], row["input"])
    assert caught.value.code == row["code"]
    narrow = row["input"].translate(str.maketrans("（）＋＜", "()+<")).replace("㎡", "m²")
    assert caught.value.facts["text"] == narrow


def test_a_lost_dash_and_a_point_for_thousands_name_both_readings() -> None:
    for text, both in (
        ("100 200万元", ("100~200万元", "100200万元")),
        ("30.400 m²", ("30400 m²", "30.4 m²")),
    ):
        with pytest.raises(Fault) as caught:
            parse("money" if "元" in text else "area", text)
        assert (caught.value.facts["first"], caught.value.facts["second"]) == both


@pytest.mark.parametrize(
    "text", ["1 500万元", "15 328.69平方米", "1.250元/度", "0.650元/度", "3.600亿元", "200 000 m²"]
)
def test_what_can_be_meant_in_one_way_only_is_read(text: str) -> None:
    kind = "price" if "/" in text else "money" if "元" in text else "area"
    assert parse(kind, text)


def test_of_an_area_given_twice_the_exact_one_counts() -> None:
    exact = parse("area", "15328.69平方米（约23亩）")
    assert isinstance(exact, Area)
    assert exact == parse("area", "15328.69平方米")
    assert exact.text("zh") != parse("area", "15328.69平方米").text("zh")
    assert parse("area", "46667平方米（70亩）") == parse("area", "70亩")
    bound = parse("area", "23亩（合15328.5平方米）以内")
    assert parse("area", bound.text("zh")) == parse("area", bound.text("en")) == bound
    assert Area.total([exact, parse("area", "1平方米")]).text("zh") == "15329.69平方米"  # type: ignore[list-item]


def test_an_amount_beside_another_currency_is_no_part_of_it() -> None:
    money = parse("money", "8000万美元（折合5.7亿元人民币）")
    assert isinstance(money, Money)
    assert money == parse("money", "8000万美元")
    assert (money + money).text("en") == "USD 160 million"


@pytest.mark.parametrize(
    ("name", "field", "true", "false"),
    [
        ("land", ("area", "15328.69平方米（约23亩）"), "项目用地约23亩。", "项目用地230亩。"),
        ("investment", ("money", "8000万美元（折合5.7亿元人民币）"), "总投资5.7亿元。", "总投资8亿美元。"),
        ("investment", ("money", "过亿元"), "总投资过亿元。", "总投资10亿元。"),
        ("expected_jobs", ("count", "2000+人"), "预计用工2000+人。", "预计用工20000人。"),
    ],
)
def test_a_text_is_held_to_the_field_however_it_was_written(
    name: str, field: tuple[str, str], true: str, false: str
) -> None:
    statements = state({name: parse(*field)})
    assert contradicts(true, "zh", statements) == []
    assert [difference.code for difference in contradicts(false, "zh", statements)] == ["N104"]


def test_tax_is_part_of_a_price() -> None:
    price = parse("price", "0.65元/kWh（含税）")
    assert isinstance(price, Price)
    assert price.tax is ValueAddedTax.INCLUDED
    assert price != parse("price", "0.65元/kWh（不含税）")
    assert price != parse("price", "0.65元/kWh")


_IN_PROSE = [row for row in WRITTEN if row["kind"] in {"money", "area", "price"} and not row["input"].isascii()]
_OTHERWISE = (
    "点",
    "壹",
    "叁",
    "伍",
    "亿两千",
    "万平方",
    "人民币 3",
    "起/",
    "/月",
    "月薪",
    "左右/",
    "以上/",
    "天",
    ")元",
)
"""Numerals that prose reads in other ways, and prices by time alone, which prose takes for amounts."""


@pytest.mark.parametrize("row", _IN_PROSE, ids=lambda row: row["input"])
def test_prose_finds_what_a_field_reads(row: dict[str, str]) -> None:
    if any(word in row["input"] for word in _OTHERWISE):
        return
    value = parse(row["kind"], row["input"])
    assert isinstance(value, (Money, Area, Price))
    found = find_mentions(f"本项目为{row['input']}。", "zh")
    assert any(round(mention.low, 9) == round(value.low, 9) for mention in found if mention.kind == row["kind"])
