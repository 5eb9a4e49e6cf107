"""The pages that staff write in Markdown: where they lie, and what stands on them beside the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from generator.pages.draft import Draft
from generator.pages.parts import SourceLine, source_line
from generator.values import urls
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.leaf import Leaf, RenderedProse
    from generator.pages.showing import Others
    from generator.pages.words import Words
    from generator.reading.page import AuthoredPage

_BETWEEN = 50  # where an authored page stands in the navigation that says nothing of its place


@dataclass(frozen=True, slots=True)
class AuthoredView:
    """An authored page, ready to be shown."""

    title: str
    lead: str
    body: RenderedProse
    source: SourceLine | None
    updated: str
    others: Others


def authored_view(leaf: Leaf, page: AuthoredPage) -> AuthoredView:
    """Return an authored page."""
    others, body = leaf.others(page.name), leaf.markdown(page.body)
    further = (heading for said in others.said.values() for heading in getattr(said, "headings", ()))
    return AuthoredView(
        title=page.head.title,
        lead=page.head.description,
        body=replace(body, headings=(*body.headings, *further)),
        source=source_line(leaf, page.head.source),
        updated=leaf.quantity(page.head.updated) if page.head.updated else "",
        others=others,
    )


def draft_authored(library: Library, words: Words) -> Iterator[Draft]:
    """Draft every page that staff have written."""
    names = {name for name, key in library.site.pages if key == words.language.key}
    for name in sorted(names):
        page = library.site.pages[name, words.language.key]
        above = name.rpartition("/")[0]
        yield Draft(
            Address("page", name),
            "authored",
            page.head.title,
            page.head.navigation or page.head.title,
            page.head.description,
            partial(authored_view, page=page),
            parent=Address("page", above) if above in names else urls.HOME,
            order=float(page.head.order) if page.head.order is not None else _BETWEEN,
            updated=page.head.updated,
            contents=True,
        )
