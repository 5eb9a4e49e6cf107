"""Figures in a third language: each table is whole, its marks are those of Unicode CLDR, and every kind is written."""

from __future__ import annotations

import csv
import tomllib

import pytest
from babel import Locale

from generator.values.language import language
from generator.values.quantity import When, parse, span_text
from generator.values.quantity.currencies import CURRENCIES
from generator.values.quantity.qualifiers import Qualifier
from generator.values.quantity.tongue import has_tongue, tongue
from generator.values.quantity.unit_table import UNITS
from tests.places import CASES, ROOT

TABLES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "generator/values/quantity/tongues").glob("*.toml"))
}
with (CASES / "data" / "figures_in_tongues.csv").open(encoding="utf-8", newline="") as _file:
    ROWS = list(csv.DictReader(_file))
EVERY = [
    (row["kind"], row["input"])
    for name in ("quantities.csv", "quantities_more.csv", "quantities_as_written.csv")
    for row in csv.DictReader((CASES / "data" / name).read_text(encoding="utf-8").splitlines())
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["input"])
def test_a_figure_is_written_by_the_rules_of_the_language(row: dict[str, str]) -> None:
    value = parse(row["kind"], row["input"])
    for key in TABLES:
        assert value.text(key) == row[key]


@pytest.mark.parametrize("key", TABLES)
def test_a_table_is_whole(key: str) -> None:
    table = TABLES[key]
    assert set(table) == set(TABLES["ja"])
    assert set(table["unit"]) == {"form", *UNITS}
    assert set(table["money"]) == {"form", *CURRENCIES}
    hedges = {each.name.lower().replace("_", "-") for each in Qualifier if each is not Qualifier.EXACT}
    assert set(table["hedge"]) == {*hedges, "beside", "exact-beside"}
    assert all("{}" in form for form in table["hedge"].values())
    assert set(table["period"]) == {"year", "month", "week", "day", "hour"}
    assert set(table["date"]) - {"months"} == set(TABLES["ja"]["date"])


@pytest.mark.parametrize("key", TABLES)
def test_marks_and_months_are_those_of_cldr(key: str) -> None:
    locale, table = Locale.parse(key), TABLES[key]
    symbols = locale.number_symbols["latn"]
    assert (table["number"]["decimal"], table["number"]["group"]) == (symbols["decimal"], symbols["group"])
    names = table["date"].get("months")
    assert names is None or names == [locale.months["format"]["wide"][month] for month in range(1, 13)]


@pytest.mark.parametrize("key", TABLES)
def test_every_figure_of_the_contract_is_written(key: str) -> None:
    written = [parse(kind, typed).text(key) for kind, typed in EVERY]
    assert all(written)
    assert not any("{" in each or each != each.strip() for each in written)


@pytest.mark.parametrize(
    ("key", "same_day", "other_day"),
    [
        ("ja", "2026年12月3日14:00～16:00", "2026年12月3日14:00～2026年12月4日09:00"),
        ("ko", "2026년 12월 3일 14:00~16:00", "2026년 12월 3일 14:00 ~ 2026년 12월 4일 09:00"),
        ("de", "3. Dezember 2026, 14:00–16:00 Uhr", "3. Dezember 2026, 14:00 Uhr – 4. Dezember 2026, 09:00 Uhr"),
    ],
)
def test_a_span_of_time(key: str, same_day: str, other_day: str) -> None:
    start = When.parse("2026-12-03 14:00")
    assert span_text(start, When.parse("2026-12-03 16:00"), key) == same_day
    assert span_text(start, When.parse("2026-12-04 09:00"), key) == other_day


def test_a_word_for_millions_never_seems_to_serve_the_other_end() -> None:
    assert parse("money", "5万~120万元").text("de") == "50.000–1.200.000 RMB"


def test_a_language_without_a_table_has_its_figures_in_english() -> None:
    assert [language(key).of_figures for key in ("zh", "en", "ja", "ko", "de", "pt-BR")] == [
        *("zh", "en", "ja", "ko", "de", "en")
    ]
    assert not has_tongue("../ja")
    with pytest.raises(KeyError):
        tongue("pt-BR")
