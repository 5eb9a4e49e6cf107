"""The search page: what is found by kinds, all of one kind, the address, and the map of the site without scripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.searching import ODD, asked, assert_is_text, said, stand_in
from tests.browser.windows import wait_until

if TYPE_CHECKING:
    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

FOUND = "Results: 147."


@pytest.fixture
def reader(new_reader: NewReader, address_below: str) -> Reader:
    """Open a window on the site below a path, with the index that stands in."""
    window = new_reader(address=address_below)
    stand_in(window)
    return window


def _map_is(reader: Reader, *, visible: bool) -> None:
    expect(reader.page.get_by_role("heading", name="All sections")).to_be_visible(visible=visible)


def test_what_is_typed_is_found_by_kinds(reader: Reader) -> None:
    reader.visit("en/search/")
    _map_is(reader, visible=True)
    page = reader.page
    page.get_by_role("search").get_by_label("What are you looking for?").fill("5G")
    said(reader, FOUND)
    _map_is(reader, visible=False)
    assert page.locator(".search-page h2").all_inner_texts() == ["Parks 3", "Projects 137", "Policies 7"]
    first = page.locator(".search-page .hit").first
    expect(first).to_have_text("Parks 5G 1Investment 360 million, 5G")
    assert first.locator("mark").all_inner_texts() == ["5G", "5G"]
    assert reader.path == "en/search/?q=5G"
    page.get_by_role("search").get_by_role("textbox").fill("")
    _map_is(reader, visible=True)
    assert reader.path == "en/search/"


def test_an_address_is_shared_with_its_query(reader: Reader) -> None:
    reader.visit("en/search/?q=5G+%E5%8E%82")
    said(reader, FOUND)
    expect(reader.page.get_by_role("search").get_by_role("textbox")).to_have_value("5G 厂")
    reader.page.locator(".search-page .hit a").first.click()
    reader.page.wait_for_url("**/en/parks/?hit=1")
    reader.page.go_back()
    said(reader, FOUND)
    reader.follow(".languages__other", "zh/search/?q=5G+%E5%8E%82")
    said(reader, "共147条结果。")


def test_all_of_a_kind_come_some_at_a_time(reader: Reader) -> None:
    reader.visit("en/search/?q=5G")
    page = reader.page
    page.get_by_role("link", name="Show all 137: Projects").click()
    page.wait_for_url("**/en/search/?q=5G&kind=project")
    expect(page.locator(".search-page h2")).to_have_text("Projects 137")
    hits, more = page.locator(".search-page .hit"), page.locator(".search-page button")
    for shown in (60, 120):
        expect(hits).to_have_count(shown)
        expect(more).to_have_text(f"Show more ({shown} of 137 shown)")
        more.press("Enter")
        expect(hits.nth(shown).get_by_role("link")).to_be_focused()
    expect(hits).to_have_count(137)
    expect(more).to_have_count(0)
    titles = hits.get_by_role("link").all_inner_texts()
    assert [title.removesuffix(" Sample data") for title in titles] == [f"Projects 5G {at}" for at in range(1, 138)]
    page.get_by_role("link", name="All results").click()
    page.wait_for_url("**/en/search/?q=5G")


def test_another_query_is_asked_of_all_kinds(reader: Reader) -> None:
    reader.visit("en/search/?q=5G&kind=project")
    expect(reader.page.locator(".search-page h2")).to_have_count(1)
    reader.page.get_by_role("search").get_by_role("textbox").fill("6G")
    expect(reader.page.locator(".search-page h2")).to_have_count(3)
    assert reader.path == "en/search/?q=6G"


@pytest.mark.parametrize("kind", ["", "nothing", "constructor", "<b>"])
def test_a_kind_that_is_none_shows_all(kind: str, reader: Reader) -> None:
    reader.visit(f"en/search/?q=5G&kind={kind}")
    expect(reader.page.locator(".search-page h2")).to_have_count(3)


def test_where_nothing_is_found_there_are_ways_on_and_the_map(reader: Reader) -> None:
    reader.visit("en/search/?q=zzz")
    said(reader, "Nothing was found for “zzz”.")
    _map_is(reader, visible=True)
    expect(reader.page.locator(".search-page").get_by_role("link", name="Contact")).to_be_visible()


@pytest.mark.parametrize("query", ODD)
def test_whatever_is_typed_is_text(query: str, reader: Reader) -> None:
    reader.visit("en/search/")
    reader.page.get_by_role("search").get_by_role("textbox").fill(query)
    wait_until(reader.page, "window.asked?.length === 1")
    expect(reader.page.locator(".search__said")).not_to_have_text("")
    assert_is_text(reader)
    assert reader.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    reader.page.reload()
    expect(reader.page.locator(".search__said")).not_to_have_text("")
    assert_is_text(reader)


def test_an_index_that_cannot_be_read_leaves_the_map(reader: Reader) -> None:
    reader.visit("en/search/?q=broken")
    said(reader, "The search cannot be read just now. Please try again in a while, or look through the lists.")
    _map_is(reader, visible=True)


def test_keys_and_the_link_lead_into_the_field(reader: Reader) -> None:
    reader.visit("en/search/?q=5G")
    field = reader.page.get_by_role("search").get_by_role("textbox")
    for keys in ("/", "Control+k"):
        reader.page.locator(".languages__other").focus()
        reader.page.keyboard.press(keys)
        expect(field).to_be_focused()
    reader.page.locator(".search-open").click()
    expect(field).to_be_focused()
    assert reader.path == "en/search/?q=5G"


def test_the_single_key_can_be_switched_off(reader: Reader) -> None:
    reader.visit("en/search/")
    reader.page.get_by_role("checkbox", name="The key / opens the search").uncheck()
    reader.visit("en/parks/")
    reader.page.keyboard.press("/")
    expect(reader.page.get_by_role("dialog")).to_have_count(0)
    reader.page.keyboard.press("Control+k")
    expect(reader.page.get_by_role("dialog", name="Search")).to_be_visible()


def test_the_field_on_home_leads_there(reader: Reader) -> None:
    reader.visit("zh/")
    field = reader.page.get_by_role("search").get_by_role("textbox", name="全站查找")
    field.fill("3.6亿")
    field.press("Enter")
    reader.page.wait_for_url("**/zh/search/?q=3.6%E4%BA%BF")
    said(reader, "共147条结果。")
    assert asked(reader) == ["3.6亿"]


_WISH = "30 mu, within 15 km of an expressway"


def test_a_wish_leads_to_land_and_workshops_beside_what_is_found(reader: Reader) -> None:
    reader.visit(f"en/search/?q={_WISH}")
    said(reader, FOUND)
    line = reader.page.locator(".search-wish")
    expect(line).to_contain_text("Area at least 2 ha (30 mu) · Distance to expressway at most 15 km")
    expect(line.get_by_role("link")).to_have_text(re.compile(r"^Land and workshops that match: \d+"))
    expect(reader.page.locator(".search-page h2")).to_have_count(3)
    field = reader.page.get_by_role("search").get_by_role("textbox")
    field.fill("5G")
    expect(line).to_be_empty()
    field.fill(f"zzz {_WISH}")  # on no page
    said(reader, "No page has these words as they stand.")
    _map_is(reader, visible=True)
    line.get_by_role("link").click()
    reader.page.wait_for_url("**/en/plots/**")


def test_a_finder_that_cannot_be_read_takes_nothing_away(reader: Reader) -> None:
    reader.page.route("**/finder/grammar.json", lambda route: route.abort())
    reader.visit(f"en/search/?q=zzz {_WISH}")
    said(reader, f"Nothing was found for “zzz {_WISH}”.")
    expect(reader.page.locator(".search-wish")).to_be_empty()
    assert [each for each in reader.complaints if "ERR_FAILED" not in each] == []
    reader.complaints.clear()


@pytest.mark.parametrize(("width", "scheme"), [(1300, "dark"), (375, "light")])
@pytest.mark.parametrize(
    "path", ["en/search/?q=5G", "zh/search/?q=5G&kind=project", "zh/search/?q=zzz", "en/search/?q=zzz 30 mu"]
)
def test_it_is_accessible_and_fits(path: str, width: int, scheme: str, new_reader: NewReader) -> None:
    reader = new_reader(width=width, scheme=scheme)
    stand_in(reader)
    reader.visit(path)
    expect(reader.page.locator(".search__said")).not_to_have_text("")
    assert reader.hear() == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_it_says_so_and_is_the_map(new_reader: NewReader) -> None:
    reader = new_reader(scripts=False)
    reader.visit("en/search/?q=5G")
    page = reader.page
    expect(page.locator("#content noscript p")).to_be_visible()
    assert "Searching needs JavaScript" in page.locator("#content noscript").inner_html()
    expect(page.locator("#content :is(form, input):visible")).to_have_count(0)
    hrefs = {each.get_attribute("href") for each in page.locator(".site-map a").all()}
    assert {"../parks/", "../projects/signed/", "../signings/2020/"} <= hrefs
    reader.follow(".site-map a[href='../policies/']", "en/policies/")
