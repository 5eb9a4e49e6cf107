"""Words stay whole on a phone, and nothing is cut off where letters are twice as large or the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.pages import FRAMED, GATE, KINDS

if TYPE_CHECKING:
    from tests.browser.reader import Reader

# the words of headings, buttons, links and labels that stand on more than one line, though they have no hyphen
_BROKEN = r"""() => {
  const found = [];
  for (const part of document.querySelectorAll(':is(h1, h2, h3, h4, a, button, label, dt, th, figcaption)')) {
    if (!part.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (getComputedStyle(part.closest('thead') ?? part).position === 'absolute') continue; // heard only
    const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
      if (text.parentElement.closest('svg, .heard-only')) continue;
      for (const word of text.data.matchAll(/[A-Za-z]{2,24}/g)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (tops.size > 1) found.push(word[0]);
      }
    }
  }
  return found;
}"""
# the texts that are cut off by a box that is not meant to scroll
_CUT = r"""() => [...document.querySelectorAll('#content *')].filter((node) => {
  const style = getComputedStyle(node);
  if (!node.checkVisibility() || node.closest('svg, .heard-only, thead') || style.overflowX === 'visible') return false;
  if (style.overflowX === 'auto' || style.overflowX === 'scroll') return false;
  return node.scrollWidth > node.clientWidth + 1;
}).map((node) => node.outerHTML.slice(0, 120))"""
_TWICE = "document.documentElement.style.fontSize = '200%'"
_WIDER = "document.documentElement.scrollWidth - innerWidth"


@pytest.mark.parametrize("path", [GATE, *(f"en/{paths[0]}" for paths in KINDS.values())])
def test_no_word_is_broken_on_a_phone(path: str, window: Reader) -> None:
    window.page.set_viewport_size({"width": 375, "height": 900})
    window.visit(path)
    assert window.page.evaluate(_BROKEN) == []


@pytest.mark.parametrize("path", [GATE, *FRAMED])
def test_nothing_is_lost_in_a_narrow_window_or_with_large_letters(path: str, window: Reader) -> None:
    window.page.set_viewport_size({"width": 320, "height": 900})
    window.visit(path)
    assert window.page.evaluate(_WIDER) <= 0
    window.page.set_viewport_size({"width": 375, "height": 900})
    window.page.evaluate(_TWICE)
    assert window.page.evaluate(_WIDER) <= 0
    assert window.page.evaluate(_CUT) == []
