"""The files of a map are read where the settings name them; what is wrong is said with its place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.values.location import Datum
from tests.reading.test_invalid import link_to
from tests.small_site import BASE, assert_words_are_whole, change, copy_base, placed, read_site

if TYPE_CHECKING:
    from pathlib import Path

LINE = '{"type": "LineString", "coordinates": [[106.5, 29.4], [106.6, 29.5]]}'
RING = '{"type": "Polygon", "coordinates": [[[106.5, 29.4], [106.6, 29.4], [106.6, 29.5], [106.5, 29.4]]]}'
LAYER = "map:\n  layers:\n    - {kind: river, file: map/river.geojson, crs: wgs84}\n"
OUTLINE = "  outline: {file: map/outline.json, crs: gcj02}\n"
SETTINGS = (BASE / "content" / "site.yaml").read_text(encoding="utf-8")
AT = SETTINGS.count("\n") + 1
"""The line of ``map:``."""


def _site(root: Path, settings: str, **files: str) -> Path:
    given: dict[str, str | None] = {f"content/map/{name}.geojson": text for name, text in files.items()}
    return change(copy_base(root), {"content/site.yaml": SETTINGS + settings, **given})


def test_a_layer_is_read_and_not_published(tmp_path: Path) -> None:
    root = _site(tmp_path / "site", LAYER, river=LINE)
    checked = read_site(root)
    assert checked.issues == ()
    assert checked.site.map_shapes["map/river.geojson", Datum.WGS84][0].lines == (((29.4, 106.5), (29.5, 106.6)),)
    assert not any("geojson" in name for name in checked.content.media_files)


def test_an_outline_needs_its_number(tmp_path: Path) -> None:
    root = _site(tmp_path / "with", f"{LAYER}{OUTLINE}  approval_number: 示S（2026）001号\n", river=LINE)
    change(root, {"content/map/outline.json": RING})
    assert read_site(root).issues == ()
    root = change(_site(tmp_path / "without", LAYER + OUTLINE, river=LINE), {"content/map/outline.json": RING})
    (issue,) = read_site(root).issues
    assert (issue.code, issue.place.line) == ("K106", AT + 3)
    assert_words_are_whole(issue)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "K103"),
        ('{"type": "Point", "coordinates": [106.5, 29.4]}', "K104"),
        ('{"type": "LineString", "coordinates": [[29.4, 106.5], [29.5, 106.6]]}', "K105"),
        ('{"type": "FeatureCollection", "features": []}', "K109"),
        (json.dumps({"type": "LineString", "coordinates": [[106.5, 29.4]] * 80_000}), "K102"),
    ],
)
def test_what_a_file_holds_is_said_of_the_file(text: str, code: str, tmp_path: Path) -> None:
    (issue,) = read_site(_site(tmp_path / "site", LAYER, river=text)).issues
    assert (issue.code, str(issue.place)) == (code, "content/map/river.geojson:1:1")
    assert issue.is_error == (code != "K109")
    assert_words_are_whole(issue)


def test_a_file_that_is_not_there_is_said_where_it_is_named(tmp_path: Path) -> None:
    (issue,) = read_site(_site(tmp_path / "site", LAYER)).issues
    assert (issue.code, issue.place.file, issue.place.line) == ("K101", "content/site.yaml", AT + 2)
    assert_words_are_whole(issue)


def test_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    root = _site(tmp_path / "site", LAYER)
    (tmp_path / "elsewhere").write_text(LINE, encoding="utf-8")
    link_to(root, "content/map/river.geojson", tmp_path / "elsewhere")
    assert placed(read_site(root).issues) == [("F102", "content/map/river.geojson:1:1")]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("layers: [{kind: river, file: river.geojson, crs: wgs84}]", "K108"),
        ("layers: [{kind: river, file: ../map/river.geojson, crs: wgs84}]", "K108"),
        ("layers: [{kind: river, file: map/a/river.geojson, crs: wgs84}]", "K108"),
        ("layers: [{kind: river, file: map/river.geojson}]", "R101"),
        ("layers: [{kind: border, file: map/river.geojson, crs: wgs84}]", "R106"),
        ("nodes: [{kind: port, name: {zh: 港, en: Port}, lat: 29.4, lon: 106.5}]", "R101"),
        ("nodes: [{kind: port, name: {zh: 港, en: Port}, lat: 106.5, lon: 29.4, crs: wgs84}]", "K107"),
    ],
)
def test_a_setting_that_is_wrong_is_said_where_it_stands(line: str, code: str, tmp_path: Path) -> None:
    (issue,) = read_site(_site(tmp_path / "site", f"map:\n  {line}\n", river=LINE)).issues
    assert (issue.code, issue.place.file, issue.place.line) == (code, "content/site.yaml", AT + 1)
    assert_words_are_whole(issue)
