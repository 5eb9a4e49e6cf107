"""An event as machines are told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.events import attendance_of, place_of, virtual_place
from generator.pages.linked.telling import PUBLISHER, filled, known
from generator.records.event.record import Event, EventStatus
from generator.values.meeting import MeetingFormat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.telling import Node, Telling
    from generator.values.quantity import When

_STATUS = {
    EventStatus.PLANNED: "https://schema.org/EventScheduled",
    EventStatus.POSTPONED: "https://schema.org/EventPostponed",
    EventStatus.CANCELLED: "https://schema.org/EventCancelled",
}


def event_nodes(telling: Telling, key: str) -> Iterator[Node]:
    """Tell of an event: when it begins and ends, whether it takes place as announced, and where."""
    event = telling.library.all(Event)[key]
    form, start, end = known(event, "format"), known(event, "start"), known(event, "end")
    recording = known(event, "recording")
    host = known(event, "host")
    node = {
        "@type": "Event",
        "@id": telling.here("event"),
        "url": telling.url,
        "name": telling.named(event.title, sample=event.sample),
        "description": telling.said(event.summary),
        "inLanguage": telling.leaf.language.tag,
        "startDate": _moment(event, start) if start else None,
        "endDate": _moment(event, end) if end else None,
        "eventStatus": _STATUS[event.status],
        "eventAttendanceMode": attendance_of(form) if form else None,
        "location": _places(telling, event),
        "organizer": (
            {"@type": "Organization", "name": telling.named(host, sample=event.sample)}
            if host
            else {"@id": telling.root + PUBLISHER}
        ),
        "about": [
            *(telling.record("park", each, "Place") for each in known(event, "parks") or ()),
            *(telling.record("project", each, "Project") for each in known(event, "projects") or ()),
        ],
        "image": telling.photos(event.photos),
        "recordedIn": {"@type": "CreativeWork", "url": recording} if recording else None,
    }
    yield telling.marked(filled(node), sample=event.sample)


def _moment(event: Event, when: When) -> str:
    """Return a moment with its offset, or the day where no time is known (ISO 8601)."""
    return when.at(event.timezone).isoformat(timespec="minutes") if when.has_time else when.iso()


def _places(telling: Telling, event: Event) -> list[Node]:
    """Return where an event is; who joins over the net finds on the page how, where no link is public."""
    venue = known(event, "venue")
    places = [place_of(telling, venue)] if venue else []
    if event.format is not MeetingFormat.ONSITE:
        places.append(virtual_place(known(event, "link") or telling.url))
    return places
