"""What is measured on a page as a browser draws it, for the tests and for the matrix of all looks.

Each is a script that gives what is wrong as a list, or a number; none of them changes the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCREEN = 812
"""Height of a phone's screen in CSS pixels."""

HAS_SCHEME = """scheme => {
  const parts = getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).slice(0, 3).map(Number);
  return (Math.max(...parts) < 128) === (scheme === 'dark');
}"""
"""Whether the page's ground is that of a scheme, light or dark: its colours change a moment after the window's."""

TOO_WIDE = "Math.max(0, document.documentElement.scrollWidth - innerWidth)"
"""By how many pixels the page is wider than its window."""

TWICE = "document.documentElement.style.fontSize = '200%'"
"""Makes all letters twice as large."""

CUT = r"""() => [...document.querySelectorAll('#content *')].filter((node) => {
  const style = getComputedStyle(node);
  if (!node.checkVisibility() || node.closest('svg, .heard-only, thead') || style.overflowX === 'visible') return false;
  if (style.overflowX === 'auto' || style.overflowX === 'scroll') return false;
  return node.scrollWidth > node.clientWidth + 1;
}).map((node) => node.outerHTML.slice(0, 120))"""
"""The texts that are cut off by a box that is not meant to scroll."""

UNITS = r"""() => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const unit = '(?:%|°|hectares?|ha|km²?|m²|m|t|tonnes?|kg|kV|kW|MW|kVA|MVA|GW|million|billion|' +
    'yuan|RMB|mu|jobs|people|hours?|minutes?|min|days?|months?|years?|sq|公里|千米|米|平方米|平方公里|公顷|亩|' +
    '万元?|亿元?|元|家|个|项|人|天|年|月|日|小时|分钟|吨|千伏|兆瓦)';
  const value = new RegExp('(?:(?:CNY|RMB|USD|US\\$|¥)[  ]?)?\\d[\\d,.]*[  ]?' + unit + '(?![A-Za-z])', 'g');
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const part = text.parentElement;
    if (part.closest('svg, script, style, .heard-only, [hidden]') || !part.checkVisibility()) continue;
    for (const each of text.data.matchAll(value)) {
      const range = document.createRange();
      range.setStart(text, each.index);
      range.setEnd(text, each.index + each[0].length);
      const tops = new Set([...range.getClientRects()].filter(box => box.width > 1).map(box => Math.round(box.top)));
      if (tops.size > 1) found.push(each[0]);
    }
  }
  return found;
}"""
"""The numbers that stand on one line while their unit stands on the next."""

MARKS = r"""() => {
  const seen = node => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const marks = [...document.querySelectorAll('.sign--sample, .sign-line')].filter(seen).map(node => node.textContent);
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const part = text.parentElement;
    if (part.closest('script, style, .heard-only, .sign, .sign-line, title, desc') || !seen(part)) continue;
    for (const each of text.data.matchAll(/示例(?:数据)?|\bsamples?\b(?: data)?/gi)) marks.push(each[0]);
  }
  return marks;
}"""
"""The marks of samples that are seen: signs, lines that explain them, and the word itself."""

HIDDEN_KEY = """screens => {
  const last = node => { const box = node.getBoundingClientRect(); return box.bottom + scrollY; };
  const seen = [...document.querySelectorAll('#content *')].filter(node => node.checkVisibility());
  const calls = seen.filter(node => node.matches('a[href^="tel:"]'));
  const facts = seen.filter(node => node.matches('.factbar'));
  const found = [];
  if (!calls.some(node => last(node) <= screens)) found.push(`telephone at ${calls.map(last)}`);
  if (!facts.some(node => last(node) <= screens)) found.push(`key facts at ${facts.map(last)}`);
  return found;
}"""
"""What of the telephone and the key facts of a record does not lie within a height."""

_UNSEEN = """() => {
  const active = document.activeElement;
  // a choice of the colour scheme is seen by the label behind it
  const node = active.matches('.md-option') ? active.nextElementSibling : active;
  const boxes = [...node.getClientRects()].filter(box => box.width && box.height);
  const seen = boxes.some(box => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const at = document.elementFromPoint(x, y);
    return at && (node.contains(at) || at.contains(node));
  });
  return seen ? '' : node.outerHTML.slice(0, 120);
}"""
_RINGLESS = """() => {
  const active = document.activeElement;
  const node = active.matches('.md-option') ? active.nextElementSibling : active;
  const style = getComputedStyle(node);
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  return ring || style.boxShadow !== 'none' ? '' : node.outerHTML.slice(0, 120);
}"""


def walk_by_keyboard(page: Page, most: int = 400) -> tuple[int, list[str]]:
    """Press Tab to the page's end; return the number of stops and those that cannot be seen or bear no ring."""
    page.evaluate("scrollTo(0, 0); document.activeElement.blur()")
    wrong: list[str] = []
    for stops in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            return stops, wrong
        wrong += [f"unseen {words}" for words in [page.evaluate(_UNSEEN)] if words]
        wrong += [f"no ring {words}" for words in [page.evaluate(_RINGLESS)] if words]
    return most, [*wrong, f"no end after {most} stops"]
