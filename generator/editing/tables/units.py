"""A number in a column whose heading has the unit, and a day that a sheet keeps as a number, become what staff type.

Owns how number and unit are joined; what cannot be read stays as it is, and the check says so. Must not know tables.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.editing.tables.vocabulary import factors, units
from generator.messages.issues import Fault
from generator.reading.tables.sheets import plain_number
from generator.values.quantity import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

_BARE = re.compile(r"[¥约近超逾过≥≤><~\-–—至到不低于少多达余以上内左右大约 +\d.,]+")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SERIAL = re.compile(r"[2-7]\d{4}(?:\.\d+)?")
_FIRST_DAY = date(1899, 12, 30)
"""From it the sheets of Excel count days."""
_SCALES = ("万", "亿")
_IMPLIED = {"人数": "人", "家数": "家", "户数": "户", "亩数": "亩"}
"""Ends of headings that are a unit as well."""


def has_no_unit(text: str) -> bool:
    """Whether a text is a number, or a span of them, and nothing else but words such as 约 and 以上."""
    plain = unicodedata.normalize("NFKC", text)
    return bool(_BARE.fullmatch(plain)) and any(sign.isdigit() for sign in plain)


@lru_cache(maxsize=4096)
def can_be_read(kind: str, text: str) -> bool:
    """Whether a text is a quantity of a kind."""
    try:
        KINDS[kind].parse(text)
    except Fault:
        return False
    return True


def unit_for(kind: str, named: Iterable[str]) -> str:
    """Return the first of some remarks that is a unit of a kind of quantity; empty where none is."""
    for each in named if kind in KINDS else ():
        unit = unicodedata.normalize("NFKC", each).strip()
        if unit and not unit.isdigit() and can_be_read(kind, with_unit(kind, "3", unit)):
            return units().get(unit, unit)
    return ""


def implied_unit(kind: str, heading: str) -> str:
    """Return the unit that a heading ends with (``用工人数``); empty where it ends with none."""
    found = next((unit for end, unit in _IMPLIED.items() if heading.endswith(end)), "")
    return found if found and can_be_read(kind, f"3{found}") else ""


def with_unit(kind: str, text: str, unit: str) -> str:
    """Return a quantity with the unit of its column where it has none of its own."""
    if not unit or not has_no_unit(text):
        yuan = f"{text}元"  # 3.6亿
        return yuan if kind == "money" and text.endswith(_SCALES) and can_be_read(kind, yuan) else text
    plain = unicodedata.normalize("NFKC", text).replace(" ", "").replace("¥", "")
    factor, form = factors().get(unit.casefold(), ("1", ""))
    if form:
        numbers = list(_NUMBER.finditer(plain))
        if len(numbers) != 1:
            return text
        product = Decimal(numbers[0][0].replace(",", "")) * Decimal(factor)
        return plain[: numbers[0].start()] + form.format(plain_number(product)) + plain[numbers[0].end() :]
    last = list(_NUMBER.finditer(plain))[-1]
    written = plain[: last.end()] + units().get(unit, unit) + plain[last.end() :]
    return written if can_be_read(kind, written) else text


def day_of_serial(text: str) -> str:
    """Return the day that a sheet keeps as a number, in ISO 8601; empty for a text that is no such number."""
    if not _SERIAL.fullmatch(text):
        return ""
    return (_FIRST_DAY + timedelta(days=int(Decimal(text)))).isoformat()
