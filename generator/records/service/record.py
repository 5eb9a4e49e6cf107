"""A service to firms: a team that comes, a matter that is handled on a firm's behalf, or a procedure step by step."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from generator.values.choices import choice
from generator.values.fields import Bilingual, DurationField, Id, Prose, YesNo
from generator.values.record import Block, Photo, Record, RecordEntry


class ServiceKind(StrEnum):
    """What kind of service it is."""

    TEAM = "team"
    AGENCY = "agency"
    GUIDE = "guide"


SERVICE_KIND_ZH = {"team": "企业服务队", "agency": "全程代办", "guide": "办事指南"}


class ServiceStep(Block):
    """One step of a procedure: what is done, by which department, with which papers, in how many working days."""

    item: Bilingual
    department: Bilingual | None = None
    documents: tuple[Bilingual, ...] = ()
    takes: DurationField | None = None


class Service(Record):
    """What the public may see of a service.

    ``who`` comes, for what (``scope``), and ``how_to_ask``; ``total`` is how long all steps take, less than their sum
    only where some go on at the same time (``parallel``). ``parks`` are those that it is responsible for.
    """

    KIND = "service"
    NAMES: ClassVar = {"parks": "park", "industries": "industry", "documents": "document", "contact": "contact"}

    title: Bilingual
    kind: Annotated[ServiceKind, choice(ServiceKind, SERVICE_KIND_ZH)]
    summary: Bilingual
    who: Bilingual | None = None
    scope: tuple[Bilingual, ...] = ()
    how_to_ask: Bilingual | None = None
    applies_to: Bilingual | None = None
    fee: Bilingual | None = None
    steps: tuple[ServiceStep, ...] = ()
    parallel: YesNo = False
    total: DurationField | None = None
    body: Prose | None = None
    photos: tuple[Photo, ...] = ()
    parks: tuple[Id, ...] = ()
    industries: tuple[Id, ...] = ()
    documents: tuple[Id, ...] = ()
    contact: Id | None = None


class ServiceEntry(RecordEntry, Service):
    """A service as a file holds it."""

    PUBLIC = Service
