"""Pages: which there are, that no two want one address, and what stands on them in places that are easily missed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.messages.issues import Fault
from generator.values import urls
from generator.values.stage import Stage
from generator.values.urls import Address
from tests.small_site import BASE, change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.page import Page


def pages_with(tmp_path: Path, name: str, *changes: tuple[str, str]) -> dict[str, Page]:
    """Return the pages by path of the base site in which one file is changed."""
    text = (BASE / name).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    checked = read_site(change(copy_base(tmp_path / "site"), {name: text}))
    assert checked.is_sound, checked.issues
    return {page.path: page for page in make_pages(checked)}


def test_two_pages_for_one_address_are_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    projects = (BASE / "projects.yaml").read_text(encoding="utf-8").replace("id: cold-store\n", "id: river\n")
    checked = read_site(change(copy_base(tmp_path / "site"), {"projects.yaml": projects}))
    monkeypatch.setitem(urls.PATTERNS, "project", "parks/{key}/")
    with pytest.raises(Fault) as caught:
        make_pages(checked)
    assert caught.value.code == "V104"
    assert caught.value.facts == {"path": "zh/parks/river/"}


def test_a_third_language_without_texts_builds(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    settings = (root / "content/site.yaml").read_text(encoding="utf-8")
    change(root, {"content/site.yaml": settings.replace("languages: [zh, en]", "languages: [zh, en, ja]")})
    checked = read_site(root)
    assert checked.is_sound
    pages = {page.path: page for page in make_pages(checked)}
    home = pages["ja/"]
    assert home.language.name == "日本語"
    assert '<span lang="en" class="untranslated">Invest in Qinghe</span>' in home.body
    assert [switch.path for switch in home.switches] == ["zh/", "en/"]
    assert "ja/parks/river/" not in pages  # no name in Japanese, so no page
    switch = next(each for each in pages["zh/parks/river/"].switches if each.language.key == "ja")
    assert (switch.path, switch.is_twin) == ("ja/", False)


def test_only_chinese_is_a_site_too(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    settings = (root / "content/site.yaml").read_text(encoding="utf-8")
    settings = settings.replace("languages: [zh, en]", "languages: [zh]")
    change(root, {"content/site.yaml": settings})
    issues = {issue.code for issue in read_site(root).issues}
    assert issues == {"T103", "F110"}  # English texts and pages of a site without English are not accepted in silence


def test_every_page_does_without_figures(tmp_path: Path) -> None:
    checked = read_site(change(copy_base(tmp_path / "site"), {"content/figures.yaml": None}))
    assert checked.is_sound
    assert 'class="figures"' not in {page.path: page for page in make_pages(checked)}["en/"].body


def test_the_way_leads_from_home_to_the_page(tmp_path: Path) -> None:
    checked = read_site(copy_base(tmp_path / "site"))
    pages = {page.address: page for page in make_pages(checked) if page.language.key == "en"}
    assert [step.path for step in pages[Address("signing", "panels")].trail] == [
        "en/",
        "en/signings/",
        "en/signings/2026/",
        "en/signings/panels/",
    ]


def test_a_language_without_interface_words_is_said(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    settings = (root / "content/site.yaml").read_text(encoding="utf-8")
    change(root, {"content/site.yaml": settings.replace("languages: [zh, en]", "languages: [zh, en, fr]")})
    errors = [(issue.code, str(issue.place)) for issue in read_site(root).issues if issue.is_error]
    assert errors == [("S113", "content/site.yaml:5:21")]


def test_a_name_that_is_not_translated_is_marked_in_a_list_of_names(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    river = (root / "content/parks/river.yaml").read_text(encoding="utf-8")
    industries = (root / "content/industries.yaml").read_text(encoding="utf-8").replace(", en: Logistics", "")
    files = {"content/parks/hill.yaml": river.replace("id: river", "id: hill"), "content/industries.yaml": industries}
    pages = {page.path: page for page in make_pages(read_site(change(root, files)))}
    for path in ("en/parks/", "en/parks/river/"):  # the table that compares the parks, and the page of one
        line = re.sub("</?a[^>]*>", "", pages[path].body)
        assert 'Building materials, <span lang="zh-Hans" class="untranslated">物流</span>' in line
    assert "en/industries/logistics/" not in pages


def test_a_venue_that_is_not_translated_is_marked(tmp_path: Path) -> None:
    venues = "count: 1个\nvenues: [{zh: 主会场, en: Main hall}, {zh: 分会场}]\n"
    pages = pages_with(tmp_path, "content/signings/2026/panels.yaml", ("count: 1个\n", venues))
    body = pages["en/signings/panels/"].body
    assert 'Main hall, <span lang="zh-Hans" class="untranslated">分会场</span>' in body


@pytest.mark.parametrize(
    ("phone", "dials"),
    [
        ("023-5550-0101", ["+862355500101"]),
        ("023-5550-0101/5550-0102", ["+862355500101", "+862355500102"]),
        ("023-5550-0101 转 8", ["+862355500101;ext=8"]),
        ("400-800-1234", ["4008001234"]),
        ("+49 69 5550 0101", ["+496955500101"]),
    ],
)
def test_every_telephone_number_is_dialled_from_anywhere(phone: str, dials: list[str], tmp_path: Path) -> None:
    pages = pages_with(tmp_path, "content/contacts.yaml", ("phone: 023-5550-0101", f"phone: {phone}"))
    assert re.findall(r'href="tel:([^"]*)"', pages["zh/contact/"].body) == dials


@pytest.mark.parametrize(
    ("lat", "lon", "zh", "en"),
    [
        ("29.41", "106.63", "北纬29.41°，东经106.63°", "29.41° N, 106.63° E"),
        ("-29.41", "-106.63", "南纬29.41°，西经106.63°", "29.41° S, 106.63° W"),
    ],
)
def test_coordinates_name_their_half_of_the_globe(lat: str, lon: str, zh: str, en: str, tmp_path: Path) -> None:
    phone = "phone: 023-5550-0101"
    location = f"location: {{lat: {lat}, lon: {lon}, crs: wgs84}}"
    pages = pages_with(tmp_path, "content/contacts.yaml", (phone, f"{phone}\n  {location}"))
    assert zh in pages["zh/contact/"].body
    assert en in pages["en/contact/"].body


_PUBLIC = 'disclosure: full\n  source: {name: {zh: 公告, en: Notice}, url: "https://example.org/2.html"}'


def test_a_published_project_stands_on_the_list_whatever_its_stage(tmp_path: Path) -> None:
    opportunity = "stage: opportunity"
    for stage in Stage:
        pages = pages_with(tmp_path / stage, "projects.yaml", (opportunity, f"stage: {stage}\n  {_PUBLIC}"))
        assert "zh/projects/cold-store/" in pages
        assert 'href="cold-store/"' in pages["zh/projects/"].body, stage


def test_a_stage_stands_on_the_list_where_one_of_its_projects_is_published(tmp_path: Path) -> None:
    heading = '<h2 id="negotiating">Under negotiation <span class="count">1</span></h2>'
    first = "name: {zh: 洽谈项目1, en: Talks 1}"
    assert 'id="negotiating"' not in pages_with(tmp_path / "counted", "projects.yaml")["en/projects/"].body
    shown = pages_with(tmp_path / "shown", "projects.yaml", (first, f"{first}\n  {_PUBLIC}"))["en/projects/"].body
    assert 'href="talks-1/"' in shown
    assert heading in shown  # two others are counted only


def test_opportunities_without_a_name_in_a_language_have_no_page_in_it(tmp_path: Path) -> None:
    pages = pages_with(tmp_path, "projects.yaml", ("{zh: 冷库项目, en: Cold store}", "{zh: 冷库项目}"))
    assert "zh/projects/opportunities/" in pages
    assert "en/projects/opportunities/" not in pages
    assert "opportunities/" not in pages["en/"].body


def test_the_sum_of_several_projects_takes_the_plural(tmp_path: Path) -> None:
    pages = pages_with(tmp_path / "one", "projects.yaml")
    assert "(1\xa0of 1\xa0project)" in pages["en/projects/signed/"].body
    pages = pages_with(tmp_path / "two", "projects.yaml", ("stage: opportunity", "stage: construction"))
    assert "(2\xa0of 2\xa0projects)" in pages["en/projects/"].body


def test_an_industry_lists_what_else_names_it(tmp_path: Path) -> None:
    words = "title: {zh: 服务队, en: Service team}, summary: {zh: 帮助。, en: Help.}"
    service = f"{{id: team, {words}, kind: guide, industries: [logistics]}}"
    root = change(copy_base(tmp_path / "site"), {"content/services.yaml": f"- {service}\n"})
    pages = {page.path: page for page in make_pages(read_site(root))}
    assert "Service team" in pages["en/industries/logistics/"].body
    assert "Service team" not in pages["en/industries/materials/"].body


def test_a_segment_without_a_translation_says_in_the_diagram_which_language_it_is_in(tmp_path: Path) -> None:
    pages = pages_with(
        tmp_path,
        "content/industries.yaml",
        ("{zh: 石材开采, en: Quarrying}", "{zh: 石材开采}"),
        (", en: Gypsum mining", ""),
    )
    body = pages["en/industries/materials/"].body
    assert body.count('<text class="chain__name" lang="zh-Hans">') == 2  # wide and tall
    assert body.count('<text class="chain__what" lang="zh-Hans">') == 2
    assert '<span lang="zh-Hans" class="untranslated">石材开采</span>' in body


@pytest.mark.parametrize("path", ["parks/river/", "projects/panels/"])
def test_words_for_a_picture_say_which_language_they_are_in(path: str, tmp_path: Path) -> None:
    name = "projects.yaml" if path.startswith("projects") else "content/parks/river.yaml"
    pages = pages_with(tmp_path, name, ("alt: {zh: 大门, en: Gate}", "alt: {zh: 大门}"))
    for language in ("zh", "en"):  # to a reader who hears them, words in Chinese are better than none
        assert re.search(r'alt="大门" lang="zh-Hans"', pages[f"{language}/{path}"].body)
    told = pages_with(tmp_path / "told", name, ("alt: {zh: 大门, en: Gate}", "alt: {zh: 大门, en: The gate}"))
    assert re.search(r'alt="The gate" lang="en"', told[f"en/{path}"].body)
