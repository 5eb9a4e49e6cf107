"""Parks on maps: which of them have a position, and under which number each is known.

A park's number is its place on the list of parks. Must not know how a map is drawn (``pages.map``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.listing import RECORDS_ON_A_PAGE
from generator.pages.map import MapPlace, close_map, district_map
from generator.records.park.record import Park
from generator.values.datums import convert
from generator.values.location import Datum
from generator.values.urls import Address

if TYPE_CHECKING:
    from generator.pages.leaf import Leaf
    from generator.pages.map import MapView
    from generator.values.datums import Point


def number_of(leaf: Leaf, key: str) -> int:
    """Return the number of a park: its place on the list; 0 where it has no page in the language."""
    told = leaf.library.told("park", leaf.language.key)
    return told.index(key) + 1 if key in told else 0


def parks_map(leaf: Leaf, name: str) -> MapView | None:
    """Return the map of the parks that stand on the first page of their list; None where no position is known.

    ``name`` makes its ids unique on the page.
    """
    return district_map(leaf, _places(leaf), name)


def park_map(leaf: Leaf, park: Park, name: str) -> MapView | None:
    """Return the map of a park's surroundings; None where its position is not known or there is nothing to show."""
    places = _places(leaf)
    here = next((place for place in places if place.key == park.id), None) or _place(leaf, park)
    return close_map(leaf, here, places, name) if here else None


def _places(leaf: Leaf) -> list[MapPlace]:
    parks = leaf.library.all(Park)
    keys = leaf.library.told("park", leaf.language.key)[:RECORDS_ON_A_PAGE]
    return [place for key in keys if (place := _place(leaf, parks[key]))]


def _place(leaf: Leaf, park: Park) -> MapPlace | None:
    point = _point(park)
    if point is None or park.location is None:
        return None
    href = leaf.href_if_known(Address("park", park.id))
    label = park.short_name or park.name
    return MapPlace(park.id, number_of(leaf, park.id), park.name, label, point, href, park.location.sample)


def _point(park: Park) -> Point | None:
    at = park.location
    if at is None or at.lat is None or at.lon is None or at.crs is None:
        return None
    return convert((float(at.lat), float(at.lon)), at.crs, Datum.WGS84)
