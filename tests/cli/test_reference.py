"""The committed references are what the catalogue, the models and ``docs/reference.toml`` make today."""

from __future__ import annotations

import re

import pytest

from generator.cli.reference import DOCS, blocks, errors_page, fields_of, fields_page, name_of, read_words
from generator.messages.issues import messages

WORDS = read_words()
PAGES = {"errors.md": errors_page(WORDS), "fields.md": fields_page(WORDS)}


@pytest.mark.parametrize("name", PAGES)
def test_the_committed_reference_is_up_to_date(name: str) -> None:
    committed = (DOCS / name).read_text(encoding="utf-8")
    assert committed == PAGES[name], "run: python -m generator.cli.reference"


def test_every_code_stands_once_in_the_reference() -> None:
    assert sorted(re.findall(r"^### (\w+) `", PAGES["errors.md"], re.MULTILINE)) == sorted(messages())


def test_no_words_are_left_over() -> None:
    for block in blocks():
        extra = WORDS[name_of(block)].keys() - {name for name, _, _ in fields_of(block)}
        assert extra == {"_"}, name_of(block)


def test_every_word_of_a_field_is_in_both_languages() -> None:
    for name in {*WORDS["files"], *map(name_of, blocks())}:
        for field, (zh, *en) in WORDS[name].items():
            assert re.search("[一-鿿]", zh), field
            assert field == "_" or (len(en) == 1 and not re.search("[一-鿿]", en[0])), field


def test_every_link_to_a_block_has_its_heading() -> None:
    headings = {heading.lower() for heading in re.findall(r"^### (\w+)$", PAGES["fields.md"], re.MULTILINE)}
    assert set(re.findall(r"\(#(\w+)\)", PAGES["fields.md"])) <= headings


def test_a_choice_lists_its_values_with_the_chinese_words() -> None:
    assert "`available` (可供), `negotiating` (洽谈中), `taken` (已占用)" in PAGES["fields.md"]


def test_a_message_shows_its_markup_and_single_braces() -> None:
    assert "写成 {zh: {written}, en: …}" in PAGES["errors.md"]
    assert '"{{文字}}"' in PAGES["errors.md"]
    assert r"\*\*加粗\*\*" in PAGES["errors.md"]


def test_a_field_without_words_is_an_error() -> None:
    lacking = {**WORDS, "Tenant": {"_": ["在园企业"], "name": ["企业名称", "The firm's name"]}}
    with pytest.raises(KeyError, match="business"):
        fields_page(lacking)
