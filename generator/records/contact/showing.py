"""The contact page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.draft import Spot, draft_page
from generator.pages.showing import FootLine, Showing
from generator.records.contact.card import (
    card_of,
    contact_block,
    contact_call,
    contact_on_home,
    dial,
    dial_from,
    subject_of,
)
from generator.records.contact.page import contact_view
from generator.records.contact.record import Contact, ContactKind
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


def _at_foot(library: Library, words: Words) -> Iterator[FootLine]:
    """Say where the first office is and how to reach it."""
    language = words.language.key
    office = next((each for each in library.site.all(Contact).values() if each.kind is ContactKind.OFFICE), None)
    if office is None:
        return
    if office.address:
        yield FootLine("reach", office.address.nearest(language)[1])
    if office.phone:
        yield FootLine("reach", office.phone, dial(office.phone))
    if office.email:
        yield FootLine("reach", office.email, f"mailto:{office.email}")


SHOWING = Showing(
    order=90,
    sections=(draft_contact,),
    on={"home": contact_on_home},
    parts={
        "contact_card": card_of,
        "contact_block": contact_block,
        "contact_call": contact_call,
        "subject_of": subject_of,
        "dial": dial_from,
    },
    files=vcard_files,
    foot=_at_foot,
)
