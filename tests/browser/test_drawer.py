"""The navigation of narrow windows: a button that is heard as one, a drawer that keeps the focus, levels inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import LANGUAGES

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import NewReader

PAGES = ("", "projects/board/", "environment/")
"""A page of the first level, one of a level below a section, and one with a table of its own contents."""
_STOPS = 60
_UNSEEN = """() => {
  const active = document.activeElement;
  // a choice of the colour scheme is seen by the label behind it
  const node = active.matches('.md-option') ? active.nextElementSibling : active, box = node.getClientRects()[0];
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const beside = box.right <= 0 || box.left >= innerWidth;
  return beside || !(at && (node.contains(at) || at.contains(node))) ? node.outerHTML.slice(0, 120) : '';
}"""
_IN_DRAWER = "() => !!document.activeElement.closest('.md-sidebar--primary')"


def _walk(page: Page) -> list[str]:
    """Press Tab until the page ends, and return the stops that cannot be seen."""
    unseen = []
    page.evaluate("document.activeElement.blur()")
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        if words := page.evaluate(_UNSEEN):
            unseen.append(words)
    return unseen


@pytest.mark.parametrize("path", [f"{key}/{rest}" for key in LANGUAGES for rest in PAGES])
def test_every_stop_is_in_sight_while_the_drawer_is_closed(path: str, new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    reader.visit(path)
    assert _walk(reader.page) == []


@pytest.mark.parametrize("opens", ["Enter", "Space"])
def test_the_menu_is_a_button_and_the_drawer_keeps_the_focus_until_escape(opens: str, new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    reader.visit("en/")
    page = reader.page
    menu = page.get_by_role("button", name="Navigation")
    expect(menu).to_have_attribute("aria-expanded", "false")
    controlled = page.locator(f"#{menu.get_attribute('aria-controls')}")
    expect(controlled).to_be_hidden()
    menu.focus()
    page.keyboard.press(opens)
    # what opened it is out of reach now, and is told so all the same
    expect(page.locator(".drawer-open")).to_have_attribute("aria-expanded", "true")
    expect(controlled).to_be_visible()
    expect(page.get_by_role("button", name="Close the menu")).to_be_focused()
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body") or page.evaluate(_IN_DRAWER)
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(controlled).to_be_hidden()


def test_the_drawer_is_closed_by_its_own_button_and_by_the_page_beside_it(new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    reader.visit("zh/")
    page = reader.page
    menu = page.locator(".drawer-open")
    for is_beside in (False, True):
        menu.click()
        expect(page.locator(".md-sidebar--primary a").first).to_be_in_viewport()
        if is_beside:
            page.mouse.click(360, 600)
        else:
            page.get_by_role("button", name="关闭菜单").click()
        expect(menu).to_be_focused()
        expect(page.locator(".md-sidebar--primary")).to_be_hidden()


def test_levels_inside_are_opened_and_left_by_keyboard(new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    reader.visit("en/")
    page = reader.page
    page.locator(".drawer-open").click()
    inside = page.locator(".md-sidebar--primary a[href$='projects/board/']")
    expect(inside).to_be_hidden()
    section = page.locator(".md-sidebar--primary").get_by_role("button", name="Projects")
    expect(section).to_have_attribute("aria-expanded", "false")
    section.press("Enter")
    expect(inside).to_be_in_viewport()
    assert _walk(page) == []
    head = page.locator(".md-sidebar--primary").get_by_role("button", name="Projects", expanded=True)
    head.press("Enter")
    expect(section).to_be_focused()
    expect(inside).to_be_hidden()
    assert reader.hear() == []


def test_a_section_that_is_open_when_the_page_comes_can_be_left(new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    reader.visit("en/projects/board/")
    page = reader.page
    page.locator(".drawer-open").click()
    page.locator(".md-sidebar--primary").get_by_role("button", name="Projects", expanded=True).press("Enter")
    expect(page.locator(".md-sidebar--primary a[href$='signings/']").first).to_be_in_viewport()
    assert reader.hear() == []


def test_a_wide_window_has_no_drawer_and_nothing_out_of_reach(new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    reader.visit("en/")
    page = reader.page
    page.locator(".drawer-open").click()
    expect(page.locator("[inert]")).not_to_have_count(0)
    page.set_viewport_size({"width": 1300, "height": 900})
    expect(page.locator("[inert]")).to_have_count(0)
    expect(page.locator(".drawer-open, .drawer-close")).to_have_count(2)
    for each in page.locator(".drawer-open, .drawer-close").all():
        expect(each).to_be_hidden()


def test_without_scripts_a_keyboard_opens_the_drawer_too(new_reader: NewReader) -> None:
    reader = new_reader(width=375, scripts=False)
    reader.visit("en/")
    page = reader.page
    drawer = page.locator(".md-sidebar--primary")
    expect(drawer).to_be_hidden()
    page.keyboard.press("Tab")
    expect(page.locator("#__drawer")).to_be_focused()
    page.keyboard.press("Space")
    expect(drawer.locator("a[href$='contact/']").first).to_be_in_viewport()
