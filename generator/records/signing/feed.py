"""What feeds say of signings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.feeds import FeedEntry, moment_of
from generator.pages.showing import News, Told
from generator.records.signing.questions import industries_of, parks_of
from generator.records.signing.record import Signing
from generator.values.urls import SIGNINGS, Address, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.feeds import FeedWriter

KIND = "signing"


def told_of_signings(library: Library) -> Iterator[Told]:
    """Yield every signing, for the list, and for the parks and industries that it is about."""
    for key, outline in library.shelf(KIND).outlines.items():
        parks = (Address("park", each) for each in parks_of(library, outline))
        industries = (Address("industry", each) for each in industries_of(library, outline))
        yield Told(outline, (SIGNINGS, *parks, *industries), (News(outline.one("date"), KIND, key),))


def signing_entry(writer: FeedWriter, news: News, feed: str) -> FeedEntry:
    """Return a signing as a feed tells it."""
    signing = writer.library.all(Signing)[news.key]
    title, tag = writer.said(signing.title)
    summary, summary_tag = writer.said(signing.summary)
    place = path_of(Address(KIND, signing.id), writer.language)
    return FeedEntry(
        id=writer.id_of(place),
        title=writer.marked(title, sample=signing.sample),
        tag=tag,
        updated=moment_of(signing.date),
        href=writer.link(place, feed),
        summary=writer.dated(summary, is_inferred="date" in signing.inferred),
        summary_tag=summary_tag,
    )
