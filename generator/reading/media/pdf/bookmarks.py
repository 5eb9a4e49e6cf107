"""Bookmarks of a PDF: kept where the page that they lead to says their words; others are left over or of one's own.

Source: ISO 32000-2, 12.3.3 (outlines).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, NumberObject, StreamObject

from generator.reading.media.pdf.opened import UNREADABLE, NoEnd, dictionary, joined, value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pypdf import PdfReader, PdfWriter

_MOST, _MOST_READ = 5000, 300
_SAID = 0.7  # of a title: a heading has a number before it, or is broken by a line of its own
_LARGEST = 1_000_000  # bytes that draw a page: one of more is a map


class Bookmarks:
    """Tells which bookmarks of a file say what their page says."""

    def __init__(self, reader: PdfReader | PdfWriter) -> None:
        """Take an open file."""
        self._reader = reader
        self._pages: Mapping[int, int] = {
            page.indirect_reference.idnum: number
            for number, page in enumerate(reader.pages)
            if page.indirect_reference is not None
        }
        self._said: dict[int, str | None] = {}
        self._count = 0

    def strange(self) -> list[str]:
        """Return the words of bookmarks that no page says."""
        found: list[str] = []
        self._kept_below(dictionary(self._reader.root_object, "/Outlines"), found, change=False)
        return found

    def drop_strange(self) -> None:
        """Take such bookmarks out; those below them move up."""
        outline = dictionary(self._reader.root_object, "/Outlines")
        kept = self._kept_below(outline, [], change=True)
        if kept:
            _join(outline, kept)
        else:
            self._reader.root_object.pop("/Outlines", None)

    def _kept_below(
        self, holder: DictionaryObject, strange: list[str], *, change: bool, depth: int = 0
    ) -> list[DictionaryObject]:
        """Return the bookmarks that stay in the place of those right below another."""
        kept: list[DictionaryObject] = []
        item = value(holder, "/First")
        while isinstance(item, DictionaryObject) and self._count < _MOST and depth < 30:  # noqa: PLR2004  (no book is so deep)
            self._count += 1
            following = value(item, "/Next")
            below = self._kept_below(item, strange, change=change, depth=depth + 1)
            if self._is_said(item):
                kept.append(item)
                if change:
                    _join(item, below)
            else:
                strange.append(str(value(item, "/Title")))
                kept += below
            item = following
        return kept

    def _is_said(self, item: DictionaryObject) -> bool:
        title = _folded(str(value(item, "/Title") or ""))
        page = self._page_of(item)
        if not title:
            return True
        near = range(len(self._pages)) if page is None else range(max(0, page - 1), min(page + 2, len(self._pages)))
        if page is not None and self._text_of(page) is None:
            return True
        pieces = {title[at : at + 2] for at in range(max(1, len(title) - 1))}
        text = "".join(self._text_of(each) or "" for each in near)
        return sum(piece in text for piece in pieces) >= _SAID * len(pieces)

    def _page_of(self, item: DictionaryObject) -> int | None:
        """Return the page that a bookmark leads to."""
        to = value(item, "/Dest") or value(dictionary(item, "/A"), "/D")
        if isinstance(to, (str, bytes)):
            named = (
                self._reader.named_destinations.get(str(to)) if hasattr(self._reader, "named_destinations") else None
            )
            to = named.dest_array if named is not None else None
        page = to[0] if isinstance(to, ArrayObject) and to else None
        if isinstance(page, IndirectObject):
            return self._pages.get(page.idnum)
        return int(page) if isinstance(page, NumberObject) and 0 <= page < len(self._pages) else None

    def _text_of(self, number: int) -> str | None:
        """Return what a page says, none where that cannot be read: of a scan, or a page that is too much."""
        if number not in self._said:
            self._said[number] = self._read(number) if len(self._said) < _MOST_READ else None
        return self._said[number]

    def _read(self, number: int) -> str | None:
        page = self._reader.pages[number]
        drawn = dictionary(dictionary(page, "/Resources"), "/XObject")
        try:
            found = value(page, "/Contents")
            size = len(joined([each.get_object() for each in found] if isinstance(found, ArrayObject) else [found]))
            text = _folded(page.extract_text()) if size < _LARGEST else None
        except (*UNREADABLE, NoEnd):
            return None
        has_pictures = any(isinstance(value(drawn, name), StreamObject) for name in drawn)
        return None if text is None or (not text and has_pictures) else text


def _join(holder: DictionaryObject, items: list[DictionaryObject]) -> None:
    """Make some bookmarks those right below another."""
    for name in ("/First", "/Last", "/Count"):
        holder.pop(name, None)
    links = [item.indirect_reference for item in items]
    if not links:
        return
    holder[NameObject("/First")], holder[NameObject("/Last")] = links[0], links[-1]
    holder[NameObject("/Count")] = NumberObject(len(items))
    for at, item in enumerate(items):
        item[NameObject("/Parent")] = holder.indirect_reference
        for name, other in (("/Prev", at - 1), ("/Next", at + 1)):
            item.pop(name, None)
            if 0 <= other < len(links):
                item[NameObject(name)] = links[other]


def _folded(text: str) -> str:
    """Return a text in one form, without spaces and marks: a title may be broken over lines."""
    return "".join(each for each in unicodedata.normalize("NFKC", text).casefold() if each.isalnum())
