"""The list of parks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import urls
from generator.outputs.sections.draft import draft_list
from generator.views.listing import divide
from generator.views.parks import parks_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library import Library
    from generator.outputs.sections.draft import Draft
    from generator.words import Words


def draft_parks(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the list of parks."""
    parks = library.told("park", words.language.key)
    if parks:
        sheets = divide(urls.PARKS, [(None, parks)])
        yield from draft_list(library, words, urls.PARKS, parks_view, sheets, order=20)
