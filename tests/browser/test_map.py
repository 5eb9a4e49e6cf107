"""The map of the parks: one drawing is shown, nothing on it overlaps, and a disc and its card light each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import LANGUAGES, PARK

if TYPE_CHECKING:
    from tests.browser.conftest import NewReader

_PAGES = [f"{key}/{path}" for key in LANGUAGES for path in ("parks/", PARK)]
# pairs of names, discs and nodes that cover each other as the browser draws them
_OVERLAP = """svg => {
  const all = [...svg.querySelectorAll('.map__name, .map__node-name, .map__layer, .map__disc, .map__square')];
  const boxes = all.map(each => each.getBoundingClientRect());
  const found = [];
  for (let one = 0; one < boxes.length; one++) for (let other = one + 1; other < boxes.length; other++) {
    const [a, b] = [boxes[one], boxes[other]];
    if (a.left < b.right && b.left < a.right && a.top + 2 < b.bottom - 2 && b.top + 2 < a.bottom - 2)
      found.push([all[one].textContent, all[other].textContent]);
  }
  return found;
}"""


@pytest.mark.parametrize("path", _PAGES)
def test_one_drawing_is_shown_and_nothing_on_it_overlaps(path: str, new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit(path)
    for width, kind in ((1300, "wide"), (720, "wide"), (600, "narrow"), (375, "narrow"), (320, "narrow")):
        reader.page.set_viewport_size({"width": width, "height": 900})
        drawing = reader.page.locator("svg.map__drawing:visible")
        expect(drawing).to_have_count(1)
        expect(drawing).to_have_class(f"map__drawing map__drawing--{kind}")
        assert drawing.evaluate(_OVERLAP) == []
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", _PAGES)
def test_numbers_can_be_read_on_a_phone(path: str, new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    reader.visit(path)
    disc = reader.page.locator("svg.map__drawing:visible .map__disc").first.bounding_box()
    assert disc is not None
    assert disc["width"] >= 22


def test_a_disc_and_its_card_light_each_other(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit("en/parks/")
    page = reader.page
    disc = page.locator("svg.map__drawing:visible a.map__park").nth(1)
    card = page.locator("[data-park]:not(.map *)").nth(1)
    lit = re.compile(r"\bis-lit\b")
    disc.focus()
    page.mouse.move(5, 5)  # a browser tells where the pointer rests, too, when something moves below it
    expect(card).to_have_class(lit)
    card.locator("a").first.focus()
    expect(disc).to_have_class(lit)
    page.locator("h1").click()
    expect(disc).not_to_have_class(lit)
    card.hover()
    expect(disc).to_have_class(lit)
    page.mouse.move(5, 5)
    expect(disc).not_to_have_class(lit)


def test_a_disc_leads_to_its_park_without_scripts(new_reader: NewReader) -> None:
    reader = new_reader(scripts=False)
    reader.visit("en/parks/")
    disc = reader.page.locator("svg.map__drawing:visible a.map__park").first
    key = disc.get_attribute("data-park")
    disc.click()
    assert reader.page.url.endswith(f"/en/parks/{key}/")
