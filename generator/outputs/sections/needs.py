"""The board of what firms look for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import urls
from generator.outputs.sections.draft import draft_page
from generator.views.needs import needs_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library import Library
    from generator.outputs.sections.draft import Draft
    from generator.words import Words


def draft_needs(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the board, where anything is still looked for."""
    if library.site.needs:
        yield draft_page(library, words, urls.NEEDS, needs_view, order=2, parent=urls.SERVICES)
