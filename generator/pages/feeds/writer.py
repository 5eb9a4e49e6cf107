"""How feeds are written: an entry's name, day and link, and the two forms that readers of feeds know.

Owns the forms. Must not know which feeds there are. Sources: RFC 4287 (Atom), https://www.jsonfeed.org/version/1.1/.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from generator.pages.files import write_json
from generator.values.moment import BEIJING
from generator.values.urls import feed_of, json_feed_of, relative

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jinja2 import Template

    from generator.library.library import Library
    from generator.pages.words import Words
    from generator.values.language import Language, Text
    from generator.values.quantity import PartialDate

_JSON_FEED = "https://jsonfeed.org/version/1.1"


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
    links are relative. ``first`` has the first path of each page that was renamed, by its present one.
    """

    library: Library
    words: Words
    base: str
    template: Template
    first: Mapping[str, str]

    @property
    def language(self) -> Language:
        """The language of the feeds."""
        return self.words.language

    def write(self, page: str, title: str, entries: Sequence[FeedEntry]) -> bytes:
        """Return the Atom feed of a page, which has one entry at least."""
        view = FeedView(
            id=self.id_of(feed_of(page)),
            tag=self.language.tag,
            title=title,
            author=self._author(),
            updated=max(entry.updated for entry in entries),
            source=self.link(feed_of(page), feed_of(page)),
            href=self.link(page, feed_of(page)),
            entries=tuple(entries),
        )
        return self.template.render(feed=view).encode()

    def write_json(self, page: str, title: str, entries: Sequence[FeedEntry]) -> bytes:
        """Return the JSON Feed of a page. It has whole addresses or none: readers of it resolve no relative ones."""
        feed: dict[str, object] = {"version": _JSON_FEED, "title": title}
        if self.base:
            feed |= {"home_page_url": self.base + page, "feed_url": self.base + json_feed_of(page)}
        feed |= {"language": self.language.tag, "authors": [{"name": self._author()}]}
        return write_json(feed | {"items": [self._item(each) for each in entries]}).encode()

    def _item(self, entry: FeedEntry) -> dict[str, object]:
        item: dict[str, object] = {"id": entry.id}
        if self.base:
            item["url"] = entry.href
        item |= {"title": entry.title, "content_text": entry.summary, "date_published": entry.updated}
        if entry.summary_tag:
            item["language"] = entry.summary_tag
        if entry.tag != entry.summary_tag:  # the format has one language an item: that of the title is our own key
            item["_title"] = {"language": entry.tag or self.language.tag}
        return item

    def _author(self) -> str:
        return self.said(self.library.site.settings.publisher)[0]

    def said(self, text: Text) -> tuple[str, str]:
        """Return a text in the language or the nearest there is, and that language's tag where it is another."""
        return text.tagged(self.language.key)

    def dated(self, summary: str, *, is_inferred: bool) -> str:
        """Return a summary, with the remark that the day is inferred where it is."""
        return self.words("feed.date_inferred", text=summary) if is_inferred else summary

    def marked(self, title: str, *, sample: bool) -> str:
        """Return a title, marked where it is that of sample data: a reader of feeds does not see the site's notice."""
        return self.words("feed.sample", text=title) if sample or self.library.site.settings.sample else title

    def link(self, place: str, feed: str) -> str:
        """Return how a feed links to a place on the site; both are paths below its root."""
        if self.base:
            return self.base + place
        page, mark, anchor = place.partition("#")
        return relative(page, feed) + mark + anchor

    def id_of(self, place: str) -> str:
        """Return what names an entry for ever: its first address, or a name made of the district and of that.

        A reader of feeds knows by it what it has shown already, also of a record that was renamed since.
        """
        folder, slash, rest = place.rpartition("/")
        first = self.first.get(folder + slash, folder + slash) + rest
        if self.base:
            return self.base + first
        return uuid5(NAMESPACE_URL, f"{self.library.site.settings.district['zh']}/{first}").urn


def moment_of(day: PartialDate) -> str:
    """Return a day as feeds want it, with a time: the beginning of the first day that is meant."""
    return datetime.combine(day.first_day, time(), BEIJING).isoformat()
