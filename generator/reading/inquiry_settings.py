"""Where enquiries go (``inquiry`` in ``content/site.yaml``): an address, what its fields are called there, the consent.

Owns which addresses may receive what a visitor writes. Must not know the form, nor who answers where there is none.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, model_validator

from generator.messages.issues import Fault
from generator.values.choices import choice
from generator.values.fields import Bilingual, Word, of_form, require_scalar, shorten
from generator.values.record import Block
from generator.values.site_address import origin_of

_NO_ADDRESS = re.compile(r"[\s<>\"'\\\x00-\x1f]")
_FIELD_NAME = re.compile(r"[^\s<>\"'&=\x00-\x1f]{1,100}")
_LANGUAGE = "{language}"


class Encoding(StrEnum):
    """How a form is written on its way (HTML, ``enctype``)."""

    MULTIPART = "multipart"
    URLENCODED = "urlencoded"


ENCODING_ZH = {"multipart": "多段", "urlencoded": "网址编码"}


def _read_address(value: object) -> str:
    """Read an ``https:`` address, or a path of the same host (``/api/enquiry``); raises ``Fault`` for all else."""
    text = require_scalar(value)
    try:
        parts, origin = urlsplit(text), origin_of(text)
    except ValueError:
        raise Fault("S170", value=shorten(text)) from None
    is_here = text.startswith("/") and not parts.netloc
    is_there = parts.scheme == "https" and bool(origin) and "@" not in parts.netloc
    if _NO_ADDRESS.search(text) or not (is_here or is_there):
        raise Fault("S170", value=shorten(text))
    return text


Endpoint = Annotated[str, BeforeValidator(_read_address)]
"""An address that receives what is written, or that is shown when it has been received."""
FieldName = Annotated[str, BeforeValidator(of_form(_FIELD_NAME, "S171"))]


class InquiryFields(Block):
    """What each field of the form is called at the address that receives it; by itself it has our own name."""

    name: FieldName = "name"
    organisation: FieldName = "organisation"
    email: FieldName = "email"
    phone: FieldName = "phone"
    about: FieldName = "about"
    area: FieldName = "area"
    power: FieldName = "power"
    time: FieldName = "time"
    message: FieldName = "message"
    consent: FieldName = "consent"
    text: FieldName = "text"
    page: FieldName = "page"
    language: FieldName = "language"
    to: FieldName = "to"
    result: FieldName = "result"


class InquirySettings(Block):
    """Where enquiries go. Without an ``endpoint`` the form writes an e-mail, which the visitor sends.

    ``fixed`` are fields that the endpoint wants besides, such as the number of the form; ``result`` is the address that
    is shown when it has been received, in which ``{language}`` stands for the language of the page.
    """

    endpoint: Endpoint | None = None
    encoding: Annotated[Encoding, choice(Encoding, ENCODING_ZH)] = Encoding.MULTIPART
    fields: InquiryFields = InquiryFields()
    fixed: dict[FieldName, Word] = Field(default_factory=dict)
    result: Endpoint | None = None
    privacy: Bilingual | None = None

    @model_validator(mode="after")
    def _is_sent_somewhere(self) -> Self:
        idle = sorted(self.model_fields_set & {"encoding", "fields", "fixed", "result"})
        if idle and self.endpoint is None:
            raise Fault("S173", field=idle[0])
        return self

    @model_validator(mode="after")
    def _each_name_once(self) -> Self:
        names = [*(getattr(self.fields, field) for field in InquiryFields.model_fields), *self.fixed]
        if twice := next((name for name, count in Counter(names).items() if count > 1), None):
            raise Fault("S172", name=shorten(twice))
        return self

    def result_in(self, language: str) -> str:
        """Return the address that is shown in a language (its key) when an enquiry was received; empty without one."""
        return (self.result or "").replace(_LANGUAGE, language)

    @property
    def enctype(self) -> str:
        """The type of what is sent, as an attribute of a form."""
        return "multipart/form-data" if self.encoding is Encoding.MULTIPART else "application/x-www-form-urlencoded"

    @property
    def host(self) -> str:
        """The host that receives what is written, where that is another than the site's; else empty."""
        return urlsplit(self.endpoint or "").hostname or ""
