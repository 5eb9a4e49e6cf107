"""What feeds say of events: that one is announced, and how that has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.feeds import FeedEntry, moment_of
from generator.pages.showing import News
from generator.records.event.record import Event, EventStatus
from generator.values.language import language as language_of
from generator.values.urls import EVENTS, Address, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.feeds import FeedWriter

KIND = "event"


def news_of_events(library: Library, language: str) -> Iterator[News]:
    """Yield every event that has a page in a language, on the day when it was last said to be so."""
    for key, outline in library.shelf(KIND).outlines.items():
        if library.is_told(KIND, outline, language):
            yield News(outline.one("told_on"), KIND, key)


def places_of_event(library: Library, news: News) -> Iterator[Address]:
    """Yield the pages in whose feeds an event stands: the list, and the parks and industries that it names."""
    outline = library.shelf(KIND).outlines[news.key]
    yield EVENTS
    yield from (Address("park", key) for key in outline.all("parks"))
    yield from (Address("industry", key) for key in outline.all("industries"))


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
