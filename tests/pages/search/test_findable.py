"""Whatever a visitor may read of a record is found: every public field of every kind, in every language.

``tests/sites/full`` has records with each field of their models set, which ``tests/records/test_pages.py`` holds it to.
What is expected is told here from the fields themselves, not as ``findable`` walks them.
"""

from __future__ import annotations

import json
import re
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

import pytest
from pydantic import BaseModel

from generator.building.edition import THEME
from generator.pages.search.block import PAGE, block_of_records, block_of_sections
from generator.pages.search.findable import Findable, Walk, plain
from generator.pages.search.folding import fold
from generator.pages.search.labels import Labels
from generator.pages.words import load_words
from generator.records import KINDS
from generator.records.park.costs import Costs
from generator.records.park.structure import write_measures
from generator.values.language import Text, language
from generator.values.stage import Stage
from generator.values.telephone import telephones
from tests.many_of_each import copy_many
from tests.places import SITES
from tests.small_site import copy_base, make_pages, read_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.pages.pages import Pages
    from tests.small_site import Checked

RECORDS = [(name, "bureau" if name == "contact" else "everything") for name in KINDS]
LANGUAGES = ("zh", "en")
_NOWHERE = {("firm", "qinghe-cold-chain")}  # of no industry and in no park: named by its needs only
# no words: files, coordinates, links of which a page shows other words
_NO_WORDS = {
    "id",
    "sample",
    "icon",
    "file",
    "focus",
    "poster",
    "captions",
    "lat",
    "lon",
    "crs",
    "url",
    "link",
    "recording",
} | {*("focus", "timezone", "language", "wechat", "partial", "parallel", "dual_circuit")}


@cache
def _full() -> tuple[Checked, Pages]:
    checked = read_site(SITES / "full")
    return checked, make_pages(checked)


@cache
def _entries(kind: str, key: str) -> dict[str, Findable]:
    """Return what is found of a record by language."""
    checked, pages = _full()
    labels = [Labels(pages.words(each), checked.site.stages) for each in pages.languages]
    entries = [Findable(kind, "somewhere/", "") for _ in labels]
    written = {name: showing.written for name, showing in pages.kinds.items()}
    Walk(pages.library, labels, written).read(checked.site.records[kind][key], entries)
    return {each.key: entry for each, entry in zip(pages.languages, entries, strict=True)}


def _strings(entry: Findable) -> list[str]:
    fields = [each for value in entry.fields for each in value[1:]]
    return [entry.title, *entry.names, *fields, *entry.texts]


