"""The contact page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.draft import Spot, draft_page
from generator.pages.showing import Showing
from generator.records.contact.card import calls, card_of, contact_block, subject_of
from generator.records.contact.page import contact_view
from generator.records.contact.record import Contact
from generator.records.contact.vcards import vcard_files
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.draft import Draft
    from generator.pages.words import Words


def draft_contact(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the contact page."""
    if library.site.all(Contact):
        yield draft_page(library, words, urls.CONTACT, contact_view, Spot("contact/list", 80))


SHOWING = Showing(
    order=90,
    sections=(draft_contact,),
    parts={"contact_card": card_of, "contact_block": contact_block, "subject_of": subject_of, "calls": calls},
    files=vcard_files,
)
