"""The list of events, the page of one, and the lines that the home page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

from generator.pages.listing import pager
from generator.pages.parts import Badge, Fact, fact, text_fact
from generator.pages.record import RecordView, record_view
from generator.records.event.questions import has_begun, is_over, upcoming_events
from generator.records.event.record import Event, EventStatus
from generator.records.event.times import agenda_time, times_of
from generator.values.meeting import MeetingFormat
from generator.values.urls import calendar_path

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.pages.cards import Finished
    from generator.pages.leaf import Leaf, Link
    from generator.pages.listing import Pager, Sheet
    from generator.records.event.record import AgendaItem
    from generator.records.event.times import TimeView

UPCOMING, PAST = "upcoming", "past"
"""The groups of the list of events."""

_ON_HOME = 3

# fields whose reason stands beside them when they are inferred
_BESIDE = frozenset({"kind", "format", "venue", "host"})


class EventLine(NamedTuple):
    """An event on a list."""

    link: Link
    times: tuple[TimeView, ...]
    badges: tuple[Badge, ...]
    summary: Markup
    place: Markup | str
    sample: bool


@dataclass(frozen=True, slots=True)
class EventGroup:
    """The events still to come, or those that are over, on one page; ``count`` is how many there are on all pages."""

    id: str
    title: str
    is_continued: bool
    count: str
    lines: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True)
class EventsView:
    """A page of events. ``subscribe`` opens a calendar program, where the site's address is known."""

    is_first: bool
    groups: tuple[EventGroup, ...]
    calendar: str
    subscribe: str
    pager: Pager | None


class AgendaLine(NamedTuple):
    """One item of an agenda."""

    time: str
    item: Markup
    speaker: Markup | str


@dataclass(frozen=True, slots=True)
class EventView:
    """Everything the public may know of an event. ``link`` and ``registration`` are there as long as one can join."""

    record: RecordView
    times: tuple[TimeView, ...]
    place: Markup | str
    notice: str
    registration: Markup | str
    link: str
    recording: str
    agenda: tuple[AgendaLine, ...]
    materials: tuple[Link, ...]
    projects: tuple[Finished, ...]
    parks: tuple[Link, ...]
    industries: tuple[Link, ...]
    signing: Link | None
    calendar: str


def events_view(leaf: Leaf, sheet: Sheet[str, str]) -> EventsView:
    """Return a page of the list of events."""
    events = leaf.library.site.all(Event)
    groups = tuple(
        EventGroup(
            id=part.group,
            title=leaf.words(f"events.{part.group}"),
            is_continued=not part.is_first,
            count=str(part.of),
            lines=tuple(_line(leaf, events[key]) for key in part.records),
        )
        for part in sheet.parts
        if part.records
    )
    path = calendar_path(leaf.language)
    address = urlsplit(urljoin(leaf.site_url, path)) if leaf.site_url else None
    return EventsView(
        is_first=sheet.is_first,
        groups=groups,
        calendar=leaf.asset(path),
        subscribe=address._replace(scheme="webcal").geturl() if address else "",
        pager=pager(leaf, sheet),
    )


@dataclass(frozen=True, slots=True)
class NextEvents:
    """The events that take place next."""

    lines: tuple[EventLine, ...]


def next_events(leaf: Leaf, key: str) -> NextEvents | None:
    """Return the next events that take place, the soonest first, for the home page."""
    del key
    events = (leaf.library.site.all(Event)[key] for key in upcoming_events(leaf.library, leaf.language.key))
    planned = [event for event in events if event.status is EventStatus.PLANNED]
    lines = tuple(_line(leaf, event) for event in planned[:_ON_HOME])
    return NextEvents(lines) if lines else None


def event_view(leaf: Leaf, key: str) -> EventView:
    """Return the page of one event."""
    site = leaf.library.site
    event = site.all(Event)[key]
    is_awaited = not is_over(leaf.library, event) and event.status is not EventStatus.CANCELLED
    signing = site.records["signing"][event.signing] if event.signing else None
    return EventView(
        record=record_view(
            leaf, "event", event, badges=_badges(leaf, event), facts=_facts(leaf, event), beside=_BESIDE
        ),
        times=times_of(leaf, event),
        place=_place(leaf, event),
        notice="" if event.status is EventStatus.PLANNED else leaf.words(f"event.notice.{event.status.value}"),
        registration=leaf.text(event.registration) if event.registration and is_awaited else "",
        link=event.link or "" if is_awaited else "",
        recording=event.recording or "",
        agenda=tuple(_agenda_line(leaf, event, item) for item in event.agenda),
        materials=leaf.part("document_links", event.documents),
        projects=tuple(leaf.cards.project(leaf, each) for each in event.projects),
        parks=tuple(leaf.link_to("park", each) for each in event.parks),
        industries=tuple(leaf.link_to("industry", each) for each in event.industries),
        signing=leaf.dated_link("signing", signing, "date", signing.date) if signing else None,
        calendar="" if is_over(leaf.library, event) else leaf.asset(calendar_path(leaf.language, event.id)),
    )


def _line(leaf: Leaf, event: Event) -> EventLine:
    return EventLine(
        link=leaf.link("event", event),
        times=times_of(leaf, event),
        badges=_badges(leaf, event),
        summary=leaf.text(event.summary),
        place=_place(leaf, event),
        sample=event.sample,
    )


def _badges(leaf: Leaf, event: Event) -> tuple[Badge, ...]:
    """Return what kind of event it is, how one takes part, and how it stands with it."""
    library = leaf.library
    state = event.status.value
    if event.status is EventStatus.PLANNED:
        state = "over" if is_over(library, event) else "begun" if has_begun(library, event) else "planned"
    return (
        Badge(leaf.words(f"event_kind.{event.kind.value}"), "event"),
        Badge(leaf.words(f"event_format.{event.format.value}"), "event"),
        Badge(leaf.words(f"event_state.{state}"), f"event-{state}"),
    )


def _place(leaf: Leaf, event: Event) -> Markup | str:
    """Return where an event is: its venue, where it has one to go to, else that it is online."""
    if event.venue and event.format is not MeetingFormat.ONLINE:
        return leaf.text(event.venue)
    return leaf.words("event_format.online") if event.is_joined_online else ""


def _facts(leaf: Leaf, event: Event) -> list[Fact]:
    words, inferred = leaf.words, event.inferred
    return [
        fact(leaf, "event.kind", words(f"event_kind.{event.kind.value}"), inferred),
        fact(leaf, "event.format", words(f"event_format.{event.format.value}"), inferred),
        *text_fact(leaf, "event.venue", event.venue, inferred),
        *text_fact(leaf, "event.host", event.host, inferred),
    ]


def _agenda_line(leaf: Leaf, event: Event, item: AgendaItem) -> AgendaLine:
    return AgendaLine(
        time=agenda_time(leaf, event, item.start) if item.start else "",
        item=leaf.text(item.item),
        speaker=leaf.text(item.speaker) if item.speaker else "",
    )
