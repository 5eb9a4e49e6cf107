"""The list of parks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.draft import draft_list
from generator.pages.listing import divide
from generator.records.park.page import parks_view
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.questions import Library
    from generator.pages.draft import Draft
    from generator.pages.words import Words


def draft_parks(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the list of parks."""
    parks = library.told("park", words.language.key)
    if parks:
        sheets = divide(urls.PARKS, [(None, parks)])
        yield from draft_list(library, words, urls.PARKS, parks_view, sheets, order=20)
