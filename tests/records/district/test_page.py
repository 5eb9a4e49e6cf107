"""The facts of the district stand on the page of its environment and where parks are compared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.records.district.record import DistrictEntry
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE
from generator.values.urls import COMPARE, ENVIRONMENT, HOME
from tests.model_district import MODEL_DISTRICT
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Pages

DISTRICT = """
id: qinghe
name: {zh: 青河区, en: Qinghe District}
as_of: 2025
source: {name: {zh: 年鉴, en: Yearbook}, date: 2026-01-04}
workforce:
  employed: {value: 3.2万人}
  unemployment:
    {value: 3.4%, as_of: 2025-11, source: {name: {zh: 季报, en: Quarterly}}, note: {zh: 登记, en: Registered}}
social_insurance:
  pension: {employer: 16%, employee: 8%}
  work_injury: {employer: 0.5%}
taxes:
  vat: {rate: 13%, basis: {zh: 货物, en: Goods}, steps: [{name: {zh: 运输, en: Transport}, rate: 9%}]}
  land_use: {amount: 6元/平方米·年}
wages:
  trades:
    - {name: {zh: 焊工, en: Welder}, pay: 7000~9000元/月, sample: true}
    - {name: {zh: 电工, en: Electrician}, pay: 6000~8000元/月}
"""
AUTHORED = "---\ntitle: {title}\ndescription: {title}.\n---\n\n## {title} one\n\nWords.\n"


def _pages(root: Path, **files: str) -> Pages:
    written = {f"content/{name}/environment.md": text for name, text in files.items()}
    content = {"content/district.yaml": DISTRICT} | written
    return make_pages(read_site(change(copy_base(root), content)))


def _rows(body: str) -> list[list[str]]:
    """Return the rows of all tables as the words of their cells."""
    rows = re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]
    return [[re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", cell)).strip() for cell in row] for row in cells]


def test_without_a_written_page_the_facts_have_one_of_their_own(tmp_path: Path) -> None:
    page = _pages(tmp_path / "s").page(ENVIRONMENT, ENGLISH)
    assert page.path == "en/environment/"
    assert page.title == "Qinghe District in figures"
    assert page.in_navigation
    assert page.updated == "2025-12-31"


def test_a_written_page_has_the_facts_behind_its_text_and_in_its_contents(tmp_path: Path) -> None:
    pages = _pages(tmp_path / "s", en=AUTHORED.format(title="Why here"))
    written, made = pages.page(ENVIRONMENT, ENGLISH), pages.page(ENVIRONMENT, SIMPLIFIED_CHINESE)
    assert written.title == "Why here"
    assert made.title == "青河区数据一览"
    assert [heading.title for heading in written.headings][:3] == ["Why here one", "Workforce", "Wages"]
    assert written.body.index("Words.") < written.body.index('id="district-workforce"')
    ids = re.findall(r'\bid="([^"]+)"', written.body)
    assert len(set(ids)) == len(ids)


def test_no_other_page_shows_them(tmp_path: Path) -> None:
    pages = _pages(tmp_path / "s", en=AUTHORED.format(title="Why here"))
    assert "Workforce" not in pages.page(HOME, ENGLISH).body
    without = make_pages(read_site(copy_base(tmp_path / "t")))
    assert "en/environment/" not in without.by_path
    assert 'id="compare-same"' not in without.page(COMPARE, ENGLISH).body


def test_a_figure_says_its_date_and_source_only_where_its_group_has_others(tmp_path: Path) -> None:
    body = _pages(tmp_path / "s").page(ENVIRONMENT, ENGLISH).body
    workforce = body[body.index('id="district-workforce"') : body.index('id="district-wages"')]
    rows = dict(_rows(workforce)[1:])
    assert rows["People at work"] == "32,000 people"
    assert rows["Unemployment rate Registered As of November 2025 · Source: Quarterly"] == "3.4%"
    assert workforce.count("Yearbook") == 1


def test_all_rates_of_a_tax_are_lines_of_their_own(tmp_path: Path) -> None:
    body = _pages(tmp_path / "s").page(ENVIRONMENT, ENGLISH).body
    taxes = body[body.index('id="district-taxes"') :]
    assert _rows(taxes)[:4] == [
        ["Tax", "Reckoned from", "Rate"],
        ["Value-added tax", "Goods", "13%"],
        ["Value-added tax", "Transport", "9%"],
        ["Urban land use tax", "", "RMB 6/m²/year"],
    ]


def test_what_is_not_known_is_not_shown_as_nothing(tmp_path: Path) -> None:
    body = _pages(tmp_path / "s").page(ENVIRONMENT, ENGLISH).body
    contributions = [row for row in _rows(body) if row[0].endswith("insurance")]
    assert contributions == [["Pension insurance", "16%", "8%"], ["Work-injury insurance", "0.5%", "—"]]


def test_a_sample_among_real_figures_is_marked_at_its_row(tmp_path: Path) -> None:
    body = _pages(tmp_path / "s").page(ENVIRONMENT, ENGLISH).body
    marked = [row[0] for row in _rows(body) if "°" in row[0]]
    assert [name.partition("°")[0] for name in marked] == ["Welder"]


def test_what_holds_for_all_parks_stands_where_they_are_compared(tmp_path: Path) -> None:
    body = _pages(tmp_path / "s").page(COMPARE, ENGLISH).body
    same = body[body.index('id="compare-same"') :]
    rows = {row[0]: row[1] for row in _rows(same) if len(row) == 2}
    assert rows["Pension insurance, employer’s share"] == "16%"
    assert rows["Value-added tax"].startswith("13%")
    assert 'href="../environment/"' in same


def test_the_model_district_has_every_group_and_its_parts_make_a_whole() -> None:
    district = read_site(MODEL_DISTRICT).content.records("district")["qinglan"].record
    assert isinstance(district, DistrictEntry)
    assert len(district.groups) == 14
    assert district.employers
    assert district.workforce
    assert district.workforce.employed
    heads = [each.headcount.low for each in district.employers.listed]
    assert len(heads) == 25
    assert heads == sorted(heads, reverse=True)
    for parts in (district.workforce.sectors, district.workforce.education):
        assert sum(each.share.low for each in parts if each.share) == 100
        assert sum(each.count.low for each in parts if each.count) == district.workforce.employed.value.low
