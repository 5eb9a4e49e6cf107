"""What holds for every kind of page in both languages, light and dark, wide and narrow.

Of each kind of page every two of language, width and colour scheme are looked at together. One window goes to all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import FRAMED, GATE, KINDS, LANGUAGES, LOST, STANDING, language_of, twin_of
from tests.browser.windows import wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

_PUBLIC = "https://banan.example/"
_HREFLANG = "nodes => Object.fromEntries(nodes.map(node => [node.hreflang, node.href]))"

LOOKS = {"zh-Hans": ((375, "dark"), (1300, "light")), "en": ((375, "light"), (1300, "dark"))}
"""The widths and schemes in which pages of each language are looked at."""
_HAS_SCHEME = """scheme => {
  const parts = getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).slice(0, 3).map(Number);
  return (Math.max(...parts) < 128) === (scheme === 'dark');
}"""


def _named(path: str) -> str:
    return path or "gate"


def _hreflang(reader: Reader) -> dict[str, str]:
    found = reader.page.locator("link[rel~=alternate][hreflang]").evaluate_all(_HREFLANG)
    assert isinstance(found, dict)
    return found


def test_every_kind_is_looked_at(site: Path) -> None:
    bodies = [re.search(r'class="body body--(\w+)"', page.read_text("utf-8")) for page in site.rglob("*.html")]
    assert {body[1] for body in bodies if body} == set(KINDS)
    alone = {page.relative_to(site) for page, body in zip(site.rglob("*.html"), bodies, strict=True) if not body}
    assert {path.as_posix() for path in alone} == {"index.html", *LOST}


@pytest.mark.parametrize("path", FRAMED)
def test_framed_page_says_what_it_is_is_accessible_and_fits(path: str, window: Reader) -> None:
    for width, scheme in LOOKS[language_of(path)]:
        _look(window, path, width, scheme)
    _assert_says_what_and_where_it_is(window, path)


@pytest.mark.parametrize("path", STANDING, ids=_named)
def test_page_that_stands_alone_is_accessible_and_fits(path: str, window: Reader) -> None:
    for width, scheme in (*LOOKS["zh-Hans"], *LOOKS["en"]):
        _look(window, path, width, scheme)


def _look(reader: Reader, path: str, width: int, scheme: str) -> None:
    reader.page.set_viewport_size({"width": width, "height": 900})
    reader.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    reader.visit(path)
    wait_until(reader.page, _HAS_SCHEME, scheme)
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    assert reader.hear() == []


def _assert_says_what_and_where_it_is(reader: Reader, path: str) -> None:
    page = reader.page
    tag = language_of(path)
    expect(page.locator("html")).to_have_attribute("lang", tag)
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("link[rel=canonical]")).to_have_attribute("href", _PUBLIC + path)
    own, twin = _PUBLIC + path, _PUBLIC + twin_of(path)
    chinese, english = (own, twin) if tag == "zh-Hans" else (twin, own)
    is_home = path in {f"{key}/" for key in LANGUAGES}
    assert _hreflang(reader) == {"zh-Hans": chinese, "en": english, "x-default": _PUBLIC if is_home else chinese}
    steps = page.locator("nav.md-path li")
    if is_home:
        expect(steps).to_have_count(0)
    else:
        expect(steps.first).to_be_visible()
        expect(steps.last.locator("[aria-current=page]")).to_have_count(1)
        assert steps.count() > 1
        assert page.locator("nav.md-path li a").count() == steps.count() - 1
        reader.follow("nav.md-path li a", path.partition("/")[0] + "/")


def test_gate_names_every_language(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit(GATE)
    expect(reader.page.locator("h1")).to_have_count(1)
    expect(reader.page.locator("html")).to_have_attribute("lang", "zh-Hans")
    expect(reader.page.locator("link[rel=canonical]")).to_have_attribute("href", _PUBLIC)
    assert _hreflang(reader) == {tag: f"{_PUBLIC}{key}/" for key, tag in LANGUAGES.items()} | {"x-default": _PUBLIC}


@pytest.mark.parametrize(("path", "tag"), LOST.items())
def test_page_for_what_is_not_there_leads_home(path: str, tag: str, new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit(path)
    page = reader.page
    expect(page.locator("html")).to_have_attribute("lang", tag)
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    keys = LANGUAGES if path == "404.html" else [path.partition("/")[0]]
    homes = page.locator("a").evaluate_all("nodes => nodes.map(node => node.href)")
    assert homes == [f"{_PUBLIC}{key}/{path}" for key in keys for path in ("", "search/")]
