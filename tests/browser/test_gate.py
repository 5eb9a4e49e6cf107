"""The language gate at ``/``: it leads by the browser's language, and offers the choice where it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import GATE, LANGUAGES

if TYPE_CHECKING:
    from tests.browser.conftest import NewReader


@pytest.mark.parametrize(("locale", "home"), [("en-GB", "en/"), ("zh-CN", "zh/"), ("zh-TW", "zh/")])
def test_gate_leads_by_the_language_of_the_browser(
    locale: str, home: str, new_reader: NewReader, address_below: str
) -> None:
    for address in (None, address_below):
        reader = new_reader(locale=locale, address=address)
        reader.visit(GATE)
        reader.page.wait_for_url(reader.address + home)
        expect(reader.page.locator(".hero h1")).to_be_visible()


@pytest.mark.parametrize(("locale", "scripts"), [("fr-FR", True), ("en-GB", False), ("zh-CN", False)])
def test_gate_offers_both_where_it_cannot_lead(locale: str, scripts: bool, new_reader: NewReader) -> None:  # noqa: FBT001  (a parameter of the test)
    reader = new_reader(locale=locale, scripts=scripts)
    for key, tag in LANGUAGES.items():
        reader.visit(GATE)
        expect(reader.page.locator("section[lang] a")).to_have_count(len(LANGUAGES))
        assert reader.path == GATE
        reader.follow(f'section[lang="{tag}"] a', f"{key}/")
        expect(reader.page.locator("html")).to_have_attribute("lang", tag)
