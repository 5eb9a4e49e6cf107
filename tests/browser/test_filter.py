"""Choosing among projects: over all pages of a list, by address, by keyboard, below a path, and without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.serving import served
from tests.building.many_records import PROJECTS, STAGES, many_records
from tests.building.small_builds import build
from tests.small_site import change

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

LOGISTICS = 5
"""Projects of the other industry, which lie on the last page of the list; the base site has one more, on the first."""
COUNTED = 3
"""Projects under negotiation in the base site, which counts them only."""
OPPORTUNITIES = STAGES["opportunity"] + 1
ALL = PROJECTS + LOGISTICS + COUNTED
SIGNED = PROJECTS + LOGISTICS - OPPORTUNITIES


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site whose lists have several pages, with two industries and two parks among the projects."""
    root = many_records(tmp_path_factory.mktemp("filter") / "site")
    more = "".join(
        f"- id: late-{n}\n  name: {{zh: 末项{n}, en: Late {n}}}\n  industry: logistics\n  stage: target_reached\n"
        f"  park: park-2\n  summary: {{zh: 仓储。, en: Storage.}}\n"
        for n in range(1, LOGISTICS + 1)
    )
    outcome = build(change(root, {"projects/zz.yaml": more}))
    assert outcome.built
    assert not outcome.issues
    return outcome.folder


@pytest.fixture(scope="module")
def lists(folder: Path) -> Iterator[str]:
    with served(folder, "/zsyz/") as where:  # below a path, as on many a government host
        yield where


def _said(reader: Reader, words: str) -> None:
    expect(reader.page.locator(".filter__said")).to_have_text(words)


