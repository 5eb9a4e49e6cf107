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
  const says = node => /示例|sample/i.test(node.textContent);
  const marks = [...document.querySelectorAll('.sign, .sign-line, .map__note')].filter(seen).filter(says);
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const word = /^[\s（(]*(示例|示例数据|sample|sample data)[\s）)]*$/i;
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const part = text.parentElement;
    if (word.test(text.data) && !part.closest('script, style, .sign') && seen(part)) marks.push(part);
  }
  return marks.map(node => node.textContent);
}"""
"""The marks of samples that are seen: signs, lines for groups or that explain a sign, and labels that are but the word.

What records are called in the content is no mark, though it may say the word, too."""

HIDDEN_KEY = """screens => {
  const last = node => { const box = node.getBoundingClientRect(); return box.bottom + scrollY; };
  const seen = [...document.querySelectorAll('#content *')].filter(node => node.checkVisibility());
  const calls = seen.filter(node => node.matches('a[href^="tel:"]'));
  const bars = seen.filter(node => node.matches('.keyfacts'));
  const facts = bars.length ? bars : seen.filter(node => node.matches('.facts__item, .plots tr'));
  const found = [];
  if (calls.length && !calls.some(node => last(node) <= screens)) found.push(`telephone at ${calls.map(last)}`);
  if (!facts.some(node => last(node) <= screens)) found.push(`key facts at ${facts.map(last)}`);
  return found;
}"""
"""What of the telephone, where there is one, and the key facts of a record does not lie within a height."""

_STOP = """async () => {
  await new Promise(requestAnimationFrame); // what is scrolled stands
  const active = document.activeElement;
  if (active === document.body) return null;
  // a choice of the colour scheme is seen by the label behind it
  const node = active.matches('.md-option') ? active.nextElementSibling : active;
  const spots = [.1, .3, .5, .7, .9];
  const seen = [...node.getClientRects()].filter(box => box.width && box.height).some(box =>
    spots.some(x => spots.some(y => {
      const at = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
      return at && (node.contains(at) || (at.contains(node) && !node.closest('svg')));
    })));
  const style = getComputedStyle(node);
  const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  const words = node.outerHTML.slice(0, 120);
  return [...(seen ? [] : ['unseen ' + words]), ...(ring ? [] : ['no ring ' + words])];
}"""


def walk_by_keyboard(page: Page, most: int = 600) -> tuple[int, list[str]]:
    """Press Tab to the page's end; return the number of stops and those that cannot be seen or bear no ring."""
    page.evaluate("scrollTo(0, 0); document.activeElement.blur()")
    wrong: list[str] = []
    for stops in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate(_STOP)
        if found is None:
            return stops, wrong
        wrong += found
    return most, [*wrong, f"no end after {most} stops"]
