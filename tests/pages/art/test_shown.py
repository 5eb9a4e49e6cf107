"""Where art stands: at the head of a home page without a picture, in the files of the strip, on cards that ask."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.pages.art.cuts import card_art, hero_art
from generator.pages.art.shown import TINTS, art_for
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE
from generator.values.urls import HOME
from tests.building.small_builds import build, make_site
from tests.places import ROOT
from tests.small_site import copy_base, leaf_on, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

_DISTRICT = "青河区"
_TOKENS = (ROOT / "theme" / "assets" / "stylesheets" / "tokens.css").read_text(encoding="utf-8")
_HERO = "look: {hero: {file: media/gate.png, alt: {zh: 大门, en: The gate}, credit: {zh: 本局, en: The bureau}}}\n"


@pytest.mark.parametrize(("scheme", "at"), [("light", 0), ("dark", 1)])
def test_a_strip_has_the_colours_of_the_tokens(scheme: str, at: int) -> None:
    for name, colour in TINTS[scheme]._asdict().items():
        assert re.findall(rf"--{name}: (#\w+);", _TOKENS)[at] == colour


def _home(root: Path, language: str) -> str:
    pages = make_pages(read_site(root))
    return next(page.body for page in pages if page.path == f"{language}/")


def test_a_home_page_without_a_picture_has_art(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    for language in ("zh", "en"):
        assert hero_art(_DISTRICT) in _home(root, language)
        assert "<figure" not in _home(root, language).partition("<h1")[0]


def test_a_picture_stands_there_with_its_words_and_its_maker(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    settings = root / "content" / "site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + _HERO, encoding="utf-8")
    home = _home(root, "en").partition("<h1")[0]
    assert re.search(r'<img src="\.\./media/gate\.png" [^>]* alt="The gate" lang="en" fetchpriority="high" ', home)
    assert "The bureau</figcaption>" in home
    assert "art__" not in home


def test_a_picture_that_replaces_art_is_in_the_next_build(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    settings = root / "content" / "site.yaml"
    plain = settings.read_text(encoding="utf-8")
    drawn = []
    for text in (plain, plain + _HERO, plain, plain.replace(_DISTRICT, "乙区")):
        settings.write_text(text, encoding="utf-8")
        assert build(root).built
        page = (root / "site" / "en" / "index.html").read_text(encoding="utf-8")
        assert ('class="photo photo--hero"' in page) == ("look:" in text)
        assert ('class="art"' in page) == ("look:" not in text)
        strips = [(root / "site" / f"assets/images/strip-{scheme}.svg").read_bytes() for scheme in TINTS]
        assert all(TINTS[scheme].land.encode() in strip for scheme, strip in zip(TINTS, strips, strict=True))
        drawn.append(strips)
    assert drawn[0] == drawn[1] == drawn[2] != drawn[3]


def test_a_card_has_art_of_its_own_in_each_language_alike(tmp_path: Path) -> None:
    checked = read_site(copy_base(tmp_path / "site"))
    for language in (ENGLISH, SIMPLIFIED_CHINESE):
        leaf = leaf_on(checked, HOME, language)
        assert art_for(leaf, "kiln") == card_art(_DISTRICT, "kiln") != art_for(leaf, "mill")
