"""The place of the finder stands on every list, and leads to a table that the site has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.pages.finder.files import finder_files
from tests.many_of_each import copy_many
from tests.pages.finder.decoded import known
from tests.small_site import make_pages, read_site

if TYPE_CHECKING:
    from generator.pages.pages import Pages

PLACES = {
    "parks": ("parks/", ""),
    "plots": ("plots/", ""),
    "projects": ("projects/", ""),
    "opportunities": ("projects/opportunities/", "stage:opportunity"),
    "signed": (
        "projects/signed/",
        "stage:framework,signed,implementing,suspended,construction,production,target_reached",
    ),
    "signings": ("signings/", ""),
    "year": ("signings/2026/", "year:2026"),
    "policies": ("policies/", ""),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    return make_pages(read_site(copy_many(tmp_path_factory.mktemp("finding") / "site")))


@pytest.mark.parametrize("place", PLACES)
def test_a_list_has_the_place_of_the_finder(pages: Pages, place: str) -> None:
    path, within = PLACES[place]
    files = {each.name for kind in pages.kinds.values() for each in finder_files(pages, kind.finders, known)}
    for language in pages.languages:
        page = pages.page(*pages.by_path[f"{language.key}/{path}"])
        found = re.search(r'<div class="finding"[^>]*data-table="([^"]+)"(?:[^>]*data-within="([^"]+)")?', page.body)
        assert found, page.path
        up = found[1].count("../")
        assert up == page.path.count("/") - 1
        assert f"{language.key}/{found[1].removeprefix('../' * up)}" in files
        assert (found[2] or "") == within
        assert "data-whole" in page.body
