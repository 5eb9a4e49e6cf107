"""The columns of a finder's table: what their heads say, and what their units come to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from generator.pages.finder import facet
from generator.pages.finder.measure import money, plainly, power, price_of_area
from generator.pages.finder.telling import Telling
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE
from generator.values.quantity import Area, Capacity, Money, Price
from tests.small_site import copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Pages


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    return make_pages(read_site(copy_base(tmp_path / "site")))


def test_a_head_says_what_there_is_to_say(pages: Pages) -> None:
    telling = Telling(pages.library, pages.words(ENGLISH), "en/finder/x.json")
    columns = facet.listed(
        [facet.yes(telling, "crane", "plot.crane"), facet.between(telling, "area", "plot.area", "area", "more")], "area"
    )
    assert columns[0].head() == {"key": "crane", "label": "Crane", "form": "yes"}
    head = columns[1].head()
    assert (head["form"], head["dimension"], head["wish"], head["better"], head["listed"]) == (
        "quantity",
        "area",
        "between",
        "more",
        True,
    )
    assert facet.when(telling, "date", "signing.date").head()["better"] == "more"
    assert facet.until(telling, "handover", "plot.handover").head()["wish"] == "at_most"


@pytest.mark.parametrize("language", [SIMPLIFIED_CHINESE, ENGLISH], ids=str)
def test_a_unit_of_the_form_is_what_the_quantity_engine_makes_of_it(pages: Pages, language: object) -> None:
    found = {}
    telling = Telling(pages.library, pages.words(language), "x/finder/x.json")  # type: ignore[arg-type]
    for dimension in ("area", "price", "power", "money"):
        for key, _, times, divisor in facet.at_least(telling, "x", "plot.area", dimension).units:
            found[key] = Decimal(times) / divisor
    expected = {
        "mu": plainly(Area.parse("1亩")),
        "ha": plainly(Area.parse("1公顷")),
        "m2": plainly(Area.parse("1平方米")),
        "wan_cny_mu": price_of_area(Price.parse("1万元/亩")),
        "cny_mu": price_of_area(Price.parse("1元/亩")),
        "cny_m2": price_of_area(Price.parse("1元/平方米")),
        "kva": power(Capacity.parse("1千伏安")),
        "kw": power(Capacity.parse("1千瓦")),
        "mw": power(Capacity.parse("1兆瓦")),
        "yi_cny": money(Money.parse("1亿元")),
        "wan_cny": money(Money.parse("1万元")),
        "million_cny": money(Money.parse("RMB 1 million")),
    }
    assert found.keys() <= expected.keys()
    for key, value in found.items():
        other = expected[key]
        assert isinstance(other, Decimal)
        assert abs(value - other) < Decimal("1e-9"), key
