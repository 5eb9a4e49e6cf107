"""Figures of records in the words of schema.org: a ``PropertyValue`` with its number and UN/CEFACT code, a price.

Owns how a number, its unit and its proof are written. What figures a record has, ``pages.data`` reads. Must not know
one kind of record from another.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.pages.data.data_value import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.data.data_value import DataValue, Exact
    from generator.pages.linked.teller import Node, Teller
    from generator.values.quantity import Price
    from generator.values.record import Record

_DATES = frozenset({"date", "moment"})
_NOT_FIGURES = frozenset({"lat", "lon", "crs"})
_IN_WORDS = frozenset({"choice", "yes_no", "word"})
_OF_MONEY = frozenset({"money", "price"})
_OF_PRICE = {"value": "price", "minValue": "minPrice", "maxValue": "maxPrice"}
_TOLD = FIGURES | _DATES | _IN_WORDS


def number(text: str) -> int | float | str:
    """Return a decimal as a number of JSON that says exactly the same; as a text where no such number does."""
    exact = Decimal(text)
    if exact == exact.to_integral_value():
        return int(exact)
    near = float(exact)
    return near if Decimal(repr(near)) == exact else text


def figures(teller: Teller, record: Record) -> Iterator[Node]:
    """Yield the figures, dates and choices of a record, each with its path, its unit, its day, and its marks."""
    for value in teller.reader().with_library(teller.library).values_of(record):
        if value.kind in _TOLD and value.path.rpartition(".")[2] not in _NOT_FIGURES:
            yield _property(teller, value)


def _property(teller: Teller, value: DataValue) -> Node:
    """Return a value as a property: its number where it has one, and in words what a page says of it."""
    key = teller.leaf.language.key
    within = value.within.get(key, "")
    label = value.label.get(key) or value.path
    node: Node = {
        "@type": "PropertyValue",
        "propertyID": value.path,
        "name": f"{within}{teller.words('label.separator')}{label}" if within else label,
    }
    shown = value.shown.get(key) or value.shown.get(teller.leaf.language.of_figures, "")
    if value.exact is None:
        node["value"] = shown
    elif value.kind in _DATES:
        node["value"] = value.exact.low
    else:
        node |= _amount(value, value.exact)
    day = value.as_of.text(teller.leaf.language.of_figures) if value.as_of else ""
    node["description"] = teller.words("linked.dated", value=shown, date=day) if day else shown
    return teller.marked(node, sample=value.sample, inferred=value.inferred)


def _amount(value: DataValue, exact: Exact) -> Node:
    """Return the numbers of a figure in a unit that has a code, and beside them those of its own unit."""
    coded = value.metric or exact
    if value.kind in _OF_MONEY:
        return {"value": _money(coded)}
    if "/" in coded.unit or not coded.code:  # no one code says it, as cubic metres a year
        return {**_ends(exact), "unitText": exact.unit}
    found = {**_ends(coded), "unitCode": coded.code}
    if value.metric:
        found["valueReference"] = {"@type": "QuantitativeValue", **_ends(exact), "unitText": exact.unit}
    return found


def _ends(exact: Exact) -> Node:
    if exact.low is not None and exact.low == exact.high:
        return {"value": number(exact.low)}
    ends = {"minValue": exact.low, "maxValue": exact.high}
    return {name: number(end) for name, end in ends.items() if end is not None}


def _money(exact: Exact) -> Node:
    """Return an amount of money, or a price with what it is for."""
    currency, *per = exact.code.split("/")
    if not per:
        return {"@type": "MonetaryAmount", "currency": currency, **_ends(exact)}
    ends = {_OF_PRICE[name]: end for name, end in _ends(exact).items()}
    return _unit_price(ends, currency, per)


def price_of(price: Price) -> Node:
    """Return a price for one unit of something; a price per mu as the same per square metre."""
    said = price.machine()
    ends = {name: number(said[key]) for key, name in _OF_PRICE.items() if key in said}
    return _unit_price(ends, said["currency"], [said["unitCode"], *([said["per"]] if "per" in said else [])])


def _unit_price(ends: Node, currency: str, per: list[str]) -> Node:
    """Return a price for one of a thing; where it is paid again and again, ``billingDuration`` says how often."""
    found: Node = {"@type": "UnitPriceSpecification", **ends, "priceCurrency": currency, "unitCode": per[0]}
    if len(per) > 1:
        found["billingDuration"] = {"@type": "QuantitativeValue", "value": 1, "unitCode": per[1]}
    return found
