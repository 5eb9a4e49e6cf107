"""A list offers the choices that there are among its projects, and none where there is nothing to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.gate.outline import Outline
from generator.records.project.facets import facets_of
from generator.values import urls
from generator.values.language import language
from tests.places import SITES
from tests.small_site import BASE, change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Pages

FULL = SITES / "full"


def options(pages: Pages, listing: urls.Address, key: str) -> dict[str, list[str]]:
    body = LexborHTMLParser(pages.page(listing, language(key)).body)
    return {
        select.attributes["name"] or "": [option.attributes["value"] or "" for option in select.css("option")]
        for select in body.css(".filter select")
    }


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
    pages = make_pages(read_site(BASE))
    assert options(pages, urls.PROJECTS, key) == {
        "stage": ["", "opportunity", "construction"],
        "industry": ["", "materials", "logistics"],
    }
    assert options(pages, urls.SIGNED, key) == {}
    assert options(make_pages(read_site(FULL)), urls.SIGNED, key) == {
        "stage": ["", "signed", "construction", "production"]
    }


def test_what_has_no_page_in_a_language_is_no_choice_there(tmp_path: Path) -> None:
    text = (BASE / "projects.yaml").read_text(encoding="utf-8").replace("zh: 冷库项目, en: Cold store", "zh: 冷库项目")
    pages = make_pages(read_site(change(copy_base(tmp_path / "site"), {"projects.yaml": text})))
    assert options(pages, urls.PROJECTS, "en") == {}
    assert set(options(pages, urls.PROJECTS, "zh")) == {"stage", "industry"}


def test_what_is_only_counted_is_no_choice() -> None:
    pages = make_pages(read_site(BASE))
    assert "negotiating" not in options(pages, urls.PROJECTS, "zh")["stage"]
    assert "suspended" not in options(make_pages(read_site(FULL)), urls.SIGNED, "zh")["stage"]


def test_a_label_in_another_language_says_so(tmp_path: Path) -> None:
    text = (BASE / "content/industries.yaml").read_text(encoding="utf-8").replace("zh: 物流, en: Logistics", "zh: 物流")
    pages = make_pages(read_site(change(copy_base(tmp_path / "site"), {"content/industries.yaml": text})))
    body = LexborHTMLParser(pages.page(urls.PROJECTS, language("en")).body)
    assert [node.text() for node in body.css("option[lang=zh-Hans]")] == ["物流"]
