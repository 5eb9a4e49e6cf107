"""The files of an index: what is looked up under a key stands in the file where it is looked for, and nothing twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.building.edition import THEME
from generator.pages.search.block import PAGE, IndexPart
from generator.pages.search.files import CARDS, index_files
from generator.pages.search.keys import bucket_of
from generator.pages.search.postings import Postings, run_of
from generator.pages.words import load_words
from generator.values.language import ENGLISH
from tests.pages.search.looking_up import keys_of
from tests.pages.search.test_postings import pages_in

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = load_words(THEME / "locales", ENGLISH)


def made_of(*blocks: Sequence[tuple[str, str]]) -> dict[str, bytes]:
    """Return the files of an index of entries (kind and name), by their path; the name stands in every place."""
    return {each.name: each.make() for each in index_files(WORDS, [_part(block) for block in blocks])}


def _part(entries: Sequence[tuple[str, str]]) -> IndexPart:
    postings = Postings()
    for _, name in entries:
        postings.add(name)
    names = [name for _, name in entries]
    return IndexPart(
        [kind for kind, _ in entries],
        [json.dumps(["", name, [], []]) for name in names],
        [json.dumps([f"text of {name}"]) for name in names],
        postings.runs(),
        {name: run_of([number]) for number, name in enumerate(names)},
        postings.runs(),
    )


def _read(files: dict[str, bytes], name: str) -> Any:  # noqa: ANN401  (anything that JSON can hold)
    return json.loads(files[f"en/search/{name}.json"])


def _named(kind: str, begin: int, end: int) -> list[tuple[str, str]]:
    return [(kind, f"{number:04d}号{kind}") for number in range(begin, end)]


@pytest.fixture(scope="module")
def many() -> dict[str, bytes]:
    """Return the files of an index of some thousand entries in blocks, one of which is empty."""
    return made_of(
        _named("park", 0, 3), _named("project", 0, 1000), [], _named("project", 1000, 1010), _named(PAGE, 0, 5)
    )


def test_every_key_is_where_it_is_looked_for(many: dict[str, bytes]) -> None:
    about = _read(many, "index")
    names = [f"{number:04d}号park" for number in range(3)]
    names += [f"{number:04d}号project" for number in range(1010)]
    names += [f"{number:04d}号page" for number in range(5)]
    count, size = about["values"]
    with_value = [pages_in(_read(many, f"values/{at // size}")[at % size][1]) for at in range(count)]
    found: dict[str, list[int]] = {}
    for number in range(about["buckets"]):
        for key, written in _read(many, f"keys/{number}").items():
            assert bucket_of(key, about["buckets"]) == number
            in_names, in_values, in_texts = written.split("|")
            assert in_names == in_texts
            found[key] = pages_in(in_names)
            assert sorted(page for value in pages_in(in_values) for page in with_value[value]) == found[key]
    expected: dict[str, list[int]] = {}
    for page, name in enumerate(names):
        for key in keys_of(name):
            expected.setdefault(key, []).append(page)
    assert found == expected


def test_every_page_has_its_card_and_its_texts(many: dict[str, bytes]) -> None:
    about = _read(many, "index")
    pages = 3 + 1010 + 5
    assert about["pages"] == pages
    assert about["cards"] == CARDS
    for page, name in ((0, "0000号park"), (3, "0000号project"), (1012, "1009号project"), (pages - 1, "0004号page")):
        assert _read(many, f"cards/{page // CARDS}")[page % CARDS][1] == name
        assert _read(many, f"texts/{page // CARDS}")[page % CARDS] == [f"text of {name}"]
    assert about["kinds"] == [["park", "Parks", 3], ["project", "Projects", 1010], ["page", "Pages and lists", 5]]


def test_what_the_list_of_files_says(many: dict[str, bytes]) -> None:
    assert _read(many, "words") == "page park project"
    about = _read(many, "index")
    assert about["syllables"] == ""
    assert "號号" in about["simplified"]  # of characters that stand in the index only
    assert "園" not in about["simplified"]
    assert about["buckets"] & (about["buckets"] - 1) == 0


def test_the_version_changes_with_any_file() -> None:
    versions = [_read(made_of(_named("park", 0, number)), "index")["version"] for number in (3, 4, 3)]
    assert versions[0] == versions[2] != versions[1]


def test_blocks_make_no_difference() -> None:
    entries = _named("project", 0, 60)
    whole = made_of(entries)
    assert made_of(entries[:1], entries[1:33], [], entries[33:]) == whole


def test_an_index_of_nothing() -> None:
    files = made_of([])
    assert _read(files, "index")["pages"] == 0
    assert _read(files, "keys/0") == {}
    assert _read(files, "words") == ""
