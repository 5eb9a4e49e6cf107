"""The search page: what a script finds stands there, and without one the map of the site: all sections and all lists.

Owns what the map says of a section, and the words and ways that a script needs beside the index. Must not know kinds
of record, nor how anything is found.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.draft import Spot, draft_page
from generator.pages.files import ready, write_json
from generator.pages.foot import columns_of
from generator.values import urls
from generator.values.urls import ANCHORED, RECORDS_WITH_PAGE, finder_path, page_of, path_of, relative, said_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.library.library import Library
    from generator.pages.draft import Draft
    from generator.pages.files import Beside
    from generator.pages.leaf import Leaf
    from generator.pages.pages import Pages
    from generator.pages.words import Words
    from generator.values.urls import Address

_SAID = (
    "search.count",
    "search.all",
    "search.more",
    "search.none",
    "search.ways",
    "search.short",
    "search.slip",
    "search.every",
    "search.no_page",
)
_MAP_ANCHOR = "map"  # as theme/pages/search.html has it
_WAYS = (urls.PLOTS, urls.PARKS, urls.OPPORTUNITIES, urls.PROJECTS, urls.POLICIES, urls.CONTACT)


@dataclass(frozen=True, slots=True)
class MapEntry:
    """A page on the map: ``count`` is how many records it lists, empty where it lists none.

    ``inside`` are the pages of the navigation under it, ``lists`` the shorter lists that are made from its own.
    """

    label: str
    href: str
    count: str
    inside: tuple[MapEntry, ...]
    lists: tuple[MapEntry, ...]


@dataclass(frozen=True, slots=True)
class MapColumn:
    """A title, and the sections under it."""

    title: str
    entries: tuple[MapEntry, ...]


class WishPlace(NamedTuple):
    """Where a line stands for queries that say what land or workshop is wanted.

    It leads to the page of ``plots``; ``table`` and ``grammar`` are links to what counts those that match.
    """

    plots: str
    table: str
    grammar: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page: the map of the site; ``wish`` where land or workshops are offered."""

    columns: tuple[MapColumn, ...]
    wish: WishPlace | None


def draft_search(library: Library, words: Words, drafts: Mapping[Address, Draft]) -> Draft:
    """Draft the search page; ``drafts`` are all other pages that the map may show."""
    columns = _Map(library, words, drafts).columns()
    view = partial(_view, columns=columns)
    return replace(draft_page(library, words, urls.SEARCH, view, Spot("search")), plan=columns)


def _view(leaf: Leaf, columns: tuple[MapColumn, ...]) -> SearchView:
    return SearchView(columns, _wish(leaf))


def _wish(leaf: Leaf) -> WishPlace | None:
    plots = leaf.href_if_known(urls.PLOTS)
    if plots is None:
        return None
    return WishPlace(plots, leaf.asset(finder_path(urls.PLOTS.kind, leaf.language)), leaf.asset(urls.GRAMMAR))


class _Map:
    """The map of a site in a language."""

    def __init__(self, library: Library, words: Words, drafts: Mapping[Address, Draft]) -> None:
        self._library = library
        self._words = words
        self._drafts = drafts
        self._under: dict[Address | None, list[Draft]] = {}
        self._listed: Counter[Address] = Counter()
        for draft in drafts.values():
            self._under.setdefault(draft.parent, []).append(draft)
            if draft.sheet and draft.address == page_of(draft.sheet.listing, draft.sheet.number):
                self._listed[draft.sheet.listing] += sum(len(part.records) for part in draft.sheet.parts)

    def columns(self) -> tuple[MapColumn, ...]:
        """Return the sections in the columns that the foot has them in."""
        columns = columns_of(self._in_navigation(urls.HOME))
        found = [
            MapColumn(self._words(title), tuple(self._entry(draft) for draft in inside)) for title, inside in columns
        ]
        if urls.DATA in self._drafts:  # at the foot it stands among these, too
            found.append(MapColumn(self._words("foot.keep_up"), (self._entry(self._drafts[urls.DATA]),)))
        return tuple(found)

    def _in_navigation(self, parent: Address) -> Sequence[Draft]:
        inside = (draft for draft in self._under.get(parent, ()) if draft.order is not None)
        return sorted(inside, key=lambda draft: (draft.order or 0, draft.address.key))

    def _entry(self, draft: Draft) -> MapEntry:
        lists = (each for each in self._under.get(draft.address, ()) if each.order is None and _is_list(each))
        return MapEntry(
            label=draft.label,
            href=self._href(draft.address),
            count=self._count(draft.address),
            inside=tuple(self._entry(each) for each in self._in_navigation(draft.address)),
            lists=tuple(self._entry(each) for each in lists),
        )

    def _href(self, address: Address) -> str:
        language = self._words.language
        return relative(path_of(address, language), path_of(urls.SEARCH, language))

    def _count(self, listing: Address) -> str:
        """Return how many records a page lists: on its sheets, by pages of their own under it, or at its anchors."""
        records = self._listed[listing]
        if not records:
            records = sum(each.address.kind in RECORDS_WITH_PAGE for each in self._under.get(listing, ()))
        for kind in (kind for kind, place in ANCHORED.items() if place == listing):
            records += len(self._library.told(kind, self._words.language.key))
        return str(records) if records else ""


def _is_list(draft: Draft) -> bool:
    """Whether a page is the first of a list, or else no page of a record: further pages are led to by the first."""
    return draft.address == draft.sheet.listing if draft.sheet else draft.address.kind not in RECORDS_WITH_PAGE


def face_files(pages: Pages) -> Iterator[Beside]:
    """Return for each language the file with the words of the search and the ways on where nothing is found."""
    for language in pages.languages:
        words, page = pages.words(language), path_of(urls.SEARCH, language)
        known = [address for address in _WAYS if (path_of(address, language)) in pages.by_path]
        ways = [[words(f"nav.{each.kind}"), relative(path_of(each, language), page)] for each in known]
        ways.append([words("search.map"), f"./#{_MAP_ANCHOR}"])
        said = {key.partition(".")[2]: words(key) for key in _SAID}
        # where all is a sample, the notice on every page says so
        said["sample"] = "" if pages.library.site.settings.sample else words("sample.badge")
        face = {"words": said, "ways": ways}
        content = write_json(face, sort_keys=True)
        yield ready(said_at(language), content.encode())
