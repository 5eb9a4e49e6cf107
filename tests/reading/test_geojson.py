"""GeoJSON is read as lines and areas in one datum, or refused with a word on what is wrong."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages.issues import Fault
from generator.reading.geojson import read_geojson
from generator.values.location import Datum

LINE = [[106.5, 29.4], [106.6, 29.5], [106.6, 29.5], [106.7, 29.5, 312.0]]
RING = [[106.5, 29.4], [106.6, 29.4], [106.6, 29.5], [106.5, 29.4]]
READ = ((29.4, 106.5), (29.5, 106.6), (29.5, 106.7))


def _geometry(kind: str, coordinates: object) -> dict[str, object]:
    return {"type": kind, "coordinates": coordinates}


@pytest.mark.parametrize(
    ("geometry", "is_area", "lines"),
    [
        (_geometry("LineString", LINE), False, 1),
        (_geometry("MultiLineString", [LINE, LINE]), False, 2),
        (_geometry("Polygon", [RING, RING]), True, 2),
        (_geometry("MultiPolygon", [[RING], [RING, RING]]), True, 3),
    ],
)
def test_lines_and_areas_are_read(geometry: dict[str, object], is_area: bool, lines: int) -> None:  # noqa: FBT001  (a case)
    feature = {"type": "Feature", "properties": None, "geometry": geometry}
    for value in (geometry, feature, {"type": "FeatureCollection", "features": [feature]}):
        (shape,) = read_geojson(json.dumps(value).encode(), Datum.WGS84)
        assert (shape.is_area, len(shape.lines)) == (is_area, lines)


def test_positions_have_the_latitude_first_and_stand_once() -> None:
    (shape,) = read_geojson(json.dumps(_geometry("LineString", LINE)).encode("utf-8-sig"), Datum.CGCS2000)
    assert shape.lines == (READ,)


def test_positions_are_converted() -> None:
    text = json.dumps(_geometry("LineString", [[116.41024449916938, 39.91640428150164], [116.5, 39.9]])).encode()
    (shape,) = read_geojson(text, Datum.GCJ02)
    assert shape.lines[0][0] == pytest.approx((39.915, 116.404), abs=1e-7)


def test_a_collection_may_be_empty_and_a_feature_without_geometry() -> None:
    bare = {"type": "Feature", "geometry": None}
    assert read_geojson(json.dumps({"type": "FeatureCollection", "features": [bare]}).encode(), Datum.WGS84) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "K103"),
        ("no json", "K103"),
        ("[" * 100_000, "K103"),
        ("[]", "K103"),
        ('{"type": 1}', "K103"),
        ('{"type": "FeatureCollection"}', "K103"),
        ('{"type": "LineString"}', "K103"),
        ('{"type": "LineString", "coordinates": [[106.5, 29.4]]}', "K103"),
        ('{"type": "MultiLineString", "coordinates": [3]}', "K103"),
        ('{"type": "LineString", "coordinates": [[106.5, NaN], [106.6, 29.4]]}', "K103"),
        ('{"type": "Point", "coordinates": [106.5, 29.4]}', "K104"),
        ('{"type": "Topology", "objects": {}}', "K104"),
        ('{"type": "LineString", "coordinates": [[29.4, 106.5], [29.5, 106.6]]}', "K105"),
        ('{"type": "LineString", "coordinates": [[106.5, 1e999], [106.6, 29.4]]}', "K105"),
        ('{"type": "LineString", "coordinates": [["106.5", "29.4"], [106.6, 29.4]]}', "K105"),
        ('{"type": "LineString", "coordinates": [[true, 29.4], [106.6, 29.4]]}', "K105"),
        ('{"type": "LineString", "coordinates": [[11855000, 3430000], [11856000, 3431000]]}', "K105"),
    ],
)
def test_what_is_no_such_file_is_refused(text: str, code: str) -> None:
    with pytest.raises(Fault) as refused:
        read_geojson(text.encode(), Datum.WGS84)
    assert refused.value.code == code


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(Fault, match="K103"):
        read_geojson(b'\xff\xfe{"type"', Datum.WGS84)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.sampled_from(["Feature", "Polygon", "LineString"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["type", "geometry", "coordinates", "features"]), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(JSON)
def test_whatever_it_holds_ends_in_a_fault_or_in_shapes(value: object) -> None:
    try:
        shapes = read_geojson(json.dumps(value).encode(), Datum.GCJ02)
    except Fault as fault:
        assert fault.code in {"K103", "K104", "K105"}  # noqa: PT017  (which fault is all there is to say)
    else:
        assert isinstance(shapes, tuple)


def test_a_ring_whose_last_point_was_left_out_is_closed() -> None:
    (open_ring,) = read_geojson(json.dumps(_geometry("Polygon", [[*RING[:3], [106.55, 29.45]]])).encode(), Datum.WGS84)
    (line,) = open_ring.lines
    assert (line[0], len(line)) == (line[-1], 5)
    (closed,) = read_geojson(json.dumps(_geometry("Polygon", [RING])).encode(), Datum.WGS84)
    assert len(closed.lines[0]) == 4
