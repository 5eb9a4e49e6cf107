"""The five jobs of a bureau's day in the editor, by labels alone, in both languages; and how fast a slip shows."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.browser.form_desk import FormClerk, editor, git, site_in_git
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

PROJECT = {"zh": "凯盛科技集团", "en": "Triumph Science"}
PARK = {"zh": "界石", "en": "Jieshi"}


@pytest.fixture(scope="module", params=["zh", "en"])
def clerk(request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FormClerk]:
    """Seat a clerk before the editor, on a site in git."""
    speech = request.param
    site = site_in_git(tmp_path_factory.mktemp(f"editor-{speech}"))
    with editor(site, speech) as address:
        context = browser.new_context(viewport={"width": 1500, "height": 950}, locale=speech)
        context.set_default_timeout(15_000)
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(address)
        clerk = FormClerk(page, speech)
        clerk.site = site
        yield clerk
        context.close()
