"""What every finished page of the site keeps to in its markup, without a browser: all files, not one of each kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_OF_TABLES = {"table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption"}
_TELL = (*_HEADINGS, "a", "button", "summary", "caption", "figcaption", "dt", "legend")


@dataclass
class Page(HTMLParser):
    """Reads a page, and notes what is wrong with it."""

    wrong: list[str] = field(default_factory=list)
    ids: Counter[str] = field(default_factory=Counter)
    levels: list[int] = field(default_factory=list)
    open_parts: list[tuple[str, list[str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with nothing read."""
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at a tag by itself, and open it."""
        named = dict(attrs)
        self.ids.update(filter(None, [named.get("id")]))
        if tag in _OF_TABLES and "role" in named:
            self.wrong.append(f"role of {tag}")
        if tag == "img" and "alt" not in named:
            self.wrong.append(f"no alt: {named.get('src')}")
        if tag == "img" and not (named.get("width") and named.get("height")):
            self.wrong.append(f"no size: {named.get('src')}")  # what follows would move when it comes
        if tag in _HEADINGS:
            self.levels.append(int(tag[1]))
        # what a part says by other means than its text
        self._say(named.get("aria-label") or named.get("alt") or "")
        if tag not in _VOID:
            self.open_parts.append((tag, [named.get("aria-label") or ""]))

    def handle_data(self, data: str) -> None:
        """Hear text: it is said by all that it stands in."""
        self._say(data)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag, and with it what has no end of its own."""
        while self.open_parts:
            closed, said = self.open_parts.pop()
            if closed in _TELL and not "".join(said).strip():
                self.wrong.append(f"empty {closed}")
            if closed == tag:
                break

    def _say(self, words: str) -> None:
        for _, said in self.open_parts:
            said.append(words)

    def faults(self) -> list[str]:
        """Return all that is wrong, once the page is read."""
        twice = [f"id twice: {each}" for each, times in self.ids.items() if times > 1]
        skipped = [
            f"h{above} then h{below}"
            for above, below in zip(self.levels, self.levels[1:], strict=False)
            if below > above + 1
        ]
        first = [] if self.levels[:1] == [1] and self.levels.count(1) == 1 else [f"headings: {self.levels}"]
        return [*self.wrong, *twice, *skipped, *first]


def faults_of(text: str) -> list[str]:
    """Return what is wrong with a page."""
    page = Page()
    page.feed(text)
    return page.faults()


def test_no_finished_page_breaks_a_rule_of_markup(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 100
    found = {path.relative_to(site).as_posix(): faults_of(path.read_text(encoding="utf-8")) for path in pages}
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<table role='table'></table>", "role of table"),
        ("<p id='a'></p><p id='a'></p>", "id twice: a"),
        ("<h3>x</h3>", "h1 then h3"),
        ("<h1>y</h1>", "headings: [1, 1]"),
        ("<img src='x.png' width='1' height='1'>", "no alt: x.png"),
        ("<img src='x.png' alt='x' width='1'>", "no size: x.png"),
        ("<a href='./'><svg></svg></a>", "empty a"),
        ("<h2> <span></span></h2>", "empty h2"),
    ],
)
def test_a_fault_is_found(body: str, fault: str) -> None:
    assert faults_of(f"<h1>x</h1>{body}") == [fault]


@pytest.mark.parametrize(
    "body",
    [
        "<a href='./' aria-label='x'><svg></svg></a>",
        "<a href='./'><img src='x.png' alt='x' width='1' height='1'></a>",
        "<h2>x</h2>",
    ],
)
def test_what_says_something_by_other_means_is_not_empty(body: str) -> None:
    assert faults_of(f"<h1>x</h1>{body}") == []