def _expected(value: object, key: str, field: str = "") -> Iterator[str]:
    """Yield every string that a visitor may read in a language, and each figure as the other one writes it."""
    if field in _NO_WORDS or value is None or isinstance(value, Enum):
        return
    if isinstance(value, Text):
        yield re.sub(r"\[(.*?)\]\(.*?\)", r"\1", value.nearest(key)[1])
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _expected(getattr(value, name), key, name)
    elif isinstance(value, tuple | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _expected(item, key, field)
    elif hasattr(value, "text"):
        yield from (value.text(each) for each in LANGUAGES)
    elif field == "phone":
        yield from (number.shown for number in telephones(str(value)))
        yield from (number.shown.replace(" ", "") for number in telephones(str(value)))
    elif field in {"floor_load", "column_grid"}:
        yield from (write_measures(str(value), each) for each in LANGUAGES)
    else:
        yield str(value)


def _named(record: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  (one of several record types)
    """Yield the kind and id of every record that a record names."""
    for path, kind in record.NAMES.items():
        blocks: list[Any] = [record]
        for name in path.split(".")[:-1]:
            blocks = [each for block in blocks for each in getattr(block, name)]
        for block in blocks:
            keys = getattr(block, path.rpartition(".")[2])
            yield from ((kind, key) for key in ((keys,) if isinstance(keys, str) else keys or ()))


@pytest.mark.parametrize("key", LANGUAGES)
@pytest.mark.parametrize(("kind", "name"), RECORDS)
def test_every_word_of_a_record_is_found(kind: str, name: str, key: str) -> None:
    checked, _ = _full()
    record = checked.site.records[kind][name]
    unset = type(record).model_fields.keys() - record.model_fields_set
    assert unset <= {"kind"} | ({"count", "area", "inferred"} if kind == "figure" else set())  # of a figure one value
    ids = {target for _, target in _named(record)}
    expected = [each for each in _expected(record, key) if each not in ids]
    expected += [checked.site.records[target][each].called.nearest(key)[1] for target, each in _named(record)]
    assert len(expected) > 5
    found = [fold(each) for each in _strings(_entries(kind, name)[key])]
    assert [each for each in expected if not any(fold(each) in one for one in found)] == []


@pytest.mark.parametrize(("kind", "name"), RECORDS)
def test_a_name_is_found_in_every_language_and_stands_first(kind: str, name: str) -> None:
    record = _full()[0].site.records[kind][name]
    for key, entry in _entries(kind, name).items():
        assert entry.title == record.called[key]
        assert set(entry.names) >= {record.called[each] for each in LANGUAGES} - {entry.title}


@pytest.mark.parametrize(("kind", "name"), RECORDS)
def test_every_field_is_called_something(kind: str, name: str) -> None:
    sentences = {"en": {"The announcement does not list every project.", "At the same time"}}
    for key, entry in _entries(kind, name).items():
        assert all(each.value for each in entry.fields)
        if key in sentences:  # what is a sentence of its own needs no label
            assert {each.value for each in entry.fields if not each.label} <= sentences[key]


def test_what_holds_is_said_in_words() -> None:
    entries = _entries("park", "everything")
    for key, (label, words) in {"zh": ("天然气", "双回路供电"), "en": ("Natural gas", "Dual power supply")}.items():
        labels = [each.label for each in entries[key].fields if each.value == words]
        assert label in labels
        assert len(set(labels)) == len(labels) == len(Costs.model_fields)


def test_a_figure_is_written_both_ways() -> None:
    for key, (own, other) in {
        "zh": ("3.61亿元", "RMB 361 million"),
        "en": ("RMB 361 million", "3.61亿元"),
    }.items():
        fields = _entries("project", "everything")[key].fields
        assert (own, other) in {(each.value, each.other) for each in fields}


def _choices(model: type[BaseModel], way: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], type[Enum]]]:
    """Yield every field of a model, and of those inside, that is one of several values, by its way."""
    for name, field in model.model_fields.items():
        kinds = [field.annotation]
        while kinds:
            kind = kinds.pop()
            kinds += get_args(kind)
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from _choices(kind, (*way, name))
            elif isinstance(kind, type) and issubclass(kind, Enum) and name not in _NO_WORDS:
                yield (*way, name), kind


CHOICES = [each for name, kind in KINDS.items() for each in _choices(kind.entry.PUBLIC, (name,))]


@pytest.mark.parametrize("key", ["zh", "en", "ja"])
def test_every_choice_has_words(key: str) -> None:
    assert len(CHOICES) >= 20
    labels = Labels(load_words(THEME / "locales", language(key)), _full()[0].site.stages)
    for way, kind in CHOICES:
        words = [labels.of_value(value, way) for value in kind]
        assert all(words), way
        assert len(set(words)) == len(words) or kind is Stage, (way, words)


@pytest.mark.parametrize("key", LANGUAGES)
def test_a_choice_is_said_as_the_page_says_it(key: str) -> None:
    """Whatever one reads on the pages of the fullest records, one finds."""
    checked, pages = _full()
    bodies = {page.path: page.body for page in pages if page.language.key == key}
    labels = Labels(pages.words(language(key)), checked.site.stages)
    for way, kind in CHOICES:
        record: Any = checked.site.records[way[0]]["bureau" if way[0] == "contact" else "everything"]
        values: list[Any] = [record]
        for name in way[1:]:
            values = [getattr(each, name) for each in values]
            values = [item for each in values for item in (each if isinstance(each, tuple) else (each,)) if item]
        said = [labels.of_value(value, way) for value in values if isinstance(value, kind)]
        assert said, way
        found = {each.value for each in _entries(way[0], record.id)[key].fields}
        assert set(said) <= found, way
        if way[-1] not in {"status", "role"}:  # an event that began is said to be on; a role stands in another form
            everywhere = " ".join(bodies.values())
            assert [words for words in said if words.lower() not in everywhere.lower()] == [], way


