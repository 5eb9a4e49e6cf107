"""The map of all parks, and that of one park's surroundings, as their pages show them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from tests.pages.test_pages import pages_with
from tests.small_site import BASE, change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PARK = """\
id: {id}
name: {{zh: {zh}, en: {en}}}
district: {{zh: 青河区, en: Qinghe District}}
industries: [materials]
summary: {{zh: 园区。, en: A park.}}
location: {{lat: {lat}, lon: {lon}, crs: gcj02{more}}}
"""
NODES = """\
map:
  approval_number: 示S（2026）001号
  nodes:
    - {kind: port, name: {zh: 青河港, en: Qinghe Port}, lat: 29.42, lon: 106.64, crs: gcj02}
    - {kind: airport, name: {zh: 青河机场, en: Qinghe Airport}, lat: 30.2, lon: 106.63, crs: gcj02}
"""
SETTINGS = (BASE / "content" / "site.yaml").read_text(encoding="utf-8")


def _park(key: str, lat: float, lon: float, more: str = "") -> tuple[str, str]:
    return f"content/parks/{key}.yaml", PARK.format(
        id=key, zh=f"{key}园", en=f"{key} Park", lat=lat, lon=lon, more=more
    )


def _bodies(tmp_path: Path, given: Mapping[str, str | None]) -> dict[str, str]:
    checked = read_site(change(copy_base(tmp_path / "site"), given))
    # a number and its unit, and numbers in dates, hold together by spaces that do not break
    return {page.path: str(page.body).replace("\N{NO-BREAK SPACE}", " ") for page in make_pages(checked)}


@pytest.fixture
def bodies(tmp_path: Path) -> dict[str, str]:
    """Return the pages of a site with four parks, of which one has sample data for its position, and two nodes."""
    parks = [
        _park("alder", 29.44, 106.60),
        _park("birch", 29.38, 106.70),
        _park("cedar", 29.40, 106.66, ", sample: true"),
    ]
    return _bodies(tmp_path, {**dict(parks), "content/site.yaml": SETTINGS + NODES})


def _drawings(body: str) -> list[ET.Element]:
    return [ET.fromstring(each) for each in re.findall(r'<svg class="map__drawing.*?</svg>', body, re.DOTALL)]  # noqa: S314  (our own)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_map_is_sound_xml_with_title_and_description(bodies: dict[str, str], language: str) -> None:
    for path in ("parks/", "parks/river/"):
        body = bodies[f"{language}/{path}"]
        wide, narrow = _drawings(body)
        for drawing in (wide, narrow):
            title, seen = drawing.attrib["aria-labelledby"], drawing.attrib["aria-describedby"]
            assert [each.attrib["id"] for each in drawing[:2]] == [title, seen]
            assert drawing[0].text
            assert drawing[1].text
            assert drawing.attrib["role"] == "group"
        ids = re.findall(r' id="([^"]+)"', body)
        assert len(ids) == len(set(ids))
        assert " style=" not in body


def test_numbers_of_the_map_are_those_of_the_cards(bodies: dict[str, str]) -> None:
    body = bodies["en/parks/"]
    wide, narrow = _drawings(body)
    for drawing in (wide, narrow):
        links = [each for each in drawing.iter() if each.tag == "a"]
        assert [each.attrib["href"] for each in links] == ["alder/", "birch/", "cedar/", "river/"]
        assert [each.attrib["data-park"] for each in links] == ["alder", "birch", "cedar", "river"]
    cards = re.findall(r'<li class="card park" data-park="(\w+)">.*?park__number">(\d+)<', body, re.DOTALL)
    assert cards == [("alder", "1"), ("birch", "2"), ("cedar", "3"), ("river", "4")]
    assert "map__name" not in ET.tostring(narrow, encoding="unicode")
    assert ET.tostring(wide, encoding="unicode").count('"map__name"') == 4


def test_words_say_what_is_seen_and_what_lies_beyond(bodies: dict[str, str]) -> None:
    english, chinese = bodies["en/parks/"], bodies["zh/parks/"]
    assert "4 parks and 1 transport node in an area" in english
    assert "Farthest north is number 1, farthest south 2, farthest west 1, farthest east 2." in english
    assert "标有4个园区和1个交通节点" in chinese
    assert re.search(r"Qinghe Airport <small>Airport · \d\d km north-?\w* of number 1, in a straight line", english)
    assert "Sample positions: 3." in english
    assert "审图号：示S（2026）001号" in chinese
    assert 'Map approval number: <span lang="zh-Hans">示S（2026）001号</span>' in english


def test_the_map_of_a_park_shows_it_by_itself_and_all_in_a_corner(bodies: dict[str, str]) -> None:
    body = bodies["en/parks/river/"]
    assert body.count("map__park--here") == 2
    assert 'data-park="river" aria-label' not in body
    assert body.count('class="map__dot"') == 8
    assert "Qinghe Port <small>Port · 1.5 km to the north-east, in a straight line" in body


def test_links_lead_to_other_maps_unless_the_position_is_made_up(bodies: dict[str, str]) -> None:
    hosts = ("map.tianditu.gov.cn", "uri.amap.com", "api.map.baidu.com", "www.openstreetmap.org")
    found = re.findall(r'<a href="https://([^/"]+)/[^"]*" rel="external">', bodies["en/parks/river/"])
    assert tuple(found[:4]) == hosts
    assert not any(host in bodies["en/parks/cedar/"] for host in hosts)


def test_parks_at_one_point_are_a_calm_picture(tmp_path: Path) -> None:
    parks = dict([_park("alder", 29.41, 106.63), _park("birch", 29.41, 106.63)])
    body = _bodies(tmp_path, parks)["en/parks/"]
    wide, _ = _drawings(body)
    assert len([each for each in wide.iter() if each.tag == "a"]) == 3
    assert ET.tostring(wide, encoding="unicode").count("map__leader") == 2
    assert "All parks have the same position" in body


def test_one_park_alone_has_a_map_on_the_list_and_none_on_its_page(tmp_path: Path) -> None:
    bodies = _bodies(tmp_path, {})
    assert len(_drawings(bodies["en/parks/"])) == 2
    assert _drawings(bodies["en/parks/river/"]) == []


def test_without_a_position_there_is_no_map(tmp_path: Path) -> None:
    location = "location: {lat: 29.41, lon: 106.63, crs: gcj02, address: {zh: 河滨路1号, en: 1 Riverside Road}}\n"
    pages = pages_with(tmp_path, "content/parks/river.yaml", (location, ""))
    assert "map__" not in pages["en/parks/"].body
    assert "map__" not in pages["en/parks/river/"].body


def test_where_the_whole_site_is_a_sample_no_map_says_so_again(tmp_path: Path) -> None:
    told = "sample: true\ndemonstration: {zh: 均为虚构。, en: All of it is invented.}\n"
    given = dict([_park("cedar", 29.40, 106.66, ", sample: true")])
    marked = _bodies(tmp_path / "marked", {**given, "content/site.yaml": SETTINGS + NODES})
    whole = _bodies(tmp_path / "whole", {**given, "content/site.yaml": SETTINGS + NODES + told})
    assert "Sample positions: " in marked["en/parks/"]
    assert "Sample positions: " not in whole["en/parks/"]


def test_what_is_no_real_place_is_not_looked_for_on_other_maps(tmp_path: Path) -> None:
    parks = [_park("alder", 29.44, 106.60), _park("birch", 29.38, 106.70, ", sample: true")]
    name, invented = _park("cedar", 29.40, 106.66)
    bodies = _bodies(tmp_path, {**dict(parks), name: f"{invented}sample: true\n"})
    linked = {key for key in ("alder", "birch", "cedar") if "openstreetmap.org" in bodies[f"en/parks/{key}/"]}
    assert linked == {"alder"}
