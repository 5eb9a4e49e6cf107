"""The sitemap names every page with its languages and its true day, and is cut where the protocol wants it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from generator.pages import sitemap
from generator.pages.sitemap import Listed, list_pages, names, sitemap_files, write_index, write_sitemap
from generator.values.urls import PARKS, path_of
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from generator.pages.pages import Pages

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
URL = "https://example.org/x/"
ONLY_CHINESE = """\
- id: only-chinese
  name: {zh: 只有中文}
  industry: logistics
  stage: signed
  summary: {zh: 一句话。}
"""


def root_of(xml: bytes) -> ET.Element:
    return ET.fromstring(xml)  # noqa: S314  (our own)


def locations(xml: bytes) -> list[str]:
    return [each.text or "" for each in root_of(xml).iter(f"{SPACE}loc")]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    root = copy_base(tmp_path_factory.mktemp("sitemap") / "site")
    only_chinese = (
        "- id: only-chinese\n  name: {zh: 只有中文}\n  industry: logistics\n  stage: signed\n  summary: {zh: 一。}\n"
    )
    return make_pages(read_site(change(root, {"projects/one.yaml": only_chinese})), URL)


@pytest.fixture(scope="module")
def updated(pages: Pages) -> dict[str, str]:
    return {page.path: page.updated for page in pages}


def test_every_page_and_no_other(pages: Pages, updated: dict[str, str]) -> None:
    files = {each.name: each.make() for each in sitemap_files(pages, updated, URL)}
    assert list(files) == ["sitemap.xml", "robots.txt"]
    assert locations(files["sitemap.xml"]) == [URL, *(URL + path for path in pages.by_path)]


def test_twins_name_each_other_and_a_page_for_any_other_reader(pages: Pages, updated: dict[str, str]) -> None:
    files = {each.name: each.make() for each in sitemap_files(pages, updated, URL)}
    alternates = {
        each.findtext(f"{SPACE}loc"): {link.get("hreflang"): link.get("href") for link in each.iter(LINK)}
        for each in root_of(files["sitemap.xml"])
    }
    home = {"zh-Hans": f"{URL}zh/", "en": f"{URL}en/", "x-default": URL}
    assert alternates[URL] == alternates[f"{URL}zh/"] == alternates[f"{URL}en/"] == home
    parks = {"zh-Hans": f"{URL}zh/parks/", "en": f"{URL}en/parks/", "x-default": f"{URL}zh/parks/"}
    assert alternates[f"{URL}zh/parks/"] == alternates[f"{URL}en/parks/"] == parks
    alone = f"{URL}zh/projects/only-chinese/"
    assert alternates[alone] == {"zh-Hans": alone, "x-default": alone}
    for page, links in alternates.items():
        assert page in links.values()
        for other in links.values():
            assert alternates[other] == links, (page, other)


def test_days_are_those_of_the_records(pages: Pages, updated: dict[str, str]) -> None:
    days = {each.path: each.day for each in list_pages(pages, updated, "2026-11-22")}
    parks = {path: found for path, found in pages.by_path.items() if found[0].kind == "park"}
    assert parks
    for path, (address, _) in parks.items():
        park = pages.library.shelf("park")[address.key]
        assert park.as_of is not None
        assert days[path] == min(park.as_of.last_day.isoformat(), "2026-11-22")
    assert days[""] == days[path_of(PARKS, pages.languages[0])] == ""  # nobody says of a list when it changed


def test_a_day_that_is_still_to_come_is_the_day_of_the_site(pages: Pages, updated: dict[str, str]) -> None:
    path = next(path for path, (address, _) in pages.by_path.items() if address.kind == "park")
    listed = list_pages(pages, updated | {path: "2026-12-31"}, "2026-11-22")
    assert {each.day for each in listed if each.path == path} == {"2026-11-22"}


def test_the_order_of_what_the_protocol_wants() -> None:
    xml = write_sitemap([Listed("zh/a-b/", "2026-01-02", (("zh-Hans", "zh/a-b/"),)), Listed("zh/", "", ())], URL)
    assert [[re.sub("{.*}", "", part.tag) for part in each] for each in root_of(xml)] == [
        ["loc", "lastmod", "link"],
        ["loc"],
    ]
    assert root_of(xml)[0].findtext(f"{SPACE}lastmod") == "2026-01-02"


def test_many_pages_come_in_several_files(
    pages: Pages, updated: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert locations(write_index(["sitemap-1.xml", "sitemap-2.xml"], URL)) == [f"{URL}sitemap-{n}.xml" for n in (1, 2)]
    whole = locations(next(iter(sitemap_files(pages, updated, URL))).make())
    monkeypatch.setattr(sitemap, "_LIMIT", 10)
    assert names(10) == [("sitemap.xml", 0)]
    assert names(21) == [("sitemap.xml", None), ("sitemap-1.xml", 0), ("sitemap-2.xml", 10), ("sitemap-3.xml", 20)]
    files = {each.name: each.make() for each in sitemap_files(pages, updated, URL) if each.name != "robots.txt"}
    parts = [URL + name for name in files if name != "sitemap.xml"]
    assert locations(files["sitemap.xml"]) == parts
    assert [place for name in list(files)[1:] for place in locations(files[name])] == whole


def test_an_address_with_a_sign_of_xml_is_written_whole() -> None:
    odd = 'https://example.org/a&b"/'
    xml = write_sitemap([Listed("zh/", "", (("zh-Hans", "zh/"),))], odd)
    assert locations(xml) == [f"{odd}zh/"]
    assert [each.get("href") for each in root_of(xml).iter(LINK)] == [f"{odd}zh/"]


def test_whoever_searches_is_told_of_it(pages: Pages, updated: dict[str, str]) -> None:
    files = {each.name: each.make().decode() for each in sitemap_files(pages, updated, URL)}
    assert files["robots.txt"] == f"User-agent: *\nAllow: /\n\nSitemap: {URL}sitemap.xml\n"


def test_nothing_changes_and_nothing_is_made_again(pages: Pages, updated: dict[str, str]) -> None:
    before, again = (next(iter(sitemap_files(pages, updated, URL))).source for _ in range(2))
    assert before == again
    path = next(iter(updated))
    assert next(iter(sitemap_files(pages, updated | {path: "2020-01-01"}, URL))).source != before


def test_a_site_without_an_address_has_none(pages: Pages, updated: dict[str, str]) -> None:
    assert not list(sitemap_files(pages, updated, ""))
