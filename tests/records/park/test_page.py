"""The page of a park: the bar of facts, plots with an address each, costs in lines, other parks; nothing empty."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from selectolax.lexbor import LexborNode

BARE = """\
id: bare
name: {zh: 素园, en: Bare Park}
district: {zh: 青河区, en: Qinghe District}
industries: [materials]
summary: {zh: 只有这一句。, en: This line and no more.}
"""
FULL = f"""\
{BARE.replace("bare", "rich").replace("素", "富").replace("Bare", "Rich")}
level: provincial
within: bare
land: {{available: 150亩}}
transport:
  - {{kind: rail, name: {{zh: 远站, en: Far Station}}, distance: 20公里}}
  - {{kind: high_speed_rail, name: {{zh: 近站, en: Near Station}}, distance: 900米, drive: 2分钟}}
  - {{kind: port, name: {{zh: 港, en: The Port}}}}
  - {{kind: city_centre, name: {{zh: 城, en: Town}}, distance: 5公里}}
costs:
  land: {{price: 25万元/亩, term: 50年}}
  power:
    tiers:
      - {{tier: {{zh: 峰, en: Peak}}, price: 0.98元/度}}
      - {{tier: {{zh: 谷, en: Valley}}, price: 0.34元/度}}
    dual_circuit: true
  water: {{note: {{zh: 面议, en: To be agreed}}}}
plots:
  - {{no: 甲 1, kind: land, area: 60亩, status: taken, readiness: {{zh: 净地, en: Levelled}}, price: 10万元/亩}}
  - {{no: 甲-1, kind: land, area: 30亩, status: available, readiness: {{zh: 净地, en: Levelled}}, price: 24万元/亩}}
  - no: B2
    kind: workshop
    area: 3000平方米
    minimum_unit: 500平方米
    status: negotiating
    readiness: {{zh: 在建, en: Under construction}}
    handover: 2027-03
    floor_load: 2 t/m²
    lift: {{zh: 两部货梯, en: Two lifts}}
"""


@cache
def _bodies(folder: Path) -> dict[str, str]:
    root = change(copy_base(folder / "site"), {"content/parks/bare.yaml": BARE, "content/parks/rich.yaml": FULL})
    return {page.path: page.body for page in make_pages(read_site(root))}


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return every page of a small site with a park of which much is known and one of which nothing is."""
    return _bodies(tmp_path_factory.mktemp("parks"))


def _tree(bodies: dict[str, str], path: str) -> LexborHTMLParser:
    return LexborHTMLParser(bodies[path])


def _said(node: LexborNode | None) -> str:
    assert node is not None
    return re.sub(r"\s+", " ", node.text()).strip()


def test_the_bar_has_what_is_known_and_the_nearest_of_each_kind(bodies: dict[str, str]) -> None:
    items = _tree(bodies, "en/parks/rich/").css(".keyfacts__item")
    assert [(_said(each.css_first("dt")), _said(each.css_first("dd"))) for each in items] == [
        ("Industrial land available", "10 ha (150 mu)"),
        ("Land price from", "RMB 360/m² (RMB 240,000/mu)"),  # of what can be had: the cheaper plot is gone
        ("High-speed rail 2 min", "900 m"),
        ("Electricity from", "RMB 0.34/kWh"),
    ]
    over = _said(_tree(bodies, "en/parks/rich/").css_first(".record-top__over"))
    assert over == "Provincial-level park · Building materials"


def test_each_plot_has_an_address_of_its_own(bodies: dict[str, str]) -> None:
    tables = _tree(bodies, "zh/parks/rich/").css("table.plots")
    rows = [row for table in tables for row in table.css("tbody tr")]
    assert [row.attributes["id"] for row in rows] == ["plot-甲-1-2", "plot-甲-1", "plot-B2"]
    hrefs = [link.attributes["href"] for row in rows for link in row.css("th a")]
    assert hrefs == ["#plot-%E7%94%B2-1-2", "#plot-%E7%94%B2-1", "#plot-B2"]


def test_plots_that_can_be_had_stand_first_and_columns_are_those_that_are_filled(bodies: dict[str, str]) -> None:
    land, premises = _tree(bodies, "en/parks/rich/").css("table.plots")
    heads = [[_said(head) for head in table.css("thead th")] for table in (land, premises)]
    assert heads == [
        ["No.", "Status", "Area", "Price", "Readiness"],
        ["No.", "Status", "Type", "Area", "Floor load", "Lift", "Readiness"],
    ]
    assert [_said(cell) for cell in land.css(".plots__status")] == ["Available", "Let or sold"]
    cells = {cell.attributes["data-label"]: _said(cell) for cell in premises.css("tbody td")}
    assert cells["Area"] == "3,000 m² from 500 m²"
    assert cells["Readiness"] == "Under construction Handover March 2027"
    assert cells["Status"] == "Under negotiation"


def test_a_cost_is_a_price_with_its_tiers_in_lines(bodies: dict[str, str]) -> None:
    tree = _tree(bodies, "en/parks/rich/")
    lines = [[_said(cell) for cell in row.css("th, td")] for row in tree.css("table.prices tbody tr")]
    assert lines == [
        ["Industrial land price", "Term: 50 years", "RMB 375/m² (RMB 250,000/mu)"],
        ["Electricity", "Peak", "RMB 0.98/kWh"],
        ["Valley", "RMB 0.34/kWh"],
        ["Dual power supply: Yes"],
        ["Water", "To be agreed"],
    ]
    spans = [head.attributes["rowspan"] for head in tree.css('th[scope="rowgroup"]')]
    assert spans == ["1", "3", "1"]


def test_a_way_without_a_distance_is_not_lost(bodies: dict[str, str]) -> None:
    transport = _tree(bodies, "en/parks/rich/").css_first('section[aria-labelledby="transport"]')
    assert transport is not None
    assert all(name in _said(transport) for name in ("Far Station", "Near Station", "Town"))
    assert [_said(way) for way in transport.css(".transport__name")] == ["The Port"]


def test_parks_know_each_other(bodies: dict[str, str]) -> None:
    rich = _tree(bodies, "en/parks/rich/").css('section[aria-labelledby="parks"] .row')
    bare = _tree(bodies, "en/parks/bare/").css('section[aria-labelledby="parks"] .row')
    assert _said(rich[0]) == "Bare Park This park lies within it"
    assert _said(bare[0]) == "Rich Park Within this park Industrial land available 10 ha (150 mu)"
    links = [link.attributes["href"] for each in rich for link in each.css("a")]
    assert len(set(links)) == len(links)
    assert "../rich/" not in links


@pytest.mark.parametrize("language", ["zh", "en"])
def test_of_a_park_that_little_is_known_of_nothing_is_empty(language: str, bodies: dict[str, str]) -> None:
    tree = _tree(bodies, f"{language}/parks/bare/")
    assert tree.css(".keyfacts, table, .transport, figure") == []
    assert len(tree.css(".record-top__extra svg.art")) == 1
    for section in tree.css("section"):
        heading = section.css_first("h2")
        assert len(_said(section)) > len(_said(heading))
    for link in tree.css(".jumps-menu a"):
        assert tree.css_first(f'[id="{(link.attributes["href"] or "")[1:]}"]') is not None
    assert all(_said(each) for each in tree.css("p, li, dd, dt, h2, h3"))
