"""The page of all plots on offer: every plot once, by park, those that can be had first; samples are not counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from generator.pages.listing import RECORDS_ON_A_PAGE
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE
from tests.pages.finder.decoded import rows_of, table_of
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Pages

_PARK = """\
id: {id}
name: {{zh: {id}园, en: {id} Park}}
district: {{zh: 青河区, en: Qinghe District}}
industries: [materials]
summary: {{zh: 山上。, en: Uphill.}}
level: provincial
transport: [{{kind: port, name: {{zh: 港, en: Port}}, distance: 9公里}}]
costs: {{workshop_rent: {{price: 12元/平方米·月}}}}
plots:
"""
_PLOT = (
    "  - {{no: {no}, kind: {kind}, area: {area}, status: {status}, readiness: {{zh: 七通一平, en: Serviced}}{more}}}\n"
)


def _plot(no: str, kind: str = "land", area: str = "30亩", status: str = "available", more: str = "") -> str:
    return _PLOT.format(no=no, kind=kind, area=area, status=status, more=more)


def _site(folder: Path, **parks: str) -> Pages:
    files: dict[str, str | None] = {
        f"content/parks/{key}.yaml": _PARK.format(id=key) + plots for key, plots in parks.items()
    }
    return make_pages(read_site(change(copy_base(folder / "site"), {**files, "content/parks/river.yaml": RIVER})))


RIVER = _PARK.format(id="river") + _plot("R-1", status="taken")
HILL = (
    _plot("H-1", area="10亩", status="negotiating")
    + _plot("H-2", "workshop", "3000平方米", more=", floor_load: 2 t/m², ground_floor_height: 8米")
    + _plot("H-3", area="20亩", more=", price: 25万元/亩, use: {zh: 工业用地, en: Industrial land}")
    + _plot("H-4", area="40亩")
    + _plot("H-5", status="taken")
)


def _body(pages: Pages, path: str = "en/plots/") -> LexborHTMLParser:
    return LexborHTMLParser(pages.page(*pages.by_path[path]).body)


def _lead(body: LexborHTMLParser) -> str:
    found = body.css_first(".lead")
    assert found is not None
    return found.text()


def test_plots_stand_by_park_and_lead_to_their_place(tmp_path: Path) -> None:
    pages = _site(tmp_path, hill=HILL)
    body = _body(pages)
    assert [each.text(strip=True) for each in body.css("h2 a")] == ["hill Park"]
    links = {each.text(): each.attributes["href"] for each in body.css("tbody th a")}
    assert list(links) == ["H-4", "H-3", "H-2", "H-1"]
    anchors = re.findall(r'<tr id="([^"]+)"', pages.page(*pages.by_path["en/parks/hill/"]).body)
    for href in links.values():
        page, _, anchor = (href or "").partition("#")
        assert page == "../parks/hill/"
        assert anchor in anchors
    rows = [row.text(separator=" ") for row in body.css("tbody tr")]
    assert "RMB\u00a0375/m²" in rows[1]
    assert "Industrial land" in rows[1]
    assert "the price of the park" in rows[2]
    assert "2\u00a0t/m²" in rows[2]
    assert "Under negotiation" in rows[3]


def test_the_list_and_the_table_have_the_same_plots_in_the_same_order(tmp_path: Path) -> None:
    pages = _site(tmp_path, hill=HILL, dale=_plot("D-1") + _plot("D 2", "office", "500平方米"))
    for language in (SIMPLIFIED_CHINESE, ENGLISH):
        listed = [each.attributes["href"] for each in _body(pages, f"{language.key}/plots/").css("tbody th a")]
        assert listed == [row.href for row in rows_of(table_of(pages, "plots", language))]


def test_the_lead_counts_plots_and_parks(tmp_path: Path) -> None:
    pages = _site(tmp_path, hill=HILL, dale=_plot("D-1"))
    lead = _lead(_body(pages))
    assert lead == "To be had now: four plots and workshops in two parks. Another one is under negotiation."
    assert _lead(_body(pages, "zh/plots/")).startswith("2个园区现有4处")
    home = _body(pages, "en/").css_first(".finder__plots a")
    assert home is None or home.attributes["href"] == "plots/"


def test_where_all_is_under_negotiation_the_lead_says_so(tmp_path: Path) -> None:
    lead = _lead(_body(_site(tmp_path, hill=_plot("H-1", status="negotiating"))))
    assert lead == "Nothing can be had at present; one plot or workshop is under negotiation."


def test_samples_are_not_counted_and_marked(tmp_path: Path) -> None:
    pages = _site(tmp_path, hill=HILL + _plot("H-9", more=", sample: true"))
    body = _body(pages)
    assert not re.search(r"\d|four|five", _lead(body))
    signed = [link.text() for row in body.css("tbody th") if row.css(".sign--sample") for link in row.css("a")]
    assert signed == ["H-9"]
    assert not _body(pages, "en/").css(".finder__plots")


def test_the_page_stands_behind_parks_and_is_linked_from_them(tmp_path: Path) -> None:
    pages = _site(tmp_path, hill=HILL)
    entries = [each.path for each in pages.navigation(ENGLISH)]
    assert entries[entries.index("en/parks/") + 1] == "en/plots/"
    links = [each.attributes["href"] for each in _body(pages, "en/parks/hill/").css(".section-head__more a")]
    assert "../../plots/" in links


def test_a_long_list_has_pages(tmp_path: Path) -> None:
    many = "".join(_plot(f"M-{number:03}", area=f"{900 - number}亩") for number in range(RECORDS_ON_A_PAGE + 5))
    pages = _site(tmp_path, hill=many, dale=_plot("D-1"))
    first, second = _body(pages), _body(pages, "en/plots/page/2/")
    found = [link.text() for body in (first, second) for link in body.css("tbody th a")]
    assert len(found) == len(set(found)) == RECORDS_ON_A_PAGE + 6
    assert first.css(".lead")
    assert not second.css(".lead")
    assert [each.text(strip=True) for each in second.css(".count--continued")] == ["(continued)"]
