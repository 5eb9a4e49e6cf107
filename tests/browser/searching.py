"""What the tests of the search have in common: an index that stands in for a site's own, and what a reader may type."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.reader import Reader

STAND_IN = Path(__file__).with_name("stand_in_engine.js").read_text(encoding="utf-8")
ODD = (
    "，。！？、；：“”",
    "\"'`\\%&?#=+/",
    "<script>window.hacked = 1</script>",
    '"><img src=x onerror="window.hacked = 1">',
    "{query} {total} __proto__ constructor",
    "长" * 10_000,
)
"""Queries that nobody should be able to do any harm with."""


def stand_in(reader: Reader) -> None:
    """Let the pages of a window find what the index finds that stands in."""
    reader.page.route("**/search/engine.js", lambda route: route.fulfill(body=STAND_IN, content_type="text/javascript"))


def said(reader: Reader, words: str) -> None:
    """Expect what is said of a search, to be heard at once."""
    expect(reader.page.get_by_role("status").filter(has_text=words)).to_have_text(words)


def asked(reader: Reader) -> list[str]:
    """Return what the index was asked on this page."""
    found: list[str] = reader.page.evaluate("window.asked ?? []")
    return found


def assert_is_text(reader: Reader) -> None:
    """Assert that nothing of what was typed has become a part of the page or was executed."""
    assert reader.page.evaluate("window.hacked") is None
    assert reader.page.locator("img[src=x], .search script, .search-page script").count() == 0
