"""Amounts in Chinese sentences: 总投资3.6亿元, 每亩25万元, 三百名, 近百家, 百分之十二.

Owns the order of number, currency and unit in Chinese, and the words that are numbers only by the way (第三, 上千,
三成). Must not know English, or dates, which have been taken out before.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.sentences.mentions.amounts import PERCENT, build, measure, times
from generator.sentences.mentions.mention import Numeral
from generator.sentences.mentions.numbers import CHINESE_NUMBER, RANGE, is_spelled, read_chinese
from generator.sentences.mentions.units import CHINESE_CURRENCIES, CURRENCY_SIGNS, PERS, UNIT_NAMES, alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.sentences.mentions.mention import Mention

_UNIT, _CURRENCY, _PER = alternatives(UNIT_NAMES), alternatives(CHINESE_CURRENCIES), alternatives(PERS)
_COUNTER = "[个家人名位项条座栋套台辆件只次户所间层张种批支艘头多余]"
_TENTHS = "成(?![立为果员本功都型])(?:[一二三四五六七八九半]{1,2}(?![个家名人万亿千百十]))?"
_SMALL_MONEY = "[角毛分](?=[/每])"
_PARTS = {"角": Decimal("0.1"), "毛": Decimal("0.1"), "分": Decimal("0.01")}
_YEARS = r"年(?![级代度产])"


@cache
def _amount() -> re.Pattern[str]:
    return re.compile(
        r"(?=[0-9零〇一二两三四五六七八九十百千万亿第人A-Z$¥€£ ])"  # nothing else begins one, which is quickly seen
        rf"(?P<before>[百千万]分之|第|(?:人民币|[A-Z]{{2,3}}|US|HK)?(?:[$¥€£]|(?<=人民币)|(?<=[A-Z]{{3}})) ?)?"
        rf"(?P<first>{CHINESE_NUMBER})\+?"
        rf"(?: ?(?P<own_unit>{_CURRENCY}|{_UNIT}|%(?={RANGE}{CHINESE_NUMBER} ?%))?"
        rf"(?P<range>{RANGE})(?P<last>{CHINESE_NUMBER}))?"
        rf" ?(?:(?P<percent>[%‰]|个?百分点)|(?P<tenths>{_TENTHS})|(?P<currency>{_CURRENCY}|{_SMALL_MONEY})|"
        rf"(?P<unit>{_UNIT}|{_YEARS})|(?P<label>[号期届级](?!楼?业))|(?P<counter>{_COUNTER}))?"
        rf"(?: ?[/每]\(?(?P<per>{_PER})"
        rf"(?:[/·•每∙・ ]{{1,2}}(?P<time>月|年|天|日))?)?",
    )


@cache
def _leading_per() -> re.Pattern[str]:
    return re.compile(
        rf"(?:每(?P<per>{_PER})(?:[/·]?每?(?P<time>月|年|天|日))?|(?P<mean>亩均))[^,，。;、!?.0-9/]{{0,10}}$"
    )


_ROUGH_BEFORE = re.compile(
    "(?:约|大约|大概|近|将近|接近|超过?|过|突?破|[≥≤><≈]|最高|最低|逾|多于|大于|高于|不低于|不少于|至少|最多|不超过|不足|不到)"
    "(?:为|达|人民币)? ?$"
)
_MAY_BE_ROUGH = frozenset("约近超过破逾于少多到足为达币高低≥≤><≈")
_ROUGH_AFTER = re.compile(r"左右|上下|以上|以内|起|\+|余|多(?!个|家)")
_MAY_BE_ROUGH_AFTER = frozenset("左上以余多起+")
_IDLE = re.compile(r"[近上超逾过数几]$")
_HALF = re.compile(r"一半|半数|过半|半年|半小时|翻番|翻一番|四分之三|三分之二|三分之一|四分之一|五分之[一二三四]")
_OF_HALVES = ("半", "翻", "分之")
_HALVES = {
    "半年": (Decimal(6), "个月"), "半小时": (Decimal(30), "分钟"),
    "翻番": (Decimal(100), "%"), "翻一番": (Decimal(100), "%"), "四分之三": (Decimal(75), "%"),
    "四分之一": (Decimal(25), "%"),
    **{f"五分之{sign}": (Decimal(20 * number), "%") for number, sign in enumerate("一二三四", 1)},
}  # fmt: skip
_FIFTY = (Decimal(50), "%")
_NINE = "零一二三四五六七八九"
_PER_HUNDRED = {"千分之": 10, "‰": 10, "万分之": 100}


class _Matched(NamedTuple):
    """The parts of a match, in the order of the pattern."""

    before: str | None
    first: str
    own_unit: str | None
    range: str | None
    last: str | None
    percent: str | None
    tenths: str | None
    currency: str | None
    unit: str | None
    label: str | None
    counter: str | None
    per: str | None
    time: str | None


def find_chinese(text: str, plain: str) -> Iterator[Mention]:
    """Find every amount in a plain Chinese text; the words are those of ``text``."""
    for match in _amount().finditer(plain):
        said = _Matched(*match.groups())
        figure = read_chinese(said.first, said.last, apart=said.own_unit is not None)
        if figure is not None:
            yield _build(text, plain, match.span(), said, _in_yuan(_share(figure, said), said))
            if plain.startswith("倍", match.end()):
                yield build(
                    (text[slice(*match.span())], match.start()),
                    "zh",
                    times(figure),
                    PERCENT,
                    rough=False,
                    is_aside=True,
                )
    if not any(word in plain for word in _OF_HALVES):
        return
    for match in _HALF.finditer(plain):
        value, unit = _HALVES.get(match[0], _FIFTY)
        what = PERCENT if unit == "%" else measure(None, unit, None, None)
        yield build(
            (text[slice(*match.span())], match.start()), "zh", Numeral(value, value), what, rough=True, is_aside=True
        )


def _share(figure: Numeral, said: _Matched) -> Numeral:
    """Return a share of ten (六成五), of a thousand (千分之三, 3‰) or of ten thousand as one of a hundred."""
    if said.tenths:
        more = sum(
            (
                Decimal(_NINE.index(sign)).scaleb(-place)
                for place, sign in enumerate(said.tenths[1:].replace("半", "五"))
            ),
            Decimal(0),
        )
        return Numeral(figure.low * 10 + more, figure.high * 10 + more)
    times_hundred = _PER_HUNDRED.get(said.before or ("‰" if said.percent == "‰" else ""))
    return Numeral(figure.low / times_hundred, figure.high / times_hundred) if times_hundred else figure


def _in_yuan(figure: Numeral, said: _Matched) -> Numeral:
    """Return an amount of 角 or 分 as one of yuan."""
    part = _PARTS.get(said.currency or "")
    return Numeral(figure.low * part, figure.high * part) if part else figure


def _build(text: str, plain: str, span: tuple[int, int], said: _Matched, figure: Numeral) -> Mention:
    start, end = span
    lead = plain[max(0, start - 16) : start]
    before = said.before.strip() if said.before else ""
    currency = _currency(said.currency, before, lead)
    per, time = said.per, said.time
    if currency and not per and ("每" in lead or "亩均" in lead) and (leading := _leading_per().search(lead)):
        per, time = leading["per"] or "亩", leading["time"]
    if not currency and (said.percent or said.tenths or said.own_unit == "%" or before.endswith("分之")):
        what = PERCENT
    else:
        what = measure(currency, "year" if said.unit == "年" else said.unit, per, time)
    words = text[start:end]
    return build(
        *((words, start), "zh", figure, what),
        rough=_is_rough(plain, span, lead),
        is_aside=_is_aside(said, lead, before),
    )


def _currency(named: str | None, before: str, lead: str) -> str | None:
    if named and (found := "CNY" if named in _PARTS else CHINESE_CURRENCIES.get(named)):
        return found
    if before and (found := CURRENCY_SIGNS.get(before.lower())):
        return found
    return "CNY" if lead.endswith("人民币") else None


def _is_rough(plain: str, span: tuple[int, int], lead: str) -> bool:
    start, end = span
    tail = lead.rstrip(" \n")
    return (
        (tail[-1:] in _MAY_BE_ROUGH and _ROUGH_BEFORE.search(lead) is not None)
        or plain.find("余", start, end) >= 0
        or plain.find("多", start, end) >= 0
        or plain.find("+", start, end) >= 0
        or (plain[end : end + 1] in _MAY_BE_ROUGH_AFTER and _ROUGH_AFTER.match(plain, end) is not None)
    )


def _is_aside(said: _Matched, lead: str, before: str) -> bool:
    if before == "第" or said.label or said.tenths or lead.endswith("第"):
        return True
    first, unit = said.first, said.unit
    if before.endswith("分之") and (unit or said.counter):  # 千分之一毫米 is no share
        return True
    if not is_spelled(first) or before.endswith("分之"):
        return False
    is_idle = first[0] in "百千万亿十" and (first[0] != "十" or bool(_IDLE.search(lead)))
    # 一亩地 says no amount
    is_idle = is_idle or (len(first) == 1 and unit is not None)
    return is_idle or not (said.currency or unit or said.counter) or unit in {"年", "天", "个月", "周"}
