"""The list of events, and the page of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.data.dataset import Dataset
from generator.pages.draft import Spot, draft_list, draft_records
from generator.pages.listing import divide
from generator.pages.parts import Fact, LinkList
from generator.pages.showing import Feed, FootLine, Showing
from generator.records.event.calendars import calendars
from generator.records.event.feed import event_entry, told_of_events
from generator.records.event.linked import event_nodes
from generator.records.event.page import PAST, UPCOMING, event_view, events_view, next_events
from generator.records.event.questions import past_events, upcoming_events
from generator.records.event.record import Event
from generator.records.event.times import event_links
from generator.values import urls
from generator.values.urls import calendar_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.draft import Draft
    from generator.pages.leaf import Leaf
    from generator.pages.words import Words
    from generator.records.event.page import EventsView, EventView


def draft_events(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the list of events, those to come before those that are over, and a page for each."""
    language = words.language.key
    groups = ((UPCOMING, upcoming_events(library, language)), (PAST, past_events(library, language)))
    if not any(keys for _, keys in groups):
        return
    yield from draft_list(library, words, urls.EVENTS, events_view, divide(urls.EVENTS, groups), Spot("event/list", 45))
    keys = (key for _, keys in groups for key in keys)
    yield from draft_records(library, words, "event", keys, event_view, urls.EVENTS)


def _in_industry(leaf: Leaf, key: str) -> LinkList | None:
    links = event_links(leaf, key)
    return LinkList(leaf.words("record.events"), links, place=1) if links else None


def _at_foot(library: Library, words: Words) -> Iterator[FootLine]:
    """Lead to the calendar of all events."""
    language = words.language
    if upcoming_events(library, language.key) or past_events(library, language.key):
        yield FootLine("keep-up", words("foot.calendar"), calendar_path(language))


def _leads(leaf: Leaf, view: EventView) -> Iterator[Fact]:
    """Yield when an event is, and where."""
    when = view.times[0]
    yield Fact(leaf.words("social.when"), when.text, inferred=leaf.words("inferred.badge") if when.is_inferred else "")
    yield Fact(leaf.words("event.venue"), view.place)


def _leads_of_list(leaf: Leaf, view: EventsView) -> Iterator[Fact]:
    """Yield how many events are to come, and how many are over."""
    del leaf
    for group in view.groups:
        yield Fact(group.title, group.count, sample=any(line.sample for line in group.lines))


SHOWING = Showing(
    order=45,
    sections=(draft_events,),
    on={
        "home": next_events,
        "park": event_links,
        "project": event_links,
        "signing": event_links,
        "industry": _in_industry,
    },
    files=calendars,
    feed=Feed(told_of_events, event_entry),
    foot=_at_foot,
    leads={"event": _leads, "events": _leads_of_list},
    linked={"event": event_nodes},
    dataset=Dataset("events", Event),
)
