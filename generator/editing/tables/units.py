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
_LONGEST_UNIT = 20
_MULTIPLE = re.compile(r"(1[0,]*0)\s*(\D+)")
_BETWEEN = re.compile(r"(?<!\d)[,;、]|[,;、](?!\d)")
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
    """Return the only one of some remarks that is a unit of a kind of quantity; empty where none is, or several are.

    One that says more (``万元，含流动资金``) is a unit where one of its parts is.
    """
    found: dict[str, str] = {}
    for each in named if kind in KINDS else ():
        remark = unicodedata.normalize("NFKC", each).strip()
        whole = _unit(kind, remark)
        for unit in [whole] if whole else filter(None, (_unit(kind, part.strip()) for part in _BETWEEN.split(remark))):
            found.setdefault(KINDS[kind].parse(with_unit(kind, "3", unit)).text("zh"), unit)
    return next(iter(found.values())) if len(found) == 1 else ""


def _unit(kind: str, remark: str) -> str:
    """Return a remark as a unit of a kind of quantity; empty where it is none."""
    unit = units().get("".join(remark.split()), remark)
    is_number = unit[:1].isdigit() and not _MULTIPLE.fullmatch(unit) and unit.casefold() not in factors()
    for each in (unit, f"{unit}元") if kind == "money" and unit.endswith(_SCALES) else (unit,):
        if each and not is_number and can_be_read(kind, with_unit(kind, "3", each)):
            return each
    return ""


@lru_cache(maxsize=2**12)
def is_unit(text: str) -> bool:
    """Whether a text is a unit of some quantity, and nothing else."""
    unit = unicodedata.normalize("NFKC", text).strip()
    return len(unit) <= _LONGEST_UNIT and any(_unit(kind, unit) for kind in KINDS)


def unit_at_end(kind: str, heading: str) -> str:
    """Return the longest unit that a heading ends with, without brackets (``总投资 亿元``); empty where it has none."""
    ends = (heading[start:].strip() for start in range(1, len(heading)))
    return next((unit for end in ends if kind in KINDS and (unit := _unit(kind, end))), "")


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
    factor, form = _factor(unit)
    numbers = list(_NUMBER.finditer(plain))
    first, last = numbers[0].start(), numbers[-1].end()
    span = plain[first:last]
    if factor != 1:
        span = _NUMBER.sub(lambda found: plain_number(Decimal(found[0].replace(",", "")) * factor), span)
    written = plain[:first] + form.replace("{}", span, 1) + plain[last:]
    return written if can_be_read(kind, written) else text


def _factor(unit: str) -> tuple[Decimal, str]:
    """Return what the numbers of a unit are multiplied with (``100万元``), and how the product is written."""
    if known := factors().get(unit.casefold()):
        return Decimal(known[0]), known[1]
    found = _MULTIPLE.fullmatch(unit)
    factor, name = (found[1].replace(",", ""), found[2]) if found else ("1", unit)
    return Decimal(factor), "{}" + units().get(name, name)


def day_of_serial(text: str) -> str:
    """Return the day that a sheet keeps as a number, in ISO 8601; empty for a text that is no such number."""
    if not _SERIAL.fullmatch(text):
        return ""
    return (_FIRST_DAY + timedelta(days=int(Decimal(text)))).isoformat()
