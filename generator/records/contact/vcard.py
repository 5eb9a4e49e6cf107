"""A contact for an address book: a vCard 3.0 (RFC 2426).

Owns what of a contact goes into it. A text that is not translated is left out, since nothing in the file could mark it;
only the name stands in the nearest language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.contact.card import show_number
from generator.values.telephone import telephones

if TYPE_CHECKING:
    from generator.pages.words import Words
    from generator.records.contact.record import Contact
    from generator.values.language import Text


_BREAK = "\0"  # stands in no content; the library writes a line break as it is, which would end the note


def vcard(contact: Contact, words: Words) -> str:
    """Return the vCard of a contact in the language of the interface words; a sample says in its name that it is."""
    from segno.helpers import make_vcard_data

    office = _in_line(contact.name.nearest(words.language.key)[1])
    shown = _own(contact.person, words) or office
    if contact.sample:
        shown = words("contact.vcard.sample", name=shown)
    card = make_vcard_data(
        name=_part(shown),
        displayname=shown,
        org=office,
        title=_own(contact.role, words) or None,
        email=_in_line(contact.email) if contact.email else None,
        workphone=_dialled(contact.phone) if contact.phone else None,
        url=[_as_uri(address) for address in (contact.website, contact.wechat) if address],
        street=_own(contact.address, words) or None,
        memo=_BREAK.join(_notes(contact, words)) or None,
    )
    return card.replace(_BREAK, "\\n")


def _notes(contact: Contact, words: Words) -> list[str]:
    """Return what an address book has no place of its own for, a line each."""
    numbers = telephones(contact.phone) if contact.phone else ()
    reply = contact.reply_within.text(words.language.of_figures) if contact.reply_within else ""
    serves = words("list.separator").join(filter(None, (_own(region, words) for region in contact.serves)))
    said = {
        "contact.phone": words("list.separator").join(show_number(words, each) for each in numbers[1:]),
        "contact.wechat_id": _in_line(contact.wechat_id or ""),
        "contact.serves": serves,
        "contact.hours": _own(contact.hours, words),
        "contact.speaks": _own(contact.speaks, words),
        "contact.reply_within": reply,
    }
    return [words("contact.vcard.line", label=words(key), value=value) for key, value in said.items() if value]


def _dialled(phone: str) -> str:
    """Return the first number in a line; a comma is the pause before its extension."""
    first = telephones(phone)[0]
    return f"{first.shown},{first.extension}" if first.extension else first.shown


def _own(text: Text | None, words: Words) -> str:
    return _in_line(text.get(words.language.key) or "") if text else ""


def _in_line(text: str) -> str:
    """Return a text as a value of one line: the library escapes commas and semicolons, but no backslash."""
    return " ".join(text.split()).replace("\\", "\\\\")


def _part(line: str) -> str:
    """Return a line as one part of a name of parts; the library leaves that to its caller."""
    return line.replace(";", "\\;").replace(",", "\\,")


def _as_uri(address: str) -> str:
    """Return an address without the signs that the library would escape, which a reader leaves as they are in a URI."""
    return address.replace(",", "%2C").replace(";", "%3B").replace("\\", "%5C")
