"""The files of all feeds, and when one has to be written anew.

Owns which feed lies where and what it is called. No record is opened before a feed is made, and the feed of a page is
made again only when a record that it tells of has changed, or others stand in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from generator.pages.feeds.followed import ATOM, JSON_FEED, news_by_place
from generator.pages.feeds.writer import FeedWriter
from generator.pages.files import Beside
from generator.pages.templates import open_templates
from generator.reading.redirects import end_of
from generator.values import urls
from generator.values.digests import digest
from generator.values.urls import Address, feed_of, json_feed_of, path_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.library.library import Library
    from generator.pages.feeds.writer import FeedEntry
    from generator.pages.pages import Pages
    from generator.pages.showing import Feed, News

_OF_LISTS = {
    urls.HOME: "feed.of_site",
    urls.SIGNINGS: "feed.of_signings",
    urls.EVENTS: "feed.of_events",
    urls.OPPORTUNITIES: "feed.of_opportunities",
}
"""What the feeds beside lists are called; all others are those of records."""


def feed_files(pages: Pages, templates: Path, site_url: str, value_of: Callable[[str], bytes]) -> Iterator[Beside]:
    """Return every feed.

    ``value_of`` returns the fingerprint of a fact (``project/ID``) and ``b""`` where there are none: so is the feed's
    then. No record is opened before a feed is made.
    """
    template = open_templates(templates).get_template("feed.xml")
    base = urljoin(site_url, "./") if site_url else ""
    former = _former_paths(pages)
    first = {page: old[0] for page, old in former.items()}
    writers = [FeedWriter(pages.library, pages.words(language), base, template, first) for language in pages.languages]
    told = {kind: showing.feed for kind, showing in pages.kinds.items() if showing.feed}
    for writer in writers:
        for place, news in news_by_place(pages.library, told, writer.language.key).items():
            if path_of(place, writer.language) in pages.by_path:
                yield from _with_former(_of_page(_PageFeed(writer, told, place, news), value_of), former)
    for kind, feed in told.items():
        yield from _with_former(_of_records(pages.library, writers, kind, feed, value_of), former)


def _former_paths(pages: Pages) -> dict[str, list[str]]:
    """Return the paths that each renamed page had before, the first one first, by its present path."""
    former: dict[str, list[str]] = {}
    for kind, renamed in pages.library.site.settings.redirects.items():
        for old in renamed if kind in urls.RECORDS_WITH_PAGE else ():
            for language in pages.languages:
                present = path_of(Address(kind, end_of(renamed, old)), language)
                former.setdefault(present, []).append(path_of(Address(kind, old), language))
    return former


def _with_former(files: Iterable[Beside], former: Mapping[str, Sequence[str]]) -> Iterator[Beside]:
    """Return some feeds, and each also where it lay before: no reader of feeds is led on by a page."""
    for each in files:
        yield each
        folder, slash, name = each.name.rpartition("/")
        for old in former.get(folder + slash, ()):
            yield each._replace(name=old + name)


@dataclass(slots=True)
class _PageFeed:
    """The feed of a page in both forms, Atom first: its entries are worded once, and kept no longer than that."""

    writer: FeedWriter
    told: Mapping[str, Feed]
    place: Address
    news: Sequence[News]
    _said: tuple[str, list[FeedEntry]] | None = field(default=None)

    @property
    def page(self) -> str:
        """The path of the page."""
        return path_of(self.place, self.writer.language)

    def atom(self) -> bytes:
        """Return the feed in Atom."""
        return self.writer.write(self.page, *self._say())

    def json(self) -> bytes:
        """Return the feed as JSON."""
        said = self._say()
        self._said = None
        return self.writer.write_json(self.page, *said)

    def _say(self) -> tuple[str, list[FeedEntry]]:
        if self._said is None:
            entries = [self.told[each.kind].entry(self.writer, each, feed_of(self.page)) for each in self.news]
            self._said = self._title(), entries
        return self._said

    def _title(self) -> str:
        writer = self.writer
        words = _OF_LISTS.get(self.place)
        if words:
            return writer.marked(
                writer.words(words, site=writer.said(writer.library.site.settings.name)[0]), sample=False
            )
        record = writer.library.shelf(self.place.kind)[self.place.key]
        return writer.marked(writer.words("feed.of_record", name=writer.said(record.called)[0]), sample=record.sample)


def _of_page(feed_of_page: _PageFeed, value_of: Callable[[str], bytes]) -> Iterator[Beside]:
    """Return the feed of a page in its two forms."""
    place, news = feed_of_page.place, feed_of_page.news
    values = [value_of(f"{each.kind}/{each.key}") for each in news]
    if place.key:
        values.append(value_of(f"{place.kind}/{place.key}"))
    source = digest(*values, repr(news).encode()) if all(values) else b""
    yield Beside(feed_of(feed_of_page.page), source, feed_of_page.atom)
    yield Beside(json_feed_of(feed_of_page.page), source, feed_of_page.json)


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
    """Whether a path below the site's root is that of a feed, without a look at all of them."""
    ending = next((each for each in (ATOM, JSON_FEED) if name.endswith(f"/{each}")), None)
    found = pages.by_path.get(name.removesuffix(ending)) if ending else None
    if found is None:
        return False
    return ending in pages.feeds_beside(*found)
