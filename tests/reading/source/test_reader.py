"""Values, places and limits: what a text becomes, and where its parts stand."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
import yaml

from generator.reading.source import Limits, YamlList, YamlMapping, parser, read_text
from tests.places import CASES

if TYPE_CHECKING:
    from pathlib import Path

    from generator.reading.source import YamlFile

TEXT = """\
- id: one
  name: {zh: 甲, en: "A"}
  note:
  tags:
    - '甲'
    - 乙
  body: |
    First line
    see [a](bad-link)
"""


def codes(document: YamlFile) -> list[str]:
    return [issue.code for issue in document.issues]


def position(document: YamlFile, *path: str | int, of_key: bool = False) -> tuple[int, int]:
    place = document.place(path, of_key=of_key)
    return place.line, place.column


def test_scalars_stay_the_text_that_was_typed() -> None:
    words = [
        "no",
        "NO",
        "nullable",
        "~5",
        "yes",
        "12:30:45",
        "000725",
        "1_000",
        "91110000710926439E10",
        "2026-02-30",
        "0x1F",
    ]
    document = read_text("".join(f"- {word}\n" for word in words), "a.yaml")
    assert document.value == words
    assert document.issues == ()


def test_containers_are_plain_dicts_and_lists() -> None:
    document = read_text("a: {b: [c, d]}\n", "a.yaml")
    assert document.value == {"a": {"b": ["c", "d"]}}
    assert isinstance(document.value, YamlMapping)
    inner = document.value["a"]
    assert isinstance(inner, YamlMapping)
    assert isinstance(inner["b"], YamlList)


def test_a_key_without_any_value_is_none_and_an_issue() -> None:
    document = read_text(TEXT, "a.yaml")
    assert isinstance(document.value, YamlList)
    record = document.value[0]
    assert isinstance(record, YamlMapping)
    assert record["note"] is None
    (issue,) = document.issues
    assert (issue.code, issue.field, issue.place.line, issue.excerpt) == ("Y129", "[0].note", 3, "  note:")


def test_places_of_values_and_keys() -> None:
    document = read_text(TEXT, "a.yaml")
    assert position(document) == (1, 1)
    assert position(document, 0) == (1, 3)
    assert position(document, 0, "id") == (1, 7)
    assert position(document, 0, "id", of_key=True) == (1, 3)
    assert position(document, 0, "name", "en") == (2, 21)
    assert position(document, 0, "tags", 1) == (6, 7)


def test_a_path_that_does_not_exist_has_the_place_of_its_parent() -> None:
    document = read_text(TEXT, "a.yaml")
    assert position(document, 0, "missing") == (1, 3)
    assert position(document, 0, "name", "fr") == (2, 9)
    assert position(document, 0, "name", "fr", of_key=True) == (2, 3)
    assert position(document, 7, "id") == (1, 1)
    assert position(document, 0, "id", "deeper") == (1, 7)


def test_quoted_tells_how_a_text_was_typed() -> None:
    document = read_text(TEXT, "a.yaml")
    assert document.quoted((0, "name", "en"))
    assert document.quoted((0, "tags", 0))
    assert not document.quoted((0, "tags", 1))
    assert not document.quoted((0, "missing"))


def test_place_in_points_into_a_text() -> None:
    document = read_text(TEXT, "a.yaml")
    place = document.place_in((0, "body"), "bad-link")
    assert (place.line, place.column) == (9, 13)
    assert document.place_in((0, "body"), "not there") == document.place((0, "body"))
    assert document.place_in((0, "id"), "name") == document.place((0, "id"))


def test_front_matter_counts_from_its_line_in_the_page() -> None:
    document = read_text("title: 甲\nname：乙\n", "page.md", first_line=2)
    assert position(document, "title") == (2, 8)
    (issue,) = document.issues
    assert (issue.place.line, issue.place.column) == (3, 5)
    assert issue.excerpt == document.excerpt(issue.place) == "name：乙"


def test_excerpt_of_a_line_that_does_not_exist_is_empty() -> None:
    document = read_text("a: b\n", "page.md", first_line=5)
    assert [document.excerpt(document.place(())).strip(), document.lines[0]] == ["a: b", "a: b"]
    assert not read_text("a: b", "x").excerpt(read_text("\n\n\na: b", "x").place(("a",)))


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_are_counted_with_every_line_break(line_break: str) -> None:
    document = read_text(line_break.join(["a: 甲", "", "b: |", "  乙", "c: d"]), "a.yaml")
    assert document.value == {"a": "甲", "b": "乙\n", "c": "d"}
    assert position(document, "c") == (5, 4)


def test_one_leading_byte_order_mark_is_tolerated() -> None:
    document = read_text("\ufeffa: b", "a.yaml")
    assert document.value == {"a": "b"}
    assert position(document, "a") == (1, 4)


def test_half_a_character_is_named() -> None:
    document = read_text("a: b\nc: d\ud800e\n", "a.yaml")
    (issue,) = document.issues
    assert (issue.code, issue.place.line, issue.place.column) == ("Y112", 2, 5)
    assert issue.facts["character"] == "U+D800"


@pytest.mark.parametrize("text", ["", "\n\n", "# only a note\n", "---\n"])
def test_an_empty_file_is_an_issue(text: str) -> None:
    document = read_text(text, "a.yaml")
    assert codes(document) == ["Y130"]
    assert document.value is None


def test_records_without_a_slip_are_all_returned() -> None:
    document = read_text("- id: one\n- id: [two\n    甲\n- id: three\n- id: @four\n", "a.yaml")
    assert isinstance(document.value, YamlList)
    assert document.value == [{"id": "one"}, {"id": ["two甲"]}, {"id": "three"}, {"id": "@four"}]
    assert codes(document) == ["Y158", "Y152"]


def test_a_record_that_cannot_be_mended_is_left_out() -> None:
    document = read_text("- id: one\n- id: two\n  甲乙丙\n  name: x\n- id: three\n", "a.yaml")
    assert document.value == [{"id": "one"}, {"id": "three"}]
    assert [(issue.code, issue.field) for issue in document.issues] == [("Y159", "[1].id")]


def test_a_mended_record_keeps_the_places_as_typed() -> None:
    document = read_text("- id：one\n  name: 甲: 乙\n  stage: x\n- id: two\n", "a.yaml")
    assert document.value == [{"id": "one", "name": "甲: 乙", "stage": "x"}, {"id": "two"}]
    assert position(document, 0, "name") == (2, 9)
    assert position(document, 0, "stage") == (3, 10)
    assert position(document, 1, "id") == (4, 7)


def test_the_hint_shows_the_line_mended() -> None:
    document = read_text("- id: one\n  name: 甲园区: 二期\n", "a.yaml")
    (issue,) = document.issues
    assert issue.field == "[0].name"
    assert 'name: "甲园区: 二期"' in issue.hint("zh")
    assert 'name: "甲园区: 二期"' in issue.hint("en")


def test_a_duplicate_key_names_both_places() -> None:
    document = read_text("a: 1\nb: 2\na: 3\n", "a.yaml")
    (issue,) = document.issues
    assert (issue.place.line, issue.facts["line"], issue.field) == (3, "1", "a")
    assert document.value == {"a": "1", "b": "2"}


def test_the_field_of_a_character_is_found() -> None:
    document = read_text("- id: one\n- id: two\n  tags: [a, b\u200bc]\n", "a.yaml")
    assert [issue.field for issue in document.issues] == ["[1].tags[1]"]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("- id: one\n- name:甲\n", ["[1].name"]),
        ("name: {zh：甲, en: A}\n", ["name.zh"]),
        ("name: {zh: 甲\u3000, en: A}\n", ["name.zh"]),
        ("tags:\n  - 甲\n  -乙\n", ["tags[1]"]),
        ("slogan: {zh: 甲, en: B}\nmotto: 投资 #1 之城\n", ["motto"]),
        ("a: {b: 1, c: @x}\n", ["a"]),
        ("a: 1\n b: 2\n", ["b"]),
        ("a: 1\n---\nb: 2\n", [""]),
    ],
)
def test_the_field_of_a_slip(text: str, fields: list[str]) -> None:
    assert [issue.field for issue in read_text(text, "a.yaml").issues] == fields


def test_limits_are_configurable() -> None:
    assert codes(read_text("a: " + "x" * 50, "a", Limits(file_bytes=20))) == ["Y107"]
    assert codes(read_text("a: " + "x" * 50, "a", Limits(field_characters=20))) == ["Y126"]
    assert codes(read_text("a: {b: {c: d}}", "a", Limits(depth=2))) == ["Y125"]
    assert codes(read_text("a: {b: {c: d}}", "a", Limits(depth=3))) == []


def test_after_the_limit_of_issues_one_line_says_so() -> None:
    document = read_text("".join(f"- id: @{number}\n" for number in range(400)), "a.yaml")
    assert codes(document) == ["Y152"] * 50 + ["Y199"]
    assert document.issues[-1].facts["limit"] == "50"


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "[{", "{a: "])
def test_deep_nesting_is_an_issue_and_no_crash(opening: str) -> None:
    assert read_text(opening * 100_000, "a.yaml").issues


def test_the_collector_is_on_again_afterwards() -> None:
    assert gc.isenabled()
    read_text("a: [", "a.yaml")
    assert gc.isenabled()
    gc.disable()
    try:
        read_text("a: b", "a.yaml")
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize("path", sorted((CASES / "valid" / "yaml").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_parser_without_its_c_part_reads_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_bytes().decode("utf-8")
    with_c = read_text(text, "a.yaml")
    monkeypatch.setattr(parser, "_LOADER", yaml.SafeLoader)
    without = read_text(text, "a.yaml")
    assert without == with_c
    assert str(without.place((0, "body"))) == str(with_c.place((0, "body")))
