"""An event as machines are told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.events import attendance_of, place_of, virtual_place
from generator.pages.linked.teller import PUBLISHER, filled, known
from generator.records.event.record import Event, EventStatus
from generator.values.meeting import MeetingFormat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.teller import Node, Teller
    from generator.values.quantity import When

_STATUS = {
    EventStatus.PLANNED: "https://schema.org/EventScheduled",
    EventStatus.POSTPONED: "https://schema.org/EventPostponed",
    EventStatus.CANCELLED: "https://schema.org/EventCancelled",
}


def event_nodes(teller: Teller, key: str) -> Iterator[Node]:
    """Tell of an event: when it begins and ends, whether it takes place as announced, and where."""
    event = teller.library.all(Event)[key]
    form, start, end = known(event, "format"), known(event, "start"), known(event, "end")
    recording = known(event, "recording")
    node = {
        "@type": "Event",
        "@id": teller.here("event"),
        "url": teller.url,
        "name": teller.named(event.title, sample=event.sample),
        "description": teller.said(event.summary),
        "inLanguage": teller.leaf.language.tag,
        "startDate": _moment(event, start) if start else None,
        "endDate": _moment(event, end) if end else None,
        "eventStatus": _STATUS[event.status],
        "eventAttendanceMode": attendance_of(form) if form else None,
        "location": _places(teller, event),
        "organizer": _organizer(teller, event),
        "about": _about(teller, event),
        "image": teller.photos(event.photos),
        "recordedIn": {"@type": "CreativeWork", "url": recording} if recording else None,
    }
    yield teller.marked(filled(node), sample=event.sample)


def _organizer(teller: Teller, event: Event) -> Node:
    """Return who holds an event: where it does not say, whoever publishes it."""
    host = known(event, "host")
    if host is None:
        return {"@id": teller.root + PUBLISHER}
    return {"@type": "Organization", "name": teller.named(host, sample=event.sample)}


def _about(teller: Teller, event: Event) -> list[Node]:
    parks = [teller.record("park", each, "Place") for each in known(event, "parks") or ()]
    return [*parks, *(teller.record("project", each, "Project") for each in known(event, "projects") or ())]


def _moment(event: Event, when: When) -> str:
    """Return a moment with its offset, or the day where no time is known (ISO 8601)."""
    return when.at(event.timezone).isoformat(timespec="minutes") if when.has_time else when.iso()


def _places(teller: Teller, event: Event) -> list[Node]:
    """Return where an event is; who joins over the net finds on the page how, where no link is public."""
    venue = known(event, "venue")
    places = [place_of(teller, venue)] if venue else []
    if event.format is not MeetingFormat.ONSITE:
        places.append(virtual_place(known(event, "link") or teller.url))
    return places
