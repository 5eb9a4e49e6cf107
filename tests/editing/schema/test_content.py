"""Schemas find nothing in content that is right, in English keys and in Chinese ones, and quantities pass them."""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING

import jsonschema
import pytest

from generator.editing.fields import FORMS, FieldSort, FormField
from generator.editing.schema import schema_of
from generator.editing.schema.languages import language_pattern
from generator.editing.schema.texts import leaf_schema
from generator.reading.chinese_keys import with_chinese_keys
from generator.values.language import language
from tests.editing.schema.typed import complaints, typed
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SITES = (ROOT, *sorted((ROOT / "examples").iterdir()), *sorted((ROOT / "tests" / "sites").iterdir()))
LANGUAGES = ("zh", "en", "ja")
IN_YAML = tuple(name for name in FORMS if name != "page")
TABLES = ("quantities.csv", "quantities_as_written.csv", "quantities_more.csv")


def _files(name: str) -> Iterator[Path]:
    for root in SITES:
        yield from sorted({file for pattern in FORMS[name].files for file in root.glob(pattern)})


@pytest.mark.parametrize("name", IN_YAML)
def test_content_that_is_right_is_right_by_its_schema(name: str) -> None:
    """Every file of this site, of the examples and of the test sites passes, whatever its keys are called."""
    for file in _files(name):
        text = file.read_text(encoding="utf-8")
        assert not complaints(name, typed(text), LANGUAGES), file
        in_chinese = with_chinese_keys(text, FORMS[name].model)
        assert not complaints(name, typed(in_chinese), LANGUAGES, in_chinese=True), file
        assert not complaints(name, typed(in_chinese), LANGUAGES), file


def test_most_forms_have_files_here() -> None:
    """The test above looks at something."""
    assert len([name for name in IN_YAML if list(_files(name))]) >= len(IN_YAML) - 1
    assert sum(len(list(_files(name))) for name in IN_YAML) > 100


@pytest.mark.parametrize("in_chinese", [False, True])
@pytest.mark.parametrize("name", IN_YAML)
def test_a_schema_is_one_of_draft_07_that_every_editor_reads(name: str, *, in_chinese: bool) -> None:
    """It is valid by its own schema, has no empty list where editors want none, and patterns of both dialects."""
    schema = schema_of(FORMS[name], LANGUAGES, in_chinese=in_chinese)
    jsonschema.Draft7Validator.check_schema(schema)
    written = json.dumps(schema, ensure_ascii=False)
    for key in ("allOf", "anyOf", "oneOf", "enum"):
        assert f'"{key}": []' not in written
    for pattern in _patterns(schema):
        re.compile(pattern)
        assert not re.search(r"\(\?[<iPx]|\\[AZz]|\(\?\(", pattern), pattern  # what ECMAScript has not


def _patterns(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(pattern := schema.get("pattern"), str):
            yield pattern
        for each in schema.values():
            yield from _patterns(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from _patterns(each)


def _quantity(kind: str, value: object) -> bool:
    field = FormField("", FieldSort.QUANTITY, ("", ""), of=kind)
    return jsonschema.Draft7Validator(leaf_schema(field)).is_valid(value)


@pytest.mark.parametrize("table", TABLES)
def test_every_quantity_that_is_read_passes(table: str) -> None:
    """No text that the program reads is refused in the editor."""
    with (ROOT / "tests" / "cases" / "data" / table).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    refused = [row for row in rows if not _quantity(row["kind"], row["input"])]
    assert len(rows) > 50
    assert refused == []


@pytest.mark.parametrize(
    "kind",
    ["money", "area", "price", "capacity", "count", "distance", "duration", "percent", "temperature", "rainfall"],
)
@pytest.mark.parametrize("value", ["待定", "很多", "n/a", "", "3.6", 3.6, "see the report", "x" * 201, None, ["1亩"]])
def test_what_is_no_quantity_does_not_pass(kind: str, value: object) -> None:
    """A quantity has a number and a unit."""
    assert not _quantity(kind, value)


@pytest.mark.parametrize("value", ["待定", "03-07", "next year", 26, 2026.5, None])
def test_what_is_no_date_does_not_pass(value: object) -> None:
    """A date has its year."""
    assert not _quantity("date", value)


def test_a_year_may_stand_without_quotation_marks() -> None:
    """YAML makes a number of it."""
    assert _quantity("date", 2026)
    assert _quantity("moment", 20261203)


def test_languages_are_those_that_a_site_can_have() -> None:
    """Of all keys of two letters the same ones pass as in the settings of a site."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for key in (*(one + other for one in letters for other in letters), "zh-Hant", "pt-BR", "en-XX", "de-Latn-AT"):
        try:
            known = bool(language(key))
        except KeyError:
            known = False
        assert bool(re.search(language_pattern(), key)) == known, key
