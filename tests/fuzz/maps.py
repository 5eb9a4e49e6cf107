"""Map layers: whatever a file holds becomes lines and areas with finite positions, or a fault."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from generator.messages.issues import Fault
from generator.reading.geojson import read_geojson
from generator.values.location import Datum
from tests.fuzz.edits import changed, damaged
from tests.fuzz.target import Target
from tests.fuzz.words import assert_said

if TYPE_CHECKING:
    from random import Random

_NUMBERS: list[Any] = [106.5, 29.4, 0, -0.0, 1e308, 10**400, -181, 91, True, None, "29", "NaN", [], {}]
_KINDS = [
    "LineString",
    "MultiLineString",
    "Polygon",
    "MultiPolygon",
    "Point",
    "GeometryCollection",
    "Feature",
    "",
    None,
    7,
]
_PIECES = [
    *'[]{},:"0-',
    "NaN",
    "Infinity",
    "1e999",
    "null",
    '"type"',
    "[[[[",
    '"coordinates":',
    "\ufeff",
    "\\ud800",
    "9" * 5000,
]


def make(random: Random) -> bytes:
    text = json.dumps(_geometry(random, 0))
    if random.randrange(2) == 0:
        return text.encode()
    if random.randrange(2) == 0:
        return damaged(random, text.encode())
    return changed(random, text, 3, _PIECES).encode("utf-8", "surrogatepass")


def _geometry(random: Random, depth: int) -> dict[str, Any]:
    kind = random.choice(_KINDS)
    if kind == "Feature" and depth < 6:
        return {
            "type": kind,
            "properties": {"owner": "x"},
            "geometry": random.choice([None, _geometry(random, depth + 1)]),
        }
    if kind == "GeometryCollection" and depth < 6:
        return {"type": kind, "geometries": [_geometry(random, depth + 1) for _ in range(random.randrange(3))]}
    return {"type": kind, "coordinates": _lists(random, random.randrange(5))}


def _lists(random: Random, depth: int) -> Any:  # noqa: ANN401  (lists in lists, down to whatever stands there)
    if depth == 0:
        odd = random.randrange(5) == 0
        return (
            [106 + random.random(), 29 + random.random()]
            if not odd
            else random.choices(_NUMBERS, k=random.randrange(4))
        )
    made = [_lists(random, depth - 1) for _ in range(random.randint(0, 5))]
    return [*made, made[0]] if made and random.randrange(2) else made


def hold(data: bytes) -> None:
    for datum in (Datum.WGS84, Datum.GCJ02):
        try:
            shapes = read_geojson(data, datum)
        except Fault as fault:
            assert_said(fault.code, fault.facts)
            continue
        for shape in shapes:
            assert all(math.isfinite(number) for line in shape.lines for point in line for number in point)
            assert not shape.is_area or all(line[0] == line[-1] for line in shape.lines)


TARGET = Target("maps", make, hold)
