"""The library of documents for download."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.draft import Spot, draft_page
from generator.pages.parts import Fact
from generator.pages.showing import Showing
from generator.records.document.page import document_links, documents_in_park, documents_view
from generator.records.document.record import Document
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.draft import Draft
    from generator.pages.leaf import Leaf
    from generator.pages.words import Words
    from generator.records.document.page import DocumentsView


def draft_documents(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the library, where there is any document."""
    if library.site.all(Document):
        yield draft_page(library, words, urls.DOCUMENTS, documents_view, Spot("document/list", 3, urls.SERVICES))


def _leads(leaf: Leaf, view: DocumentsView) -> tuple[Fact, ...]:
    sample = any(card.sample for card in view.cards)
    return (Fact(leaf.words("nav.documents"), str(len(view.cards)), sample=sample),)


SHOWING = Showing(
    order=80,
    sections=(draft_documents,),
    on={"park": documents_in_park},
    parts={"document_links": document_links},
    leads={"documents": _leads},
)
