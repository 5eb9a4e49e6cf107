"""What holds for every kind of page in both languages, light and dark, wide and narrow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import FRAMED, GATE, KINDS, LANGUAGES, LOST, STANDING, language_of, twin_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

_PUBLIC = "https://banan.example/"
_HREFLANG = "nodes => Object.fromEntries(nodes.map(node => [node.hreflang, node.href]))"


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
def test_framed_page_says_what_and_where_it_is(path: str, new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit(path)
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
    assert homes == [f"{_PUBLIC}{key}/" for key in keys]


@pytest.mark.parametrize("width", [1300, 375])
@pytest.mark.parametrize("path", [*FRAMED, *STANDING], ids=_named)
def test_page_is_accessible_and_fits(path: str, width: int, new_reader: NewReader) -> None:
    reader = new_reader(width=width)
    reader.visit(path)
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    assert reader.hear() == []
    light = reader.page.evaluate("getComputedStyle(document.body).backgroundColor")
    reader.page.emulate_media(color_scheme="dark")
    reader.page.wait_for_function("was => getComputedStyle(document.body).backgroundColor !== was", arg=light)
    assert reader.hear() == []
