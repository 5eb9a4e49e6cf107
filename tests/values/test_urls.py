"""Every page has one path, and links between pages work wherever the site lies."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values import urls
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE
from generator.values.urls import Address

PATHS = st.lists(st.sampled_from(["zh", "en", "parks", "a", "b"]), max_size=4).map(
    lambda steps: "".join(f"{step}/" for step in steps)
)


@pytest.mark.parametrize(
    ("address", "path"),
    [
        (urls.HOME, "zh/"),
        (urls.SIGNED, "zh/projects/signed/"),
        (Address("signings_in_park", "river"), "zh/signings/park/river/"),
        (urls.page_of(Address("signings_in_industry", "materials"), 2), "zh/signings/industry/materials/page/2/"),
        (urls.SIGNING_STATISTICS, "zh/signings/statistics/"),
        (urls.BOARD, "zh/projects/board/"),
        (Address("park", "river"), "zh/parks/river/"),
        (Address("page", "about/us"), "zh/about/us/"),
        (Address("signings_of", "2026"), "zh/signings/2026/"),
        (urls.NOT_FOUND, "zh/404.html"),
        (urls.page_of(urls.SIGNED, 1), "zh/projects/signed/"),
        (urls.page_of(urls.PROJECTS, 2), "zh/projects/page/2/"),
        (urls.page_of(urls.SIGNED, 12), "zh/projects/signed/page/12/"),
        (urls.page_of(Address("signings_of", "2026"), 3), "zh/signings/2026/page/3/"),
    ],
)
def test_a_page_has_a_path(address: Address, path: str) -> None:
    assert urls.path_of(address, SIMPLIFIED_CHINESE) == path
    assert urls.path_of(address, ENGLISH) == "en/" + path.removeprefix("zh/")


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("zh/parks/", "zh/parks/", "./"),
        ("zh/", "zh/parks/river/", "../../"),
        ("zh/parks/river/", "zh/parks/", "river/"),
        ("en/", "zh/parks/", "../../en/"),
        ("media/a.png", "zh/parks/", "../../media/a.png"),
        ("zh/404.html", "zh/", "404.html"),
        ("zh/", "", "zh/"),
    ],
)
def test_a_link_is_relative(target: str, page: str, link: str) -> None:
    assert urls.relative(target, page) == link


@given(
    PATHS, PATHS, st.sampled_from(["", "a.png"]), st.sampled_from(["https://example.org/", "https://example.org/x/"])
)
def test_a_relative_link_leads_to_its_target(target: str, page: str, file: str, root: str) -> None:
    link = urls.relative(target + file, page)
    assert urljoin(root + page, link) == root + target + file


def test_every_listing_is_a_page_of_its_own() -> None:
    paths = {urls.path_of(address, ENGLISH) for address in urls.LISTINGS.values()}
    assert len(paths) == len(urls.LISTINGS)
    assert {path.split("/")[1] for path in paths} <= urls.RESERVED_PAGE_NAMES
