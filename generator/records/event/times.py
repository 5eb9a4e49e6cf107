"""When an event is, as pages show it: in its own zone, and in Beijing time where that differs.

Owns how moments of a zone become words. A visitor's own time is added by ``local-time.js``, which no server knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from babel.dates import get_timezone_name

from generator.records.event.questions import events_about, is_over
from generator.values.moment import BEIJING
from generator.values.quantity import When, span_text
from generator.values.quantity.zones import zone_named

if TYPE_CHECKING:
    from datetime import datetime

    from generator.pages.leaf import Leaf, Link
    from generator.records.event.record import Event


class TimeView(NamedTuple):
    """A span of time: its words, those of its zone, and both ends in ISO 8601 for programs (``end`` may be empty)."""

    text: str
    zone: str
    start: str
    end: str
    is_inferred: bool


def times_of(leaf: Leaf, event: Event) -> tuple[TimeView, ...]:
    """Return when an event is: on the clocks of its place, and on those of Beijing where they show another time."""
    if not event.start.has_time:
        text = span_text(event.start, event.end, leaf.language.of_figures)
        end = event.end.iso() if event.end else ""
        return (TimeView(text, "", event.start.iso(), end, is_inferred=_is_inferred(event)),)
    own, begins = _on_clocks(leaf, event, event.timezone), event.begins()
    if begins.utcoffset() == begins.astimezone(BEIJING).utcoffset():
        return (own,)
    return own, _on_clocks(leaf, event, str(BEIJING))


def agenda_time(leaf: Leaf, event: Event, start: When) -> str:
    """Return when an item of the agenda begins: the time alone where the whole event is on one day."""
    is_short = event.end is None or event.end.on == event.start.on
    return start.clock() if is_short and start.has_time else leaf.quantity(_bare(start))


def event_links(leaf: Leaf, key: str) -> tuple[Link, ...]:
    """Return links to the events about the record of a page, each with its day, those to come first."""
    events = events_about(leaf.library, leaf.address.kind, key)
    return tuple(_link(leaf, event) for event in events)


def _link(leaf: Leaf, event: Event) -> Link:
    """Return a link to an event with its day; of one that is over it is said."""
    link = leaf.dated_link("event", event, "start", event.start.on)
    return link._replace(note=leaf.words("event.was_on", date=link.note)) if is_over(leaf.library, event) else link


def _on_clocks(leaf: Leaf, event: Event, zone: str) -> TimeView:
    """Return an event's span as the clocks of a zone show it."""
    place = zone_named(zone)
    begins = event.begins().astimezone(place)
    ends = event.end.at(event.timezone).astimezone(place) if event.end else None
    return TimeView(
        text=span_text(When.of(begins), When.of(ends) if ends else None, leaf.language.of_figures),
        zone=_zone_name(leaf, begins, zone),
        start=begins.isoformat(timespec="minutes"),
        end=ends.isoformat(timespec="minutes") if ends else "",
        is_inferred=_is_inferred(event),
    )


def _is_inferred(event: Event) -> bool:
    return not event.inferred.keys().isdisjoint({"start", "end"})


def _zone_name(leaf: Leaf, moment: datetime, zone: str) -> str:
    """Return what people call the time of a zone; ours is called after Beijing, as everywhere in China."""
    if zone == str(BEIJING):
        return leaf.words("event.beijing_time")
    return get_timezone_name(moment, locale=leaf.language.locale)


def _bare(when: When) -> When:
    """Return a time without the offset that was typed: its zone stands above it."""
    return When(when.on, when.hour, when.minute)
