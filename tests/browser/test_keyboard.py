"""The site without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import LANGUAGES, PARK

if TYPE_CHECKING:
    from tests.browser.conftest import NewReader


@pytest.mark.parametrize("width", [1300, 375])
@pytest.mark.parametrize("path", [f"{key}/{rest}" for key in LANGUAGES for rest in ("", PARK)])
def test_tab_reaches_the_skip_link_first_and_it_leads_to_the_content(
    path: str, width: int, new_reader: NewReader
) -> None:
    reader = new_reader(width=width)
    reader.visit(path)
    page = reader.page
    page.keyboard.press("Tab")
    expect(page.locator("a.md-skip")).to_be_focused()
    expect(page.locator("a.md-skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.wait_for_url("**#content")
    page.keyboard.press("Tab")
    expect(page.locator("#content :focus")).to_have_count(1)


@pytest.mark.parametrize("key", LANGUAGES)
def test_drawer_opens_with_the_keyboard(key: str, new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    reader.visit(f"{key}/about/")
    page = reader.page
    button, contact = page.locator("header .drawer-open"), page.locator('.md-nav--primary a[href$="contact/"]')
    for _ in range(3):
        page.keyboard.press("Tab")
        if button.evaluate("node => node === document.activeElement"):
            break
    expect(button).to_be_focused()
    assert button.inner_text().strip()
    page.keyboard.press("Enter")
    expect(contact).to_be_in_viewport()


def test_the_button_to_the_top_gives_way_to_what_has_the_focus(new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    reader.visit("zh/parks/")
    page = reader.page
    button, table = page.locator(".md-top"), page.locator(".page-table[tabindex]").first
    # each way is seen by itself: two in one frame are one for the page
    drawn = "new Promise(seen => requestAnimationFrame(() => requestAnimationFrame(seen)))"
    to_height = f"(node, top) => {{ scrollBy(0, node.getBoundingClientRect().top - top); return {drawn}; }}"

    def scroll_up(pixels: int) -> None:
        page.evaluate(f"pixels => {{ scrollBy(0, -pixels); return {drawn}; }}", pixels)

    table.evaluate(to_height, 400)
    scroll_up(40)
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box is not None
    table.evaluate("node => node.focus({preventScroll: true})")
    table.evaluate(to_height, box["y"] - 60)
    scroll_up(60)
    expect(button).to_be_hidden()
    table.evaluate("node => node.blur()")
    scroll_up(10)
    expect(button).to_be_visible()
    table.evaluate("node => node.focus({preventScroll: true})")
    expect(button).to_be_hidden()
