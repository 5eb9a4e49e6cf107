"""What one page, or a part of one, has: links, anchors, and words that are not in its language."""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.values.language import HAN

_LINKS = {
    **dict.fromkeys(("a", "link"), ("href",)),
    **dict.fromkeys(("img", "script", "source", "track"), ("src",)),
    "video": ("src", "poster"),
}
_SPOKEN = ("alt", "title", "aria-label", "placeholder")
_NEVER_CHINESE = "en"
_BEFORE_HAN = bytes(range(0xE3))
"""Bytes that no Chinese character begins with in UTF-8."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was found on a page: where it links to, its anchors, and the first Chinese words that no mark explains."""

    links: frozenset[str]
    anchors: tuple[str, ...]
    han: str
    title: str

    def has_doubles(self, anchors: frozenset[str]) -> bool:
        """Whether an anchor stands twice, on a page that has these already."""
        return len(anchors.union(self.anchors)) < len(anchors) + len(self.anchors)


def may_have_han(part: bytes, language: str) -> bool:
    """Whether part of a page in a language (a BCP 47 tag) can have Chinese words that should not be there."""
    return language == _NEVER_CHINESE and bool(part.translate(None, _BEFORE_HAN))


def look_at(html: bytes, language: str | None = None) -> Look:
    """Look at a page; ``language`` is that of a part of a page, which does not say it itself (a BCP 47 tag)."""
    page = LexborHTMLParser(html)
    links: set[str] = set()
    anchors = []
    for node in page.css(":is([href],[src],[poster],[id])"):
        attributes = node.attributes
        links.update(attributes[name] or "" for name in _LINKS.get(node.tag or "", ()) if name in attributes)
        if "id" in attributes:
            anchors.append(attributes["id"] or "")
    root = page.root
    own = language or (root.attributes.get("lang") if root else None)
    han = _unmarked_han(page) if own == _NEVER_CHINESE and HAN.search(html.decode()) else ""
    title = (page.css_first("h1") or page.css_first("title")) if han else None
    return Look(frozenset(links), tuple(anchors), han, title.text(strip=True) if title else "")


def anchors_in(html: bytes) -> frozenset[str]:
    """Return the anchors of a page, where nothing else of it is asked for."""
    return frozenset(node.attributes["id"] or "" for node in LexborHTMLParser(html).css("[id]"))


def _unmarked_han(page: LexborHTMLParser) -> str:
    """Return the first Chinese words on an English page that no mark explains; one finding a page is enough."""
    if page.root is None:
        return ""
    for node in page.root.traverse(include_text=True):
        if node.tag == "-text":
            words = [node.text(deep=False) or ""]
        else:
            words = [node.attributes.get(each) or "" for each in _SPOKEN]
        han = next((found for each in words if (found := HAN.search(each))), None)
        if han and node.parent and node.parent.tag not in {"script", "style"} and not _is_marked(node):
            return han.group()
    return ""


def _is_marked(node: LexborNode) -> bool:
    """Whether the nearest language that a node stands in is another than English."""
    at: LexborNode | None = node
    while at is not None:
        lang = at.attributes.get("lang") if at.tag != "-text" else None
        if lang:
            return not lang.startswith(_NEVER_CHINESE)
        at = at.parent
    return False
