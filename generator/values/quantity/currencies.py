"""The currencies that are read, by ISO 4217 code; Chinese names are those of Unicode CLDR, 元 alone is our own.

They stand here, and a test holds them to Babel's, since reading CLDR would take longer than reading a site's content.
Must not know amounts. A bare $ or 元 of an unknown country is not guessed.
"""

from __future__ import annotations

from generator.values.quantity.units import Unit, spellings

_READ = {
    "CNY": ("元", "人民币|元人民币|yuan|renminbi|cny|¥|cn¥|rmb¥"),
    "USD": ("美元", "us$|美金|us dollar|us dollars|usd$"),
    "EUR": ("欧元", "€|euro|euros"),
    "HKD": ("港元", "hk$|港币"),
    "JPY": ("日元", "jp¥|日圆|yen"),
    "GBP": ("英镑", "£|pound sterling|pounds sterling"),
    "KRW": ("韩元", "₩|韩币"),
    "SGD": ("新加坡元", "s$|sg$|新元|新币"),
    "AUD": ("澳大利亚元", "a$|au$|澳元"),
    "CAD": ("加拿大元", "c$|ca$|加元"),
    "NZD": ("新西兰元", "nz$|新西兰币"),
    "CHF": ("瑞士法郎", "瑞郎"),
    "MOP": ("澳门币", "mop$|澳门元"),
    "TWD": ("新台币", "nt$|台币"),
    "THB": ("泰铢", "฿"),
    "MYR": ("马来西亚林吉特", "rm|林吉特"),
    "INR": ("印度卢比", "₹"),
    "RUB": ("俄罗斯卢布", "₽|卢布"),
}


def _currency(code: str, zh: str, read: str) -> Unit:
    names = (*read.split("|"), code)
    return Unit(key=code, dimension="money", zh=zh, en="RMB" if code == "CNY" else code, code=code, read=names)


CURRENCIES = {code: _currency(code, zh, read) for code, (zh, read) in _READ.items()}
"""Every currency, by ISO 4217 code."""

CURRENCY_SPELLINGS = spellings(CURRENCIES.values())

_JIAO, _FEN = (
    Unit(key, "money", zh, en, "CNY", read=read, base="CNY", divisor=parts)
    for key, zh, en, read, parts in (
        ("jiao", "角", "jiao", ("毛", "角钱", "毛钱"), 10),
        ("fen", "分", "fen", ("分钱",), 100),
    )
)
SMALL_MONEY = spellings((_JIAO, _FEN))
"""Parts of the yuan, in which papers give the price of power: 65分/千瓦时."""
