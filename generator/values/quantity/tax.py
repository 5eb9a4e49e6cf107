"""Whether value-added tax is in a price, as staff and papers say it behind or before the figure.

Owns the words for it in both languages. Must not know prices.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.values.quantity.typed import Typed


class ValueAddedTax(StrEnum):
    """Whether a price has its tax in it."""

    INCLUDED = "included"
    EXCLUDED = "excluded"

    @property
    def chinese(self) -> str:
        """The words in Chinese, without brackets."""
        return "含税" if self is ValueAddedTax.INCLUDED else "不含税"

    @property
    def english(self) -> str:
        """The words in English, without brackets."""
        return f"tax {self.value}"


_OUT = r"不含|未含|excluding |excl\.? ?|plus "
_IN = r"含|包含|including |incl\.? ?"
_VAT = "(?:增值税|税价?|VAT|tax)"
_SAID = re.compile(
    rf"\((?:(?P<out>{_OUT})|{_IN}){_VAT}\)$"
    r"|\((?:tax|VAT) (?:(?P<out2>excluded)|included)\)$"
    rf"|^(?:(?P<out3>不含|未含)|含){_VAT}(?=[^税]*[0-9])"
    rf"|,? (?:(?P<out4>{_OUT})|{_IN}){_VAT}$",
    re.IGNORECASE,
)
_OF_TAX = re.compile(r"税|\b(?:tax|vat)\b", re.IGNORECASE)


def take_tax(typed: Typed) -> tuple[ValueAddedTax | None, str]:
    """Take what is said of tax off a text, None where nothing is; raises ``Fault`` where it is said twice."""
    text = typed.text
    match = _SAID.search(text) if _OF_TAX.search(text) else None
    if match is None:
        return None, text
    rest = (text[: match.start()] + text[match.end() :]).strip()
    if _SAID.search(rest):
        raise typed.fault("Q114", first=ValueAddedTax.INCLUDED.chinese, second=ValueAddedTax.EXCLUDED.chinese)
    return ValueAddedTax.EXCLUDED if any(match.groups()) else ValueAddedTax.INCLUDED, rest
