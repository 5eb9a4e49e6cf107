"""What one travels by: the kinds of transport node that a distance leads to and that stand on a map."""

from __future__ import annotations

from enum import StrEnum


class TransportKind(StrEnum):
    """What a distance leads to."""

    EXPRESSWAY = "expressway"
    RAIL = "rail"
    HIGH_SPEED_RAIL = "high_speed_rail"
    AIRPORT = "airport"
    PORT = "port"
    CITY_CENTRE = "city_centre"


TRANSPORT_ZH = {
    "expressway": "高速公路",
    "rail": "铁路",
    "high_speed_rail": "高铁",
    "airport": "机场",
    "port": "港口",
    "city_centre": "市中心",
}
