"""How goods and people get out of a district: freight by route, airports and their flights."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.values.choices import choice
from generator.values.dated import Dated
from generator.values.fields import Bilingual, CapacityField, CountField, DistanceField, DurationField, PriceField


class FreightMode(StrEnum):
    """What goods travel by."""

    ROAD = "road"
    RAIL = "rail"
    WATER = "water"
    SEA = "sea"
    AIR = "air"
    COMBINED = "combined"


FREIGHT_MODE_ZH = {
    "road": "公路",
    "rail": "铁路",
    "water": "内河水运",
    "sea": "海运",
    "air": "航空",
    "combined": "多式联运",
}


class Route(Dated):
    """A way of goods: from where to where, by what, how long it takes, what it costs, how often it goes."""

    start: Bilingual
    end: Bilingual
    mode: Annotated[FreightMode, choice(FreightMode, FREIGHT_MODE_ZH)]
    distance: DistanceField | None = None
    takes: DurationField | None = None
    price: PriceField | None = None
    frequency: CapacityField | None = None


class Freight(Dated):
    """What it takes to send goods, by route."""

    routes: tuple[Route, ...] = ()


class Flight(Dated):
    """A flight without a change."""

    to: Bilingual
    takes: DurationField | None = None
    frequency: CapacityField | None = None


class Airport(Dated):
    """An airport that the district uses."""

    name: Bilingual
    distance: DistanceField | None = None
    drive: DurationField | None = None
    passengers: CountField | None = None
    flights: tuple[Flight, ...] = ()


class Air(Dated):
    """Airports and where one gets from them without a change."""

    airports: tuple[Airport, ...] = ()
