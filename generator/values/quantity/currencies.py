"""The currencies that are read, by ISO 4217 code; Chinese names are Babel's, 元 alone is our own.

Must not know amounts. A bare $ or 元 of an unknown country is not guessed.
"""

from __future__ import annotations

from babel.numbers import get_currency_name

from generator.values.language import SIMPLIFIED_CHINESE
from generator.values.quantity.units import Unit, spellings

__all__ = ["CURRENCIES", "CURRENCY_SPELLINGS"]

_READ = {
    "CNY": "人民币|元人民币|yuan|renminbi|cny|¥|cn¥|rmb¥",
    "USD": "us$|美金|us dollar|us dollars|usd$",
    "EUR": "€|euro|euros",
    "HKD": "hk$|港币",
    "JPY": "jp¥|日圆|yen",
    "GBP": "£|pound sterling|pounds sterling",
    "KRW": "₩|韩币",
    "SGD": "s$|sg$|新元|新币",
    "AUD": "a$|au$|澳元",
    "CAD": "c$|ca$|加元",
    "NZD": "nz$|新西兰币",
    "CHF": "瑞郎",
    "MOP": "mop$|澳门元",
    "TWD": "nt$|台币",
    "THB": "฿",
    "MYR": "rm|林吉特",
    "INR": "₹",
    "RUB": "₽|卢布",
}


def _currency(code: str, read: str) -> Unit:
    own = code == "CNY"
    zh = "元" if own else get_currency_name(code, locale=SIMPLIFIED_CHINESE.locale)
    names = (*read.split("|"), code)
    return Unit(key=code, dimension="money", zh=zh, en="RMB" if own else code, code=code, read=names)


CURRENCIES = {code: _currency(code, read) for code, read in _READ.items()}
"""Every currency, by ISO 4217 code."""

CURRENCY_SPELLINGS = spellings(CURRENCIES.values())
