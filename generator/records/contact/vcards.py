"""A file for an address book beside the contact page, for every public contact in every language."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.records.contact.vcard import vcard
from generator.values.urls import vcard_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.pages.pages import Pages
    from generator.pages.words import Words
    from generator.records.contact.record import Contact


def vcard_files(pages: Pages) -> Iterator[tuple[str, Contact, Callable[[], bytes]]]:
    """Return each file: its path below the site's root, the contact that it is made from, and the way to its bytes."""
    for language in pages.languages:
        for key, contact in pages.library.site.contacts.items():
            yield vcard_of(key, language), contact, partial(_write, contact, pages.words(language))


def _write(contact: Contact, words: Words) -> bytes:
    return vcard(contact, words).encode()
