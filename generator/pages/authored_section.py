"""The pages that staff write in Markdown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.pages.authored import authored_view
from generator.pages.draft import Draft
from generator.values import urls
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.questions import Library
    from generator.pages.words import Words


_BETWEEN = 50  # where an authored page stands in the navigation that says nothing of its place


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
