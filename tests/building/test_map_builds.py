"""Whoever changes a layer of the map sees it in the next build, and just as a build from nothing shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.building.small_builds import build, build_cold, built_files, make_site

if TYPE_CHECKING:
    from pathlib import Path

LINE = '{{"type": "LineString", "coordinates": [[106.5, {south}], [106.7, 29.42]]}}'
SETTINGS = """\
map:
  nodes:
    - {kind: port, name: {zh: 青河港, en: Qinghe Port}, lat: 29.42, lon: 106.64, crs: gcj02}
  layers:
    - {kind: river, file: map/river.geojson, crs: wgs84, name: {zh: 青河, en: Qing River}}
"""


def test_a_changed_layer_is_seen(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    settings = root / "content" / "site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + SETTINGS, encoding="utf-8")
    layer = root / "content" / "map" / "river.geojson"
    layer.parent.mkdir()
    layer.write_text(LINE.format(south=29.40), encoding="utf-8")
    assert build(root).built
    before = built_files(root)
    layer.write_text(LINE.format(south=29.43), encoding="utf-8")
    assert build(root).built
    after = built_files(root)
    assert after["en/parks/index.html"] != before["en/parks/index.html"]
    assert after == build_cold(root, tmp_path / "cold")[0]
    assert {name for name in after if name.endswith(".geojson")} == {"data/parks.geojson"}  # which is no layer
