"""What has probably happened where two amounts differ: a factor, a unit or a currency taken for another.

Owns the causes, how each is recognised and what it is called in both languages. Must not know how mentions are
paired.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.sentences.mentions.agreement import power_between
from generator.values.quantity.exact import ONE, ROUGH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.sentences.mentions.mention import Mention

WORDS: Mapping[str, Sequence[str]] = {
    "factor10": (
        "相差10倍，常见于把“亿”直接写成 billion（1亿 = 100 million）",
        "a factor of 10, as when 亿 is written as billion (1 亿 is 100 million)",
    ),
    "factor100": (
        "相差100倍，常见于把“亿”或“万”写成 million（100万 = 1 million）",
        "a factor of 100, as when 亿 or 万 is written as million (100 万 is 1 million)",
    ),
    "factor1000": (
        "相差1000倍，常见于 thousand、million、billion 用错一级，或公里写成米",
        "a factor of 1,000, as when thousand, million and billion are mixed up, or km and m",
    ),
    "factor10000": ("相差1万倍，常见于“万”多写或漏写", "a factor of 10,000, as when 万 was added or lost"),
    "factor100000": ("相差10万倍", "a factor of 100,000"),
    "factor1000000": (
        "相差100万倍，常见于 million 多写或漏写",
        "a factor of one million, as when million was added or lost",
    ),
    "factor100000000": ("相差1亿倍，常见于“亿”多写或漏写", "a factor of 100 million, as when 亿 was added or lost"),
    "missing-wan": ("英文漏了“万”（1万 = 10,000）", "万 is missing in the English (1 万 is 10,000)"),
    "missing-yi": ("英文漏了“亿”（1亿 = 100 million）", "亿 is missing in the English (1 亿 is 100 million)"),
    "mu-as-hectare": ("把亩当成了公顷（1公顷 = 15亩）", "mu taken for hectares (1 ha is 15 mu)"),
    "mu-as-acre": ("把亩当成了英亩（1英亩约6.07亩）", "mu taken for acres (1 acre is about 6.07 mu)"),
    "hectare-as-acre": ("把公顷当成了英亩（1公顷约2.47英亩）", "hectares taken for acres (1 ha is about 2.47 acres)"),
    "unit": ("数字相同，单位不同", "the same number with another unit"),
    "price-unit": (
        "价格的数字相同，但“每什么”不同（1公顷 = 15亩，1亩约667平方米）",
        "the same price per another unit (1 ha is 15 mu, 1 mu is about 667 m²)",
    ),
    "currency": ("数字相同，币种不同", "the same number in another currency"),
    "percent": ("百分数不同", "the percentages differ"),
    "date": ("日期不同", "the dates differ"),
    "other": ("两边的数不同", "the numbers differ"),
    "missing": ("另一种语言里没有这个数", "the other language does not have this number"),
    "rounding": ("两边取舍的位数不同", "the two sides are rounded differently"),
    "limit": ("一边是上限，一边是下限", "the one is an upper limit, the other a lower one"),
    "period": (
        "数字相同，时间单位（每天、每月、每年）不同",
        "the same number for another time (a day, a month, a year)",
    ),
    "exchanged": ("两项的数对调了", "two things have each other's value"),
    "field": ("文字里的数和字段里的数不同", "the text and the field differ"),
}
"""Each cause in Chinese and in English."""

_POWERS = (1, 2, 3, 4, 5, 6, 8)
_LOST = {Decimal(10**4): "missing-wan", Decimal(10**8): "missing-yi"}
_TAKEN_FOR = {
    frozenset({"mu", "ha"}): "mu-as-hectare",
    frozenset({"mu", "acre"}): "mu-as-acre",
    frozenset({"ha", "acre"}): "hectare-as-acre",
}


def name_cause(chinese: Mention, english: Mention) -> str | None:
    """Name what explains the difference of two amounts exactly; None where nothing does."""
    if chinese.figure.low == english.figure.low and chinese.figure.high == english.figure.high:
        return _name_unit(chinese, english)
    power = power_between(english, chinese)
    if power is None or abs(power) not in _POWERS:
        return None
    scale = chinese.figure.scale
    if scale == ONE.scaleb(power) and english.figure.low == ROUGH.divide(chinese.figure.low, scale):
        return _LOST.get(scale, f"factor{scale:f}")
    return f"factor{10 ** abs(power)}"


def _name_unit(chinese: Mention, english: Mention) -> str | None:
    """Name the unit that was taken for another, where the same number was typed."""
    kinds = {chinese.kind, english.kind}
    if kinds == {"area"}:
        return _TAKEN_FOR.get(frozenset({chinese.typed_unit, english.typed_unit})) or _power_of_unit(chinese, english)
    if kinds <= {"money", "price"}:
        return "price-unit" if chinese.typed_unit[:3] == english.typed_unit[:3] else "currency"
    if chinese.kind == english.kind and chinese.kind in {"capacity", "distance", "duration"}:
        return _power_of_unit(chinese, english)
    return None


def _power_of_unit(chinese: Mention, english: Mention) -> str:
    power = power_between(chinese, english)
    return f"factor{10 ** abs(power)}" if power and abs(power) in _POWERS else "unit"


def name_difference(chinese: Mention, english: Mention) -> str | None:
    """Name the difference of two amounts of the same measure that no factor explains; None for two measures."""
    if chinese.kind != english.kind or chinese.unit != english.unit:
        return None
    return chinese.kind if chinese.kind in {"percent", "date"} else "other"
