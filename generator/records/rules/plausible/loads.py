"""Floor loads, which are typed as words: 3.0 t/m², 首层3吨/平方米，二层1吨/平方米.

Owns how their figures are found, in tonnes per square metre. Must not know records.
"""

from __future__ import annotations

import re
from decimal import Decimal

_TONNES = {"t": Decimal(1), "吨": Decimal(1), "kn": Decimal("0.1"), "千牛": Decimal("0.1"), "kg": Decimal("0.001")}
_TONNES |= {"公斤": Decimal("0.001"), "千克": Decimal("0.001")}
_LOAD = re.compile(
    r"(?P<number>[0-9]{1,9}(?:\.[0-9]{1,9})?) ?(?P<unit>t|kN|kg|吨|千牛|公斤|千克) ?(?:/|每) ?(?:m²|m2|㎡|平方米|平米)",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"待核实?|待定|待查|待补|待确认|不确定|暂定|\bTBC\b|\bTBD\b|to be confirmed|unverified|\?|？", re.IGNORECASE
)


def loads_in(text: str) -> list[Decimal]:
    """Return the loads that a text says, in tonnes per square metre."""
    return [Decimal(found["number"]) * _TONNES[found["unit"].lower()] for found in _LOAD.finditer(text)]


def says_unsure(text: str) -> str:
    """Return the words by which a text says that it is not certain; empty where it says no such thing."""
    found = _UNSURE.search(text)
    return found[0] if found else ""
