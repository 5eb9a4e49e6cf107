"""The table of wordings is consistent: every word is used, and every path leads to a field of a record."""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest

from generator.answers import topics as room
from generator.answers.topics import EVERYTHING, OF_STAFF, load_table, part_of, topic_of_wording
from generator.answers.units import is_unit
from generator.reading.source import read_text
from generator.reading.wording import AddedWording
from generator.records import KINDS
from generator.values.record import Block

POLICY = ("policies", "listed")


def _block(annotation: Any) -> type[Block] | None:  # noqa: ANN401  (an annotation is any object)
    if get_origin(annotation) in {Annotated, Union, UnionType, tuple}:
        return next((found for each in get_args(annotation) if (found := _block(each))), None)
    return annotation if isinstance(annotation, type) and issubclass(annotation, Block) else None


def _leads_somewhere(model: type[Block], path: str) -> bool:
    at: type[Block] | None = model
    for step in filter(None, path.split(".")):
        if at is None or step not in at.model_fields:
            return False
        at = _block(at.model_fields[step].annotation)
    return True


def test_every_path_leads_to_a_field_and_every_shown_field_to_one_of_its_parts() -> None:
    for topic in load_table().topics:
        shows = {each for field in topic.fields for each in field.shows} | set(topic.otherwise)
        for part in topic.parts:
            is_policy = (part.kind, part.path) == POLICY
            model = KINDS["policy" if is_policy else part.kind].entry.PUBLIC
            path = "" if is_policy else part.path
            assert _leads_somewhere(model, path), part
            shows -= {each for each in shows if _leads_somewhere(model, f"{path}.{each}")}
            assert all(_leads_somewhere(model, f"{path}.{name}") for name, _ in part.conditions), part
        assert not shows, (topic.parts, shows)


def test_every_concept_of_a_topic_has_words_and_every_word_is_of_use() -> None:
    value: Any = read_text(room.TABLE.read_text(encoding="utf-8"), room.TABLE.name).value
    known = {concept for concepts in value["words"] for concept in concepts.split()}
    table = load_table()
    used = {word for topic in table.topics for word in topic.words}
    assert used | table.groups <= known
    of_names = {"general-worker", "technician", "engineer", "workshop-manager", "top", "peak", "flat", "valley"}
    vetoed = {
        "smallest",
        "hazardous",
        "gdp",
        "export",
        "environment-tax",
        "road",
        "by-rail",
        "by-water",
        "by-air",
        "solid",
    }
    rest = {each for each in known - used - table.groups if not is_unit(each)}
    assert rest <= of_names | vetoed


def test_every_topic_can_be_asked_and_says_something() -> None:
    for topic in load_table().topics:
        assert topic.needs
        assert all(topic.needs)
        assert topic.fields or topic.otherwise
        assert topic.entries in {"any", "named", "all"}


def test_a_word_for_two_things_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:  # noqa: ANN401
    table = tmp_path / "wordings.yaml"
    table.write_text("asks: {en: the}\nwords: {a: one, b: 'two, one'}\ntopics: []\ngroups: a\n", encoding="utf-8")
    monkeypatch.setattr(room, "TABLE", table)
    load_table.cache_clear()
    with pytest.raises(ValueError, match="one"):
        load_table()
    load_table.cache_clear()


def test_a_part_has_a_kind_a_path_and_conditions() -> None:
    part = part_of("park.plots[status=available,kind=land|office]")
    assert (part.kind, part.path) == ("park", "plots")
    assert part.conditions == (("status", frozenset({"available"})), ("kind", frozenset({"land", "office"})))
    assert part_of("contact") == room.RecordPart("contact", "")
    with pytest.raises(ValueError, match="Park"):
        part_of("Park!")


def test_a_wording_of_staff_needs_all_its_words_and_shows_all_of_its_field() -> None:
    wording = AddedWording.model_construct(zh="大客户气价", en="Gas price for large users", answer="park.costs.gas")
    topic = topic_of_wording(wording, load_table().lexicon)
    assert topic.parts == (part_of("park.costs.gas"),)
    assert topic.needs[1] == {"gas", "price", "size", "=user"}
    assert "=客" in topic.needs[0]
    assert (topic.otherwise, topic.weight, topic.may) == (EVERYTHING, OF_STAFF, frozenset())
