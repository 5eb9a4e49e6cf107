"""A figure in a cell or a bar: what is read first, and behind it in small print what stands in brackets.

English gives areas and prices of land twice, 14.2 ha (213 mu); both parts stay one text when they are copied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from generator.pages.leaf import Leaf, Quantity

_TWO_PARTS = Markup("{} <small>({})</small>")


def figure(leaf: Leaf, quantity: Quantity | None) -> Markup:
    """Return a quantity as the page's language writes it, its bracket in small print; empty where there is none."""
    if quantity is None:
        return Markup()
    text = leaf.quantity(quantity)
    first, bracket, second = text.partition(" (")
    return _TWO_PARTS.format(first, second.removesuffix(")")) if bracket else escape(text)
