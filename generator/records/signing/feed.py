"""What feeds say of signings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.feeds import FeedEntry, moment_of
from generator.pages.showing import News
from generator.records.signing.questions import industries_of, parks_of
from generator.records.signing.record import Signing
from generator.values.urls import SIGNINGS, Address, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.feeds import FeedWriter

KIND = "signing"


def news_of_signings(library: Library, language: str) -> Iterator[News]:
    """Yield every signing that has a page in a language."""
    for key, outline in library.shelf(KIND).outlines.items():
        if library.is_told(KIND, outline, language):
            yield News(outline.one("date"), KIND, key)


def places_of_signing(library: Library, news: News) -> Iterator[Address]:
    """Yield the pages in whose feeds a signing stands: the list, and the parks and industries that it is about."""
    outline = library.shelf(KIND).outlines[news.key]
    yield SIGNINGS
    yield from (Address("park", key) for key in parks_of(library, outline))
    yield from (Address("industry", key) for key in industries_of(library, outline))


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