def test_a_choice_is_among_the_projects_of_every_page(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/projects/")
    page = reader.page
    cards = page.locator(".card:visible")
    before = cards.count()
    page.locator("select[name=industry]").select_option("logistics")
    _said(reader, f"Projects shown: {LOGISTICS + 1} of {ALL}.")
    expect(cards).to_have_count(LOGISTICS + 1)
    headings = [f"Investment opportunity 1 of {OPPORTUNITIES}", f"At full capacity, targets met 5 of {LOGISTICS}"]
    expect(page.locator("h2:visible")).to_have_text(headings)
    expect(page.locator(".pager")).to_be_hidden()
    assert page.url == f"{lists}en/projects/?industry=logistics"
    page.locator("select[name=stage]").select_option("signed")
    _said(reader, "No projects match. Please change or clear the filter.")
    expect(cards).to_have_count(0)
    page.locator(".filter__clear").click()
    _said(reader, "")
    expect(cards).to_have_count(before)
    expect(page.locator(".pager")).to_be_visible()
    assert page.url == f"{lists}en/projects/"


def test_an_address_brings_the_choice_along(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("zh/projects/page/3/?stage=opportunity&park=river&industry=none")
    _said(reader, f"显示{OPPORTUNITIES}个项目，共{ALL}个。")
    links = reader.page.locator(".card:visible .card__title a")
    expect(links).to_have_count(STAGES["opportunity"] + 1)
    links.last.click()  # from another page of the list
    reader.page.wait_for_url(f"{lists}zh/projects/opportunity-70/")
    reader.page.go_back()
    _said(reader, f"显示{OPPORTUNITIES}个项目，共{ALL}个。")


def test_the_board_leads_to_a_choice(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/projects/board/")
    reader.follow("nav.archives a[href$='?park=park-2']", "en/projects/signed/?park=park-2")
    _said(reader, f"Projects shown: {LOGISTICS} of {SIGNED}.")


def test_a_count_leads_out_of_a_choice(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/projects/signed/?park=park-2")
    _said(reader, f"Projects shown: {LOGISTICS} of {SIGNED}.")
    reader.follow(".tally a[href='#implementing']", "en/projects/signed/#implementing")
    expect(reader.page.locator("#implementing")).to_be_in_viewport()


def test_a_count_leads_to_its_group_among_what_is_chosen(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/projects/signed/?park=park-2")
    _said(reader, f"Projects shown: {LOGISTICS} of {SIGNED}.")
    reader.follow(".tally a[href*='target_reached']", "en/projects/signed/?park=park-2#target_reached")
    _said(reader, f"Projects shown: {LOGISTICS} of {SIGNED}.")
    expect(reader.page.locator(".results h2")).to_be_in_viewport()


def test_counts_of_other_pages_lead_to_the_stage_chosen(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    for path, tile in (("en/", ".tally a"), ("en/projects/board/", ".class__way a")):
        reader.visit(path)
        reader.page.locator(f"{tile}[href*='?stage=construction']").click()
        number = STAGES["construction"] + 1
        _said(reader, f"Projects shown: {number} of {SIGNED}.")
        expect(reader.page.locator(".results h2")).to_have_count(1)
        expect(reader.page.locator(".results h2")).to_be_in_viewport()


def test_a_heading_keeps_its_marks(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    mark = "<b class='mark' lang='zh-Hans'>示例</b></h2>"
    reader.page.route(
        lambda url: "/en/projects/?" in url,
        lambda route: route.fulfill(body=route.fetch().text().replace("</h2>", mark, 1), content_type="text/html"),
    )
    reader.visit("en/projects/?industry=logistics")
    expect(reader.page.locator(".results h2").first.locator("b.mark[lang=zh-Hans]")).to_have_text("示例")


def test_the_language_is_changed_without_losing_the_choice_and_the_place(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/projects/signed/")
    reader.page.locator("select[name=park]").select_option("park-2")
    reader.page.evaluate("location.hash = 'target_reached'")
    reader.follow(".languages__other", "zh/projects/signed/?park=park-2#target_reached")
    _said(reader, f"显示{LOGISTICS}个项目，共{SIGNED}个。")


def test_a_page_that_cannot_be_read_is_said(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/projects/")
    missing = f"{lists}en/projects/page/4/"
    reader.page.route(missing, lambda route: route.abort())
    reader.page.locator("select[name=industry]").select_option("logistics")
    expect(reader.page.locator(".filter__said")).to_contain_text("Some pages could not be read")
    reader.page.unroute(missing)
    reader.page.locator("select[name=park]").select_option("park-2")
    _said(reader, f"Projects shown: {LOGISTICS} of {ALL}.")
    assert [each for each in reader.complaints if "ERR_FAILED" not in each] == []
    reader.complaints.clear()


def test_few_pages_are_asked_for_at_once_and_each_once(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/projects/")
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    for name in ("logistics", "materials", ""):
        reader.page.locator("select[name=industry]").select_option(name)
        expect(reader.page.locator(".filter__said")).not_to_contain_text("Reading")
    assert sorted(each for each in asked if "/page/" in each) == [
        f"{lists}en/projects/page/{number}/" for number in (2, 3, 4)
    ]


@pytest.mark.parametrize(("width", "scheme"), [(1300, "dark"), (375, "light")])
def test_the_form_is_accessible_and_fits(width: int, scheme: str, lists: str, new_reader: NewReader) -> None:
    reader = new_reader(width=width, scheme=scheme, address=lists)
    reader.visit("en/projects/signed/?park=park-2")
    _said(reader, f"Projects shown: {LOGISTICS} of {SIGNED}.")
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    assert reader.hear() == []
    low = "nodes => nodes.filter(node => node.getBoundingClientRect().height < 44).length"
    assert reader.page.locator(".filter :is(select, button)").evaluate_all(low) == 0


def test_the_form_is_used_by_keyboard(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/projects/signed/")
    reader.page.locator("select[name=stage]").focus()
    reader.page.keyboard.press("End")  # the last stage
    _said(reader, f"Projects shown: {LOGISTICS} of {SIGNED}.")
    passed = []
    for _ in range(4):
        passed.append(reader.page.evaluate("document.activeElement.name || document.activeElement.textContent"))
        reader.page.keyboard.press("Tab")
    assert passed == ["stage", "park", "industry", "Clear"]


def test_without_scripts_links_lead_on(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists, scripts=False)
    reader.visit("en/projects/?park=park-2")
    expect(reader.page.locator(".filter")).to_be_hidden()
    expect(reader.page.locator(".card:visible")).not_to_have_count(0)
    reader.follow("noscript .archives__links a[href$='parks/park-2/']", "en/parks/park-2/")
    expect(reader.page.locator(".card")).to_have_count(LOGISTICS)
