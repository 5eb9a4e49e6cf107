"""The way through a long list: heard, touched, taken by keyboard, and taken without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.serving import served
from tests.building.many_records import many_records
from tests.building.small_builds import build

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.conftest import NewReader

_SMALL = """
    nodes => nodes.map(node => node.getBoundingClientRect()).filter(box => box.width < 44 || box.height < 44).length
"""


@pytest.fixture(scope="module")
def long_lists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve a site whose lists have several pages."""
    config_file = many_records(tmp_path_factory.mktemp("many") / "site") / "mkdocs.yml"
    outcome = build(config_file.parent)
    assert outcome.built
    assert not outcome.issues
    with served(outcome.folder) as where:
        yield where


@pytest.mark.parametrize(
    ("path", "looks"),
    [
        ("zh/projects/page/2/", ((1300, "light"), (375, "dark"))),
        ("en/projects/", ((1300, "dark"), (375, "light"))),
        ("en/signings/2024/page/3/", ((1300, "light"), (375, "dark"))),
        ("en/parks/river/", ((1300, "dark"), (375, "light"))),
    ],
)
def test_a_page_of_a_list_is_accessible_and_fits(
    path: str, looks: tuple[tuple[int, str], ...], long_lists: str, new_reader: NewReader
) -> None:
    for width, scheme in looks:
        reader = new_reader(width=width, scheme=scheme, address=long_lists)
        reader.visit(path)
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
        assert reader.page.locator(".pager :is(a, [aria-current])").evaluate_all(_SMALL) == 0
        assert reader.hear() == [], scheme


def test_a_list_is_read_to_its_end_without_scripts(long_lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=long_lists, scripts=False)
    reader.visit("en/projects/")
    for number in (2, 3, 4):
        reader.follow(".pager [rel=next]", f"en/projects/page/{number}/")
    expect(reader.page.locator(".pager [rel=next]")).to_have_count(0)
    reader.follow(".languages__other", "zh/projects/page/4/")
    reader.follow(".pager li:first-child a", "zh/projects/")


def test_a_count_leads_to_the_page_where_its_stage_begins(long_lists: str, new_reader: NewReader) -> None:
    reader = new_reader(address=long_lists, scripts=False)  # with them the stage is chosen: test_finder_projects
    reader.visit("en/projects/")
    count = reader.page.locator(".tally a[href$='#construction']")
    where = count.get_attribute("href") or ""
    assert where.startswith("page/"), "not on the first page"
    count.click()
    reader.page.wait_for_url(f"{long_lists}en/projects/{where}")
    expect(reader.page.locator("#construction")).to_be_in_viewport()


def test_the_pager_is_passed_by_keyboard_in_the_order_in_which_it_is_read(
    long_lists: str, new_reader: NewReader
) -> None:
    reader = new_reader(width=375, address=long_lists)
    reader.visit("en/projects/page/2/")
    links = reader.page.locator(".pager a")
    links.first.focus()
    passed = []
    for _ in range(links.count()):
        passed.append(reader.page.evaluate("document.activeElement.textContent.trim()"))
        reader.page.keyboard.press("Tab")
    assert passed == ["1", "3", "4", "Previous page", "Next page"]
    links.last.focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(f"{long_lists}en/projects/page/3/")
