"""A finished page of ours as the Markdown that somebody would write for the same page: no HTML in it.

Owns how headings, facts, cards, tables and links are written. Icons and colours are lost on the way.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_THROUGH = {"div", "section", "header", "aside", "footer", "nav", "figure"}
_ESCAPED = re.compile(r"([\\`*_\[\]<>|])")
_WEB = re.compile(r"[a-z]+:|#")


def markdown_of(html: str) -> str:
    """Return the Markdown file of a finished page, with its front matter."""
    page = LexborHTMLParser(html)
    content, title = page.css_first("#content"), page.css_first("title")
    if content is None or title is None:
        raise ValueError("the page has no content")
    about = page.css_first('meta[name="description"]')
    name = (title.text() or "").rpartition(" - ")[0] or title.text()
    head = {"title": name, "description": about.attributes["content"] if about else "", "hide": ["navigation", "toc"]}
    front = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items())
    return f"---\n{front}\n---\n\n" + "\n\n".join(_blocks(content)) + "\n"


def _blocks(node: LexborNode) -> Iterator[str]:
    """Write what stands inside an element, block by block."""
    for child in node.iter():
        tag = child.tag
        if tag in _HEADINGS:
            yield f"{_HEADINGS[tag]} {_line(child)}"
        elif tag == "dl":
            yield "\n\n".join(_facts(child))
        elif tag == "table":
            yield "\n".join(_rows(child))
        elif tag in {"ul", "ol"}:
            yield from _items(child)
        elif tag in _THROUGH:
            yield from _blocks(child)
        elif line := _line(child):
            yield line


def _facts(node: LexborNode) -> Iterator[str]:
    for item in node.css("dt"):
        value = item.next
        while value is not None and value.tag != "dd":
            value = value.next
        yield f"{_line(item)}\n:   {_line(value) if value else ''}"


def _items(node: LexborNode) -> Iterator[str]:
    """Write a list; one whose items hold blocks of their own, such as cards, as those blocks."""
    items = list(node.iter())
    if any(item.css_first("h2, h3, dl, div") for item in items):
        for item in items:
            yield from _blocks(item)
    else:
        mark = "1." if node.tag == "ol" else "-"
        yield "\n".join(f"{mark} {_line(item)}" for item in items)


def _rows(node: LexborNode) -> Iterator[str]:
    for at, row in enumerate(node.css("tr")):
        cells = [_line(cell) for cell in row.iter()]
        yield "| " + " | ".join(cells) + " |"
        if at == 0:
            yield "|" + " --- |" * len(cells)


def _line(node: LexborNode) -> str:
    """Write what stands inside an element in one line."""
    return " ".join("".join(_inline(node)).split())


def _inline(node: LexborNode) -> Iterator[str]:
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield _ESCAPED.sub(r"\\\1", child.text(deep=False) or "")
        elif child.tag == "a":
            yield f"[{_line(child)}]({_target(child.attributes.get('href') or '')})"
        elif child.tag in {"strong", "em"}:
            yield f"**{_line(child)}**"
        elif child.tag == "span" and "badge" in (child.attributes.get("class") or ""):
            yield f" **{_line(child)}** "
        elif child.tag == "li":
            yield f"{_line(child)}; "
        elif child.tag != "svg":
            yield from _inline(child)


def _target(href: str) -> str:
    return href if _WEB.match(href) else f"{href}index.md"
