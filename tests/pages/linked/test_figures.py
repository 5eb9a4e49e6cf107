"""Figures are told as the records have them: exact numbers, codes of units, and what a page says of them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from generator.pages.data.values import Reader
from generator.pages.linked.figures import number, price_of
from generator.values.quantity import Price
from tests.pages.linked.told import EXAMPLES, example, nodes, page_of

if TYPE_CHECKING:
    from typing import Any


_NUMBERS = frozenset({"value", "minValue", "maxValue", "price", "minPrice", "maxPrice"})


@pytest.mark.parametrize(
    ("text", "told"),
    [("70", 70), ("46666.67", 46666.67), ("0.1", 0.1), ("100000000000000000000", 10**20), ("3.0", 3)],
)
def test_a_number_says_exactly_the_same(text: str, told: float) -> None:
    assert number(text) == told
    assert Decimal(repr(number(text))) == Decimal(text)


def test_a_number_that_json_cannot_say_stays_a_text() -> None:
    assert number("0.12345678901234567890") == "0.12345678901234567890"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("25万元/亩", {"price": 375, "unitCode": "MTK"}),
        ("24~26万元/亩", {"minPrice": 360, "maxPrice": 390, "unitCode": "MTK"}),
        ("不低于20万元/亩", {"minPrice": 300, "unitCode": "MTK"}),
        ("0.65元/度", {"price": 0.65, "unitCode": "KWH"}),
        ("3.5美元/平方米", {"price": 3.5, "priceCurrency": "USD", "unitCode": "MTK"}),
        ("2160元/月", {"price": 2160, "unitCode": "MON"}),
    ],
)
def test_a_price_is_that_of_one_unit(typed: str, told: dict[str, Any]) -> None:
    expected = {"@type": "UnitPriceSpecification", "priceCurrency": "CNY"} | told
    assert price_of(Price.parse(typed)) == expected


def test_a_rent_says_how_often_it_is_paid() -> None:
    assert price_of(Price.parse("10~20元/平方米·月")) == {
        "@type": "UnitPriceSpecification",
        "minPrice": 10,
        "maxPrice": 20,
        "priceCurrency": "CNY",
        "unitCode": "MTK",
        "billingDuration": {"@type": "QuantitativeValue", "value": 1, "unitCode": "MON"},
    }


def _numbers(node: dict[str, Any]) -> set[Decimal]:
    """Return the numbers of a property, of its price or amount, and of the same in another unit."""
    money = node["value"] if isinstance(node.get("value"), dict) else {}
    holders = (node, money, node.get("valueReference", {}))
    found = [each[name] for each in holders for name in _NUMBERS & each.keys()]
    return {Decimal(repr(each)) for each in found if isinstance(each, int | float)}


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_figure_of_parks_and_district_is_told_as_the_record_has_it(name: str, language: str) -> None:
    pages, _ = example(name)
    tongue = next(each for each in pages.languages if each.key == language)
    reader = Reader(pages.library, [pages.words(tongue)], {kind: each.written for kind, each in pages.kinds.items()})
    seen = 0
    shelves = pages.library.site.records
    records = [(record, ("park", record.id)) for record in shelves["park"].values()]
    records += [(record, ("page", "environment")) for record in shelves["district"].values()]
    for record, address in records:
        told = {node["propertyID"]: node for node in nodes(page_of(pages, *address, language), "PropertyValue")}
        for value in reader.values_of(record):
            if value.exact is None or value.kind in {"date", "moment"} or value.path.startswith("location."):
                continue
            exact, metric = value.exact, value.metric
            ends = {Decimal(each) for each in (*exact[:2], *(metric[:2] if metric else ())) if each}
            node = told[value.path]
            assert _numbers(node) <= ends, value.path
            money = metric if metric and value.kind == "price" else exact
            assert {Decimal(each) for each in money[:2] if each} <= _numbers(node), value.path
            assert value.shown[language] in node["description"]
            if value.as_of:
                assert value.as_of.text(language) in node["description"]
            seen += 1
    assert seen > 5
