"""The finder of projects: over all pages of a list, by address, from links of other pages, without scripts."""

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
OPPORTUNITIES = STAGES["opportunity"] + 1
ALL = PROJECTS + LOGISTICS
SIGNED = ALL - OPPORTUNITIES
AT_ONCE = 50


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site whose lists have several pages, with two industries and two parks among the projects."""
    root = many_records(tmp_path_factory.mktemp("projects") / "site")
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


def _said(reader: Reader, number: int, total: int) -> None:
    expect(reader.page.locator(".finding__said")).to_have_text(f"Results: {number} of {total}.")


def _choose(reader: Reader, facet: str, value: str) -> None:
    page = reader.page
    page.locator(f"[data-facet={facet}]").wait_for()  # the script puts it there; a count does not wait
    if page.locator(f"[data-facet={facet}]:not([open])").count():
        page.locator(f"[data-facet={facet}] > summary").click()
    page.locator(f"[data-facet={facet}] input[value={value}]").check()


def test_a_choice_is_among_the_projects_of_every_page(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/projects/")
    page = reader.page
    rows = page.locator(".found tr[data-row]")
    _choose(reader, "industry", "logistics")
    _said(reader, LOGISTICS + 1, ALL)
    expect(rows).to_have_count(LOGISTICS + 1)
    expect(page.locator(".pager")).to_be_hidden()
    expect(page.locator(".card:visible")).to_have_count(0)
    assert reader.path == "en/projects/?industry=logistics"
    _choose(reader, "stage", "construction")
    _said(reader, 0, ALL)
    page.locator(".chosen__clear").click()
    expect(rows).to_have_count(0)
    expect(page.locator(".card:visible")).not_to_have_count(0)
    expect(page.locator(".pager")).to_be_visible()
    assert reader.path == "en/projects/"


def test_an_address_brings_the_choice_along(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("zh/projects/page/3/?stage=opportunity&park=river&industry=none")
    said = reader.page.locator(".finding__said")
    expect(said).to_have_text(f"共{ALL}项，符合{OPPORTUNITIES}项。")
    rows = reader.page.locator(".found tr[data-row]")
    expect(rows).to_have_count(AT_ONCE)
    reader.page.locator(".found__more").click()
    expect(rows).to_have_count(OPPORTUNITIES)
    expect(rows.nth(AT_ONCE).locator("a")).to_be_focused()
    expect(reader.page.locator(".found__more")).to_be_hidden()
    rows.locator("a", has_text="opportunity70").click()  # from another page of the list
    reader.page.wait_for_url(f"{lists}zh/projects/opportunity-70/")
    reader.page.go_back()
    expect(said).to_have_text(f"共{ALL}项，符合{OPPORTUNITIES}项。")


def test_a_list_of_some_stages_finds_among_those(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/projects/signed/?stage=opportunity")
    _said(reader, 0, SIGNED)
    reader.visit("en/projects/opportunities/?industry=materials")
    expect(reader.page.locator(".finding__said")).to_contain_text(f"of {OPPORTUNITIES}.")


def test_the_form_of_home_leads_to_a_choice(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/")
    reader.page.locator(".finder select[name=industry]").select_option("logistics")
    reader.page.locator(".finder").get_by_role("button", name="Show").click()
    expect(reader.page.locator(".chosen__way")).to_have_text(["Industry Logistics"])
    _said(reader, 1, OPPORTUNITIES)


def test_the_board_leads_to_a_choice(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/projects/board/")
    reader.follow("nav.archives a[href$='?park=park-2']", "en/projects/signed/?park=park-2")
    _said(reader, LOGISTICS, SIGNED)


def test_a_count_chooses_its_stage_among_what_is_chosen(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/projects/signed/?park=park-2")
    _said(reader, LOGISTICS, SIGNED)
    reader.page.locator(".tally a[href*='target_reached']").click()
    expect(reader.page.locator(".chosen__way")).to_have_count(2)
    _said(reader, LOGISTICS, SIGNED)
    assert reader.path == "en/projects/signed/?park=park-2&stage=target_reached"
    expect(reader.page.locator(".found h2").first).to_be_in_viewport()
    reader.page.locator(".tally a[href='#implementing']").click()
    _said(reader, 0, SIGNED)


def test_counts_of_other_pages_lead_to_the_stage_chosen(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    for path, tile in (("en/", ".tally a"), ("en/projects/board/", ".class__way a")):
        reader.visit(path)
        reader.page.locator(f"{tile}[href*='?stage=construction']").click()
        _said(reader, STAGES["construction"] + 1, SIGNED)
        expect(reader.page.locator(".found h2")).to_be_in_viewport()


def test_the_language_is_changed_without_losing_the_choice(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    reader.visit("en/projects/signed/")
    _choose(reader, "park", "park-2")
    reader.follow(".languages__other", "zh/projects/signed/?park=park-2")
    expect(reader.page.locator(".finding__said")).to_have_text(f"共{SIGNED}项，符合{LOGISTICS}项。")


def test_the_table_is_fetched_once(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists)
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.visit("en/projects/")
    for value in ("logistics", "materials"):
        _choose(reader, "industry", value)
    _said(reader, ALL, ALL)
    assert [each for each in asked if each.endswith(".json")] == [f"{lists}en/finder/projects.json"]


@pytest.mark.parametrize(("width", "scheme"), [(1300, "dark"), (375, "light")])
def test_it_is_accessible_and_fits(width: int, scheme: str, lists: str, new_reader: NewReader) -> None:
    reader = new_reader(width=width, scheme=scheme, address=lists)
    reader.visit("en/projects/signed/?park=park-2")
    _said(reader, LOGISTICS, SIGNED)
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    assert reader.hear() == []


def test_without_scripts_links_lead_on(lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=lists, scripts=False)
    reader.visit("en/projects/?park=park-2")
    expect(reader.page.locator(".finding")).to_be_hidden()
    expect(reader.page.locator(".card:visible")).not_to_have_count(0)
    reader.follow("noscript .archives__links a[href$='parks/park-2/']", "en/parks/park-2/")
    expect(reader.page.locator(".card")).to_have_count(LOGISTICS)
