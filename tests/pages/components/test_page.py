"""The page of all components has each of them, drawn in its states, in every language that the theme speaks."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from generator.building.edition import pages_of
from generator.pages.components.exhibit import Exhibit, say
from generator.pages.components.page import ComponentsView
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE, language
from generator.values.urls import COMPONENTS, HOME
from tests.building.mkdocs_plugin.test_sheets import SHEETS
from tests.small_site import ICONS, change, copy_base, leaf_on, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Pages
    from generator.values.language import Language

FRAME_LEVEL = {
    "showcase": "joins the others",
    "tokens": "draws nothing: the names that the others use",
    "frame": "the frame of every page, of this one too",
    "drawer": "the same, on a phone",
    "languages": "the same, its switch",
    "foot": "the same, its foot",
    "search": "the same, the way to what it has; its results are drawn by a script",
    "hit": "what that script draws",
    "viewer": "photos over the page, drawn by a script",
    "gate": "the pages outside the frame",
    "print": "what all of it looks like on paper",
    "print-head": "the same, the head of a page there",
    "print-lists": "the same, lists and tables",
    "print-record": "the same, records",
    "print-steps": "the same, stages and steps",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    root = copy_base(tmp_path_factory.mktemp("components") / "site")
    settings = root / "content" / "site.yaml"
    spoken = {"content/site.yaml": settings.read_text(encoding="utf-8").replace("[zh, en]", "[zh, en, ja]")}
    return pages_of(read_site(change(root, spoken)).site, ICONS, with_components=True)


def test_a_site_has_it_only_when_that_is_asked_for(pages: Pages, tmp_path: Path) -> None:
    path = "en/_components/"
    assert path in pages.by_path
    assert path not in pages_of(read_site(copy_base(tmp_path / "site")).site, ICONS).by_path
    assert path not in repr(pages.navigation(ENGLISH))


@pytest.mark.parametrize("spoken", [SIMPLIFIED_CHINESE, ENGLISH, language("ja")], ids=str)
def test_every_component_has_a_section(pages: Pages, spoken: Language) -> None:
    body = pages.page(COMPONENTS, spoken).body
    headings = re.findall(r'<h2 id="sheet-[\w-]+">([^<]+)</h2>', body)
    shown = Counter(sheet for heading in headings for sheet in heading.split(" · "))
    assert shown.keys() == {name.removesuffix(".css") for name in SHEETS} - FRAME_LEVEL.keys()
    assert set(shown.values()) == {1}
    assert body.count("<p><strong>") > 60


@pytest.mark.parametrize("spoken", [SIMPLIFIED_CHINESE, ENGLISH], ids=str)
def test_a_component_is_drawn_by_its_sheet(pages: Pages, spoken: Language) -> None:
    """Each section has a class that a sheet of its own speaks of."""
    body = pages.page(COMPONENTS, spoken).body
    parts = re.split(r'<h2 id="sheet-[\w-]+">([^<]+)</h2>', body)[1:]
    for heading, section in zip(parts[::2], parts[1::2], strict=True):
        written = {name for each in re.findall(r'class="([^"]+)"', section) for name in each.split()}
        for sheet in heading.split(" · "):
            known = set(re.findall(r"\.([a-z][\w-]+)", SHEETS[f"{sheet}.css"]))
            assert written & known - {"md-typeset", "body"} or sheet in {"heading", "text"}, sheet


def test_no_id_stands_twice(pages: Pages) -> None:
    for spoken in pages.languages:
        ids = Counter(re.findall(r'\bid="([^"]+)"', pages.page(COMPONENTS, spoken).body))
        assert {name for name, count in ids.items() if count > 1} == set()


def test_a_text_that_is_not_translated_says_so(tmp_path: Path) -> None:
    leaf = leaf_on(read_site(copy_base(tmp_path / "site")), HOME, ENGLISH)
    assert say(leaf, "甲", "A") == "A"
    assert say(leaf, "甲").startswith('<span lang="zh-Hans" class="untranslated">甲</span>')


def test_a_component_is_named_by_its_first_sheet() -> None:
    shown = ComponentsView((Exhibit(("map", "map-key"), "", ()),))
    assert [exhibit.anchor for exhibit in shown.exhibits] == ["sheet-map"]
