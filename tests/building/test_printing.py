"""A page is looked at as it is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.pages.pages import Pages
from tests.building.small_builds import build, make_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Page
    from generator.values.language import Language
    from generator.values.urls import Address


@pytest.mark.parametrize(
    ("added", "codes"),
    [
        ('<a href="../none/">a</a>', {"V101"}),
        ('<script src="../../../assets/none.js"></script>', {"V101"}),
        ('<a href="feed.xml">a</a>', {"V101"}),
        ('<a href="../cold-store/#none">a</a>', {"V102"}),
        ('<a href="#none">a</a>', {"V102"}),
        ('<p id="content"></p>', {"V103"}),
        ('<p id="own"></p><a href="#own">a</a><a href="#content">b</a>', set()),
        ("<p>中</p>", {"V105"}),
    ],
)
def test_what_is_wrong_with_a_body_is_found(
    added: str, codes: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_page = Pages.page

    def page(pages: Pages, address: Address, language: Language, seen: set[str] | None = None) -> Page:
        made = make_page(pages, address, language, seen)
        return replace(made, body=made.body + added) if made.path == "en/projects/cold-store/" else made

    monkeypatch.setattr(Pages, "page", page)
    outcome = build(make_site(tmp_path / "site"))
    assert {issue.code for issue in outcome.issues} == codes
