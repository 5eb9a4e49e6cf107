"""An event that investors can come to, in person or online: talks, a roadshow, a signing, a tour of a site."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, ClassVar, Self

from pydantic import model_validator

from generator.values.choices import choice
from generator.values.fields import Bilingual, Id, Prose, TimeZone, WebAddress, WhenField
from generator.values.meeting import MeetingFormat, MeetingFormatField
from generator.values.quantity import When
from generator.values.record import Block, Photo, Record, RecordEntry

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from generator.values.quantity import PartialDate


class EventKind(StrEnum):
    """What happens at an event."""

    TALK = "talk"
    ROADSHOW = "roadshow"
    SIGNING = "signing"
    SITE_TOUR = "site_tour"


class EventStatus(StrEnum):
    """Whether an event takes place as announced."""

    PLANNED = "planned"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


EVENT_KIND_ZH = {"talk": "洽谈会", "roadshow": "推介会", "signing": "签约仪式", "site_tour": "实地考察"}
EVENT_STATUS_ZH = {"planned": "如期举行", "postponed": "延期", "cancelled": "取消"}


class AgendaItem(Block):
    """One item of an agenda, and when it begins."""

    start: WhenField | None = None
    item: Bilingual
    speaker: Bilingual | None = None


class Event(Record):
    """What the public may see of an event. ``start`` and ``end`` are the clock's in its ``timezone`` (IANA name).

    ``link`` is where one joins an online event, ``registration`` how one gets that link.
    """

    KIND = "event"
    NAMES: ClassVar = {
        "parks": "park",
        "projects": "project",
        "industries": "industry",
        "signing": "signing",
        "documents": "document",
        "contact": "contact",
    }

    title: Bilingual
    summary: Bilingual
    kind: Annotated[EventKind, choice(EventKind, EVENT_KIND_ZH)]
    format: MeetingFormatField
    status: Annotated[EventStatus, choice(EventStatus, EVENT_STATUS_ZH)] = EventStatus.PLANNED
    start: WhenField
    end: WhenField | None = None
    timezone: TimeZone = "Asia/Shanghai"
    venue: Bilingual | None = None
    link: WebAddress | None = None
    registration: Bilingual | None = None
    host: Bilingual | None = None
    agenda: tuple[AgendaItem, ...] = ()
    documents: tuple[Id, ...] = ()
    recording: WebAddress | None = None
    parks: tuple[Id, ...] = ()
    projects: tuple[Id, ...] = ()
    industries: tuple[Id, ...] = ()
    signing: Id | None = None
    body: Prose | None = None
    photos: tuple[Photo, ...] = ()
    contact: Id | None = None

    @model_validator(mode="after")
    def _shows_the_clocks_of_its_zone(self) -> Self:
        """Write the moments that a program wrote in UTC as the clocks there show them."""
        items = tuple(
            item.model_copy(update={"start": item.start.on_clocks_of(self.timezone)}) if item.start else item
            for item in self.agenda
        )
        changed = {
            "start": self.start.on_clocks_of(self.timezone),
            "end": self.end.on_clocks_of(self.timezone) if self.end else None,
            "agenda": items,
        }
        is_same = all(getattr(self, name) == value for name, value in changed.items())
        return self if is_same else self.model_copy(update=changed)

    @property
    def told_on(self) -> PartialDate:
        """The day when it was last said to be so; where nobody says that, the day when it begins."""
        return self.true_on or self.start.on

    def facts(self) -> dict[str, tuple[str, ...]]:
        """Return the first day on which it may have been said to be so (ISO 8601)."""
        return {"told_on": (self.told_on.first_day.isoformat(),)}

    def begins(self) -> datetime:
        """Return the moment when it begins. Raises ``Fault`` where its clock never shows that time: see ``When.at``."""
        return self.start.at(self.timezone)

    def over(self) -> datetime:
        """Return the moment from which it is over; without an end that is the end of its day. Raises as ``begins``."""
        return (self.end or When(self.start.on)).over(self.timezone)

    def ends(self) -> tuple[str, date] | None:
        """Return its last day; one that was called off has none."""
        if self.status is EventStatus.CANCELLED:
            return None
        return ("end", self.end.on.last_day) if self.end else ("start", self.start.on.last_day)

    @property
    def is_joined_online(self) -> bool:
        """Whether one can take part from afar."""
        return self.format is not MeetingFormat.ONSITE


class EventEntry(RecordEntry, Event):
    """An event as a file holds it."""

    PUBLIC = Event


def in_order(events: Collection[Event], moment: datetime) -> tuple[list[str], list[str], list[str]]:
    """Return the ids of the events to come at a moment, soonest first, of those over, latest first, and of those begun.

    One that was postponed stays among those to come: behind all others once its day is past, until a new one is named.
    """
    when = {event.id: (event.over() <= moment, event.begins(), event.id) for event in events}
    over = {event.id for event in events if when[event.id][0] and event.status is not EventStatus.POSTPONED}
    upcoming = sorted(when.keys() - over, key=when.__getitem__)
    past = sorted(over, key=when.__getitem__, reverse=True)
    return upcoming, past, [key for key, (_, begins, _) in when.items() if begins <= moment]
