"""Every key of every model has Chinese names, each of one key in its mapping, and a meaning in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.cli.reference import blocks, name_of
from generator.reading.page import PageHead
from generator.reading.settings import Settings
from generator.reading.term import Term
from generator.reading.wording import AddedWording
from generator.records import KINDS
from generator.values.keys import keys_of, sections, shape_of, word_key
from generator.values.language import language

if TYPE_CHECKING:
    from generator.values.record import Block

MODELS: list[type[Block]] = [
    *(kind.entry for kind in KINDS.values()),
    Settings,
    Term,
    AddedWording,
    PageHead,
    *blocks(),
]
HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_has_chinese_names_of_its_own_and_a_meaning(model: type[Block]) -> None:
    seen: dict[str, str] = {}
    for key in keys_of(model).values():
        assert key.names, key.key
        assert all(map(HAN.search, key.names)), key.names
        assert HAN.search(key.says[0]), key.key
        assert key.says[1], key.key
        assert not HAN.search(key.says[1]), key.key
        for name in key.names:
            assert name not in seen, (name, key.key, seen[name])
            seen[name] = key.key


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_word_that_only_suggests_a_key_is_the_name_of_another(model: type[Block]) -> None:
    shape = shape_of(model)
    for key in keys_of(model).values():
        assert not [word for word in key.near if word in shape.keys or word in model.model_fields], key.key


def test_every_section_is_of_a_model_or_of_words() -> None:
    known = {*map(name_of, MODELS), "any", "Focus", "languages", "kinds"}
    assert sections().keys() == known


def test_every_kind_of_record_and_every_language_has_its_word() -> None:
    assert KINDS.keys() | {"page"} == sections()["kinds"].keys()
    for key in sections()["languages"]:
        assert language(key).key == key
    words = [name for key in sections()["languages"].values() for name in key.names]
    assert len(words) == len(set(words))
    assert (word_key("languages", "英文"), word_key("languages", "火星文")) == ("en", "火星文")


@pytest.mark.parametrize(("name", "key"), [("总投资", "investment"), ("内部", "internal"), ("园区", "park")])
def test_a_project_has_the_names_that_staff_use(name: str, key: str) -> None:
    assert shape_of(KINDS["project"].entry).keys[name] == key
