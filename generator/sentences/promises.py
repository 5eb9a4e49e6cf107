"""What in a text promises a firm land for nothing, or its taxes back: such a promise has to rest on a law.

Fair Competition Review Regulations (State Council Decree No. 783, in force since 1 August 2024), Article 10: without a
law or administrative regulation, or the approval of the State Council, no measure may hold out tax preferences,
selective fiscal rewards or cheaper land. What names its ``legal_basis`` may; a text that denies such a promise
makes none, and what the law grants everybody (a refund on exports, a duty-free shop) is a fact. In doubt there is no
finding, for it is a person who has to judge the words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.sentences.translations import CHINESE
from generator.values.language import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator


_NEAR = "[^，,。；;！!？?\n]"  # a sign of the same clause
_PRICE = "(?:出让(?:价?金|价款|收[益入])|地价款?)"
_BACK = "(?:返还|返补|返奖)"
_FEE = "land (?:price|premium|cost|transfer fee)"
# what stands between "refund" and "land price", and more of a sentence but for what limits what it is about
_TO = r"(?:s|d|ed|es|er|ing|ment)?(?: \w+){0,4}?"
_SAME = r"(?:(?!\b(?:that|which|who|whose|where|if|unless)\b).)*\b"


class _Words(NamedTuple):
    """The words of a language, as patterns.

    Every promise has one of the ``signs`` in it (lower case) and begins with what ``start`` looks ahead to: that spares
    most texts a closer look. ``promises`` are what is looked for; ``lawful`` are those of them that laws grant as well,
    no promises where ``by_law`` stands before them. ``clause`` ends before the part of a sentence to which a denial
    reaches, ``denied`` is one in that part, and ``undone`` one that follows.
    """

    signs: tuple[str, ...]
    start: str
    promises: tuple[str, ...]
    lawful: tuple[str, ...]
    by_law: str
    clause: str
    denied: tuple[str, ...]
    undone: tuple[str, ...]


_WORDS = {
    CHINESE: _Words(
        signs=("返", "奖", "免", "补贴", "扶持", "地价"),
        start="(?=[零0０负土出地返减免税财先即缴奖补扶按以据一二两三四五])",
        promises=(
            "[零0０负]地价",
            f"土地{_PRICE}{_NEAR}{{0,8}}?(?:{_BACK}|奖励|减免)",
            f"{_PRICE}{_NEAR}{{0,8}}?(?:{_BACK}|奖励|减免)",
            f"(?:返还|减免|免[收缴交]){_NEAR}{{0,8}}?{_PRICE}",
            # "税收返还收入" and "税收返还和转移支付" are items of a public budget
            f"(?<!对地方)税收{_NEAR}{{0,6}}?{_BACK}(?!性?收入|[和与及、]转移支付)",
            "税收(?:奖励|奖补)",
            f"返还{_NEAR}{{0,8}}?(?:税收|税款|税金|所得税|增值税|个税|地方税)",
            f"财政{_NEAR}{{0,4}}?(?:返还|奖返|返补)",
            "(?:先征|即征|先缴|先交)后?即?返",
            f"地方(?:财政)?留成{_NEAR}{{0,12}}?(?:奖励|奖补|补贴|扶持|返还|返给)",
            f"(?:奖励|奖补|补贴|扶持|返还){_NEAR}{{0,16}}?地方(?:财政)?留成",
            f"[按以据]{_NEAR}{{0,8}}?(?:纳税额?|缴税额?|税收|财政贡献|经济贡献){_NEAR}{{0,12}}?(?:奖励|奖补|返还)",
        ),
        lawful=(
            "免税(?!店|商|品|购|城|区|农|收入|额|货|进口|业|集团|企业|单位|学)",
            "[一二两三四五][年]?免[一二两三四五][年]?减半",
        ),
        by_law="依法|依照|法定|根据|按照?(?:国家|税法|规定)|国家规定|离岛|口岸",
        clause="[，,。；;！!？?\n]",
        denied=(
            "不(?:再|得|予|会|能(?!错过)|可(?!错过)|准|许|应|承诺|允许|提供|给予|实行|实施|搞|作|做|设|存在|涉及|包括|包含|含)",
            "不(?:以|用|靠|拿|享受|适用|采取|采用|兑现|鼓励|是)",
            "(?:没有|并无|概无|均无)(?!上限|限制|门槛|条件|时限)|无任何|无$",
            "未(?:承诺|提供|给予|实行|出台|设|享受|制定|有|以|曾)|从未",
            "禁止|严禁|杜绝|取消|废止|停止|终止|清理|纠正|整治|防止|防范|避免|拒绝|叫停|查处|违规|违法|非法",
        ),
        undone=(
            '[”"等的类做法政策行为]{0,8}(?:清理|整治|被?取消|被?禁止|停止|违法|违规)',
            ".*(?:一律|全部|均|都|已经?|予以|明令)(?:不(?!低于|少于|超过)|取消|停止|禁止|清理|废止)",
            ".*不(?:再|予|得|作|做)(?:执行|实行|实施|兑现|提供|给予|承诺)",
            ".*(?:被|属于?|是|系)(?:禁止|违规|违法)",
        ),
    ),
    ENGLISH.key: _Words(
        signs=("tax", "vat", "land", "fiscal", "budget", "levy", "levied"),
        start=r"\b(?=[znf]|land|tax|vat|re|waiv|budget|lev|exempt)",
        promises=(
            r"(?:zero|nil)[- ](?:cost |price )?land(?:[- ](?:price|cost)s?)?",
            r"(?<![-\w])free land\b(?! survey)|land (?:free of charge|at no cost)",
            r"(?<!export )(?<!departure )(?<!tourist )(?:tax|VAT) (?:refund|rebate|reimbursement|reward)s?",
            rf"(?:refund|rebate|reimburse){_TO} (?:tax|taxes|VAT)\b",
            r"tax[- ]holidays?",
            r"(?:fiscal|budget) (?:refund|rebate)s?",
            r"land[- ](?:price|premium|cost|transfer fee|grant fee|fee)s? (?:refund|rebate|reimbursement|waiver)s?",
            rf"(?:refund|rebate|reimburse|waiv){_TO} {_FEE}",
            r"lev(?:y|ied) first",
        ),
        lawful=(
            r"tax[- ](?:free|exempt(?:ions?)?)\b(?! (?:shop|store|goods|zone|area))",
            r"exempt(?:ed|ions?)? from (?:\w+ ){0,4}?(?:tax|taxes|VAT)\b",
        ),
        by_law=r"\b(?:by law|under the law|statutory|laws? of|according to|provided by)\b",
        clause=r"[.](?=\s|$)|[;!?\n]|, (?:but|while|plus|yet|so)\b|, and (?:an?|the|we|you|firms|there)\b",
        denied=(
            r"\bno(?! (?:later|less|more|fewer|earlier|limit|cap|ceiling))\b",
            r"\bnot(?! (?:only|less|more|least|later))\b",
            r"\b(?:never|nor|neither|cannot|\w+n['’]t|instead of|rather than)\b",
            r"\bwithout(?! (?:limit|condition|a cap|any))\b",
            r"\b(?:prohibit|bann|forbid|forbade|abolish|stopp|refus|refrain|unlawful|illegal)\w*",
        ),
        undone=(
            rf"{_SAME}(?:is|are|was|were|be|been)(?: \w+)? (?:not|never|no longer|prohibited|banned|forbidden)\b",
            rf"{_SAME}(?:is|are|was|were|be|been)(?: \w+)? (?:abolished|illegal|unlawful|ended|withdrawn)\b",
            rf"{_SAME}(?:(?:do|does|did|will|can|may|must) not|cannot)\b",
        ),
    ),
}


class _Patterns(NamedTuple):
    promise: re.Pattern[str]
    by_law: re.Pattern[str]
    clause: re.Pattern[str]
    denied: re.Pattern[str]
    undone: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    words = _WORDS[language]

    def either(patterns: tuple[str, ...]) -> str:
        return "|".join(patterns)

    return _Patterns(
        re.compile(f"{words.start}(?:{either(words.promises)}|(?P<lawful>{either(words.lawful)}))", re.IGNORECASE),
        *(
            re.compile(pattern, re.IGNORECASE)
            for pattern in (words.by_law, words.clause, either(words.denied), either(words.undone))
        ),
    )


_END = re.compile(r"[。；;！!？?\n]|[.](?=\s|$)")


LANGUAGES = tuple(_WORDS)
"""The languages in which promises are known."""


def promises_in(text: str, language: str) -> Iterator[str]:
    """Return the words of a text in Chinese (``zh``) or English (``en``) that promise what needs a legal basis."""
    patterns = _patterns(language)
    for match in patterns.promise.finditer(text):
        start = max((end.end() for end in patterns.clause.finditer(text, 0, match.start())), default=0)
        before = text[start : match.start()]
        stop = _END.search(text, match.end())
        after = text[match.end() : stop.start() if stop else len(text)]
        if patterns.denied.search(before) or patterns.undone.match(after):
            continue
        if match["lawful"] and patterns.by_law.search(before):
            continue
        yield match[0]


def may_promise(text: str, language: str) -> bool:
    """Whether a text is worth a closer look: every promise has one of a few signs in it."""
    lower = text.lower()
    return any(sign in lower for sign in _WORDS[language].signs)
