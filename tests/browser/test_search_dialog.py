"""The dialog of the search: by keyboard, as it is heard, in the address, and whatever is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import PARK
from tests.browser.searching import ODD, asked, assert_is_text, said, stand_in
from tests.browser.windows import idle, wait_until

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

FOUND = "Results: 147."
_LOOKS = [(1300, "light"), (1300, "dark"), (375, "light"), (375, "dark")]
_IS_LOW = "nodes => nodes.filter((node) => node.getBoundingClientRect().height < 44).map((node) => node.outerHTML)"

_CHOSEN = """field => [
    field.getAttribute("aria-activedescendant"),
    [...document.querySelectorAll("[role=option][aria-selected=true]")]
        .map((option) => ({ id: option.id, says: option.innerText })),
]"""


@pytest.fixture
def reader(new_reader: NewReader, address_below: str) -> Reader:
    """Open a window on the site below a path, with the index that stands in."""
    window = new_reader(address=address_below)
    stand_in(window)
    return window


def _field(reader: Reader) -> Locator:
    return reader.page.get_by_role("dialog", name="Search").get_by_role("combobox")


def _search(reader: Reader, query: str, path: str = "en/parks/") -> None:
    reader.visit(path)
    reader.page.keyboard.press("/")
    reader.page.keyboard.insert_text(query)  # at once: no answer to its first letters comes between


def _chosen(reader: Reader) -> str:
    """Return the words of the option that the field says is chosen, empty where none is; all of one moment."""
    key, chosen = _field(reader).evaluate(_CHOSEN)
    assert [option["id"] for option in chosen] == ([key] if key else [])
    return chosen[0]["says"].partition("\n")[0].removesuffix(" Sample data") if key else ""


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
@pytest.mark.parametrize("path", ["en/", f"en/{PARK}", "en/projects/signed/"])
def test_keys_open_it_on_every_page_and_escape_gives_the_focus_back(keys: str, path: str, reader: Reader) -> None:
    reader.visit(path)
    before = reader.page.locator(".languages__other")
    before.focus()
    reader.page.keyboard.press(keys)
    dialog = reader.page.get_by_role("dialog", name="Search")
    expect(dialog.locator("input")).to_be_focused()
    reader.page.keyboard.type("5G")
    said(reader, FOUND)
    reader.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(before).to_be_focused()


def test_the_link_opens_it_and_has_the_focus_again(reader: Reader) -> None:
    reader.visit("en/parks/")
    link = reader.page.get_by_role("link", name="Search", exact=True)
    link.click()
    expect(_field(reader)).to_be_focused()
    reader.page.get_by_role("button", name="Close the search").click()
    expect(link).to_be_focused()
    assert reader.path == "en/parks/"


def test_a_slash_is_a_letter_in_a_field(reader: Reader) -> None:
    reader.visit("en/")
    field = reader.page.locator(".finder__search input")
    field.fill("m")
    field.press("/")
    expect(field).to_have_value("m/")
    expect(reader.page.get_by_role("dialog")).to_have_count(0)
    field.press("Control+k")
    expect(reader.page.get_by_role("dialog", name="Search")).to_be_visible()


def test_arrows_choose_and_enter_opens(reader: Reader) -> None:
    _search(reader, "5G")
    said(reader, FOUND)
    expect(_field(reader)).to_have_attribute("aria-expanded", "true")
    press = reader.page.keyboard.press
    steps = [_chosen(reader)]
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp", "Home", "End", "ArrowDown", "ArrowDown"):
        press(key)
        steps.append(_chosen(reader))
    last = "Show all 7: Policies"
    assert steps == ["", "Parks 5G 1", "Parks 5G 2", "Parks 5G 1", "", last, "Parks 5G 1", last, "", "Parks 5G 1"]
    expect(_field(reader)).to_be_focused()
    press("Enter")
    reader.page.wait_for_url(f"{reader.address}en/parks/?hit=1")


def test_home_and_end_move_in_the_field_while_nothing_is_chosen(reader: Reader) -> None:
    _search(reader, "5G")
    said(reader, FOUND)
    reader.page.keyboard.press("Home")
    assert _field(reader).evaluate("field => field.selectionStart") == 0
    assert _chosen(reader) == ""


def test_enter_leads_to_the_search_page_where_nothing_is_chosen(reader: Reader) -> None:
    _search(reader, "5G")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(f"{reader.address}en/search/?q=5G")
    said(reader, FOUND)


def test_all_of_a_kind_are_on_the_search_page(reader: Reader) -> None:
    _search(reader, "冷 链")
    reader.page.get_by_role("option", name="Show all 137: Projects").click()
    reader.page.wait_for_url("**/en/search/?q=*&kind=project")
    expect(reader.page.locator(".hits .hit")).to_have_count(60)


def test_results_are_heard_by_their_kinds_and_names(reader: Reader) -> None:
    _search(reader, "5G")
    said(reader, FOUND)
    page = reader.page
    field = page.get_by_role("combobox", name="What are you looking for?")
    expect(field).to_have_attribute("aria-controls", page.get_by_role("listbox", name="Results").get_attribute("id"))
    for name, number in (("Parks 3", 3), ("Projects 137", 6), ("Policies 7", 6)):
        expect(page.get_by_role("group", name=name, exact=True).get_by_role("option")).to_have_count(number)
    second = page.get_by_role("group", name="Projects 137").get_by_role("option").nth(1)
    # the checkout's site is no sample as a whole, so that a record which is one says so
    expect(second).to_have_text("Projects 5G 2 Sample dataSome words around 5G, and more of them")
    first = page.get_by_role("group", name="Parks 3").get_by_role("option").first
    expect(first).to_have_text("Parks 5G 1Investment 360 million, 5G")
    assert first.locator("mark").all_inner_texts() == ["5G", "5G"]


def test_the_address_keeps_the_query_and_back_returns_to_it(reader: Reader) -> None:
    _search(reader, "5G 厂", path="en/projects/?park=x")
    said(reader, FOUND)
    kept = f"{reader.address}en/projects/?park=x&search=5G+%E5%8E%82"
    reader.page.wait_for_url(kept)  # each letter is written there, a slow machine shows the first ones before
    reader.page.keyboard.press("ArrowDown")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/en/parks/?hit=1")
    reader.page.go_back()
    expect(_field(reader)).to_have_value("5G 厂")
    said(reader, FOUND)
    assert reader.page.url == kept
    reader.page.keyboard.press("Escape")
    expect(reader.page.get_by_role("dialog")).to_have_count(0)
    reader.page.wait_for_url(f"{reader.address}en/projects/?park=x")  # written a moment after it has closed


def test_a_shared_address_opens_it_in_either_language(reader: Reader) -> None:
    reader.visit("zh/parks/?search=5G")
    expect(reader.page.get_by_role("dialog", name="搜索").get_by_role("combobox")).to_have_value("5G")
    said(reader, "共147条结果。")


def test_a_query_is_asked_when_the_keys_rest(reader: Reader) -> None:
    _search(reader, "")
    idle(reader.page)
    keys = "(field, typed) => typed.forEach((text) => { field.value = text; field.dispatchEvent(new Event('input')); })"
    _field(reader).evaluate(keys, ["f", "fi", "fiv", "five"])  # in one go, however busy the machine is
    said(reader, FOUND)
    assert asked(reader) == ["five"]
    _field(reader).evaluate(keys, ["five ", "five  "])
    reader.page.wait_for_timeout(300)
    assert asked(reader) == ["five"]


def test_a_newer_query_ends_an_older_one(reader: Reader) -> None:
    _search(reader, "")
    _field(reader).fill("slow")
    wait_until(reader.page, "window.asked?.length === 1")
    _field(reader).fill("quick")
    said(reader, FOUND)
    expect(reader.page.get_by_role("option", name="Parks quick 1")).to_be_visible()
    reader.page.wait_for_timeout(1000)
    expect(reader.page.get_by_role("option", name="Parks slow 1")).to_have_count(0)
    assert (asked(reader), reader.page.evaluate("window.given_up")) == (["slow", "quick"], ["slow"])


def test_who_has_to_wait_is_told(reader: Reader) -> None:
    _search(reader, "")
    _field(reader).fill("held")
    said(reader, "Searching …")
    reader.page.evaluate("window.answer()")
    said(reader, FOUND)


def test_an_input_method_composes_undisturbed(reader: Reader) -> None:
    _search(reader, "")
    method = reader.page.context.new_cdp_session(reader.page)
    for letters in ("l", "le", "len", "leng", "leng lian"):
        at = len(letters)
        method.send("Input.imeSetComposition", {"text": letters, "selectionStart": at, "selectionEnd": at})
        reader.page.wait_for_timeout(150)
    expect(_field(reader)).to_have_value("leng lian")
    assert asked(reader) == []
    method.send("Input.insertText", {"text": "冷链"})
    said(reader, FOUND)
    assert asked(reader) == ["冷链"]


def test_where_nothing_is_found_there_are_ways_on(reader: Reader) -> None:
    _search(reader, "zzz")
    said(reader, "Nothing was found for “zzz”.")
    expect(_field(reader)).to_have_attribute("aria-expanded", "false")
    dialog = reader.page.get_by_role("dialog", name="Search")
    names = dialog.get_by_role("link").all_inner_texts()
    assert names == ["Land and workshops", "Parks", "Opportunities", "Projects", "Policies", "Contact", "All sections"]
    dialog.get_by_role("link", name="Contact").click()
    reader.page.wait_for_url(f"{reader.address}en/contact/")


def test_one_sign_asks_for_more(reader: Reader) -> None:
    _search(reader, "?")
    said(reader, "Please type two characters or more.")


def test_a_slip_is_named(reader: Reader) -> None:
    _search(reader, "prak")
    said(reader, f"Nothing was found for “prak”. These are the results for “park”. {FOUND}")


@pytest.mark.parametrize("query", ODD)
def test_whatever_is_typed_is_text(query: str, reader: Reader) -> None:
    reader.visit("en/parks/")
    reader.page.keyboard.press("/")
    _field(reader).or_(reader.page.locator("dialog input")).first.fill(query)
    wait_until(reader.page, "window.asked?.length === 1")
    expect(reader.page.get_by_role("status")).not_to_have_text("")
    assert_is_text(reader)
    wide = "document.querySelector('dialog').scrollWidth - document.querySelector('dialog').clientWidth"
    assert reader.page.evaluate(wide) <= 0
    reader.page.reload()  # the address has it, too
    expect(reader.page.get_by_role("status")).not_to_have_text("")
    assert_is_text(reader)


def test_an_index_that_cannot_be_read_is_said_and_tried_again(reader: Reader) -> None:
    _search(reader, "broken")
    said(reader, "The search cannot be read just now. Please try again in a while, or look through the lists.")
    _field(reader).fill("5G")
    said(reader, FOUND)


def test_without_the_rest_of_the_scripts_the_form_leads_on(reader: Reader) -> None:
    missing = "**/search/dialog.js"
    reader.page.route(missing, lambda route: route.abort())
    _search(reader, "5G")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(f"{reader.address}en/search/?q=5G")
    assert [each for each in reader.complaints if "ERR_FAILED" not in each] == []
    reader.complaints.clear()


def test_little_is_loaded_before_it_is_needed(reader: Reader) -> None:
    seen: list[str] = []
    reader.page.on("response", lambda response: seen.append(response.url))
    reader.visit("en/parks/")
    idle(reader.page)
    assert [each for each in seen if "search" in each] == []
    assert {each.rpartition("/")[2] for each in seen if each.endswith(".js")} == {"showcase.js", "finder.js"}


def test_the_page_behind_stays_where_it_is(reader: Reader) -> None:
    _search(reader, "5G")
    said(reader, FOUND)
    reader.page.mouse.move(20, 850)
    reader.page.mouse.wheel(0, 600)
    reader.page.wait_for_timeout(200)
    assert reader.page.evaluate("scrollY") == 0
    reader.page.keyboard.press("Escape")
    reader.page.mouse.wheel(0, 600)
    wait_until(reader.page, "scrollY > 0")


def test_a_click_beside_it_closes_it(reader: Reader) -> None:
    _search(reader, "5G")
    said(reader, FOUND)
    reader.page.mouse.click(20, 850)
    expect(reader.page.get_by_role("dialog")).to_have_count(0)


def test_it_opens_over_the_drawer(new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    stand_in(reader)
    reader.visit("en/")
    reader.page.locator(".drawer-open").click()
    reader.page.keyboard.press("Control+k")
    reader.page.keyboard.type("5G")
    said(reader, FOUND)


@pytest.mark.parametrize("query", ["5G", "zzz"])
@pytest.mark.parametrize(("width", "scheme"), _LOOKS)
def test_it_is_accessible_and_fits(width: int, scheme: str, query: str, new_reader: NewReader) -> None:
    reader = new_reader(width=width, scheme=scheme)
    stand_in(reader)
    _search(reader, query)
    expect(reader.page.get_by_role("status")).not_to_have_text("")
    reader.page.keyboard.press("ArrowDown")
    assert reader.hear() == []
    box = reader.page.get_by_role("dialog", name="Search").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert reader.page.locator(".search-open, .search__form > *, [role=option]").evaluate_all(_IS_LOW) == []


def test_large_letters_and_forced_colours_lose_nothing(new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    stand_in(reader)
    _search(reader, "5G")
    said(reader, FOUND)
    reader.page.emulate_media(forced_colors="active")
    reader.page.keyboard.press("ArrowDown")
    title = reader.page.locator("[aria-selected=true] .hit__title")
    expect(reader.page.locator("[aria-selected=true]")).to_have_css("outline-style", "solid")
    assert "underline" in title.evaluate("node => getComputedStyle(node).textDecorationLine")
    reader.page.evaluate("document.documentElement.style.fontSize = '200%'")
    for _ in range(6):
        reader.page.keyboard.press("ArrowDown")
    expect(reader.page.locator("[aria-selected=true]")).to_be_in_viewport(ratio=0.5)
    wide = "node => node.scrollWidth - node.clientWidth"
    assert reader.page.locator("dialog").evaluate(wide) <= 0
    assert reader.page.locator(".search__found").evaluate(wide) <= 0


def test_it_is_not_printed(reader: Reader) -> None:
    _search(reader, "5G")
    said(reader, FOUND)
    reader.page.emulate_media(media="print")
    expect(reader.page.locator("dialog.search")).to_be_hidden()


def test_without_scripts_the_link_leads_to_the_page(new_reader: NewReader) -> None:
    reader = new_reader(scripts=False)
    reader.visit("zh/parks/")
    reader.follow("header .search-open", "zh/search/")


@pytest.mark.parametrize(
    ("path", "query", "title"),
    [
        ("zh/signings/", "生物城", "重庆国际生物城"),
        ("zh/", "zhongqing guoji", "重庆国际生物城"),
        ("en/projects/", "biomedical cit", "Chongqing International Biomedical City"),
    ],
)
def test_the_index_of_the_site_is_read(
    path: str, query: str, title: str, new_reader: NewReader, address_below: str
) -> None:
    reader = new_reader(address=address_below)
    reader.visit(path)
    reader.page.keyboard.press("Control+k")
    reader.page.keyboard.type(query)
    found = reader.page.get_by_role("option").filter(has=reader.page.locator(".hit__title", has_text=title))
    expect(found.first).to_be_visible()
    language = path.partition("/")[0]
    found.and_(reader.page.locator(f"[href$='{language}/{PARK}']")).click()
    reader.page.wait_for_url(f"{reader.address}{language}/{PARK}")
