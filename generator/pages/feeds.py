"""Feeds beside the pages: one for each record to which something has happened, one of all that is new.

Owns which there are, when one has to be written anew, and how an entry is named, dated and linked; what it says its
kind knows. The day of an entry is its own, never that of a build. Feeds are made of public records only. Source of the
format: RFC 4287 (Atom).
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import urljoin
from uuid import NAMESPACE_URL, uuid5

from generator.pages.files import Beside
from generator.pages.templates import open_templates
from generator.values import urls
from generator.values.digests import digest
from generator.values.language import language as language_of
from generator.values.moment import BEIJING
from generator.values.urls import Address, feed_of, path_of, relative

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from jinja2 import Template

    from generator.library.library import Library
    from generator.pages.pages import Pages
    from generator.pages.showing import Feed, News
    from generator.pages.words import Words
    from generator.values.language import Language, Text
    from generator.values.quantity import PartialDate

_NAME = feed_of("")
_LATEST = 50
"""Entries of the feed of all: what a reader of feeds fetches again and again has to be small."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """Something that happened; ``tag`` is the language of its title where that is not the feed's (BCP 47)."""

    id: str
    title: str
    tag: str
    updated: str
    href: str
    summary: str
    summary_tag: str


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed; ``source`` is its own address, ``href`` that of the page which tells the same."""

    id: str
    tag: str
    title: str
    author: str
    updated: str
    source: str
    href: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class FeedWriter:
    """Writes the feeds of one language.

    ``base`` is the public address of the folder that the site lies in, with the slash behind it; where it is empty,
    links are relative.
    """

    library: Library
    words: Words
    base: str
    template: Template

    @property
    def language(self) -> Language:
        """The language of the feeds."""
        return self.words.language

    def write(self, page: str, title: str, entries: Sequence[FeedEntry]) -> bytes:
        """Return the feed of a page, which has one entry at least."""
        view = FeedView(
            id=self.id_of(feed_of(page)),
            tag=self.language.tag,
            title=title,
            author=self.said(self.library.site.settings.publisher)[0],
            updated=max(entry.updated for entry in entries),
            source=self.link(feed_of(page), feed_of(page)),
            href=self.link(page, feed_of(page)),
            entries=tuple(entries),
        )
        return self.template.render(feed=view).encode()

    def said(self, text: Text) -> tuple[str, str]:
        """Return a text in the language or the nearest there is, and that language's tag where it is another."""
        key, words = text.nearest(self.language.key)
        return words, "" if key == self.language.key else language_of(key).tag

    def dated(self, summary: str, *, is_inferred: bool) -> str:
        """Return a summary, with the remark that the day is inferred where it is."""
        return self.words("feed.date_inferred", text=summary) if is_inferred else summary

    def marked(self, title: str, *, sample: bool) -> str:
        """Return a title, marked where it is that of sample data."""
        return self.words("feed.sample", text=title) if sample else title

    def link(self, place: str, feed: str) -> str:
        """Return how a feed links to a place on the site; both are paths below its root."""
        if self.base:
            return self.base + place
        page, mark, anchor = place.partition("#")
        return relative(page, feed) + mark + anchor

    def id_of(self, place: str) -> str:
        """Return what names an entry for ever: its address, or a name made of the district and of where it stands."""
        if self.base:
            return self.base + place
        return uuid5(NAMESPACE_URL, f"{self.library.site.settings.district['zh']}/{place}").urn


def moment_of(day: PartialDate) -> str:
    """Return a day as Atom wants it, with a time: the beginning of the first day that is meant."""
    return datetime.combine(day.first_day, time(), BEIJING).isoformat()


def feed_files(pages: Pages, templates: Path, site_url: str, value_of: Callable[[str], bytes]) -> Iterator[Beside]:
    """Return every feed.

    ``value_of`` returns the fingerprint of a fact (``project/ID``) and ``b""`` where there are none: so is the feed's
    then. No record is opened before a feed is made.
    """
    template = open_templates(templates).get_template("feed.xml")
    base = urljoin(site_url, "./") if site_url else ""
    writers = [FeedWriter(pages.library, pages.words(language), base, template) for language in pages.languages]
    told = {kind: showing.feed for kind, showing in pages.kinds.items() if showing.feed}
    for writer in writers:
        happened = chain.from_iterable(feed.news(pages.library, writer.language.key) for feed in told.values())
        news = heapq.nlargest(_LATEST, happened)
        if news:
            values = [value_of(f"{each.kind}/{each.key}") for each in news]
            source = digest(*values, repr(news).encode()) if all(values) else b""
            home = path_of(urls.HOME, writer.language)
            yield Beside(feed_of(home), source, partial(_write_site, writer, told, news))
    for kind, feed in told.items():
        yield from _of_records(pages.library, writers, kind, feed, value_of)


def _of_records(
    library: Library, writers: Sequence[FeedWriter], kind: str, feed: Feed, value_of: Callable[[str], bytes]
) -> Iterator[Beside]:
    if feed.has_feed is None or feed.of_record is None:
        return
    for key, outline in library.shelf(kind).outlines.items():
        if feed.has_feed(library, key):
            value, address = value_of(f"{kind}/{key}"), Address(kind, key)
            for writer in writers:  # one behind the other, so that a record is opened once
                if library.is_told(kind, outline, writer.language.key):
                    name = feed_of(path_of(address, writer.language))
                    yield Beside(name, value, partial(feed.of_record, writer, key))


def is_feed(pages: Pages, name: str) -> bool:
    """Whether a path below the site's root is that of the feed of a record, without a look at all of them."""
    page = name.removesuffix(_NAME)
    found = pages.by_path.get(page) if page != name else None
    showing = pages.kinds.get(found[0].kind) if found else None
    if found is None or showing is None or showing.feed is None or showing.feed.has_feed is None:
        return False
    return showing.feed.has_feed(pages.library, found[0].key)


def _write_site(writer: FeedWriter, told: dict[str, Feed], news: Sequence[News]) -> bytes:
    """Return the feed of the latest news of all kinds, of which there is one at least."""
    title = writer.words("feed.of_site", site=writer.said(writer.library.site.settings.name)[0])
    entries = [told[each.kind].entry(writer, each) for each in news]
    return writer.write(path_of(urls.HOME, writer.language), title, entries)
