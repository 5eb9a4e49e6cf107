"""How texts, quantities and links stand in a finder's table of one language."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from generator.pages.finder.cell import Valued
from generator.pages.finder.facet import Choice
from generator.pages.finder.telling import Telling
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE, Text
from generator.values.quantity import Area
from generator.values.urls import PARKS, Address
from tests.small_site import copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Pages


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    return make_pages(read_site(copy_base(tmp_path / "site")))


def test_texts_and_quantities_are_in_the_language_of_the_table(pages: Pages) -> None:
    zh, en = (
        Telling(pages.library, pages.words(each), f"{each.key}/finder/x.json") for each in (SIMPLIFIED_CHINESE, ENGLISH)
    )
    mu = Area.parse("30亩")
    assert zh.measured(mu, Decimal(1)) == Valued(Decimal(1), "30亩")
    assert en.measured(mu, Decimal(1)) == Valued(Decimal(1), "2\u00a0ha (30\u00a0mu)")
    text = Text({"zh": "净地"})
    assert zh.said(text) == Valued(None, "净地")
    assert en.said(text) == Valued(None, "净地", (), "zh-Hans")
    assert en.choice("a", text) == Choice("a", "净地", "zh-Hans")
    assert en.yes(answer=False) == Valued(value=False, shown="No")
    assert [each.key for each in en.records("park")] == ["river"]


def test_links_start_from_the_file(pages: Pages) -> None:
    telling = Telling(pages.library, pages.words(ENGLISH), "en/finder/x.json")
    assert telling.href(PARKS) == "../parks/"
    assert telling.href(Address("park", "river")) == "../parks/river/"
