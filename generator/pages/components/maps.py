"""Maps on the page of all components, of a country that is nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.components.exhibit import Exhibit, Variant
from generator.pages.map.choice import Node
from generator.pages.map.ground import Stratum
from generator.pages.map.places import MapPlace
from generator.pages.map.view import map_over
from generator.reading.geojson import Shape
from generator.reading.map_settings import MapNode
from generator.values.language import Text
from generator.values.location import Datum
from generator.values.transport import TransportKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf
    from generator.values.datums import Point

_SOUTH, _WEST = 39.0, 83.0  # in a desert
_NAMES = (("东园", "East Park"), ("名称较长的临港园区", "A Port Park with a Long Name"), ("南园", "South Park"))
_MORE = (("北园", "North Park"), ("中园", "Middle Park"))
_SPOTS = ((0.02, 0.24), (0.11, 0.12), (0.0, 0.06), (0.2, 0.2), (0.1, 0.13))


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return the map on plain ground, and with layers and nodes."""
    t = leaf.words
    bare = map_over(leaf, _places((*_NAMES, *_MORE)), "plain", (), ())
    rich = map_over(leaf, _places(_NAMES), "layers", _nodes(), _strata())
    yield Exhibit(
        ("map", "map-key"),
        t("exhibit.map"),
        (
            Variant(t("exhibit_state.plain"), "map", {"view": bare}),
            Variant(t("exhibit_state.layers"), "map", {"view": rich}),
        ),
    )


def _at(north: float, east: float) -> Point:
    return _SOUTH + north, _WEST + east


def _places(names: tuple[tuple[str, str], ...]) -> list[MapPlace]:
    texts = [Text({"zh": zh, "en": en}) for zh, en in names]
    return [
        MapPlace(f"example-{at}", at, text, text, _at(*spot), "#sheet-map", sample=False)
        for at, (text, spot) in enumerate(zip(texts, _SPOTS, strict=False), start=1)
    ]


def _nodes() -> tuple[Node, ...]:
    lat, lon = _at(0.05, 0.17)
    name = {"zh": "示例港", "en": "Example Port"}
    written = {"kind": TransportKind.PORT, "name": name, "lat": f"{lat:.2f}", "lon": f"{lon:.2f}", "crs": Datum.WGS84}
    return (Node(MapNode.model_validate(written), (lat, lon)),)


def _strata() -> tuple[Stratum, ...]:
    river = tuple(_at(north, east) for north, east in ((-0.04, 0.3), (0.04, 0.19), (0.07, 0.1), (0.15, -0.02)))
    road = tuple(_at(north, east) for north, east in ((0.16, 0.28), (0.09, 0.17), (-0.03, 0.08)))
    rail = tuple(_at(north, east) for north, east in ((0.14, -0.02), (0.06, 0.13), (0.05, 0.3)))
    hill = tuple(_at(north, east) for north, east in ((0.09, 0.2), (0.13, 0.26), (0.1, 0.3), (0.06, 0.25), (0.09, 0.2)))
    return (
        Stratum("terrain", (Shape((hill,), is_area=True),), None),
        Stratum("river", (Shape((river,), is_area=False),), Text({"zh": "示例江", "en": "Example River"})),
        Stratum("road", (Shape((road,), is_area=False),), None),
        Stratum("rail", (Shape((rail,), is_area=False),), None),
    )
