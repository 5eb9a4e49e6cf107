"""Every row of the three tables, in both directions: what is typed, and what each language makes of it."""

from __future__ import annotations

import csv

import pytest

from generator.values.quantity import EXAMPLES, KINDS, parse
from tests.places import CASES

DATA = CASES / "data"


def _rows() -> list[tuple[str, str, str, str]]:
    found = []
    for name in ("quantities.csv", "quantities_more.csv", "quantities_as_written.csv"):
        with (DATA / name).open(encoding="utf-8", newline="") as file:
            found += [(row["kind"], row["input"], row["zh"], row["en"]) for row in csv.DictReader(file)]
    return found


ROWS = _rows()


def test_the_tables_are_large_enough_and_hold_no_row_twice() -> None:
    assert len(ROWS) > 51 + 300 + 436
    assert len({row[:2] for row in ROWS}) == len(ROWS)
    assert {row[0] for row in ROWS} == set(KINDS)


@pytest.mark.parametrize(("kind", "typed", "zh", "en"), ROWS)
def test_input_becomes_both_texts(kind: str, typed: str, zh: str, en: str) -> None:
    value = parse(kind, typed)
    assert (value.text("zh"), value.text("en")) == (zh, en)


@pytest.mark.parametrize(("kind", "typed", "zh", "en"), ROWS)
def test_both_texts_are_read_back_as_the_same_value(kind: str, typed: str, zh: str, en: str) -> None:
    value = parse(kind, typed)
    assert parse(kind, zh) == value
    assert parse(kind, zh).text("zh") == zh
    assert parse(kind, en) == value
    assert parse(kind, en).text("en") == en


@pytest.mark.parametrize("kind", sorted(EXAMPLES))
def test_the_examples_shown_by_faults_are_valid(kind: str) -> None:
    for shown in EXAMPLES[kind]:
        value = parse(kind, shown)
        assert parse(kind, value.text("en")) == value
