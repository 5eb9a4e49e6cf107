"""The diagram of an industry's chain: one layout is shown and heard, its words fit, and it leads to what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import INDUSTRY, LANGUAGES

if TYPE_CHECKING:
    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

_PAGES = [f"{key}/{path}" for key in LANGUAGES for path in (INDUSTRY, "industries/trade-logistics/")]
# words that come nearer than four units to the right edge of the frame that they stand in, or leave it
_STICK_OUT = """svg => [...svg.querySelectorAll('text:not(.chain__heading)')].filter(text => {
  const words = text.getBBox();
  let frame = text.previousElementSibling;
  while (frame.tagName !== 'rect') frame = frame.previousElementSibling;
  const box = frame.getBBox();
  const below = words.y + words.height > box.y + box.height;
  return below || words.y < box.y || words.x + words.width > box.x + box.width - 4;
}).map(text => text.textContent)"""


def _heard(reader: Reader) -> list[str]:
    """Return the names of the links of the diagram as the browser tells them to a screen reader, in order."""
    session = reader.page.context.new_cdp_session(reader.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    links = {node["name"]["value"] for node in nodes if not node["ignored"] and node["role"]["value"] == "link"}
    shown = reader.page.locator("svg.chain:visible a").evaluate_all("nodes => nodes.map(node => node.textContent)")
    names = [" ".join(each.split()) for each in shown]
    return [name for name in names if name in links]


@pytest.mark.parametrize("path", _PAGES)
def test_one_layout_is_shown_and_its_words_fit(path: str, new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit(path)
    for width, kind in ((1300, "wide"), (960, "wide"), (900, "tall"), (375, "tall"), (320, "tall")):
        reader.page.set_viewport_size({"width": width, "height": 900})
        drawing = reader.page.locator("svg.chain:visible")
        expect(drawing).to_have_count(1)
        expect(drawing).to_have_class(f"chain chain--{kind}")
        assert drawing.evaluate(_STICK_OUT) == []
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
        box = drawing.bounding_box()
        assert box is not None
        assert box["width"] <= width
        assert box["x"] >= 0


@pytest.mark.parametrize("width", [1300, 375])
@pytest.mark.parametrize("path", _PAGES)
def test_a_segment_is_heard_whole_and_leads_to_its_words(path: str, width: int, new_reader: NewReader) -> None:
    reader = new_reader(width=width)
    reader.visit(path)
    page = reader.page
    links = page.locator("svg.chain:visible a")
    assert links.count() == page.locator("li.segment").count() > 2
    assert len(_heard(reader)) == links.count()
    links.last.focus()
    page.keyboard.press("Enter")
    anchor = links.last.get_attribute("href")
    assert anchor is not None
    page.wait_for_url(f"**{anchor}")
    expect(page.locator(anchor)).to_be_in_viewport()
    name = page.locator(anchor).locator("h4").inner_text()
    shown = " ".join(links.last.locator(".chain__name").text_content().split())  # type: ignore[union-attr]
    assert name.startswith(shown)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_wanted_is_told_by_more_than_colour(scheme: str, new_reader: NewReader) -> None:
    reader = new_reader(scheme=scheme)
    reader.visit(f"en/{INDUSTRY}")
    style = "node => getComputedStyle(node).strokeDasharray"
    gaps = reader.page.locator("svg.chain:visible .chain__gap")
    assert gaps.count() > 1
    assert "none" not in {gaps.nth(at).evaluate(style) for at in range(gaps.count())}
    assert reader.page.locator("svg.chain:visible .chain__wanted").all_text_contents() == ["Wanted"] * gaps.count()
    box = reader.page.locator("svg.chain:visible .chain__box").first
    assert box.evaluate(style) == "none"


@pytest.mark.parametrize("path", _PAGES)
def test_what_is_wanted_is_told_in_the_colours_of_a_reader_too(path: str, new_reader: NewReader) -> None:
    reader = new_reader()
    reader.page.emulate_media(forced_colors="active")
    reader.visit(path)
    style = "node => [getComputedStyle(node).fill, getComputedStyle(node).stroke]"
    chain = reader.page.locator("svg.chain:visible")
    ground, frame = chain.locator(".chain__panel").first.evaluate(style)
    _, segment = chain.locator(".chain__box").first.evaluate(style)
    _, gap = chain.locator(".chain__gap").first.evaluate(style)
    name, _ = chain.locator(".chain__name").first.evaluate(style)
    words, _ = chain.locator(".chain__what").first.evaluate(style)
    assert len({ground, frame, segment, gap}) == 4
    assert ground not in {name, words}
