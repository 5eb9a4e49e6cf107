"""The list of parks, their pages, and the page that compares them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from generator.messages.counted import Counted
from generator.pages.data.dataset import Dataset, PartDataset
from generator.pages.draft import Spot, draft_list, draft_page, draft_record
from generator.pages.listing import divide
from generator.pages.parts import Fact
from generator.pages.showing import Showing
from generator.records.park.card import ParkCard, park_cards
from generator.records.park.charts import land_by_park
from generator.records.park.compare import compare_files
from generator.records.park.compare_page import compare_view
from generator.records.park.cost_data import cost_files
from generator.records.park.finder import FINDERS
from generator.records.park.linked import park_nodes
from generator.records.park.maps import parks_map
from generator.records.park.market import draft_market
from generator.records.park.offer import count_offers
from generator.records.park.overview import parks_view
from generator.records.park.page import park_view
from generator.records.park.plots import slugs
from generator.records.park.record import Park, Plot
from generator.records.park.structure import write_measures
from generator.values import urls
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.library.library import Library
    from generator.pages.charts.chart import Chart
    from generator.pages.draft import Draft
    from generator.pages.files import Beside
    from generator.pages.leaf import Leaf
    from generator.pages.map import MapView
    from generator.pages.pages import Pages
    from generator.pages.words import Words
    from generator.records.park.overview import ParksView
    from generator.records.park.page import ParkView


_ON_HOME = 12
_MANY = 5  # parks, from which on a picture of their land fills the room beside their list


def draft_parks(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the list of parks."""
    parks = library.told("park", words.language.key)
    if parks:
        sheets = divide(urls.PARKS, [(None, parks)])
        yield from draft_list(library, words, urls.PARKS, parks_view, sheets, Spot("park/list", 20))


def draft_comparison(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the page on which parks and plots stand side by side; no other page leads the way to it."""
    if library.told("park", words.language.key):
        yield draft_page(library, words, urls.COMPARE, compare_view, Spot("park/comparison", parent=urls.PARKS))


def _draft_park(library: Library, words: Words, key: str) -> Draft:
    park = library.all(Park)[key]
    return draft_record(park, Address("park", key), words, partial(park_view, park=park), urls.PARKS)


@dataclass(frozen=True, slots=True)
class ParksOnHome:
    """The first parks, the map of them where positions are known, and of many how much land each has.

    ``plots`` says how many plots and workshops can be had in all parks; empty where there are none, or samples.
    """

    cards: tuple[ParkCard, ...]
    map: MapView | None
    land: Chart | None
    plots: str

    @property
    def is_pictured(self) -> bool:
        """Whether there is a picture over each card."""
        return any(card.over.picture for card in self.cards)


def _on_home(leaf: Leaf, key: str) -> ParksOnHome | None:
    del key
    told = leaf.library.told("park", leaf.language.key)
    if not told:
        return None
    keys = told[:_ON_HOME]
    cards = park_cards(leaf, keys, count(1))
    land = land_by_park(leaf, keys) if len(keys) >= _MANY else None
    return ParksOnHome(cards, parks_map(leaf, "home"), land, _plots(leaf, told))


def _plots(leaf: Leaf, keys: tuple[str, ...]) -> str:
    """Say how many plots and workshops can be had, and in how many parks; a number that counts samples says nothing."""
    counts = count_offers(leaf.library, keys)
    if counts is None or not counts.free:
        return ""
    return leaf.words("finder.plots", plots=Counted(counts.free), parks=Counted(counts.parks))


def _data(pages: Pages, value_of: Callable[[str], bytes]) -> Iterator[Beside]:
    """Return the files for scripts: what a park publishes for comparisons, and its prices for a cost sketch."""
    yield from compare_files(pages, value_of)
    yield from cost_files(pages, value_of)


def _anchors_of_plots(park: Park) -> tuple[str, ...]:
    return tuple(slugs(plot.no for plot in park.plots))


def _leads(leaf: Leaf, view: ParkView) -> tuple[Fact, ...]:
    del leaf
    return view.bar


def _leads_of_list(leaf: Leaf, view: ParksView) -> Iterator[Fact]:
    """Yield how many parks there are, and how many plots and workshops can be had in them."""
    del view
    keys = leaf.library.told("park", leaf.language.key)
    sample = any(leaf.library.shelf("park")[key].sample for key in keys)
    yield Fact(leaf.words("nav.parks"), str(len(keys)), sample=sample)
    counts = count_offers(leaf.library, keys)
    if counts and counts.free:
        yield Fact(leaf.words("park.plots_available"), str(counts.free))


SHOWING = Showing(
    order=20,
    sections=(draft_parks, draft_market, draft_comparison),
    draft=_draft_park,
    on={"home": _on_home},
    parts={"park_cards": park_cards},
    data=_data,
    finders=FINDERS,
    written=dict.fromkeys(("floor_load", "column_grid"), write_measures),
    linked={"park": park_nodes},
    leads={"park": _leads, "parks": _leads_of_list},
    dataset=Dataset("parks", Park, PartDataset("plots", "plots", Plot, _anchors_of_plots)),
)
