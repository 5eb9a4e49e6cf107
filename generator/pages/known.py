"""Which pages there are in a language, as a page that links to them asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.values.urls import LISTINGS, Address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.library.library import Library
    from generator.pages.draft import Draft
    from generator.pages.leaf import Leaf
    from generator.pages.showing import Showing


@dataclass(frozen=True, slots=True)
class Known:
    """The addresses that have a page in a language."""

    library: Library
    sections: Mapping[Address, Draft]
    language: str
    kinds: Mapping[str, Showing]

    def __contains__(self, address: object) -> bool:
        if not isinstance(address, Address):
            return False
        showing = self.kinds.get(address.kind)
        if showing and showing.draft:
            return self.library.has_page(address.kind, address.key, self.language)
        if showing:
            self.library.note((f"{address.kind}/{address.key}",))
        return address in self.sections


class Listings:
    """How a page links to the lists of the site: None where a list has no page in its language."""

    __slots__ = ("_leaf",)

    def __init__(self, leaf: Leaf) -> None:
        self._leaf = leaf

    def __getattr__(self, name: str) -> str | None:
        if name not in LISTINGS:
            raise AttributeError(name)
        return self._leaf.href_if_known(LISTINGS[name])
