"""What staff say of the district's map (``map:`` in ``content/site.yaml``): nodes, layers, an outline and its number.

Must not know what is in the files that it names: ``reading.load_map`` reads them.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BeforeValidator, ValidationInfo, field_validator, model_validator

from generator.messages.issues import Fault
from generator.values.choices import choice
from generator.values.datums import is_in_china
from generator.values.fields import Bilingual, Number, Word, require_scalar, shorten
from generator.values.location import DATUM_ZH, Datum
from generator.values.record import Block
from generator.values.transport import TRANSPORT_ZH, TransportKind

_FILE = re.compile(r"map/[\w-][\w.-]*\.(?:geojson|json)")


class LayerKind(StrEnum):
    """What a layer of the map shows."""

    TERRAIN = "terrain"
    RIVER = "river"
    WATER = "water"
    ROAD = "road"
    RAIL = "rail"


LAYER_ZH = {"terrain": "地形", "river": "河流", "water": "水面", "road": "道路", "rail": "铁路"}


def _read_file_name(value: object) -> str:
    name = require_scalar(value)
    if not _FILE.fullmatch(name):
        raise Fault("K108", value=shorten(name))
    return name


MapFile = Annotated[str, BeforeValidator(_read_file_name)]
"""The name of a GeoJSON file below the content folder: ``map/rivers.geojson``."""
DatumField = Annotated[Datum, choice(Datum, DATUM_ZH)]


class MapNode(Block):
    """A place that one travels by, where it really lies."""

    kind: Annotated[TransportKind, choice(TransportKind, TRANSPORT_ZH)]
    name: Bilingual
    lat: Number
    lon: Number
    crs: DatumField

    @model_validator(mode="after")
    def _lies_in_china(self) -> Self:
        if not is_in_china(float(self.lat), float(self.lon)):
            raise Fault("K107", lat=str(self.lat), lon=str(self.lon))
        return self


class MapLayer(Block):
    """Lines or areas of one kind from a file, and the name to letter them with, such as a river's."""

    kind: Annotated[LayerKind, choice(LayerKind, LAYER_ZH)]
    file: MapFile
    crs: DatumField
    name: Bilingual | None = None


class MapOutline(Block):
    """The outline of the district from a file."""

    file: MapFile
    crs: DatumField


class MapSettings(Block):
    """The map of the district. An outline is a boundary, which may be shown with an approval number (审图号) only."""

    nodes: tuple[MapNode, ...] = ()
    layers: tuple[MapLayer, ...] = ()
    approval_number: Word | None = None
    outline: MapOutline | None = None

    @field_validator("outline")
    @classmethod
    def _is_approved(cls, value: MapOutline | None, info: ValidationInfo) -> MapOutline | None:
        # where the number itself is wrong, that is said already
        if value is not None and info.data.get("approval_number", "") is None:
            raise Fault("K106")
        return value
