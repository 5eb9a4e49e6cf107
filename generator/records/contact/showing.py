"""The contact page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.draft import Spot, draft_page
from generator.pages.showing import FootLine, Showing
from generator.records.contact.card import (
    calls,
    card_of,
    contact_block,
    contact_call,
    contact_on_home,
    contact_on_paper,
    mail_to,
    show_number,
    subject_of,
)
from generator.records.contact.inquiry import inquiry_files, inquiry_form, inquiry_of, inquiry_on_record
from generator.records.contact.linked import organization_on_contact, organization_on_home
from generator.records.contact.page import contact_view
from generator.records.contact.questions import first_office
from generator.records.contact.record import Contact
from generator.records.contact.vcards import vcard_files
from generator.values import urls
from generator.values.telephone import telephones

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.draft import Draft
    from generator.pages.files import Beside
    from generator.pages.pages import Pages
    from generator.pages.words import Words


def draft_contact(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the contact page."""
    if library.site.all(Contact):
        yield draft_page(library, words, urls.CONTACT, contact_view, Spot("contact/list", 80))


def _at_foot(library: Library, words: Words) -> Iterator[FootLine]:
    """Say where the first office is and how to reach it."""
    language = words.language.key
    office = first_office(library)
    if office is None:
        return
    if office.address:
        address, tag = office.address.tagged(language)
        yield FootLine("reach", address, lang=tag)
    if office.phone:
        for number in telephones(office.phone):
            yield FootLine("reach", show_number(words, number), number.uri)
    if office.email:
        yield FootLine("reach", office.email, mail_to(office.email))


def _files(pages: Pages, site_url: str) -> Iterator[Beside]:
    """Return the files for address books, and what the script of the form says."""
    yield from vcard_files(pages, site_url)
    yield from inquiry_files(pages)


SHOWING = Showing(
    order=90,
    sections=(draft_contact,),
    on={"home": contact_on_home, "park": inquiry_on_record, "project": inquiry_on_record},
    parts={
        "contact_card": card_of,
        "contact_block": contact_block,
        "contact_call": contact_call,
        "contact_on_paper": contact_on_paper,
        "subject_of": subject_of,
        "calls": calls,
        "inquiry_of": inquiry_of,
        "inquiry_form": inquiry_form,
    },
    files=_files,
    foot=_at_foot,
    linked={"home": organization_on_home, "contact": organization_on_contact},
    found_at=lambda _, contact: (urls.CONTACT, contact.id),
    written={"phone": lambda phone, _: " / ".join(number.shown for number in telephones(phone))},
)
