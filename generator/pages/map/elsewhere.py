"""Links to a position on other maps, each in the datum that the map wants.

Owns the addresses of those services. Those of Amap, Baidu and OpenStreetMap are documented:
https://lbs.amap.com/api/uri-api/guide/mobile-web/point, https://lbsyun.baidu.com/faq/api?title=webapi/uri/web and
https://wiki.openstreetmap.org/wiki/Browsing#Sharing_a_link_to_the_maps. Tianditu documents none for a position: the
link opens the map, and the position stands behind it, to be searched for there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from markupsafe import Markup

from generator.pages.leaf import Link
from generator.values.datums import convert
from generator.values.location import Datum

if TYPE_CHECKING:
    from generator.pages.leaf import Leaf
    from generator.values.datums import Point
    from generator.values.language import Text
    from generator.values.location import Location

_ZOOM = 15
_CALLER = "webapp.district.site"


def location_links(leaf: Leaf, location: Location, name: Text) -> tuple[Link, ...]:
    """Return links to where something lies on other maps; none where that is not known or is sample data."""
    if location.sample or location.lat is None or location.lon is None or location.crs is None:
        return ()
    here, datum, words = (float(location.lat), float(location.lon)), location.crs, leaf.words
    called = name.nearest(leaf.language.key)[1]
    true, shifted, baidu = (convert(here, datum, into) for into in (Datum.CGCS2000, Datum.GCJ02, Datum.BD09))
    return (
        Link(Markup.escape(words("map.tianditu")), "https://map.tianditu.gov.cn/", _pair(true, ", ")),
        Link(Markup.escape(words("map.amap")), _amap(shifted, called)),
        Link(Markup.escape(words("map.baidu")), _baidu(baidu, called)),
        Link(Markup("OpenStreetMap"), _openstreetmap(convert(here, datum, Datum.WGS84))),
    )


def _pair(point: Point, between: str) -> str:
    """Return latitude and longitude with five decimals, which is a metre."""
    return f"{point[0]:.5f}{between}{point[1]:.5f}"


def _amap(point: Point, name: str) -> str:
    """Return the address of Amap, which wants the longitude first, in GCJ-02."""
    position = f"{point[1]:.5f},{point[0]:.5f}"
    asked = {"position": position, "name": name, "src": _CALLER, "coordinate": "gaode", "callnative": "0"}
    return f"https://uri.amap.com/marker?{urlencode(asked, quote_via=quote)}"


def _baidu(point: Point, name: str) -> str:
    """Return the address of Baidu Maps, which wants the latitude first, in BD-09."""
    asked = {
        "location": _pair(point, ","),
        "title": name,
        "content": name,
        "output": "html",
        "coord_type": "bd09ll",
        "src": _CALLER,
    }
    return f"https://api.map.baidu.com/marker?{urlencode(asked, quote_via=quote)}"


def _openstreetmap(point: Point) -> str:
    lat, lon = f"{point[0]:.5f}", f"{point[1]:.5f}"
    return f"https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map={_ZOOM}/{lat}/{lon}"
