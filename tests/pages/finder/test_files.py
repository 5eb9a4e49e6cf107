"""The files of the finder's tables: which there are, from what they are made, and that nothing else is asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.pages.finder.files import finder_files
from generator.pages.finder.telling import Telling
from generator.values.urls import finder_path
from tests.many_of_each import copy_many
from tests.pages.finder.decoded import known
from tests.small_site import make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.files import Beside
    from generator.pages.finder.finder import Finder
    from generator.pages.pages import Pages

SUBJECTS = {"plots", "parks", "projects", "signings", "policies"}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    return make_pages(read_site(copy_many(tmp_path_factory.mktemp("finder") / "site")))


def _finders(pages: Pages) -> list[Finder]:
    return [finder for kind in pages.kinds.values() for finder in kind.finders]


def _files(pages: Pages) -> dict[str, Beside]:
    return {each.name: each for each in finder_files(pages, _finders(pages), known)}


def test_every_subject_has_a_table_in_every_language(pages: Pages) -> None:
    languages = {language.key for language in pages.languages}
    assert _files(pages).keys() == {
        f"{language}/finder/{subject}.json" for language in languages for subject in SUBJECTS
    }


def test_a_file_names_its_subject_and_holds_as_many_rows_as_it_says(pages: Pages) -> None:
    for name, file in _files(pages).items():
        told = json.loads(file.make())
        assert told["subject"] == name.rpartition("/")[2].removesuffix(".json")
        assert told["count"] == len(told["rows"]["title"]) > 0
        for cells in told["cells"].values():
            assert len(cells) == told["count"]
        if told["shared"]:
            groups = {column["key"]: column for column in told["columns"]}[told["shared"]["by"]]["values"]
            assert all(len(cells) == len(groups) for cells in told["shared"]["cells"].values())
            assert len(told["rows"]["head"]) == len(groups)


def test_the_same_site_has_the_same_bytes(pages: Pages, tmp_path: Path) -> None:
    again = make_pages(read_site(copy_many(tmp_path / "site")))
    first, second = _files(pages), _files(again)
    for name in sorted(second, reverse=True):  # in another order, as other processes may ask
        assert second[name].make() == first[name].make()
        assert second[name].source == first[name].source


def test_every_link_leads_to_a_page(pages: Pages) -> None:
    for name, file in _files(pages).items():
        language = name.partition("/")[0]
        rows = json.loads(file.make())["rows"]
        heads = rows["head"] if isinstance(rows["head"], list) else [rows["head"]]
        for head in heads:
            assert head.startswith("../")
            place = f"{language}/{head.removeprefix('../').partition('#')[0]}"
            for key in rows["key"] or [""]:
                page = place if isinstance(rows["head"], list) else f"{place}{key}{rows['tail']}"
                assert page in pages.by_path, page


def test_a_table_asks_for_nothing_but_what_its_source_is_made_of(pages: Pages) -> None:
    """Industries, settings and words are what all pages and files depend on, and need not be named."""
    for finder in _finders(pages):
        named: set[str] = set()

        def note(fact: str, named: set[str] = named) -> bytes:
            named.add(fact)
            return fact.encode()

        assert all(each.source for each in finder_files(pages, [finder], note))
        for language in pages.languages:
            seen: set[str] = set()
            noting = pages.library.noting(seen)
            table = finder.begin(Telling(noting, pages.words(language), finder_path(finder.subject, language)))
            for key in finder.records(pages.library):
                if pages.library.has_page(finder.kind, key, language.key):
                    table.take(noting.shelf(finder.kind)[key])
            table.write()
            unnamed = {fact for fact in seen - named if not fact.startswith("industry/") and not fact.endswith("/*")}
            outside = {fact for fact in unnamed if not _is_of_its_own(fact, finder)}
            assert not outside, (finder.subject, outside)


def _is_of_its_own(fact: str, finder: Finder) -> bool:
    return fact.startswith(f"{finder.kind}/")


def test_without_fingerprints_a_table_is_made_each_time(pages: Pages) -> None:
    assert {each.source for each in finder_files(pages, _finders(pages), lambda _: b"")} == {b""}


def test_records_are_opened_once_for_all_languages(tmp_path: Path) -> None:
    pages = make_pages(read_site(copy_many(tmp_path / "site")))
    seen: list[str] = []
    shelf = pages.library.shelf("project")
    opened = shelf._open  # noqa: SLF001  (what a test counts)

    def count(key: str) -> object:
        seen.append(key)
        return opened(key)

    shelf._open = count  # type: ignore[assignment]  # noqa: SLF001  (the same)
    files = _files(pages)
    assert not seen
    for language in pages.languages:
        files[finder_path("projects", language)].make()
    assert len(seen) == len(set(seen)) > 0
