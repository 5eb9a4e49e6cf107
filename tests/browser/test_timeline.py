"""The line of time of a project: its photos are there, and its feed can be followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import feedparser
import pytest
from playwright.sync_api import expect

from tests.browser.pages import LANGUAGES, MOVING

if TYPE_CHECKING:
    from tests.browser.conftest import NewReader


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [1300, 375])
def test_entries_photos_and_feed(language: str, width: int, new_reader: NewReader) -> None:
    reader = new_reader(width=width)
    reader.visit(f"{language}/{MOVING}")
    page = reader.page
    entries = page.locator(".progress__entry")
    expect(entries).to_have_count(2)
    dates = entries.locator("data").evaluate_all("nodes => nodes.map(node => node.value)")
    assert dates == sorted(dates, reverse=True)
    for picture in page.locator(".progress img").all():
        picture.scroll_into_view_if_needed()
        expect(picture).not_to_have_js_property("naturalWidth", 0)
    link = page.locator(".follow a")
    expect(link).to_be_visible()
    answer = page.request.get(link.evaluate("node => node.href"))
    feed = feedparser.parse(answer.body())
    assert answer.ok
    assert not feed.bozo
    anchors = [entry.link.partition("#")[2] for entry in feed.entries]
    assert anchors == entries.evaluate_all("nodes => nodes.map(node => node.id)")
