"""The form by which one asks about what a page shows: who answers, where it goes, and the words that the script says.

Owns who is asked where nobody is named, and whether what is written goes anywhere: an address of the site, an e-mail,
or nowhere, where the one who would answer is sample data. Must not know how the form is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
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
    from generator.reading.inquiry_settings import InquiryFields
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


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A form. ``mail`` is the address of an e-mail and ``mail_href`` begins one, empty where none is to be written.

    ``endpoint`` is where it is sent to, else empty; ``is_idle`` says that nobody would read it, since whoever answers
    is sample data. ``result`` is the address that is shown afterwards, ``page`` the path of the page, ``words`` a link
    to what the script says, ``fields`` the names there and ``fixed`` the fields besides.
    """

    about: str
    to: Markup | str
    to_key: str
    reply: str
    mail: str
    mail_href: str
    endpoint: str
    enctype: str
    fields: InquiryFields
    fixed: tuple[tuple[str, str], ...]
    result: str
    language: str
    page: str
    words: str
    consent: Markup | str
    is_idle: bool


def inquiry_of(leaf: Leaf, contact: str | None, about: str, page: str) -> Inquiry | None:
    """Return the form for a page; None where nobody is there to be asked and no address takes it.

    ``contact`` is the id of whom the record names, ``about`` what it is about in plain words, empty for nothing.
    """
    settings = leaf.library.site.settings.inquiry
    answers = _who_answers(leaf, contact)
    is_sample = answers is not None and (answers.sample or leaf.library.site.settings.sample)
    if settings.endpoint and is_sample:
        answers = None  # whoever reads what is really sent, it is not somebody invented
    if answers is None and settings.endpoint is None:
        return None
    mail = _mail_of(leaf, answers) if answers and not is_sample else ""
    who = leaf.text(answers.name) if answers else leaf.text(leaf.library.site.settings.publisher)
    return Inquiry(
        about=about,
        to=who,
        to_key=answers.id if answers else "",
        reply="" if is_sample else _reply(leaf, answers),
        mail=mail,
        mail_href=_mail_href(leaf, mail),
        endpoint=settings.endpoint or "",
        enctype="multipart/form-data" if settings.encoding == "multipart" else "application/x-www-form-urlencoded",
        fields=settings.fields,
        fixed=tuple(settings.fixed.items()),
        result=settings.result_in(leaf.language.key),
        language=leaf.language.key,
        page=page,
        words=leaf.asset(inquiry_words_of(leaf.language)),
        consent=_consent(leaf),
        is_idle=settings.endpoint is None and is_sample,
    )


def inquiry_form(leaf: Leaf, contact: str | None, title: Text | None = None) -> Markup | None:
    """Return the form as it stands on a page, about something that has a title if it has one; None without one."""
    about = title.nearest(leaf.language.key)[1] if title else ""
    return leaf.cards.inquiry(leaf, contact or "", about)


def inquiry_on_record(leaf: Leaf, key: str) -> Markup | None:
    """Return the form for the page of a record, of which it is about."""
    record = leaf.library.shelf(leaf.address.kind)[key]
    return inquiry_form(leaf, getattr(record, "contact", None), record.called)


def _who_answers(leaf: Leaf, contact: str | None) -> Contact | None:
    """Return whom the record names, else the first office: that of the bureau."""
    return leaf.library.all(Contact)[contact] if contact else first_office(leaf.library)


def _mail_of(leaf: Leaf, answers: Contact) -> str:
    """Return the e-mail address of who answers, or that of the bureau; empty where there is none that is real."""
    office = first_office(leaf.library)
    each = next((each for each in (answers, office) if each and each.email and not each.sample), None)
    return each.email or "" if each else ""


def _mail_href(leaf: Leaf, mail: str) -> str:
    """Return the link that begins an e-mail with what to write (RFC 6068), for whom no script writes it."""
    if not mail:
        return ""
    words = leaf.words
    body = "\r\n".join(words("inquiry.says.line", label=words(f"inquiry.{field}"), value="") for field in ASKED)
    return f"mailto:{quote(mail, safe='@+')}?body={quote(body, safe='')}"


def _reply(leaf: Leaf, answers: Contact | None) -> str:
    within = answers.reply_within if answers else None
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
