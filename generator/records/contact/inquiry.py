"""The form by which one asks about what a page shows: who answers, where it goes, and the words that the script says.

Owns who is asked where nobody is named, and whether what is written goes anywhere: an address of the site, an e-mail,
or nowhere, where the one who would answer is sample data. Must not know how the form is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from generator.pages.files import ready, write_json
from generator.records.contact.questions import first_office
from generator.records.contact.record import Contact
from generator.values.urls import inquiry_words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from generator.pages.files import Beside
    from generator.pages.leaf import Leaf
    from generator.pages.pages import Pages
    from generator.reading.inquiry_settings import InquirySettings
    from generator.values.language import Text

SAID = (
    "hint.area",
    "hint.power",
    "hint.time",
    "chosen",
    "searched",
    "error.name",
    "error.reach",
    "error.email",
    "error.phone",
    "error.consent",
    "error.one",
    "error.many",
    "subject",
    "subject_more",
    "general",
    "line",
    "page",
    "sample",
    "sending",
    "sent",
    "late",
    "closed",
    "refused",
    "mail",
    "mail_long",
    "mail_pasted",
    "mail_body",
    "shown",
    "by_mail",
    "copy",
    "copied",
    "not_copied",
    "again",
    "text",
)
"""What the script says, by what follows ``inquiry.says.`` in the catalogues."""
ASKED = ("name", "organisation", "message")
"""What an e-mail has lines for that no script writes."""


class Answerer(NamedTuple):
    """Who answers: ``to`` is the name, ``key`` the id, empty where it is the bureau as such.

    ``mail`` is the address of an e-mail and ``href`` begins one, empty where none is to be written; of a ``sample``
    nobody would read it.
    """

    to: Markup | str
    key: str = ""
    reply: str = ""
    mail: str = ""
    href: str = ""
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A form about something, in plain words or empty, on the page of an address.

    ``sent`` says where it goes, ``result`` which address is shown afterwards, ``words`` is a link to what the script
    says, and ``language`` the key of that.
    """

    about: str
    page: str
    answers: Answerer
    sent: InquirySettings
    result: str
    consent: Markup | str
    words: str
    language: str


def inquiry_of(leaf: Leaf, contact: str | None, about: str, subject: str, page: str) -> Inquiry | None:
    """Return the form for a page; None where nobody is there to be asked and no address takes it.

    ``contact`` is the id of whom the record names, ``about`` what it is about in plain words, and ``subject`` the
    subject of an e-mail about that, percent-encoded; both are empty for nothing.
    """
    settings, language = leaf.library.site.settings.inquiry, leaf.language
    answers = _who_answers(leaf, contact, subject)
    if answers is None:
        return None
    return Inquiry(
        about=about,
        page=page,
        answers=answers,
        sent=settings,
        result=settings.result_in(language.key),
        consent=_consent(leaf),
        words=leaf.asset(inquiry_words_of(language)),
        language=language.key,
    )


def inquiry_form(leaf: Leaf, contact: str | None, title: Text | None = None) -> Markup | None:
    """Return the form as it stands on a page, about something that has a title if it has one; None without one."""
    about = title.nearest(leaf.language.key)[1] if title else ""
    return leaf.cards.inquiry(leaf, contact or "", about)


def inquiry_on_record(leaf: Leaf, key: str) -> Markup | None:
    """Return the form for the page of a record, of which it is about."""
    record = leaf.library.shelf(leaf.address.kind)[key]
    return inquiry_form(leaf, getattr(record, "contact", None), record.called)


def _who_answers(leaf: Leaf, key: str | None, subject: str) -> Answerer | None:
    """Return whom the record names, else the first office, that of the bureau; None where nobody can be asked.

    Whoever reads what an address of the site really takes is the bureau, not somebody invented.
    """
    settings = leaf.library.site.settings
    contact = leaf.library.all(Contact)[key] if key else first_office(leaf.library)
    is_sample = contact is not None and (contact.sample or settings.sample)
    if contact is None or (is_sample and settings.inquiry.endpoint):
        return Answerer(leaf.text(settings.publisher)) if settings.inquiry.endpoint else None
    name = leaf.text(contact.name)
    if is_sample:
        return Answerer(name, contact.id, sample=True)
    mail = _mail_of(leaf, contact)
    return Answerer(name, contact.id, _reply(leaf, contact), mail, _mail_href(leaf, mail, subject))


def _mail_of(leaf: Leaf, answers: Contact) -> str:
    """Return the e-mail address of who answers, or that of the bureau; empty where there is none that is real."""
    office = first_office(leaf.library)
    each = next((each for each in (answers, office) if each and each.email and not each.sample), None)
    return each.email or "" if each else ""


def _mail_href(leaf: Leaf, mail: str, subject: str) -> str:
    """Return the link that begins an e-mail with what to write (RFC 6068), for whom no script writes it.

    ``subject`` is percent-encoded, or empty.
    """
    if not mail:
        return ""
    about = f"subject={subject}&" if subject else ""
    words = leaf.words
    body = "\r\n".join(words("inquiry.says.line", label=words(f"inquiry.{field}"), value="") for field in ASKED)
    return f"mailto:{quote(mail, safe='@+')}?{about}body={quote(body, safe='')}"


def _reply(leaf: Leaf, contact: Contact) -> str:
    within = contact.reply_within
    return leaf.words("contact.reply", time=leaf.quantity(within)) if within else ""


def _consent(leaf: Leaf) -> Markup | str:
    """Return the words beside the box of consent: those of the site, or what is so wherever it is sent."""
    site = leaf.library.site.settings
    if site.inquiry.privacy:
        return leaf.text(site.inquiry.privacy)
    who = leaf.text(site.publisher)
    host = site.inquiry.host
    key = "inquiry.consent.host" if host else "inquiry.consent"
    return leaf.words(key, who=who, host=host)


def inquiry_files(pages: Pages) -> Iterator[Beside]:
    """Return for each language the file with what the script of the form says."""
    for language in pages.languages:
        words = pages.words(language)
        said = {key: words(f"inquiry.says.{key}") for key in SAID}
        yield ready(inquiry_words_of(language), write_json(said, sort_keys=True).encode())
