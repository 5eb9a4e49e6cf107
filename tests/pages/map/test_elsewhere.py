"""Each map is asked for a position in its own datum, and for none that is made up."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qs, urlsplit

from generator.pages.map.elsewhere import location_links
from generator.pages.words import load_words
from generator.values.language import ENGLISH, Text
from generator.values.location import Location
from tests.places import ROOT

if TYPE_CHECKING:
    from generator.pages.leaf import Leaf

NAME = Text({"zh": "甲&乙园", "en": "A & B Park"})


class _Page:
    """All that links ask of a page."""

    language = ENGLISH
    words = load_words(ROOT / "theme" / "locales", ENGLISH)


LEAF = cast("Leaf", _Page())


def _location(**more: object) -> Location:
    return Location.model_validate({"lat": "39.915", "lon": "116.404", "crs": "wgs84", **more})


def test_each_map_gets_its_own_datum() -> None:
    tianditu, amap, baidu, openstreetmap = location_links(LEAF, _location(), NAME)
    # the published pairs of wandergis/coordtransform
    assert tianditu.note == "39.91500, 116.40400"
    assert tianditu.href == "https://map.tianditu.gov.cn/"
    asked = parse_qs(urlsplit(str(amap.href)).query)
    assert asked["position"] == ["116.41024,39.91640"]
    assert asked["name"] == ["A & B Park"]
    assert asked["coordinate"] == ["gaode"]
    asked = parse_qs(urlsplit(str(baidu.href)).query)
    assert asked["location"] == ["39.92270,116.41663"]
    assert asked["coord_type"] == ["bd09ll"]
    assert asked["title"] == ["A & B Park"]
    assert openstreetmap.href == "https://www.openstreetmap.org/?mlat=39.91500&mlon=116.40400#map=15/39.91500/116.40400"


def test_a_position_of_another_datum_is_converted_first() -> None:
    same = _location(lat="39.92269955", lon="116.41662724", crs="bd09")
    assert location_links(LEAF, same, NAME) == location_links(LEAF, _location(), NAME)


def test_no_link_leads_to_sample_data_or_nowhere() -> None:
    assert location_links(LEAF, _location(sample="true"), NAME) == ()
    assert location_links(LEAF, Location.model_validate({"address": {"zh": "路1号"}}), NAME) == ()
