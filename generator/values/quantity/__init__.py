"""Quantities: what staff type once, with its unit, as an exact value that can be written in both languages.

``Money.parse("3.6亿元").text("en")`` is ``RMB 360 million``. Every kind reads Chinese and English input, keeps exact
decimals, and raises ``messages.issues.Fault`` rather than guess. Must not know records, files or pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.values.quantity.area import Area
from generator.values.quantity.capacity import Capacity
from generator.values.quantity.count import Count
from generator.values.quantity.dates import PartialDate
from generator.values.quantity.money import Money
from generator.values.quantity.percent import Percent
from generator.values.quantity.price import Price
from generator.values.quantity.qualifiers import Qualifier
from generator.values.quantity.travel import Distance, Duration
from generator.values.quantity.typed import EXAMPLES
from generator.values.quantity.weather import Rainfall, Temperature
from generator.values.quantity.when import When, span_text

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "EXAMPLES",
    "KINDS",
    "Area",
    "Capacity",
    "Count",
    "Distance",
    "Duration",
    "Money",
    "PartialDate",
    "Percent",
    "Price",
    "Qualifier",
    "Quantity",
    "Rainfall",
    "Temperature",
    "When",
    "parse",
    "span_text",
]

Quantity = (
    Money
    | Area
    | Price
    | Capacity
    | Count
    | Distance
    | Duration
    | Percent
    | Temperature
    | Rainfall
    | PartialDate
    | When
)

KINDS: Mapping[str, type[Quantity]] = {
    "money": Money,
    "area": Area,
    "price": Price,
    "capacity": Capacity,
    "count": Count,
    "distance": Distance,
    "duration": Duration,
    "percent": Percent,
    "temperature": Temperature,
    "rainfall": Rainfall,
    "date": PartialDate,
    "moment": When,
}
"""Every kind of quantity by its name."""


def parse(kind: str, text: str) -> Quantity:
    """Read a quantity of a kind; raises ``KeyError`` for an unknown kind and ``Fault`` for a text that is none."""
    return KINDS[kind].parse(text)
