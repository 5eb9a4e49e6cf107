"""A glance at a part of a page: every link and anchor in it, found without reading the HTML.

Owns when a glance is enough. It may see too much (text that looks like an attribute), never too little: whatever is
wrong by it has to be looked at, and a place that a link leads to has to stand in a tag. Must not know how a page is
made, but that every attribute in it is written ``name="value"`` behind a space: our templates (held to it by a test)
and nh3 write them so.
"""

from __future__ import annotations

import re
from html import unescape

from generator.building.verify.page import Look

_FOUND = re.compile(r' (href|src|poster|id)="(?=([^"]*)")')  # the value is only looked at: an attribute may begin in it
_ODD = re.compile(r"&(?!(?:amp|lt|gt|quot|#34|#39);)|[\r\0]")
"""What our writers do not write in an attribute, and a reader of HTML has rules of its own for."""


def has_anchor(part: str, anchor: str) -> bool:
    """Whether an anchor stands in a tag of a part of a page for sure; text that looks like one is none."""
    at = part.find(f' id="{anchor}"')
    return part.rfind("<", 0, at) > part.rfind(">", 0, at) if at > 0 else False


def glance_at(part: str) -> Look | None:
    """Return the links and anchors of a part of a page, or None where only a look can tell.

    There are at least those that ``building.verify.look_at`` finds.
    """
    found = _FOUND.findall(part)
    links = {value for name, value in found if name != "id"}
    anchors = [value for name, value in found if name == "id"]
    joined = "".join((*links, *anchors))
    if "&" in joined or "\r" in joined or "\0" in joined:
        if _ODD.search(joined):
            return None
        return Look(frozenset(map(unescape, links)), tuple(map(unescape, anchors)), "", "")
    return Look(frozenset(links), tuple(anchors), "", "")
