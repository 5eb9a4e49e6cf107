"""Finished parts are the same on a page whatever was printed before it, and so are the facts that it notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.records.project.questions import related
from tests.places import SITES
from tests.small_site import BASE, make_pages, read_site

if TYPE_CHECKING:
    from generator.pages.page import Page
    from generator.pages.pages import Pages
    from tests.small_site import Checked

FULL = SITES / "full"


@pytest.fixture(scope="module", params=[BASE, FULL], ids=["base", "full"])
def checked(request: pytest.FixtureRequest) -> Checked:
    return read_site(request.param)


def _print(pages: Pages, path: str) -> tuple[Page, set[str]]:
    seen: set[str] = set()
    return pages.page(*pages.by_path[path], seen), seen


def test_a_page_is_the_same_after_all_others(checked: Checked) -> None:
    pages = make_pages(checked)
    for path in reversed(pages.by_path):
        _print(pages, path)
    for path in pages.by_path:
        alone = make_pages(checked)
        assert _print(pages, path) == _print(alone, path)
        assert pages.page(*pages.by_path[path]) == _print(pages, path)[0]


def test_a_page_notes_what_its_cards_show(checked: Checked) -> None:
    pages = make_pages(checked)
    projects = pages.library.site.records["project"]
    for key, project in projects.items():
        for _ in range(2):  # the second time every card is kept
            _, seen = _print(pages, f"en/projects/{key}/")
            shown = [projects[each] for each in related(pages.library, project)]
            assert {f"project/{each.id}" for each in shown} <= seen
            assert {f"park/{each.park}" for each in shown if each.park} <= seen
