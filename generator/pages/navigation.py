"""The navigation of a language: the pages that have a place in it, each under its parent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.values.urls import path_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.pages.draft import Draft
    from generator.values.language import Language
    from generator.values.urls import Address


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """An entry of a language's navigation and those under it."""

    label: str
    path: str
    children: tuple[NavigationItem, ...]


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
            items.append(NavigationItem(draft.label, path_of(draft.address, language), children))
    return tuple(items)
