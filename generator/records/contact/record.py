"""Whom to ask: an office or a team with the person to ask for, its lines, hours and the reply that it promises."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Self

from pydantic import field_validator, model_validator

from generator.messages.issues import Fault
from generator.values.choices import choice
from generator.values.fields import Bilingual, DurationField, Email, Phone, WebAddress, Word, shorten
from generator.values.location import Location
from generator.values.record import Record, RecordEntry

if TYPE_CHECKING:
    from generator.values.language import Text


class ContactKind(StrEnum):
    """Where investors meet it: at home, in the region that they come from, or in their own firm."""

    OFFICE = "office"
    OUTREACH = "outreach"
    SERVICE_TEAM = "service_team"


CONTACT_KIND_ZH = {"office": "办公室", "outreach": "驻外分队", "service_team": "企业服务队"}

LONGEST_IN_A_CODE = 200
"""Bytes of an address in a QR code: with more its modules get too small for a phone to read from a page."""


class Contact(Record):
    """A contact of the bureau. Office lines only: a mobile number has to be one that may be public."""

    KIND = "contact"
    CALLED = "name"

    kind: Annotated[ContactKind, choice(ContactKind, CONTACT_KIND_ZH)] = ContactKind.OFFICE
    name: Bilingual
    role: Bilingual | None = None
    person: Bilingual | None = None
    base: Bilingual | None = None
    serves: tuple[Bilingual, ...] = ()
    phone: Phone | None = None
    email: Email | None = None
    wechat: WebAddress | None = None
    wechat_id: Word | None = None
    website: WebAddress | None = None
    address: Bilingual | None = None
    location: Location | None = None
    hours: Bilingual | None = None
    speaks: Bilingual | None = None
    reply_within: DurationField | None = None

    @field_validator("serves")
    @classmethod
    def _each_region_once(cls, value: tuple[Text, ...]) -> tuple[Text, ...]:
        names = [text["zh"] for text in value]
        if twice := next((name for name in names if names.count(name) > 1), None):
            raise Fault("R141", region=shorten(twice))
        return value

    @field_validator("wechat")
    @classmethod
    def _fits_a_code(cls, value: str | None) -> str | None:
        if value and (length := len(value.encode())) > LONGEST_IN_A_CODE:
            raise Fault("R142", length=str(length), limit=str(LONGEST_IN_A_CODE))
        return value

    @model_validator(mode="after")
    def _outreach_serves_somebody(self) -> Self:
        if self.kind is ContactKind.OUTREACH and not self.serves:
            raise Fault("R140")
        return self


class ContactEntry(RecordEntry, Contact):
    """A contact as a file holds it."""

    PUBLIC = Contact
