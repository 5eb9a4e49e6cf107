"""A signing announcement: what was signed, when, how, and which projects it covers."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, ClassVar, Self

from generator.values.choices import choice
from generator.values.fields import Bilingual, CountField, DateField, Id, MoneyField, Prose, YesNo
from generator.values.meeting import MeetingFormatField
from generator.values.parties import InvestmentBasisField, PartiesEntry, Party, names_of, without_names
from generator.values.record import Block, Photo, Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.values.language import Text
    from generator.values.record import Stated


class SigningKind(StrEnum):
    """What was signed: one agreement, a batch of them, a framework, or the extension of a plant."""

    SINGLE = "single"
    BATCH = "batch"
    FRAMEWORK = "framework"
    EXPANSION = "expansion"


SIGNING_KIND_ZH = {"single": "单项签约", "batch": "集中签约", "framework": "框架签约", "expansion": "增资扩产"}


class StatedTotal(Block):
    """The sum that was announced, and what it stands for."""

    amount: MoneyField
    basis: InvestmentBasisField | None = None


class Signing(Record):
    """What the public may see of a signing. ``partial`` says that not all signed projects are listed."""

    KIND = "signing"
    NAMES: ClassVar = {"projects": "project", "parks": "park", "contact": "contact"}

    date: DateField
    title: Bilingual
    summary: Bilingual
    format: MeetingFormatField
    kind: Annotated[SigningKind, choice(SigningKind, SIGNING_KIND_ZH)]
    projects: tuple[Id, ...] = ()
    parks: tuple[Id, ...] = ()
    parties: tuple[Party, ...] = ()
    partial: YesNo = False
    venues: tuple[Bilingual, ...] = ()
    host: Bilingual | None = None
    count: CountField | None = None
    total: StatedTotal | None = None
    expected_output: MoneyField | None = None
    body: Prose | None = None
    photos: tuple[Photo, ...] = ()
    contact: Id | None = None

    def facts(self) -> dict[str, tuple[str, ...]]:
        """Return the first day that its date may mean (ISO 8601)."""
        return {"date": (self.date.first_day.isoformat(),)}

    def takes_part(self) -> tuple[Text, ...]:
        """Return the names of its parties."""
        return names_of(self.parties)

    def stated(self) -> dict[str, Stated]:
        """Return its total, what is expected to come of it, and its day."""
        total = self.total.amount if self.total else None
        return {"total": total, "expected_output": self.expected_output, "date": self.date}

    def after_loss(self, lost: Mapping[str, int]) -> Self:
        """Say that not all projects are listed, and nothing of what all of them come to.

        What is stated of all, less what is shown of the others, would be what is hidden; however many those are now,
        they are fewer each time that one of them is published.
        """
        if not lost.get("projects"):
            return self
        return self.model_copy(update={"partial": True}).without(count=None, total=None, expected_output=None)

    def unnamed(self) -> Self:
        """Return what may be shown without the names of its parties; their roles and origins stay."""
        return self.without(parties=without_names(self.parties))


class SigningEntry(PartiesEntry, Signing):
    """A signing as a file holds it."""

    PUBLIC = Signing