def test_labels_of_figures_do_not_depend_on_who_asked_first() -> None:
    checked, pages = _full()
    labels = Labels(pages.words(language("en")), checked.site.stages)
    assert labels.of(("park", "land", "planned")) == "Planned area"
    assert labels.of(("park", "costs", "power", "capacity")) == "Electricity"
    assert labels.of(("park", "plots", "area")) == "Area"
    assert labels.of(("none", "such", "field")) == ""


def test_the_marks_of_markdown_are_no_words() -> None:
    text = "## Land\n\nSee [the **park**](park:river), *now*.\n\n- one\n- two\n\n| a | b |\n| --- | --- |\n| c | d |\n"
    words = plain(text, "en")
    assert words.split() == ["Land", "See", "the", "park,", "now.", "one", "two", "a", "b", "c", "d"]
    for each in ("12×24 m", "invest_qinghe@example.org", "5 - 3", "A: b", "3.6亿元", "https://example.org/a_b"):
        assert plain(f"{each} *and* __so__ on", "en") == f"{each} and so on"
        assert plain(each, "en") == each
    assert plain("12*24米\n的柱网\n- 甲\n- 乙", "zh").split() == ["12×24米的柱网", "甲", "乙"]


def test_every_record_is_found_where_it_is_shown(tmp_path: Path) -> None:
    for root in (SITES / "full", copy_base(tmp_path / "base"), copy_many(tmp_path / "many")):
        checked = read_site(root)
        pages = make_pages(checked)
        files = {page.path: page.body for page in pages}
        keys = [(kind, key) for kind, shelf in checked.site.records.items() for key in shelf]
        parts = block_of_records(pages, pages.library, keys)
        for each, part in zip(pages.languages, parts, strict=True):
            hrefs = [_card(card)[0] for card in part.cards]
            assert all(href.startswith(f"{each.key}/") for href in hrefs)
            for href in hrefs:
                path, _, anchor = href.partition("#")
                assert path in files, href
                assert not anchor or f'id="{anchor}"' in files[path], href
            told = [key for key in keys if pages.library.has_page(*key, each.key) and key not in _NOWHERE]
            assert len(hrefs) == len(told)


def test_every_list_is_found_by_its_heading(tmp_path: Path) -> None:
    pages = make_pages(read_site(copy_base(tmp_path / "base")))
    for each, part in zip(pages.languages, block_of_sections(pages), strict=True):
        cards = [_card(card) for card in part.cards]
        assert set(part.kinds) == {PAGE}
        paths = {card[0] for card in cards}
        assert {f"{each.key}/", f"{each.key}/parks/", f"{each.key}/about/", f"{each.key}/contact/"} <= paths
        assert not [path for path in paths if "/page/" in path or "_components" in path]
        headings = {page.path: re.findall("<h1[^>]*>(.*?)</h1>", page.body) for page in pages}
        for href, title, names, _fields, *_ in cards:
            for heading in headings[href]:
                said = " ".join(map(fold, [title, *names]))
                assert fold(re.sub("<[^>]+>", "", heading)) in said, href


def test_what_the_home_page_says_is_found(tmp_path: Path) -> None:
    checked = read_site(copy_base(tmp_path / "base"))
    pages = make_pages(checked)
    home = checked.site.settings.home
    for each, part in zip(pages.languages, block_of_sections(pages), strict=True):
        at = [_card(card)[0] for card in part.cards].index(f"{each.key}/")
        texts = json.loads(part.texts[at])
        assert home.headline[each.key] in _card(part.cards[at])[2]
        assert home.lead[each.key] in texts
        assert {strength.title[each.key] for strength in (*home.strengths, *home.steps)} <= set(texts)


def _card(written: str) -> list[Any]:
    found: list[Any] = json.loads(written)
    return found
