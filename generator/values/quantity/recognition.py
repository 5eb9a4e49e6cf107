"""What kind of quantity a text is, when it is not the kind that is due: for a fault that says what was found.

Owns nothing but this guess, which names a mistake and never makes a value. Must not know how a value is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.values.quantity.currencies import CURRENCY_SPELLINGS
from generator.values.quantity.unit_table import EVERY_SPELLING
from generator.values.quantity.units import look_up

if TYPE_CHECKING:
    from generator.messages.issues import Fault
    from generator.values.quantity.typed import Typed

_FOUND = {
    "money": "Q121",
    "area": "Q122",
    "price": "Q123",
    "capacity": "Q124",
    "count": "Q125",
    "distance": "Q126",
    "duration": "Q127",
    "date": "Q128",
    "percent": "Q145",
    "temperature": "Q146",
    "rainfall": "Q147",
}
_KIND = {"power": "capacity"}
_AMOUNT_OF = {"price": "money"}  # of a price, only the amount is left when its unit is looked for
_PER = re.compile(r" ?/ ?|每| per | an? ", re.IGNORECASE)
_CAPACITY = re.compile(r"每?(?:年|月|日|天|小时)(?:产|处理|加工)|年产能")
_DATE = re.compile(
    r"(?:1[89]|2[01])[0-9]{2}(?:(?:([-/.])[0-9]{1,2}\1[0-9]{1,2}|[-/](?:0[1-9]|1[0-2]))|年(?:[0-9]{1,2}月.*)?)"
    r"(?:[T ][0-9]{1,2}[:时点].*)?$"
)
_DAY = re.compile("[0-9]月[0-9]{1,2}[日号]")  # of no year, and no length of time

_FIGURE = re.compile(
    r"([^0-9]*)[0-9][0-9.,]*(?:万亿|亿|百万|万)?(?: (?:million|billion|trillion)\b)?([^0-9]*)$", re.IGNORECASE
)


def is_date(text: str) -> bool:
    """Whether a text looks like a day (with a time of day or without), a month or a year of our time."""
    return bool(_DATE.match(text))


def fault_of_unit(typed: Typed, before: str, after: str) -> Fault:
    """Return the fault for a number whose surroundings name no unit of the kind that is due."""
    kind = _kind_of(before, after)
    is_due = kind == _AMOUNT_OF.get(typed.kind, typed.kind)
    if kind and not is_due:
        return typed.fault(_FOUND[kind])
    if before.endswith("$"):
        return typed.fault("Q130")
    if before and (is_due or not after):
        return typed.fault("Q112", before=before)
    return typed.fault("Q111", unit=after) if after else typed.fault("Q110")


def _kind_of(before: str, after: str) -> str | None:
    if _CAPACITY.match(before):
        return "capacity"
    numerator, *per = _PER.split(after, maxsplit=1)
    is_money = bool(look_up(before or numerator, CURRENCY_SPELLINGS) or look_up(numerator, CURRENCY_SPELLINGS))
    if is_money or before.startswith("每"):
        return "price" if per or before.startswith("每") else "money"
    unit = look_up(numerator, EVERY_SPELLING)
    if unit is None:
        return None
    return "capacity" if per else _KIND.get(unit.dimension, unit.dimension)


def found_instead(typed: Typed) -> Fault | None:
    """Return the fault for a text that is a quantity of some other kind, None where it is none."""
    match = None if _DAY.search(typed.text) else _FIGURE.search(typed.text)
    kind = _kind_of(match[1].strip(), match[2].strip()) if match else None
    return typed.fault(_FOUND[kind]) if kind else None
