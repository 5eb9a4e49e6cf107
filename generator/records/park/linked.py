"""A park as machines are told of it: a place with its figures, and what is on offer in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.figures import figures
from generator.pages.linked.teller import filled, known
from generator.records.park.linked_plots import plots_of
from generator.records.park.record import Park
from generator.values.datums import convert
from generator.values.location import Datum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.teller import Node, Teller
    from generator.values.location import Location

_PLACES = 6  # of a degree: a tenth of a metre


def park_nodes(teller: Teller, key: str) -> Iterator[Node]:
    """Tell of a park, and of each of its plots and buildings."""
    park = teller.library.all(Park)[key]
    said = list(figures(teller, park))
    plots = list(plots_of(teller, park, [each for each in said if _is_of_a_plot(each)]))
    own = [each for each in said if not _is_of_a_plot(each)]
    yield _park(teller, park, own, [place for place, _ in plots])
    yield from (listing for _, listing in plots if listing)


def _park(teller: Teller, park: Park, said: list[Node], plots: list[Node]) -> Node:
    location = known(park, "location")
    industries = known(park, "industries") or ()
    node = {
        "@type": "Place",
        "@id": teller.here("park"),
        "url": teller.url,
        "name": teller.named(park.name, sample=park.sample),
        "alternateName": teller.said(park.short_name) if park.short_name else None,
        "description": teller.said(park.summary),
        "keywords": [teller.said(teller.library.shelf("industry")[each].called) for each in industries],
        "containedInPlace": _within(teller, park),
        **(_position(teller, park, location) if location else {}),
        "photo": teller.photos(park.photos),
        "additionalProperty": said,
        "containsPlace": plots,
    }
    return teller.marked(filled(node), sample=park.sample)


def _is_of_a_plot(said: Node) -> bool:
    return bool(said["propertyID"].startswith("plots["))


def _within(teller: Teller, park: Park) -> list[Node]:
    district: Node = {"@type": "AdministrativeArea", "name": teller.named(park.district, sample=park.sample)}
    within = known(park, "within")
    return [teller.record("park", within, "Place"), district] if within else [district]


def _position(teller: Teller, park: Park, location: Location) -> Node:
    """Return where a park is; of a sample only its page says so, for a map shows a point without any words."""
    if location.sample or park.sample or teller.all_sample:
        return {}
    found: Node = {}
    if location.address:
        found["address"] = {"@type": "PostalAddress", "streetAddress": teller.said(location.address)}
    if location.lat is not None and location.lon is not None and location.crs is not None:
        lat, lon = convert((float(location.lat), float(location.lon)), location.crs, Datum.WGS84)
        found["geo"] = {"@type": "GeoCoordinates", "latitude": round(lat, _PLACES), "longitude": round(lon, _PLACES)}
    return found
