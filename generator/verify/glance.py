"""A glance at a part of a page: every link and anchor in it, found without reading the HTML.

Owns when a glance is enough. It may see too much (text that looks like an attribute), never too little: whatever is
wrong by it has to be looked at. Must not know how a page is made, but that attributes are written ``name="value"``.
"""

from __future__ import annotations

import re
from html import unescape

from generator.verify.page import Look

_FOUND = re.compile(rb' (href|src|id)="([^"]*)"')
_NAMES = (b"href", b"src")
# what may be the attribute "id" and is not written like one; the letters first, since those are found in no time
_ODD_ID = re.compile(rb"""id(?<=[\s"'/]id)(?=[\s=/>])(?!(?<=[ ]id)=")""")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|#34|#39);)")


def glance_at(part: bytes) -> Look | None:
    """Return the links and anchors of a part of a page, or None where only a look can tell.

    There are at least those that :func:`~generator.verify.look_at` finds.
    """
    found = _FOUND.findall(part)
    lower = part.lower()
    values = {name: [value for each, value in found if each == name] for name in (b"href", b"src", b"id")}
    is_odd = any(lower.count(name) != len(values[name]) for name in _NAMES) or _ODD_ID.search(lower)
    if is_odd or lower.count(b' id="') != len(values[b"id"]) or b"\r" in part or b"\0" in part:
        return None
    links, anchors = {*values[b"href"], *values[b"src"]}, values[b"id"]
    return _read(frozenset(map(bytes.decode, links)), tuple(map(bytes.decode, anchors)))


def _read(links: frozenset[str], anchors: tuple[str, ...]) -> Look | None:
    """Read what stands in attributes; entities that our writers do not write are left to a look."""
    joined = "".join((*links, *anchors))
    if "&" not in joined:
        return Look(links, anchors, "", "")
    if _ENTITY.search(joined):
        return None
    return Look(frozenset(map(unescape, links)), tuple(map(unescape, anchors)), "", "")
