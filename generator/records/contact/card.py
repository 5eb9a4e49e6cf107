"""A contact as a reader meets it: whom to ask for, the ways to them, and when they answer.

Owns how a telephone number is shown, how an e-mail is begun, and the QR code of a WeChat address.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from generator.pages.paper import Reached
from generator.pages.parts import Fact, coordinates_fact, enumerate_texts, notes, quantity_fact, source_line, text_fact
from generator.records.contact.questions import first_office, only_office
from generator.records.contact.record import Contact
from generator.values.telephone import telephones
from generator.values.urls import vcard_of

if TYPE_CHECKING:
    from generator.pages.leaf import Leaf
    from generator.pages.parts import SourceLine
    from generator.pages.words import Words
    from generator.values.language import Text
    from generator.values.telephone import Telephone

_QUIET_ZONE = 4  # modules of white around a code, by ISO/IEC 18004


class Way(NamedTuple):
    """A way to a contact, which one follows with a click; a ``download`` is a file."""

    icon: str
    label: str
    text: str
    href: str
    download: bool = False


class Call(NamedTuple):
    """A telephone number as it is read, and the link that calls it."""

    text: str
    href: str


class Code(NamedTuple):
    """A QR code as SVG, the words that stand for it, and the address in it, for who reads this page on a phone."""

    svg: Markup
    label: str
    href: str
    account: str


@dataclass(frozen=True, slots=True)
class ContactCard:
    """An office or a team. ``latitude`` and ``longitude`` are degrees, empty where they are not known.

    ``reply`` is the promise to answer, ``hours`` and ``speaks`` when and in which languages; empty where not known.
    """

    id: str
    name: Markup
    role: Markup | str
    person: Markup | str
    ways: tuple[Way, ...]
    code: Code | None
    facts: tuple[Fact, ...]
    notes: tuple[Fact, ...]
    source: SourceLine | None
    sample: bool
    latitude: str
    longitude: str
    reply: str
    hours: Markup | str
    speaks: Markup | str

    @property
    def call(self) -> Way | None:
        """The telephone, the first of several."""
        return self._way("tel:")

    @property
    def mail(self) -> Way | None:
        """The way that begins an e-mail."""
        return self._way("mailto:")

    def _way(self, scheme: str) -> Way | None:
        return next((way for way in self.ways if way.href.startswith(scheme)), None)


def contact_card(leaf: Leaf, contact: Contact, subject: str = "") -> ContactCard:
    """Return a contact; ``subject`` is that of an e-mail to it, percent-encoded, or empty."""
    location = contact.location
    return ContactCard(
        id=contact.id,
        name=leaf.text(contact.name),
        role=leaf.text(contact.role) if contact.role else "",
        person=leaf.text(contact.person) if contact.person else "",
        ways=tuple(_ways(leaf, contact, subject)),
        code=_code(leaf, contact),
        facts=tuple(_facts(leaf, contact)),
        notes=notes(leaf, "contact", contact, frozenset()),
        source=source_line(leaf, contact.source, contact.as_of, contact.inferred),
        sample=contact.sample,
        latitude=str(location.lat) if location and location.lat is not None else "",
        longitude=str(location.lon) if location and location.lon is not None else "",
        reply=leaf.words("contact.reply", time=leaf.quantity(contact.reply_within)) if contact.reply_within else "",
        hours=leaf.text(contact.hours) if contact.hours else "",
        speaks=leaf.text(contact.speaks) if contact.speaks else "",
    )


def card_of(leaf: Leaf, key: str, subject: str = "") -> ContactCard:
    """Return the contact of an id; ``subject`` is that of an e-mail to it, percent-encoded, or empty."""
    return contact_card(leaf, leaf.library.all(Contact)[key], subject)


def contact_call(leaf: Leaf, contact: str | None) -> Call | None:
    """Return the telephone of whom to ask about something; ``contact`` is the id that it names, if it names one."""
    key = contact or only_office(leaf.library)
    phone = leaf.library.all(Contact)[key].phone if key else None
    return calls(leaf, phone)[0] if phone else None


def contact_on_paper(leaf: Leaf, contact: str | None) -> Reached | None:
    """Return whom the head of a printed page names; ``contact`` is the id that its record names, if it names one."""
    key = contact or only_office(leaf.library)
    if key is None:
        return None
    card = card_of(leaf, key)
    mail = card.mail.text if card.mail else ""
    phone = card.call.text if card.call else ""
    return Reached(card.name, card.person, phone, mail, card.hours, card.reply, card.sample)


def contact_on_home(leaf: Leaf, key: str) -> ContactCard | None:
    """Return whom to ask where nobody is named: the first office."""
    del key
    office = first_office(leaf.library)
    return contact_card(leaf, office) if office else None


def contact_block(leaf: Leaf, contact: str | None, title: Text) -> Markup | None:
    """Return whom to ask about something that has a title; ``contact`` is the id that it names, if it names one."""
    key = contact or only_office(leaf.library)
    return leaf.cards.contact(leaf, key, title.nearest(leaf.language.key)[1]) if key else None


def mail_to(address: str) -> str:
    """Return the link that begins an e-mail to an address (RFC 6068)."""
    return "mailto:" + quote(address, safe="@+")


def subject_of(leaf: Leaf, title: str) -> str:
    """Return the subject of an e-mail about a record, percent-encoded (RFC 6068)."""
    words = leaf.words("contact.subject", title=title)
    return quote(" ".join(words.split()), safe="")  # plain spaces, whatever a page needs between number and unit


def calls(leaf: Leaf, phone: str) -> tuple[Call, ...]:
    """Return each number in a line, which the model has looked at: there is one at least."""
    return tuple(Call(show_number(leaf.words, each), each.uri) for each in telephones(phone))


def show_number(words: Words, number: Telephone) -> str:
    """Return a number as it is read, with its extension in the language of the interface words."""
    return (
        words("contact.extension", number=number.shown, extension=number.extension)
        if number.extension
        else number.shown
    )


def _facts(leaf: Leaf, contact: Contact) -> list[Fact]:
    facts = text_fact(leaf, "contact.base", contact.base)
    if contact.serves:
        facts.append(Fact(leaf.words("contact.serves"), enumerate_texts(leaf, contact.serves)))
    for key in ("hours", "speaks"):
        facts += text_fact(leaf, f"contact.{key}", getattr(contact, key))
    facts += quantity_fact(leaf, "contact.reply_within", contact.reply_within)
    facts += text_fact(leaf, "contact.address", contact.address)
    if location := contact.location:
        facts += text_fact(leaf, "contact.address", location.address, sample=location.sample)
        facts += coordinates_fact(leaf, location)
    if contact.website:
        facts.append(Fact(leaf.words("contact.website"), contact.website, href=contact.website))
    if contact.wechat_id and not contact.wechat:
        facts.append(Fact(leaf.words("contact.wechat_id"), contact.wechat_id))
    return facts


def _ways(leaf: Leaf, contact: Contact, subject: str) -> list[Way]:
    words = leaf.words
    ways = []
    if contact.phone:
        ways += [Way("material/phone", words("contact.phone"), *call) for call in calls(leaf, contact.phone)]
    if contact.email:
        to = mail_to(contact.email)
        href = f"{to}?subject={subject}" if subject else to
        ways.append(Way("material/email-outline", words("contact.email"), contact.email, href))
    file = leaf.asset(vcard_of(contact.id, leaf.language))
    save = words("contact.vcard")
    return [*ways, Way("material/card-account-details-outline", words("contact.vcard.kind"), save, file, download=True)]


def _code(leaf: Leaf, contact: Contact) -> Code | None:
    if not contact.wechat:
        return None
    # a label has no place for the mark of another language
    name = contact.name.get(leaf.language.key) or contact.wechat_id or contact.wechat
    label = leaf.words("contact.wechat.code", name=name)
    return Code(draw_code(contact.wechat), label, contact.wechat, contact.wechat_id or "")


@lru_cache(maxsize=256)  # one a contact, drawn for every language
def draw_code(address: str) -> Markup:
    """Return the QR code of an address, dark on white whatever the ground of the page: else no phone reads it."""
    import segno

    code = segno.make_qr(address, error="m", encoding="utf-8")
    svg = code.svg_inline(border=_QUIET_ZONE, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None)
    return Markup(svg)  # noqa: S704  (squares only, drawn by a library)
