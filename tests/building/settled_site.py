"""A small site with all that a district can give of its own: colour, mark, picture, map, legal lines, steps."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from tests.building.small_builds import make_site
from tests.small_site import change

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS, CONTACTS, INDUSTRIES = "content/site.yaml", "content/contacts.yaml", "content/industries.yaml"
MARK, HERO = "content/media/own.svg", "content/media/hero.png"
RIVER, OUTLINE = "content/map/river.geojson", "content/map/outline.geojson"

_OWN = """\
look:
  colour: "#1d5a3d"
  mark: media/own.svg
  hero: {file: media/hero.png, alt: {zh: 青河两岸, en: Both banks}, credit: {zh: 本局, en: The bureau}}
map:
  approval_number: 示例S(2026)001号
  nodes:
    - {kind: port, name: {zh: 青河港, en: Qinghe Port}, lat: 29.42, lon: 106.64, crs: gcj02}
  layers:
    - {kind: river, file: map/river.geojson, crs: wgs84, name: {zh: 青河, en: Qing River}}
  outline: {file: map/outline.geojson, crs: wgs84}
legal:
  - {text: {zh: 示ICP备1号, en: Filing no. 1}, url: "https://example.org/filing"}
"""
_STEPS = """\
  steps:
    - title: {zh: 线上洽谈, en: Talk online}
      text: {zh: 与园区视频会商。, en: Meet the park by video.}
"""
_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>\n'
_LINE = '{"type": "LineString", "coordinates": [[106.5, 29.40], [106.58, 29.42], [106.61, 29.41], [106.7, 29.39]]}'
_RING = '{"type": "Polygon", "coordinates": [[[106.55, 29.35], [106.7, 29.36], [106.66, 29.48], [106.55, 29.35]]]}'
_HILL = """\
id: hill
name: {zh: 山园, en: Hill Park}
district: {zh: 青河区, en: Qinghe District}
industries: [materials]
summary: {zh: 山上。, en: Uphill.}
location: {lat: 29.44, lon: 106.6, crs: gcj02}
"""


def make_settled_site(root: Path) -> Path:
    """Make the site, with two parks on its map, and return its folder."""
    make_site(root)
    settings = (root / SETTINGS).read_text(encoding="utf-8")
    industries = (root / INDUSTRIES).read_text(encoding="utf-8")
    change(
        root,
        {
            SETTINGS: settings.replace("untranslated:", f"{_STEPS}untranslated:") + _OWN,
            INDUSTRIES: industries.replace("- id: materials\n", "- id: materials\n  icon: building\n"),
            MARK: _DRAWING,
            RIVER: _LINE,
            OUTLINE: _RING,
            "content/parks/hill.yaml": _HILL,
        },
    )
    (root / HERO).write_bytes(picture())
    return root


def picture(width: int = 1200, **how: object) -> bytes:
    """Return a PNG picture, ``how`` Pillow is to save it."""
    file = BytesIO()
    Image.new("RGB", (width, 450), "#558877").save(file, "PNG", **how)
    return file.getvalue()
