"""A file for an address book beside the contact page, for every public contact in every language."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from icalendar.parser import Contentline

from generator.pages.files import Beside
from generator.records.contact.record import Contact
from generator.records.contact.vcard import vcard
from generator.values.digests import digest
from generator.values.urls import vcard_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.pages import Pages
    from generator.pages.words import Words


def vcard_files(pages: Pages, site_url: str) -> Iterator[Beside]:
    """Return a file for each contact in each language."""
    del site_url
    for language in pages.languages:
        for key, contact in pages.library.all(Contact).items():
            words = pages.words(language)
            yield Beside(vcard_of(key, language), digest(repr(contact).encode()), partial(write_card, contact, words))


def write_card(contact: Contact, words: Words) -> bytes:
    """Return the file of a contact in the language of the interface words.

    No line of it is longer than 75 bytes (RFC 2426, 2.6); calendars are folded alike.
    """
    lines = vcard(contact, words).split("\r\n")
    return b"\r\n".join(Contentline(line).to_ical() for line in lines)  # type: ignore[no-untyped-call]  # icalendar
