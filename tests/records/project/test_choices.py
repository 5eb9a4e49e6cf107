"""A list offers the choices that there are among its projects, and none where there is nothing to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.gate.outline import Outline
from generator.records.project.choices import choice_fields
from generator.records.project.facets import facets_of
from generator.values import urls
from generator.values.language import language
from tests.places import SITES
from tests.small_site import BASE, change, copy_base, leaf_on, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from tests.small_site import Checked


FULL = SITES / "full"


def options(site: Checked, listing: str, key: str) -> dict[str, list[str]]:
    leaf = leaf_on(site, urls.HOME, language(key))
    return {field.name: ["", *(option.value for option in field.options)] for field in choice_fields(leaf, listing)}


def test_the_choices_are_in_the_order_of_stages_parks_and_industries() -> None:
    projects = [
        Outline("a", (), (), sample=False, facts={"stage": ("production",), "park": ("p2",), "industry": ("i1",)}),
        Outline("b", (), (), sample=False, facts={"stage": ("signed",), "industry": ("i3",)}),
        Outline("c", (), (), sample=False, facts={"stage": ("opportunity",), "park": ("p1",), "industry": ("i2",)}),
    ]
    found = facets_of(projects, ["p1", "p2", "p3"], ["i3", "i2", "i1"])
    assert found["projects"] == (
        *("stage/opportunity", "stage/signed", "stage/production"),
        *("park/p1", "park/p2", "industry/i3", "industry/i2", "industry/i1"),
    )
    assert found["signed"] == ("stage/signed", "stage/production", "park/p2", "industry/i3", "industry/i1")
    assert found["opportunities"] == ("stage/opportunity", "park/p1", "industry/i2")


@pytest.mark.parametrize("key", ["zh", "en"])
def test_a_field_needs_two_choices(key: str) -> None:
    assert options(read_site(BASE), "projects", key) == {
        "stage": ["", "opportunity", "construction"],
        "industry": ["", "materials", "logistics"],
    }
    assert options(read_site(BASE), "signed", key) == {}
    assert options(read_site(FULL), "signed", key) == {"stage": ["", "signed", "construction", "production"]}


def test_what_has_no_page_in_a_language_is_no_choice_there(tmp_path: Path) -> None:
    text = (BASE / "projects.yaml").read_text(encoding="utf-8").replace("zh: 冷库项目, en: Cold store", "zh: 冷库项目")
    site = read_site(change(copy_base(tmp_path / "site"), {"projects.yaml": text}))
    assert options(site, "projects", "en") == {}
    assert set(options(site, "projects", "zh")) == {"stage", "industry"}


def test_what_is_only_counted_is_no_choice() -> None:
    assert "negotiating" not in options(read_site(BASE), "projects", "zh")["stage"]
    assert "suspended" not in options(read_site(FULL), "signed", "zh")["stage"]


def test_a_label_in_another_language_says_so(tmp_path: Path) -> None:
    text = (BASE / "content/industries.yaml").read_text(encoding="utf-8").replace("zh: 物流, en: Logistics", "zh: 物流")
    site = read_site(change(copy_base(tmp_path / "site"), {"content/industries.yaml": text}))
    fields = choice_fields(leaf_on(site, urls.HOME, language("en")), "projects")
    assert [(option.label, option.lang) for field in fields for option in field.options if option.lang] == [
        ("物流", "zh-Hans")
    ]


def test_links_stand_in_for_the_finder_without_scripts() -> None:
    pages = make_pages(read_site(FULL))
    body = LexborHTMLParser(pages.page(urls.PROJECTS, language("zh")).body)
    assert body.css("noscript .archives__links a")
    assert [node.attributes["data-table"] for node in body.css(".finding")] == ["../finder/projects.json"]
