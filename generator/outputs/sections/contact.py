"""The contact page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import urls
from generator.outputs.sections.draft import draft_page
from generator.views.contact import contact_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library import Library
    from generator.outputs.sections.draft import Draft
    from generator.words import Words


def draft_contact(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the contact page."""
    if library.site.contacts:
        yield draft_page(library, words, urls.CONTACT, contact_view, order=80)
