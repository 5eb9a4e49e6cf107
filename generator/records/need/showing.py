"""The board of what firms look for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.data.dataset import Dataset
from generator.pages.draft import Spot, draft_page
from generator.pages.parts import Fact
from generator.pages.showing import Showing
from generator.records.need.page import needs_in_park, needs_view
from generator.records.need.record import Need
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.draft import Draft
    from generator.pages.leaf import Leaf
    from generator.pages.words import Words
    from generator.records.need.page import NeedsView


def draft_needs(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the board, where anything is still looked for."""
    if library.site.all(Need):
        yield draft_page(library, words, urls.NEEDS, needs_view, Spot("need/list", 2, urls.SERVICES))


def _leads(leaf: Leaf, view: NeedsView) -> tuple[Fact, ...]:
    """Return how many needs of each kind are open."""
    del leaf
    return tuple(Fact(each.title, each.count, sample=any(card.sample for card in each.cards)) for each in view.groups)


SHOWING = Showing(
    order=70,
    sections=(draft_needs,),
    on={"park": needs_in_park},
    leads={"needs": _leads},
    dataset=Dataset("needs", Need),
)
