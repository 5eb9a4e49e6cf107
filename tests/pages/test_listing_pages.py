"""Long lists come in pages: whole sites with more records than a page holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.building.verify import verify
from generator.pages.listing import RECORDS_ON_A_PAGE
from generator.values import urls
from generator.values.urls import Address, page_of
from tests.building.many_records import PARKS, PROJECTS, SIGNINGS, many_records
from tests.conftest import AS_OF, Run
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.pages.page import Page
    from generator.pages.pages import Pages

LISTS = {
    urls.PROJECTS: PROJECTS,
    urls.OPPORTUNITIES: 71,
    urls.SIGNED: PROJECTS - 71,
    urls.SIGNINGS: sum(SIGNINGS.values()) + 1,
    Address("signings_of", "2024"): SIGNINGS[2024],
    Address("signings_of", "2023"): SIGNINGS[2023],
    urls.PARKS: PARKS,
}
"""Every list of the site with how many records it holds."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    checked = read_site(many_records(tmp_path_factory.mktemp("many") / "site"))
    assert checked.is_sound, checked.issues
    return make_pages(checked)


@pytest.fixture(scope="module")
def pages(site: Pages) -> dict[tuple[str, Address], Page]:
    return {(page.language.key, page.address): page for page in site}


def _cards(page: Page) -> list[str]:
    """Return where the titles of the records on a page of a list lead, below the site's root."""
    links = LexborHTMLParser(page.body).css(".card__title a, .row__title a")
    return [_target(page, link.attributes["href"] or "") for link in links]


def _target(page: Page, href: str) -> str:
    folders = page.path.rstrip("/").split("/")
    steps = href.split("/")
    up = steps.count("..")
    return "/".join([*folders[: len(folders) - up], *steps[up:]])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("first", LISTS, ids=lambda address: f"{address.kind}{address.key}")
