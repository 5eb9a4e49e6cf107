"""What feeds say of events: that one is announced, and how that has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.feeds import FeedEntry, moment_of
from generator.pages.showing import News, Told
from generator.records.event.record import Event, EventStatus
from generator.values.language import language as language_of
from generator.values.urls import EVENTS, Address, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.feeds import FeedWriter

KIND = "event"


def told_of_events(library: Library) -> Iterator[Told]:
    """Yield every event on the day when it was last said to be so, for its list, and its parks and industries."""
    for key, outline in library.shelf(KIND).outlines.items():
        parks = (Address("park", each) for each in outline.all("parks"))
        industries = (Address("industry", each) for each in outline.all("industries"))
        yield Told(outline, (EVENTS, *parks, *industries), (News(outline.one("told_on"), KIND, key),))


def event_entry(writer: FeedWriter, news: News, feed: str) -> FeedEntry:
    """Return an event as a feed tells it: its title with what has come of it, its day, and what it is about."""
    event = writer.library.all(Event)[news.key]
    title, tag = writer.said(event.title)
    if event.status is not EventStatus.PLANNED:
        title = writer.words(
            "event.calendar_title", mark=writer.words(f"event_state.{event.status.value}"), title=title
        )
    key, summary = event.summary.nearest(writer.language.key)
    day = event.start.on.text(language_of(key).of_figures)
    place = path_of(Address(KIND, event.id), writer.language)
    return FeedEntry(
        id=writer.id_of(place),
        title=writer.marked(title, sample=event.sample),
        tag=tag,
        updated=moment_of(event.told_on),
        href=writer.link(place, feed),
        summary=writer.dated(
            writer.words("feed.event", day=day, text=summary),
            is_inferred=bool({"start", "as_of"} & event.inferred.keys()),
        ),
        summary_tag=writer.said(event.summary)[1],
    )
