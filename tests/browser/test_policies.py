"""The policy library in a browser: states lead to their groups, and what is over waits behind a fold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import LANGUAGES

if TYPE_CHECKING:
    from tests.browser.conftest import NewReader

OVER = "sample-resuming-work/"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("key", LANGUAGES)
def test_what_is_over_is_found_behind_the_fold(key: str, scripts: bool, new_reader: NewReader) -> None:  # noqa: FBT001  (a parameter of the test)
    reader = new_reader(width=375, scripts=scripts)
    reader.visit(f"{key}/policies/")
    page = reader.page
    page.locator('.tally a[href="#expired"]').click()
    expect(page.locator("h2#expired")).to_be_in_viewport()
    card = page.locator(f'.card a[href="{OVER}"]')
    expect(card).to_be_hidden()
    page.locator("summary").last.focus()  # behind those of the finder
    page.keyboard.press("Enter")
    expect(card).to_be_visible()
    if scripts:
        assert reader.hear() == []
    reader.follow(f'.card a[href="{OVER}"]', f"{key}/policies/{OVER}")
    expect(page.locator(".holds--expired")).to_be_in_viewport()


@pytest.mark.parametrize("key", LANGUAGES)
def test_a_park_leads_to_its_policies_and_back(key: str, new_reader: NewReader) -> None:
    reader = new_reader()
    park, policy = "parks/chongqing-highway-logistics-base/", "policies/sample-logistics-upgrade/"
    reader.visit(f"{key}/{park}")
    reader.follow(f'#content a[href$="{policy}"]', f"{key}/{policy}")
    reader.follow(f'#content a[href$="{park}"]', f"{key}/{park}")
