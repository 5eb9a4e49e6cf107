"""A reader's way by real clicks: with scripts and without, at the root of a host and below a path."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import LANGUAGES, PARK, PROJECT, SIGNING, twin_of

if TYPE_CHECKING:
    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader


def _walk(reader: Reader, key: str) -> None:
    """Go home → park → project → signing by what stands in the content; on each page switch there and back."""
    reader.visit(f"{key}/")
    _switch_there_and_back(reader)
    for step in (PARK, PROJECT, SIGNING):
        reader.follow(f'#content a[href$="{step}"], #content a[href$="{step.partition("/")[2]}"]', f"{key}/{step}")
        expect(reader.page.locator("h1")).to_be_visible()
        _switch_there_and_back(reader)


def _switch_there_and_back(reader: Reader) -> None:
    here = reader.path
    reader.follow("a.languages__other", twin_of(here))
    reader.follow("a.languages__other", here)


@pytest.mark.parametrize("key", LANGUAGES)
def test_home_park_project_signing(key: str, new_reader: NewReader) -> None:
    _walk(new_reader(), key)


@pytest.mark.parametrize("key", LANGUAGES)
def test_home_park_project_signing_without_scripts(key: str, new_reader: NewReader) -> None:
    _walk(new_reader(scripts=False), key)


@pytest.mark.parametrize("key", LANGUAGES)
def test_home_park_project_signing_below_a_path(key: str, new_reader: NewReader, address_below: str) -> None:
    reader = new_reader(address=address_below)
    _walk(reader, key)
    reader.visit(f"{key}/")
    ground = reader.page.locator(".art-strip").evaluate("node => getComputedStyle(node).backgroundImage")
    assert ground.startswith(f'url("{address_below}')


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("key", LANGUAGES)
def test_drawer_opens_the_navigation_on_a_phone(key: str, scripts: bool, new_reader: NewReader) -> None:  # noqa: FBT001  (a parameter of the test)
    reader = new_reader(width=375, scripts=scripts)
    reader.visit(f"{key}/about/")
    contact = '.md-nav--primary a[href$="contact/"]'
    expect(reader.page.locator(contact)).not_to_be_in_viewport()
    reader.page.locator("header .drawer-open" if scripts else 'header label[for="__drawer"]').click()
    expect(reader.page.locator(contact)).to_be_in_viewport()
    reader.follow(contact, f"{key}/contact/")
