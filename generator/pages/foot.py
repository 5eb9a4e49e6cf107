"""The foot of every page: who publishes the site, how to reach them, the ways on, and the legal lines.

Owns which entry of the navigation stands in which column. Must not know kinds of record: what one has to say at the
foot it says itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from generator.values import urls
from generator.values.urls import path_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.draft import Draft
    from generator.pages.pages import Pages
    from generator.pages.sections import NavigationItem
    from generator.pages.showing import FootLine
    from generator.reading.settings import LegalLine
    from generator.values.language import Language

Placed = TypeVar("Placed", "NavigationItem", "Draft")

_COLUMNS = ((-inf, "foot.place"), (30, "foot.projects"), (45, "foot.work"))
"""The columns, each with the place in the navigation that it begins at; the first takes whatever stands before."""


class FootLink(NamedTuple):
    """Words that lead to a path below the site's root or to a full address; without one, the bare words.

    ``lang`` is the tag of their language where that is not the page's, else empty.
    """

    text: str
    href: str = ""
    lang: str = ""


class FootColumn(NamedTuple):
    """A title and the links under it."""

    title: str
    links: tuple[FootLink, ...]


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of the pages in a language. All strings are plain text."""

    site: str
    publisher: str
    reach: tuple[FootLink, ...]
    columns: tuple[FootColumn, ...]
    legal: tuple[FootLink, ...]


def foot_of(pages: Pages, language: Language) -> Foot:
    """Return the foot of the pages in a language."""
    words, settings = pages.words(language), pages.library.site.settings
    said = [line for showing in pages.kinds.values() if showing.foot for line in showing.foot(pages.library, words)]
    items = pages.navigation(language)
    columns = [FootColumn(words(title), _links(inside)) for title, inside in columns_of(items)]
    data = FootLink(words("nav.data"), path_of(urls.DATA, language))
    columns.append(FootColumn(words("foot.keep_up"), (*_lines(said, "keep-up"), data)))
    return Foot(
        site=settings.name.nearest(language.key)[1],
        publisher=settings.publisher.nearest(language.key)[1],
        reach=_lines(said, "reach"),
        columns=tuple(columns),
        legal=tuple(_legal_line(line, language) for line in settings.legal),
    )


def _lines(said: Sequence[FootLine], place: str) -> tuple[FootLink, ...]:
    return tuple(FootLink(line.text, line.href, line.lang) for line in said if line.place == place)


def _legal_line(line: LegalLine, language: Language) -> FootLink:
    words, tag = line.text.tagged(language.key)
    return FootLink(words, line.url or "", tag)


def _links(items: Sequence[NavigationItem]) -> tuple[FootLink, ...]:
    return tuple(FootLink(each.label, each.path) for item in items for each in (item, *item.children))


def columns_of(items: Sequence[Placed]) -> list[tuple[str, tuple[Placed, ...]]]:
    """Return the titles of the columns with what stands in each; a column that has nothing is left out.

    What has no place among the sections, as home, which is linked by the site's name, stands in none.
    """
    inside: dict[str, list[Placed]] = {title: [] for _, title in _COLUMNS}
    for item in items:
        if item.order is not None:
            inside[next(title for begin, title in reversed(_COLUMNS) if begin <= item.order)].append(item)
    return [(title, tuple(placed)) for title, placed in inside.items() if placed]
