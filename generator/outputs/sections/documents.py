"""The library of documents for download."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import urls
from generator.outputs.sections.draft import draft_page
from generator.views.documents import documents_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library import Library
    from generator.outputs.sections.draft import Draft
    from generator.words import Words


def draft_documents(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the library, where there is any document."""
    if library.site.documents:
        yield draft_page(library, words, urls.DOCUMENTS, documents_view, order=3, parent=urls.SERVICES)
