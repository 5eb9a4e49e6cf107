"""The figures that the pages promise to whoever reads them on a phone, by keyboard, in own colours or on paper.

``python -m tests.browser.matrix`` measures the same on every kind of page of all sites.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import measures
from tests.browser.pages import EVENT, GUIDE, INDUSTRY, LANGUAGES, MOVING, PARK, POLICY, PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.reader import Reader

_PHONE = 375
_RECORDS = ("parks/*/index.html", "projects/*/index.html")
_LISTS = ("opportunities", "signed", "board", "page")
_MARKED = (
    "",
    "parks/",
    PARK,
    "projects/",
    PROJECT,
    MOVING,
    "events/",
    EVENT,
    INDUSTRY,
    "contact/",
    POLICY,
    "signings/",
)
_TWO = (PARK, MOVING)
_LIKE_TEXT = """node => {
  const style = getComputedStyle(node);
  return [style.fill, style.stroke, style.borderLeftColor, getComputedStyle(document.body).color];
}"""


def _resize(reader: Reader, width: int) -> None:
    reader.page.set_viewport_size({"width": width, "height": measures.SCREEN})


@pytest.mark.parametrize("key", LANGUAGES)
def test_telephone_and_key_facts_of_every_record_are_in_two_screens(key: str, site: Path, window: Reader) -> None:
    pages = [path.parent.relative_to(site).as_posix() for each in _RECORDS for path in site.glob(f"{key}/{each}")]
    records = [path for path in sorted(pages) if path.rpartition("/")[2] not in _LISTS]
    assert len(records) > 10
    _resize(window, _PHONE)
    found = {}
    for path in records:
        window.visit(f"{path}/")
        assert window.page.locator('#content a[href^="tel:"]').count(), path
        found[path] = window.page.evaluate(measures.HIDDEN_KEY, 2 * measures.SCREEN)
    assert {path: hidden for path, hidden in found.items() if hidden} == {}


@pytest.mark.parametrize("key", LANGUAGES)
def test_samples_are_marked_without_a_crowd_of_marks(key: str, window: Reader) -> None:
    counted = {}
    for path in _MARKED:
        window.visit(f"{key}/{path}")
        counted[path] = len(window.page.evaluate(measures.MARKS))
    assert 0 < counted[""] <= 6
    assert max(counted.values()) <= 12


@pytest.mark.parametrize("width", [1300, _PHONE, 320])
@pytest.mark.parametrize("key", LANGUAGES)
def test_a_unit_stands_beside_its_number(key: str, width: int, window: Reader) -> None:
    _resize(window, width)
    for path in ("", *_TWO):
        window.visit(f"{key}/{path}")
        assert window.page.evaluate(measures.UNITS) == [], path


def test_a_unit_on_the_next_line_is_found(window: Reader) -> None:
    window.visit("en/")
    window.page.locator(".hero__lead").evaluate("node => { node.textContent = '12 ha'; node.style.width = '2ch' }")
    assert window.page.evaluate(measures.UNITS) == ["12 ha"]


@pytest.mark.parametrize("path", [f"zh/{PARK}", f"en/{MOVING}", "en/projects/opportunities/", f"zh/{GUIDE}"])
def test_every_stop_of_the_keyboard_is_seen_on_a_phone(path: str, window: Reader) -> None:
    _resize(window, _PHONE)
    window.visit(path)
    stops, wrong = measures.walk_by_keyboard(window.page)
    assert stops > 10
    assert wrong == []


def test_charts_and_maps_are_drawn_in_the_colours_of_a_reader(window: Reader) -> None:
    window.page.emulate_media(forced_colors="active")
    window.visit("en/parks/")
    fill, _, _, text = window.page.locator(".lengths__full").first.evaluate(_LIKE_TEXT)
    assert fill == text
    disc = window.page.locator("svg.map__drawing:visible .map__disc").first.evaluate(_LIKE_TEXT)
    ground = window.page.locator("svg.map__drawing:visible .map__ground").first.evaluate(_LIKE_TEXT)
    assert disc[0] != ground[0]
    window.page.emulate_media(forced_colors="none")


def test_signs_are_told_by_their_shape_in_the_colours_of_a_reader(window: Reader) -> None:
    widths = "nodes => nodes.map(node => getComputedStyle(node, '::after').borderTopWidth)"
    window.page.emulate_media(forced_colors="active")
    window.visit(f"en/{PROJECT}")
    steps = {
        name: window.page.locator(f".way__step--{name}").evaluate_all(widths) for name in ("done", "present", "ahead")
    }
    assert all(len(set(each)) == 1 for each in steps.values())
    assert len({each[0] for each in steps.values()}) == 3
    window.visit("en/parks/chongqing-highway-logistics-base/")
    shapes = {
        name: window.page.locator(f".plots__status--{name} .plots__sign").evaluate_all(
            "nodes => nodes.map(node => getComputedStyle(node).borderLeftWidth)"
        )
        for name in ("available", "taken")
    }
    assert all(shapes.values())
    assert set(shapes["available"]).isdisjoint(shapes["taken"])
    window.page.emulate_media(forced_colors="none")


@pytest.mark.parametrize("path", [PARK, MOVING])
def test_nothing_essential_is_missing_on_paper(path: str, window: Reader) -> None:
    _resize(window, 1300)
    window.page.emulate_media(media="print", color_scheme="dark")
    window.visit(f"en/{path}")
    page = window.page
    for part in ("h1", ".lead", ".keyfacts", ".paper-head__whom strong", ".md-banner", ".paper-head__site"):
        expect(page.locator(part).first).to_be_visible()
    for way in (".md-header", ".jumps-menu", ".action--main", ".foot nav"):
        expect(page.locator(way).first).to_be_hidden()
    dark = "nodes => nodes.map(node => getComputedStyle(node).color.match(/[0-9]+/g).slice(0, 3).map(Number))"
    inks = page.locator("#content :is(h1, h2, p, dd, dt, a, td, th):visible").evaluate_all(dark)
    assert max(max(ink) for ink in inks) <= 0x44, "ink is dark, whatever the screen was"
    page.emulate_media(media="screen", color_scheme="light")
