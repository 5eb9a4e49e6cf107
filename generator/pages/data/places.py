"""Open data as GeoJSON (RFC 7946): where parks lie, in WGS-84 whatever datum staff typed.

Owns what a feature says. Must not know records: an entry with a position in its ``location`` has a place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.pages.data.data_value import DataValue
from generator.values.datums import convert
from generator.values.location import Datum

if TYPE_CHECKING:
    from generator.pages.data.entry import DataEntry

_PLACES = 6  # decimals of a degree, a tenth of a metre


def feature_of(entry: DataEntry) -> dict[str, Any] | None:
    """Return the feature of an entry, None where no position of it is known."""
    location = entry.tree.get("location")
    if not isinstance(location, dict):
        return None
    lat, lon, crs, address = (location.get(name) for name in ("lat", "lon", "crs", "address"))
    if not (isinstance(lat, DataValue) and isinstance(lon, DataValue) and isinstance(crs, DataValue)):
        return None
    north, east = convert((float(lat.typed), float(lon.typed)), Datum(crs.typed), Datum.WGS84)
    called = next(entry.tree[name] for name in ("name", "title", "post", "label") if name in entry.tree)
    return {
        "type": "Feature",
        "id": entry.id,
        "geometry": {"type": "Point", "coordinates": [round(east, _PLACES), round(north, _PLACES)]},
        "properties": {
            "name": called.shown if isinstance(called, DataValue) else {},
            "address": address.shown if isinstance(address, DataValue) else None,
            "addresses": dict(entry.addresses),
            "datum_typed": crs.typed,
            "as_of": lat.as_of.iso() if lat.as_of else None,
            "sample": lat.sample,
        },
    }
