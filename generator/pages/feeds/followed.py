"""Which pages can be followed: home, lists, parks and industries to which anything has happened.

Owns what stands in the feed of which page, found from outlines alone. Must not know how an entry is worded, nor one
kind of record from another.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, NamedTuple

from generator.values import urls
from generator.values.urls import feed_of, json_feed_of, path_of, relative

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.library.groups import Members
    from generator.library.library import Library
    from generator.pages.showing import Feed, News
    from generator.values.language import Language
    from generator.values.urls import Address


ATOM, JSON_FEED = feed_of(""), json_feed_of("")
"""The names of the feeds beside a page."""

_LATEST = 50
"""Entries of a feed: what a reader of feeds fetches again and again has to be small."""


class FeedLinks(NamedTuple):
    """How a page links to a feed in each form; ``json`` is empty where there is none in that."""

    atom: str
    json: str = ""


def following(told: Mapping[str, Feed]) -> Callable[[Library], Iterator[Members]]:
    """Return what groups each page that has a feed in a language with the kinds that it tells of.

    A page that asks for its group is made again when it gets a feed, or loses it.
    """

    def groups(library: Library) -> Iterator[Members]:
        for language in library.site.settings.languages:
            for place, found in news_by_place(library, told, language).items():
                yield from ((_group(place, language), kind) for kind in sorted({each.kind for each in found}))

    return groups


def followed(library: Library, address: Address, language: Language, page: str) -> FeedLinks | None:
    """Return how a page links to the feeds beside an address; None where there are none in the language."""
    if not has_feeds(library, address, language):
        return None
    path = path_of(address, language)
    return FeedLinks(relative(feed_of(path), page), relative(json_feed_of(path), page))


def has_feeds(library: Library, address: Address, language: Language) -> bool:
    """Whether there are feeds beside the page of an address."""
    return address.kind in urls.FOLLOWED and bool(library.ids(_group(address, language.key)))


def has_own_feed(library: Library, feed: Feed | None, key: str) -> bool:
    """Whether there is a feed of a record of the kind that tells in this way."""
    return feed is not None and feed.has_feed is not None and feed.has_feed(library, key)


def news_by_place(library: Library, told: Mapping[str, Feed], language: str) -> Mapping[Address, Sequence[News]]:
    """Return the latest news by the page that they are told on, the latest first; found once for a site."""
    return library.once("news", lambda: _by_language(library, told))[language]


def _by_language(library: Library, told: Mapping[str, Feed]) -> dict[str, dict[Address, list[News]]]:
    languages = library.site.settings.languages
    found: dict[str, dict[Address, list[News]]] = {language: {} for language in languages}
    today = library.site.as_of.date().isoformat()
    for kind, feed in told.items():
        for each in feed.told(library):
            news = [one for one in each.news if one.day <= today]  # what is still to come was told on no day
            for language in languages if news else ():
                if library.is_told(kind, each.outline, language):
                    here = found[language]
                    for place in (urls.HOME, *each.places):
                        here.setdefault(place, []).extend(news)
    return {
        language: {place: heapq.nlargest(_LATEST, news) for place, news in here.items()}
        for language, here in found.items()
    }


def _group(address: Address, language: str) -> str:
    return f"followed-{language}/{address.kind}/{address.key}"
