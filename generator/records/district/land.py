"""What the place itself brings: climate and hazards, and what is supplied to all of the district."""

from __future__ import annotations

from generator.values.dated import (
    Dated,
    StatedCapacity,
    StatedDuration,
    StatedRainfall,
    StatedShare,
    StatedTemperature,
)
from generator.values.fields import Bilingual


class Hazard(Dated):
    """A danger of nature, and what is known of it and done about it."""

    name: Bilingual
    text: Bilingual


class Climate(Dated):
    """The weather of many years: means of the year, of the coldest and of the hottest month, and extremes."""

    mean: StatedTemperature | None = None
    coldest: StatedTemperature | None = None
    hottest: StatedTemperature | None = None
    lowest: StatedTemperature | None = None
    highest: StatedTemperature | None = None
    rainfall: StatedRainfall | None = None
    humidity: StatedShare | None = None
    frost_free: StatedDuration | None = None
    sunshine: StatedDuration | None = None
    hazards: tuple[Hazard, ...] = ()


class Utilities(Dated):
    """What is supplied to the district as a whole; prices and headroom are those of each park."""

    power: StatedCapacity | None = None
    reliability: StatedShare | None = None
    green_power: StatedShare | None = None
    water: StatedCapacity | None = None
    sewage: StatedCapacity | None = None
    gas: StatedCapacity | None = None
