"""The description of fields says of every field of every model what it is called and what may stand in it."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from generator import records
from generator.editing.fields import FORMS, FieldSort, FormField, form_of_kind
from generator.values.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator


def all_fields(field: FormField, path: str = "") -> Iterator[tuple[str, FormField]]:
    """Yield every described field below one, with its path."""
    for inside in (*field.fields, *((field.each,) if field.each else ()), *((field.keys,) if field.keys else ())):
        yield f"{path}.{inside.key}", inside
        yield from all_fields(inside, f"{path}.{inside.key}")


@pytest.mark.parametrize("name", FORMS)
def test_every_field_of_a_model_is_described_once(name: str) -> None:
    """What a model reads is what its form offers; only what every record has comes after what is its own."""
    place = FORMS[name]
    assert sorted(each.key for each in place.form.fields) == sorted(place.model.model_fields)
    if issubclass(place.model, Record):
        assert place.form.fields[0].key == "id"
        assert place.form.fields[-1].key in {*Record.model_fields, *place.model.model_fields}


@pytest.mark.parametrize("name", FORMS)
def test_every_field_has_words_in_both_languages_and_what_it_needs(name: str) -> None:
    """Nothing is offered without a name, a choice has its values, a list its items, a named record its kind."""
    for path, field in all_fields(FORMS[name].form.block, name):
        if field.key and not path.endswith(f"{field.key}.{field.key}"):
            assert all(field.titles), path
            assert all(field.says), path
        assert (field.sort is FieldSort.CHOICE) == bool(field.choices), path
        assert (field.sort in {FieldSort.LIST, FieldSort.MAPPING}) == (field.each is not None), path
        assert (field.sort is FieldSort.BLOCK) == bool(field.fields), path
        if field.sort is FieldSort.NAMES:
            assert field.of in records.KINDS, path
        if field.sort is FieldSort.QUANTITY:
            assert field.examples, path


def test_fields_are_found_by_their_path() -> None:
    """A path as issues have it leads through lists and blocks to what describes the value."""
    block = form_of_kind("project").block
    role = block.at(("parties", 0, "role"))
    assert role is not None
    assert [each.value for each in role.choices] == ["investor", "host", "operator", "partner"]
    assert role.choices[0].words == ("投资方", "Investor")
    investment = block.at(("investment",))
    assert investment is not None
    assert (investment.sort, investment.of, investment.titles) == (
        FieldSort.QUANTITY,
        "money",
        ("总投资", "Investment"),
    )
    assert block.at(("nothing", "here")) is None


def test_leaves_go_through_blocks_and_not_through_lists() -> None:
    """A table has a column for each leaf: a block's fields are some, a list is one."""
    leaves = {".".join(path) for path, _ in form_of_kind("project").block.leaves()}
    assert {"source.name", "source.date", "parties", "investment"} <= leaves
    assert "source" not in leaves


def test_a_file_belongs_to_the_form_of_its_folder() -> None:
    """Records of a kind stand in a file or a folder, at the root or below the content."""
    assert FORMS["project"].files == ("projects.yaml", "projects/**/*.yaml")
    assert FORMS["policy"].files == ("content/policies.yaml", "content/policies/**/*.yaml")


_WORDS_OF_THREE = {"air", "end", "fee", "gas", "pay", "to", "who"}


@pytest.mark.parametrize("name", FORMS)
def test_english_titles_are_words_and_no_short_forms(name: str) -> None:
    """A key is short for whoever types it; whoever reads a form is told what it is."""
    found = [each for _, each in all_fields(FORMS[name].form.block)]
    assert [
        each.key
        for each in found
        if len(each.key) <= 3 and each.key not in _WORDS_OF_THREE and each.titles[1] == each.key.capitalize()
    ] == []
    assert [each.titles[1] for each in found if re.search("[㐀-鿿]", each.titles[1])] == []
    words = [choice.words[1] for each in found for choice in each.choices]
    assert [word for word in words if not word[:1].isupper() and "/" not in word] == []


def test_one_entry_of_a_list_is_called_otherwise_than_the_list() -> None:
    lists = [each for name in FORMS for _, each in all_fields(FORMS[name].form.block) if each.each and each.each.fields]
    assert len(lists) > 20
    assert [each.key for each in lists if each.each and each.titles[1] == each.each.titles[1]] == []


def test_every_choice_that_has_a_title_is_there() -> None:
    table = tomllib.loads((files("generator.editing.fields") / "choices.toml").read_text(encoding="utf-8"))
    fields = [each for name in FORMS for _, each in all_fields(FORMS[name].form.block)]
    known = {choice.value for each in fields for choice in each.choices}
    assert table.keys() - known == set()
