"""What a firm looks for: people for a post, or a supplier. A need ends by itself."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, ClassVar, Self

from pydantic import model_validator

from generator.messages.issues import Fault
from generator.values.choices import choice
from generator.values.fields import Bilingual, CountField, DateField, Id, PriceField
from generator.values.record import Record, RecordEntry

if TYPE_CHECKING:
    from datetime import date


class NeedKind(StrEnum):
    """Whether a firm looks for people or for supplies."""

    LABOUR = "labour"
    SUPPLY = "supply"


NEED_KIND_ZH = {"labour": "用工", "supply": "配套"}

STANDS_FOR = 90
"""Days for which a need without an end is taken to be open, counted from the day when it was true (``as_of``)."""


class Need(Record):
    """One post or item that a firm looks for. ``until`` is the last day on which somebody may come forward."""

    KIND = "need"
    CALLED = "post"
    STANDS_ON = ("firm",)
    NAMES: ClassVar = {"firm": "firm", "park": "park", "contact": "contact"}

    firm: Id
    kind: Annotated[NeedKind, choice(NeedKind, NEED_KIND_ZH)] = NeedKind.LABOUR
    post: Bilingual
    number: CountField | None = None
    until: DateField | None = None
    pay: PriceField | None = None
    requirements: Bilingual | None = None
    park: Id | None = None
    contact: Id | None = None

    @model_validator(mode="after")
    def _has_an_end(self) -> Self:
        if self.until is None and self.as_of is None:
            raise Fault("R126")
        return self

    def ends(self) -> tuple[str, date] | None:
        """Return the last day on which the need stands."""
        if self.until is not None:
            return "until", self.until.last_day
        return ("as_of", self.as_of.last_day + timedelta(days=STANDS_FOR)) if self.as_of else None

    def is_open(self, today: date) -> bool:
        """Whether the need still stands on a day."""
        end = self.ends()
        return end is not None and today <= end[1]


class NeedEntry(RecordEntry, Need):
    """A need as a file holds it."""

    PUBLIC = Need
