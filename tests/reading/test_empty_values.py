"""What a form writes where nothing was filled in is read as if the key were not there, in every field of every kind."""

from __future__ import annotations

import pytest

from generator.reading.settings import Settings
from generator.reading.source import YamlList, YamlMapping, read_file, read_text
from generator.reading.validation import validate
from generator.records import KINDS
from tests.places import ROOT

EMPTY = [
    *("null", "Null", "NULL", "~", '""', "''", "' '", "[]", "{}"),
    *("{zh: null, en: ~}", "{zh: '', en: ' '}", "[null, '', {}]", "\n  - ~\n  -\n", "{a: {b: [null]}}"),
]
CONTEXT = {"languages": ("zh", "en"), "kinds_with_page": ("park", "project")}


def some_record(kind: str) -> YamlMapping:
    """Return a record of a kind as its file holds it."""
    plural = KINDS[kind].plural
    full = ROOT / "tests" / "sites" / "full"
    found = (*full.glob(f"{plural}.yaml"), *full.glob(f"content/{plural}.yaml"))
    path = next(iter((*found, *sorted(full.glob(f"content/{plural}/**/*.yaml")), *full.glob(f"{plural}/*.yaml"))))
    value = read_file(path, path.name).value
    record = value[0] if isinstance(value, YamlList) else value
    assert isinstance(record, YamlMapping)
    return record


@pytest.mark.parametrize("written", EMPTY)
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_empty_value_is_as_good_as_no_key(kind: str, written: str) -> None:
    record, entry = some_record(kind), KINDS[kind].entry
    optional = [name for name, field in entry.model_fields.items() if not field.is_required()]
    document = read_text("".join(f"{name}: {written}\n" for name in optional), "a.yaml")
    assert document.issues == ()
    assert document.value == {}
    needed = {name: value for name, value in record.items() if name not in optional}
    bare, _ = validate(entry, document, (), needed, CONTEXT)
    read, issues = validate(entry, document, (), {**needed, **document.value}, CONTEXT)
    assert issues == [] or bare is None
    assert (read and read.record) == (bare and bare.record)


def test_the_settings_of_a_form_are_those_without_its_empty_fields() -> None:
    text = "name: null\nlanguages: []\nlegal: [~]\nmap: {nodes: []}\nhome: {headline: {zh: 甲, en: ''}, lead: null}\n"
    document = read_text(text, "site.yaml")
    assert document.value == {"home": {"headline": {"zh": "甲"}}}
    _, issues = validate(Settings, document, (), document.value, CONTEXT)
    said = {(issue.code, issue.field, issue.place.line, issue.place.column) for issue in issues}
    assert said >= {("R101", "name", 1, 7), ("R101", "home.lead", 5, 41)}
    assert not [issue for issue in issues if "null" in issue.hint("zh") + issue.hint("en")]


@pytest.mark.parametrize("written", ["null", "~", '""', "[]", "{}"])
def test_an_item_without_a_value_is_no_item(written: str) -> None:
    document = read_text(f"tags: [甲, {written}, 乙]\nmore:\n  - {written}\n  - 丙\n", "a.yaml")
    assert document.value == {"tags": ["甲", "乙"], "more": ["丙"]}
    assert document.issues == ()
    assert (document.place(("tags", 1)).column, document.place(("more", 0)).line) == (13 + len(written), 4)


def test_a_word_in_quotation_marks_stays_a_word() -> None:
    assert read_text('a: "~"\nb: "null"\nc: nullable\n', "a.yaml").value == {"a": "~", "b": "null", "c": "nullable"}


def test_the_same_key_twice_is_found_where_one_has_no_value() -> None:
    (issue,) = read_text("a: null\na: 3\n", "a.yaml").issues
    assert (issue.code, issue.place.line) == ("Y127", 2)


def test_a_record_of_nothing_is_no_record() -> None:
    assert read_text("- null\n- id: one\n- {}\n-\n", "a.yaml").value == [{"id": "one"}]
