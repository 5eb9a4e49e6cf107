"""Where something lies: a park, an office. Coordinates and the datum without which they mean little."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import field_validator, model_validator

from generator.messages.issues import Fault
from generator.values.choices import choice
from generator.values.fields import Bilingual, Number, YesNo
from generator.values.record import Block


class Datum(StrEnum):
    """The coordinate system of a latitude and longitude; Chinese maps shift theirs on purpose."""

    WGS84 = "wgs84"
    CGCS2000 = "cgcs2000"
    GCJ02 = "gcj02"
    BD09 = "bd09"


DATUM_ZH = {"wgs84": "WGS-84", "cgcs2000": "CGCS2000", "gcj02": "GCJ-02", "bd09": "BD-09"}


class Location(Block):
    """Where it lies. Coordinates name their datum, since a shifted one is half a kilometre off."""

    lat: Number | None = None
    lon: Number | None = None
    crs: Annotated[Datum, choice(Datum, DATUM_ZH)] | None = None
    address: Bilingual | None = None
    sample: YesNo = False

    @model_validator(mode="after")
    def _coordinates_are_whole(self) -> Self:
        missing = [self.lat, self.lon, self.crs].count(None)
        if missing not in {0, 3}:
            raise Fault("R124")
        return self

    @field_validator("lat")
    @classmethod
    def _lat_on_earth(cls, value: Number | None) -> Number | None:
        return _within(value, 90)

    @field_validator("lon")
    @classmethod
    def _lon_on_earth(cls, value: Number | None) -> Number | None:
        return _within(value, 180)


def _within(value: Number | None, limit: int) -> Number | None:
    if value is not None and abs(value) > limit:
        raise Fault("R118", value=str(value), limit=str(limit))
    return value
