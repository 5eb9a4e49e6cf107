"""The library of documents for download."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.draft import draft_page
from generator.records.document.page import documents_view
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.questions import Library
    from generator.pages.draft import Draft
    from generator.pages.words import Words


def draft_documents(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the library, where there is any document."""
    if library.site.documents:
        yield draft_page(library, words, urls.DOCUMENTS, documents_view, order=3, parent=urls.SERVICES)
