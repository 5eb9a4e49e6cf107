"""A firm that is at work in the district: a park's tenant, a link of an industry chain, an employer."""

from __future__ import annotations

from typing import ClassVar

from generator.values.fields import Bilingual, Id, WebAddress
from generator.values.record import Record, RecordEntry


class Firm(Record):
    """What the public may see of a firm: its name, what it does, and where."""

    KIND = "firm"
    CALLED = "name"
    NAMES: ClassVar = {"industry": "industry", "park": "park"}

    name: Bilingual
    business: Bilingual | None = None
    industry: Id | None = None
    park: Id | None = None
    website: WebAddress | None = None


class FirmEntry(RecordEntry, Firm):
    """A firm as a file holds it."""

    PUBLIC = Firm
