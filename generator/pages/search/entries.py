"""Every entry of a site in one language, in the order in which kinds of record stand in its navigation.

Owns which pages and records can be found, and where each of them is shown. Must not know one kind from another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.search.entry import Entry, Walk, plain
from generator.values.urls import ANCHORED, FURTHER, Address, anchor_of, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.pages import Pages
    from generator.pages.showing import Showing
    from generator.values.language import Language
    from generator.values.record import Record

PAGE = "page"
"""The kind of an entry that is of no record: a list, or a page that staff have written."""


def entries(pages: Pages, language: Language) -> Iterator[Entry]:
    """Return every entry in a language: the records kind by kind, then lists and authored pages."""
    library = pages.library
    walk = Walk(library, pages.words(language))
    for kind, showing in sorted(pages.kinds.items(), key=lambda each: each[1].order):
        if kind in library.site.records:
            for key in library.told(kind, language.key):
                record = library.shelf(kind)[key]
                href = _place_of(pages, showing, record, language)
                if href:
                    yield walk.entry(record, href)
    yield from _sections(pages, language)


def _sections(pages: Pages, language: Language) -> Iterator[Entry]:
    """Yield the lists of the site and the pages that staff have written; of a list its first page."""
    for address in pages.sections(language):
        if address.kind in pages.library.site.records or f"{FURTHER}/" in address.key:
            continue
        cover = pages.cover_of(address, language)
        entry = Entry(PAGE, path_of(address, language), cover.title, [cover.label], [], [cover.description])
        authored = pages.library.site.pages.get((address.key, language.key)) if address.kind == PAGE else None
        if authored:
            entry.texts.append(plain(authored.body))
        yield entry


def _place_of(pages: Pages, showing: Showing, record: Record, language: Language) -> str:
    """Return where a record is shown, as a path below the site's root, with an anchor; empty where it is nowhere."""
    found = showing.found_at(pages.library, record) if showing.found_at else None
    if found is None:
        listing = ANCHORED.get(record.KIND)
        found = (listing, anchor_of(record.KIND, record.id)) if listing else (Address(record.KIND, record.id), "")
    address, anchor = found
    path = path_of(address, language)
    return "" if path not in pages.by_path else f"{path}#{anchor}" if anchor else path
