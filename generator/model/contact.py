"""Whom to ask: an office or a team with its lines, hours and the reply that it promises."""

from __future__ import annotations

from generator.model.fields import Bilingual, DurationField, Email, Phone, WebAddress
from generator.model.record import Entry, Record


class Contact(Record):
    """A contact of the bureau. Office lines only; a private mobile number is a fault."""

    name: Bilingual
    role: Bilingual | None = None
    region: Bilingual | None = None
    phone: Phone | None = None
    email: Email | None = None
    website: WebAddress | None = None
    address: Bilingual | None = None
    hours: Bilingual | None = None
    speaks: Bilingual | None = None
    reply_within: DurationField | None = None


class ContactEntry(Entry, Contact):
    """A contact as a file holds it."""
