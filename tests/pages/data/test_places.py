"""Places are GeoJSON that others read, in WGS-84 from whatever datum staff typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from geojson_pydantic import FeatureCollection

from generator.values.datums import convert
from generator.values.location import Datum
from tests.open_data import EVERY_SITE, data_of, entries
from tests.places import ROOT, SITES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("site", EVERY_SITE, ids=lambda site: site.name)
def test_places_are_what_a_reader_of_geojson_takes(site: Path) -> None:
    for name, content in data_of(site).items():
        if name.endswith(".geojson"):
            told: FeatureCollection[Any] = FeatureCollection.model_validate_json(content)
            assert all(feature.geometry for feature in told.features)
            assert "crs" not in json.loads(content)  # RFC 7946 has WGS-84 and nothing else


def test_a_position_in_another_datum_is_brought_to_wgs84() -> None:
    features = json.loads(data_of(SITES / "full")["parks.geojson"])["features"]
    park = next(each for each in features if each["id"] == "everything")
    lon, lat = park["geometry"]["coordinates"]
    assert park["properties"]["datum_typed"] == "gcj02"
    assert (lat, lon) != (29.41, 106.57)
    back = convert((lat, lon), Datum.WGS84, Datum.GCJ02)
    assert back == pytest.approx((29.41, 106.57), abs=2e-6)


def test_every_park_with_a_position_has_a_feature_longitude_first() -> None:
    site = ROOT / "examples" / "qinglan"
    features = {each["id"]: each for each in json.loads(data_of(site)["parks.geojson"])["features"]}
    placed = {entry["id"] for entry in entries(site, "parks") if "lat" in entry.get("location", {})}
    assert features.keys() == placed
    port = features["bolan-river-port-park"]
    assert port["geometry"] == {"type": "Point", "coordinates": [102.5256, 40.066]}
    assert port["properties"]["name"]["en"] == "Bolan Riverport Industrial Park"
    assert port["properties"]["sample"] is True
    assert port["properties"]["as_of"] == "2026-10"
