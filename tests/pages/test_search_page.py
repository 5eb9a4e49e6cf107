"""The search page is the map of the site: every section and every list, with how many records each has."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

from generator.pages.search_page import face_files
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE
from generator.values.urls import COMPONENTS, HOME, RECORDS_WITH_PAGE, SEARCH, path_of
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Pages
    from generator.values.language import Language

_ENTRY = re.compile(r'<a href="([^"]+)">([^<]+)</a>(?: <span class="count">(\d+)</span>)?')


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    return make_pages(read_site(copy_base(tmp_path / "site")))


def _map(pages: Pages, language: Language) -> dict[str, str]:
    """Return the paths that the map leads to, each with its number."""
    page = pages.page(SEARCH, language)
    body = page.body[page.body.index('class="site-map"') :]
    return {urljoin(page.path, href): count for href, _, count in _ENTRY.findall(body)}


@pytest.mark.parametrize("language", [SIMPLIFIED_CHINESE, ENGLISH], ids=str)
def test_it_leads_to_every_section_and_list(pages: Pages, language: Language) -> None:
    own = {address for address, spoken in pages.by_path.values() if spoken == language}
    lists = {each for each in own if each.kind not in RECORDS_WITH_PAGE and "page/" not in each.key}
    wanted = {path_of(each, language) for each in lists - {HOME, SEARCH, COMPONENTS}}
    found = _map(pages, language).keys()
    assert len(wanted) > 15
    assert wanted - found == set()
    # an industry is a list of projects, too
    assert {path.split("/")[1] for path in found - wanted} == {"industries"}
    assert found - pages.by_path.keys() == set()


def test_a_section_says_how_many_records_it_lists(pages: Pages) -> None:
    found = _map(pages, SIMPLIFIED_CHINESE)
    library = pages.library
    for path, kind in (("parks", "park"), ("industries", "industry"), ("signings", "signing"), ("policies", "policy")):
        assert found[f"zh/{path}/"] == str(len(library.told(kind, "zh"))), path
    assert int(found["zh/projects/"]) == len(library.told("project", "zh"))
    assert int(found["zh/projects/opportunities/"]) < int(found["zh/projects/"])
    assert found["zh/contact/"] == found["zh/projects/board/"] == ""
    for path, kind in (("needs", "need"), ("documents", "document")):
        assert found[f"zh/{path}/"] == str(len(library.told(kind, "zh"))), path


def test_it_is_made_again_where_a_number_changes(pages: Pages, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "other")
    same = make_pages(read_site(root))
    text = (root / "content/services.yaml").read_text(encoding="utf-8")
    fewer = make_pages(read_site(change(root, {"content/services.yaml": text.partition("\n- id: ")[0] + "\n"})))
    assert pages.plan_of(SEARCH, ENGLISH) == same.plan_of(SEARCH, ENGLISH)
    assert pages.plan_of(SEARCH, ENGLISH) != fewer.plan_of(SEARCH, ENGLISH)


def test_it_stands_in_no_navigation_and_every_site_has_it(pages: Pages) -> None:
    assert "search/" not in repr(pages.navigation(ENGLISH))
    assert {"zh/search/", "en/search/"} <= pages.by_path.keys()


def test_what_a_script_says_and_its_ways_lie_beside_it(pages: Pages) -> None:
    files = {file.name: json.loads(file.make()) for file in face_files(pages)}
    assert files.keys() == {"zh/search.json", "en/search.json"}
    for name, face in files.items():
        ways = [urljoin(name.replace(".json", "/"), href).partition("#")[0] for _, href in face["ways"]]
        assert set(ways) - pages.by_path.keys() == set()
    assert files["zh/search.json"]["ways"][-2:] == [["联系我们", "../contact/"], ["全部栏目", "./#map"]]
    assert 'id="map"' in pages.page(SEARCH, ENGLISH).body
    words = {name: face["words"] for name, face in files.items()}
    assert words["zh/search.json"].keys() == words["en/search.json"].keys()
    assert words["en/search.json"]["none"] == "Nothing was found for “{query}”."


@pytest.mark.parametrize(("setting", "said"), [("", "Sample data"), ("\nsample: true\n", "")])
def test_single_samples_are_named_where_not_all_is_one(setting: str, said: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    settings = (root / "content/site.yaml").read_text(encoding="utf-8") + setting
    if setting:
        settings += "demonstration: {zh: 全部为示例。, en: All of it is invented.}\n"
    pages = make_pages(read_site(change(root, {"content/site.yaml": settings})))
    found = {file.name: json.loads(file.make())["words"]["sample"] for file in face_files(pages)}
    assert found["en/search.json"] == said


def test_wishes_are_counted_where_land_or_workshops_are_offered(pages: Pages, tmp_path: Path) -> None:
    body = pages.page(SEARCH, ENGLISH).body
    assert 'data-plots="../plots/" data-table="../finder/plots.json" data-grammar="../../finder/grammar.json"' in body
    root = copy_base(tmp_path / "bare")
    without = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in root.glob("content/parks/*")
    }
    bare = {name: re.sub(r"^plots:\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE) for name, text in without.items()}
    assert bare != without
    assert "search-wish" not in make_pages(read_site(change(root, bare))).page(SEARCH, ENGLISH).body
