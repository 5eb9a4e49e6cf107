"""A frame: the finished HTML of a specimen page, cut at its slots.

Owns which places a slot may stand in. A mark that is missing, or that stands where the words of a page would be
read as something else, is an error that names the slot: a theme that does such a thing cannot be stamped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.pages.frame.marks import find_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

BODY = "body"
_NOT_MARKUP = re.compile(r"<(script|style)\b[^>]*>.*?</\1>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the slots of a kind of page: one piece more than there are slots."""

    pieces: tuple[bytes, ...]
    slots: tuple[str, ...]

    def stamp(self, values: Mapping[str, bytes]) -> bytes:
        """Return the page that has these values in its slots; values are finished HTML in UTF-8."""
        parts = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            parts.append(values[slot])
            parts.append(piece)
        return b"".join(parts)


def cut(html: str, needed: Iterable[str], possible: Iterable[str], page: str) -> Frame:
    """Cut a specimen page at its marks; ``needed`` slots must be there, ``page`` names it in errors.

    Raises a ``Fault`` for a mark that is missing, changed, unknown, in a script, or for a body
    that does not stand once and as the content of an element.
    """
    known = {*needed, *possible}
    pieces, names = [], []
    at = 0
    for name, start, end in find_marks(html):
        if name not in known:
            raise Fault("V107", slot=name or html[start:end], page=page)
        pieces.append(html[at:start].encode())
        names.append(name)
        at = end
    pieces.append(html[at:].encode())
    for name in sorted(needed):
        if name not in names:
            raise Fault("V106", slot=name, page=page)
    for outside in _NOT_MARKUP.finditer(html):
        for name, _, _ in find_marks(outside[0]):
            raise Fault("V107", slot=name, page=page)
    in_tags = {name for tag in _TAG.finditer(html) for name, _, _ in find_marks(tag[0])}
    if BODY in in_tags or names.count(BODY) > 1:
        raise Fault("V107", slot=BODY, page=page)
    return Frame(tuple(pieces), tuple(names))
