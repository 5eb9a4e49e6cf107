"""The map of a site: its sections, which each kind of record brings along, and the navigation that leads to them.

Owns their order. A section without records has no page and does not stand in the navigation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.pages.authored import draft_authored
from generator.pages.data.page import draft_data
from generator.pages.home import draft_home
from generator.pages.search_page import draft_search
from generator.values import urls
from generator.values.urls import path_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from generator.library.library import Library
    from generator.pages.draft import Draft
    from generator.pages.showing import Showing
    from generator.pages.words import Words
    from generator.values.language import Language
    from generator.values.urls import Address


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """An entry of a language's navigation and those under it."""

    label: str
    path: str
    children: tuple[NavigationItem, ...]
    order: float | None = None


def sections(library: Library, words: Words, kinds: Mapping[str, Showing]) -> dict[Address, Draft]:
    """Return every page of a site in a language but those of the records of which it has many.

    A page whose place is under one that the site does not have lies under home.
    """
    of_kinds = [
        section for showing in sorted(kinds.values(), key=lambda each: each.order) for section in showing.sections
    ]
    drafts = {
        draft.address: draft
        for draft_section in (draft_home, *of_kinds, draft_authored)
        for draft in draft_section(library, words)
    }
    drafts[urls.DATA] = draft_data(library, words, kinds)
    placed = {
        address: draft if draft.parent is None or draft.parent in drafts else replace(draft, parent=urls.HOME)
        for address, draft in drafts.items()
    }
    return placed | {urls.SEARCH: draft_search(library, words, placed)}


def navigation_of(
    drafts: Collection[Draft], language: Language, parent: Address | None = None
) -> tuple[NavigationItem, ...]:
    """Return the items under a page in their order; without one, home and beside it the sections."""
    inside = [draft for draft in drafts if draft.parent == parent and draft.order is not None]
    items = []
    for draft in sorted(inside, key=lambda draft: (draft.order or 0, draft.address.key)):
        children = navigation_of(drafts, language, draft.address)
        if parent is None:  # home stands beside the sections, not above them
            items += [NavigationItem(draft.label, path_of(draft.address, language), ()), *children]
        else:
            items.append(NavigationItem(draft.label, path_of(draft.address, language), children, draft.order))
    return tuple(items)
