"""A park as machines are told of it: a place with its figures, and what is on offer in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.figures import figures
from generator.pages.linked.telling import filled, known
from generator.records.park.linked_plots import plots_of
from generator.records.park.record import Park
from generator.values.datums import convert
from generator.values.location import Datum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.data.data_value import DataValue
    from generator.pages.linked.telling import Node, Telling
    from generator.values.location import Location

_PLACES = 6  # of a degree: a tenth of a metre


def park_nodes(telling: Telling, key: str) -> Iterator[Node]:
    """Tell of a park, and of each of its plots and buildings."""
    park = telling.library.all(Park)[key]
    plots = list(plots_of(telling, park))
    yield _park(telling, park, [place for place, _ in plots])
    yield from (listing for _, listing in plots if listing)


def _park(telling: Telling, park: Park, plots: list[Node]) -> Node:
    location = known(park, "location")
    industries = known(park, "industries") or ()
    node = {
        "@type": "Place",
        "@id": telling.here("park"),
        "url": telling.url,
        "name": telling.named(park.name, sample=park.sample),
        "alternateName": telling.said(park.short_name) if park.short_name else None,
        "description": telling.said(park.summary),
        "keywords": [telling.said(telling.library.shelf("industry")[each].called) for each in industries],
        "containedInPlace": _within(telling, park),
        **(_position(telling, park, location) if location else {}),
        "photo": telling.photos(park.photos),
        "additionalProperty": list(figures(telling, park, _is_of_the_park)),
        "containsPlace": plots,
    }
    return telling.marked(filled(node), sample=park.sample)


def _is_of_the_park(value: DataValue) -> bool:
    return not value.path.startswith("plots[")


def _within(telling: Telling, park: Park) -> list[Node]:
    district: Node = {"@type": "AdministrativeArea", "name": telling.named(park.district, sample=park.sample)}
    within = known(park, "within")
    return [telling.record("park", within, "Place"), district] if within else [district]


def _position(telling: Telling, park: Park, location: Location) -> Node:
    """Return where a park is; of a sample only its page says so, for a map shows a point without any words."""
    if location.sample or park.sample or telling.all_sample:
        return {}
    found: Node = {}
    if location.address:
        found["address"] = {"@type": "PostalAddress", "streetAddress": telling.said(location.address)}
    if location.lat is not None and location.lon is not None and location.crs is not None:
        lat, lon = convert((float(location.lat), float(location.lon)), location.crs, Datum.WGS84)
        found["geo"] = {"@type": "GeoCoordinates", "latitude": round(lat, _PLACES), "longitude": round(lon, _PLACES)}
    return found
