"""The one sheet says what the sheets say that it is made of, and lacks nothing that any page has an element for.

A browser reads both. Of Material's rules those are left out that are named in ``material_sheet``: none of their
selectors finds anything on any kind of page, with what scripts have made of it.
"""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from generator.building.mkdocs_plugin.material_sheet import is_used, trim
from generator.building.mkdocs_plugin.rules import Rule, rules_of, selectors_of, squeeze
from tests.browser.model import build_model
from tests.browser.pages import LANGUAGES
from tests.browser.serving import served
from tests.browser.windows import idle, opened
from tests.places import ROOT
from tests.screenshots import fullest_pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

_SHEETS = sorted((ROOT / "theme" / "assets" / "stylesheets").glob("*.css"))
_MATERIAL = [
    text.read_text(encoding="utf-8")
    for text in sorted((files("material") / "templates" / "assets" / "stylesheets").iterdir(), key=str)
    if text.name.endswith(".css")
]
_RULES = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  // what is said by way of a name is kept as it is written, and there space around commas means nothing either
  return [...sheet.cssRules].map(rule => rule.cssText.replace(/\\s*,\\s*/g, ",").replace(/\\s+/g, " "));
}"""
_FOUND = """selectors => selectors.filter(selector => {
  try {
    return document.querySelector(selector);
  } catch {
    return false;
  }
})"""
_STATE = re.compile(
    r"::?(?:before|after|hover|focus(?:-within|-visible)?|active|placeholder|-[a-z-]+|marker)(?![\w(-])"
)


@pytest.mark.parametrize("path", _SHEETS, ids=lambda path: path.name)
def test_a_short_sheet_says_the_same(path: Path, browser: Browser) -> None:
    text = re.sub(r"@import [^;]*;", "", path.read_text(encoding="utf-8"))
    with opened(browser, "") as reader:
        assert reader.page.evaluate(_RULES, squeeze(text)) == reader.page.evaluate(_RULES, text)


def test_what_is_left_of_material_says_the_same(browser: Browser) -> None:
    with opened(browser, "") as reader:
        for text in _MATERIAL:
            left = reader.page.evaluate(_RULES, trim(text))
            assert left
            assert reader.page.evaluate(_RULES, squeeze(trim(text))) == left
            assert reader.page.evaluate(_RULES, squeeze(text)) == reader.page.evaluate(_RULES, text)


def _dropped() -> list[str]:
    """Return each selector that is left out, without what is only so at times."""

    def walk(rules: tuple[Rule, ...]) -> Iterator[str]:
        for rule in rules:
            if isinstance(rule.block, tuple):
                yield from walk(rule.block)
            elif not rule.prelude.startswith("@"):
                yield from (each for each in selectors_of(rule.prelude) if not is_used(each))

    found = {_STATE.sub("", each) for text in _MATERIAL for each in walk(rules_of(squeeze(text)))}
    return sorted(each for each in found if each.strip() and "details" not in each)


def test_nothing_on_any_page_wants_what_was_left_out(browser: Browser, tmp_path: Path) -> None:
    site = build_model(tmp_path / "site")
    dropped = _dropped()
    assert len(dropped) > 800
    with served(site) as address, opened(browser, address, width=375) as reader:
        for kind, path in fullest_pages(site).items():
            for language in LANGUAGES:
                reader.visit(path if kind == "lost" else f"{language}/{path}")
                reader.page.evaluate("scrollTo(0, document.body.scrollHeight)")
                idle(reader.page)
                for button in ("/", "Escape"):
                    reader.page.keyboard.press(button)
                assert reader.page.evaluate(_FOUND, dropped) == [], (kind, language)
