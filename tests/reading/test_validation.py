"""What pydantic finds becomes an issue of ours, at the line that an editor must change."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ConfigDict

from generator.reading.source import read_text
from generator.reading.validation import validate
from generator.values.fields import DEFAULT_LANGUAGES, Bilingual, Word


class Inner(BaseModel):
    """A block inside another."""

    model_config = ConfigDict(extra="forbid")

    word: Word
    note: Bilingual | None = None


class Outer(BaseModel):
    """A record with blocks of every shape."""

    model_config = ConfigDict(extra="forbid")

    inner: Inner | None = None
    several: tuple[Inner, ...] = ()
    by_name: dict[str, Inner] = {}
    number: int = 0


def found(text: str) -> list[tuple[str, str, int, int, dict[str, str]]]:
    document = read_text(text, "a.yaml")
    record, issues = validate(Outer, document, (), document.value, {"languages": DEFAULT_LANGUAGES})
    assert (record is None) == bool(issues or document.issues)
    return [
        (issue.code, issue.field, issue.place.line, issue.place.column, dict(issue.facts))
        for issue in sorted(issues, key=lambda issue: issue.sort_key())
    ]


def test_a_record_knows_its_places() -> None:
    document = read_text("inner:\n  word: 甲\n", "a.yaml")
    located, issues = validate(Outer, document, (), document.value, {})
    assert issues == []
    assert located is not None
    assert located.record.inner == Inner(word="甲")
    assert str(located.place("inner", "word")) == "a.yaml:2:9"
    assert located.issue("R104", "inner", "word").excerpt == "  word: 甲"


@pytest.mark.parametrize("block", ["inner:\n  {}", "several:\n- {}", "by_name:\n  a:\n    {}"])
def test_a_misspelt_key_is_known_wherever_the_block_stands(block: str) -> None:
    ((code, field, _, _, facts),) = found(block.format("{word: 甲, nte: 乙}") + "\n")
    assert (code, facts["key"], facts["meant"]) == ("R102", "nte", "note")
    assert field.endswith("nte")


def test_an_unknown_key_like_no_other_is_reported_at_its_place() -> None:
    assert found("several:\n  - word: 甲\n    colour: 红\n") == [("R103", "several[0].colour", 3, 5, {"key": "colour"})]


def test_what_should_be_a_block_or_a_list_is_reported_at_its_key() -> None:
    assert found("several: {word: 甲}\ninner:\n  - 甲\n") == [
        ("R107", "several", 1, 1, {"key": "several", "found": "mapping"}),
        ("R108", "inner", 2, 1, {"key": "inner", "found": "list"}),
    ]


def test_an_item_is_named_after_its_list() -> None:
    assert found("several:\n  - 甲\n") == [("R108", "several[0]", 2, 5, {"key": "several", "found": "text"})]


def test_a_language_is_reported_at_its_own_line() -> None:
    (issue,) = found("inner:\n  word: 甲\n  note:\n    zh: 乙\n    eng: B\n")
    assert issue[:4] == ("T103", "inner.note.eng", 5, 5)


def test_an_empty_value_is_reported_by_the_reader_alone() -> None:
    assert found("inner:\n  word:\n  note:\nseveral:\nby_name:\n") == []


def test_what_only_pydantic_knows_keeps_its_words() -> None:
    ((code, field, line, column, facts),) = found("number: many\n")
    assert (code, field, line, column) == ("R109", "number", 1, 9)
    assert "integer" in facts["why"]
