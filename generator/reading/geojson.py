"""A GeoJSON text becomes lines and areas in WGS-84.

Owns which geometry is taken: lines and areas, alone or in collections, with numbers that lie in China. Must not know
files or what is drawn. Raises a ``Fault`` for anything else.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.messages.issues import Fault
from generator.values.datums import convert, is_in_china
from generator.values.fields import shorten
from generator.values.location import Datum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.values.datums import Point

_LINES = {"LineString": 0, "MultiLineString": 1}
_AREAS = {"Polygon": 1, "MultiPolygon": 2}
"""The geometry that is taken, and in how many lists its lines lie."""

_LEAST_OF_LINE, _LEAST_OF_RING = 2, 4
_DEEPEST = 4  # collections in collections


class Shape(NamedTuple):
    """Lines that belong together, of points in WGS-84; those of an area are closed, and its holes are among them."""

    lines: tuple[tuple[Point, ...], ...]
    is_area: bool


MapShapes = dict[tuple[str, Datum], tuple[Shape, ...]]
"""What each file holds, by its name as staff write it (``map/rivers.geojson``) and the datum of its points."""


def read_geojson(text: bytes, datum: Datum) -> tuple[Shape, ...]:
    """Read the lines and areas of a GeoJSON text whose points are of a datum. Raises ``Fault`` where it is none."""
    try:
        value = json.loads(text.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise Fault("K103", why=shorten(str(error), 120)) from None
    return tuple(_shape(geometry, datum) for geometry in _geometries(value, 0))


def _refuse_constant(name: str) -> float:
    raise ValueError(name)


def _geometries(value: object, depth: int) -> Iterator[dict[str, Any]]:
    """Find the geometries in a GeoJSON value; a feature without one is allowed by the standard (RFC 7946)."""
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(kind, str) or depth > _DEEPEST:
        raise Fault("K103", why="type")
    if kind == "Feature":
        if value.get("geometry") is not None:
            yield from _geometries(value["geometry"], depth + 1)
    elif kind in {"FeatureCollection", "GeometryCollection"}:
        members = value.get("features" if kind == "FeatureCollection" else "geometries")
        if not isinstance(members, list):
            raise Fault("K103", why=kind)
        for member in members:
            yield from _geometries(member, depth + 1)
    elif kind in _LINES or kind in _AREAS:
        yield value
    else:
        raise Fault("K104", found=shorten(kind))


def _shape(geometry: dict[str, Any], datum: Datum) -> Shape:
    kind = geometry["type"]
    is_area = kind in _AREAS
    least = _LEAST_OF_RING if is_area else _LEAST_OF_LINE
    lists = _lists(geometry.get("coordinates"), (_LINES | _AREAS)[kind], kind)
    lines = tuple(_line(points, least, datum) for points in lists)
    return Shape(tuple(map(_closed, lines)) if is_area else lines, is_area)


def _lists(value: object, depth: int, kind: str) -> Iterator[list[object]]:
    """Find the lists of points in the coordinates of a geometry."""
    if not isinstance(value, list):
        raise Fault("K103", why=f"{kind}: coordinates")
    if depth == 0:
        yield value
    else:
        for inner in value:
            yield from _lists(inner, depth - 1, kind)


def _line(points: list[object], least: int, datum: Datum) -> tuple[Point, ...]:
    read = [_point(each) for each in points]
    if len(read) < least:
        raise Fault("K103", why=f"{len(read)} < {least}")
    once = [read[0], *(point for before, point in pairwise(read) if point != before)]
    return tuple(convert(point, datum, Datum.WGS84) for point in once)


def _closed(ring: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return a ring that ends where it begins; some programs leave its last point out."""
    return ring if ring[0] == ring[-1] else (*ring, ring[0])


def _point(value: object) -> Point:
    """Read a position, which GeoJSON writes with the longitude first."""
    numbers = value[:2] if isinstance(value, list) else []
    if len(numbers) == 2 and all(type(each) in {int, float} for each in numbers):  # noqa: PLR2004  (a pair)
        lon, lat = numbers
        if is_in_china(lat, lon):
            return float(lat), float(lon)
    raise Fault("K105", found=shorten(json.dumps(value, ensure_ascii=False)))
