"""A signing announcement: what was signed, when, how, and which projects it covers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.records.project.record import InvestmentBasisField, Party
from generator.values.fields import Bilingual, CountField, DateField, Id, MoneyField, Prose, YesNo, choice
from generator.values.record import Block, Entry, Photo, Record


class SigningFormat(StrEnum):
    """Whether the parties met, signed over the net, or both."""

    ONSITE = "onsite"
    ONLINE = "online"
    HYBRID = "hybrid"


class SigningKind(StrEnum):
    """What was signed: one agreement, a batch of them, a framework, or the extension of a plant."""

    SINGLE = "single"
    BATCH = "batch"
    FRAMEWORK = "framework"
    EXPANSION = "expansion"


SIGNING_FORMAT_ZH = {"onsite": "现场", "online": "线上", "hybrid": "线上线下结合"}
SIGNING_KIND_ZH = {"single": "单项签约", "batch": "集中签约", "framework": "框架签约", "expansion": "增资扩产"}


class StatedTotal(Block):
    """The sum that was announced, and what it stands for."""

    amount: MoneyField
    basis: InvestmentBasisField | None = None


class Signing(Record):
    """What the public may see of a signing. ``partial`` says that not all signed projects are listed."""

    date: DateField
    title: Bilingual
    summary: Bilingual
    format: Annotated[SigningFormat, choice(SigningFormat, SIGNING_FORMAT_ZH)]
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


class SigningEntry(Entry, Signing):
    """A signing as a file holds it."""