def test_every_record_stands_once_on_the_pages_of_its_list(
    first: Address, language: str, pages: dict[tuple[str, Address], Page]
) -> None:
    count = -(-LISTS[first] // RECORDS_ON_A_PAGE)
    listed = [_cards(pages[language, page_of(first, number)]) for number in range(1, count + 1)]
    assert (language, page_of(first, count + 1)) not in pages
    assert [len(cards) for cards in listed[:-1]] == [RECORDS_ON_A_PAGE] * (count - 1)
    together = [card for cards in listed for card in cards]
    assert len(set(together)) == len(together) == LISTS[first]
    assert set(together) <= {page.path for page in pages.values()}


def test_a_further_page_says_which_it_is_and_lies_under_the_first(pages: dict[tuple[str, Address], Page]) -> None:
    zh, en = (pages[language, page_of(urls.SIGNED, 2)] for language in ("zh", "en"))
    assert (zh.title, en.title) == ("签约项目（第2页，共3页）", "Signed projects, page 2 of 3")
    assert [step.path for step in zh.trail] == [
        "zh/",
        "zh/projects/",
        "zh/projects/signed/",
        "zh/projects/signed/page/2/",
    ]
    assert (zh.trail[-1].label, en.trail[-1].label) == ("第2页", "Page 2")
    assert pages["en", urls.SIGNED].title == "Signed projects"


def test_the_language_switch_leads_to_the_same_page(pages: dict[tuple[str, Address], Page]) -> None:
    (switch,) = pages["zh", page_of(urls.PROJECTS, 4)].switches
    assert (switch.path, switch.is_twin) == ("en/projects/page/4/", True)


def test_the_language_switch_leads_above_where_the_other_list_is_shorter(tmp_path: Path) -> None:
    root = many_records(tmp_path / "site")
    text = (root / "projects/many.yaml").read_text(encoding="utf-8")
    without = re.sub(r", en: Project opportunity \d+", "", text)
    pages = {page.path: page for page in make_pages(read_site(change(root, {"projects/many.yaml": without})))}
    (switch,) = pages["zh/projects/page/4/"].switches
    assert (switch.path, switch.is_twin) == ("en/projects/", False)


def test_further_pages_and_records_stay_out_of_the_navigation(site: Pages) -> None:
    items = [each for item in site.navigation(site.languages[0]) for each in (item, *item.children)]
    assert "zh/projects/signed/" in {item.path for item in items}
    assert not [item for item in items if "/page/" in item.path]


def test_a_group_that_goes_on_says_so_and_repeats_no_figure(pages: dict[tuple[str, Address], Page]) -> None:
    first, second = pages["en", urls.PROJECTS].body, pages["en", page_of(urls.PROJECTS, 2)].body
    heading = '<h2 id="opportunity">Investment opportunity <span class="count'
    assert f'{heading}">71</span></h2>' in first
    assert f'{heading} count--continued">(continued)</span></h2>' in second
    totals = "Total investment:"
    assert first.count(totals) == 1  # of opportunities, the one stage that begins here
    assert second.count(totals) == 2  # of agreements, of those being implemented
    assert second.index(totals) > second.index('id="signed"')
    assert 'id="negotiating"' not in second  # all of them are counted only


def test_the_year_is_counted_whole_where_it_begins(pages: dict[tuple[str, Address], Page]) -> None:
    bodies = [pages["zh", page_of(urls.SIGNINGS, number)].body for number in (1, 2, 3)]
    assert ["（续）" in body for body in bodies] == [False, True, True]
    assert '2024年</a> <span class="count">130</span>' in bodies[0]
    assert '2023年</a> <span class="count">10</span>' in bodies[2]


@pytest.mark.parametrize(("address", "below"), [(urls.PROJECTS, ""), (urls.HOME, "projects/signed/")])
def test_the_counts_lead_to_where_each_stage_begins(
    address: Address, below: str, pages: dict[tuple[str, Address], Page]
) -> None:
    page = pages["en", address]
    hrefs = [link.attributes["href"] or "" for link in LexborHTMLParser(page.body).css(".tally__item a")]
    assert len(hrefs) > 2
    parsed = [urlsplit(href) for href in hrefs]
    assert len({each.path for each in parsed}) > 1  # not all on one page
    for path, query, anchor in ((each.path, each.query, each.fragment) for each in parsed):
        assert path.startswith(below)
        assert query in {"", f"stage={anchor}"}  # what the filter is set to, if the page has one
        there = next(each for each in pages.values() if each.path == page.path + path)
        assert f'<h2 id="{anchor}">' in there.body
        assert not re.search(rf'<h2 id="{anchor}">[^\n]*continued', there.body)


def test_a_pager_can_be_heard(pages: dict[tuple[str, Address], Page]) -> None:
    body = LexborHTMLParser(pages["en", page_of(urls.PROJECTS, 2)].body)
    pager = body.css_first("nav.pager")
    assert pager
    assert pager.attributes["aria-label"] == "Pages of this list"
    assert [node.text() for node in pager.css("[aria-current=page]")] == ["2"]
    assert [node.attributes["aria-label"] for node in pager.css("li a")] == ["Page 1", "Page 3", "Page 4"]
    steps = [(node.attributes["rel"], node.attributes["href"], node.text(strip=True)) for node in pager.css("a[rel]")]
    assert steps == [("prev", "../../", "Previous page"), ("next", "../3/", "Next page")]


def test_a_short_list_has_no_pager(tmp_path: Path) -> None:
    for page in make_pages(read_site(copy_base(tmp_path / "site"))):
        assert "pager" not in page.body, page.path


def test_a_park_names_the_projects_that_have_no_card(pages: dict[tuple[str, Address], Page]) -> None:
    page = pages["en", Address("park", "river")]
    cards = [card for card in _cards(page) if card.startswith("en/projects/")]
    links = LexborHTMLParser(page.body).css(".links--columns a")
    names = [_target(page, link.attributes["href"] or "") for link in links]
    assert len(cards) == RECORDS_ON_A_PAGE
    assert f"{PROJECTS - RECORDS_ON_A_PAGE}\N{NO-BREAK SPACE}more</h3>" in page.body
    every = {page.path for (language, address), page in pages.items() if language == "en" and address.kind == "project"}
    assert {*cards, *names} == every
    assert len(names) == PROJECTS - RECORDS_ON_A_PAGE


def test_the_built_site_is_whole_and_no_page_is_large(tmp_path: Path, showcase: Callable[..., Run]) -> None:
    root = many_records(tmp_path / "site")
    done = showcase(root, "build", "--as-of", AS_OF, "--lang", "en")
    assert done.returncode == 0, done.stderr
    found = verify(root / "site", "https://banan.example/")
    assert found.issues == ()
    built = root / "site"
    for name in ("zh/projects/page/4", "en/signings/2024/page/3", "en/parks/page/2", "zh/projects/signed/page/3"):
        assert (built / name / "index.html").is_file(), name
    assert max(path.stat().st_size for path in built.rglob("*.html")) < 110_000


INDUSTRY = Address("industry", "materials")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_industry_has_opportunities_first_and_pages_for_all_others(
    language: str, pages: dict[tuple[str, Address], Page]
) -> None:
    sheets = [pages[language, page_of(INDUSTRY, number)] for number in range(1, 5)]
    assert (language, page_of(INDUSTRY, 5)) not in pages
    listed = [[card for card in _cards(page) if "/projects/" in card] for page in sheets]
    assert [len(cards) for cards in listed] == [60, 60, 60, PROJECTS - 1 - 180]  # one is in another industry
    together = [card for cards in listed for card in cards]
    assert len(set(together)) == PROJECTS - 1
    assert [card for card in together if "opportunity" in card] == together[:70]
    assert [step.path for step in sheets[1].trail][1:3] == [
        f"{language}/industries/",
        f"{language}/industries/materials/",
    ]
    assert ["chain--wide" in page.body for page in sheets] == [True, False, False, False]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_park_that_leads_in_an_industry_can_be_reached_from_it(
    language: str, pages: dict[tuple[str, Address], Page]
) -> None:
    page = pages[language, INDUSTRY]
    links = LexborHTMLParser(page.body).css("section[aria-labelledby=parks] a")
    found = {_target(page, link.attributes["href"] or "") for link in links}
    assert len(found) == PARKS
    assert len([card for card in _cards(page) if "/parks/" in card]) == 12
