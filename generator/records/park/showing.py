"""The list of parks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator.messages.counted import Counted
from generator.pages.draft import Spot, draft_list, draft_record
from generator.pages.listing import divide
from generator.pages.showing import Showing
from generator.records.park.card import ParkCard, park_card
from generator.records.park.charts import land_by_park
from generator.records.park.maps import parks_map
from generator.records.park.overview import parks_view
from generator.records.park.page import park_view
from generator.records.park.record import Park
from generator.records.park.structure import write_measures
from generator.values import urls
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.charts.chart import Chart
    from generator.pages.draft import Draft
    from generator.pages.leaf import Leaf
    from generator.pages.map import MapView
    from generator.pages.words import Words


_ON_HOME = 12
_MANY = 5  # parks, from which on a picture of their land fills the room beside their list


def draft_parks(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the list of parks."""
    parks = library.told("park", words.language.key)
    if parks:
        sheets = divide(urls.PARKS, [(None, parks)])
        yield from draft_list(library, words, urls.PARKS, parks_view, sheets, Spot("park/list", 20))


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


def _on_home(leaf: Leaf, key: str) -> ParksOnHome | None:
    del key
    told = leaf.library.told("park", leaf.language.key)
    if not told:
        return None
    keys = told[:_ON_HOME]
    cards = tuple(park_card(leaf, each, number) for number, each in enumerate(keys, 1))
    land = land_by_park(leaf, keys) if len(keys) >= _MANY else None
    return ParksOnHome(cards, parks_map(leaf, "home"), land, _plots(leaf, told))


def _plots(leaf: Leaf, keys: tuple[str, ...]) -> str:
    """Say how many plots and workshops can be had, and in how many parks; a number that counts samples says nothing."""
    parks = leaf.library.all(Park)
    free = [(key, plot) for key in keys for plot in parks[key].free_plots]
    if not free or any(plot.sample or parks[key].sample for key, plot in free):
        return ""
    return leaf.words("finder.plots", plots=Counted(len(free)), parks=Counted(len({key for key, _ in free})))


SHOWING = Showing(
    order=20,
    sections=(draft_parks,),
    draft=_draft_park,
    on={"home": _on_home},
    parts={"park_card": park_card},
    written=dict.fromkeys(("floor_load", "column_grid"), write_measures),
)
