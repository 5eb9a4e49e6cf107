"""The contact page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.draft import draft_page
from generator.records.contact.page import contact_view
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.questions import Library
    from generator.pages.draft import Draft
    from generator.pages.words import Words


def draft_contact(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the contact page."""
    if library.site.contacts:
        yield draft_page(library, words, urls.CONTACT, contact_view, order=80)
