"""How a figure is hedged: about, nearly, more than, at least, or more, up to, less than.

Owns the words for it in both languages and what becomes of it in a sum. Must not know numbers or units.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.values.quantity.typed import Typed


class Qualifier(StrEnum):
    """What a typed figure says of the true one."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    OR_MORE = "or more"
    UP_TO = "up to"
    LESS_THAN = "less than"


LOWER_BOUNDS = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.OR_MORE})
"""The true figure is above the typed one."""
UPPER_BOUNDS = frozenset({Qualifier.NEARLY, Qualifier.UP_TO, Qualifier.LESS_THAN})
"""The true figure is below the typed one."""

INFIXES = "余多"
"""More than, said between number and unit: 10余亿元."""

_BEFORE_CHINESE = {
    Qualifier.ABOUT: "约 大约 大概 约为",
    Qualifier.NEARLY: "近 将近 接近",
    Qualifier.MORE_THAN: "超过 超 逾 多于 大于 高于",
    Qualifier.AT_LEAST: "不低于 不少于 不小于 至少 最少 最低 最小 最短",
    Qualifier.UP_TO: "不超过 不高于 不多于 不大于 最多 至多 最高 最大 最长",
    Qualifier.LESS_THAN: "不足 不到 低于 少于 小于",
}
_AFTER_CHINESE = {
    Qualifier.ABOUT: "左右 上下",
    Qualifier.OR_MORE: "以上 及以上 起",
    Qualifier.UP_TO: "以内 之内 以下 及以下 内",
}
_BEFORE_ENGLISH = {
    Qualifier.ABOUT: "about|approximately|approx.|approx|around|roughly|circa|some|ca.",
    Qualifier.NEARLY: "nearly|almost",
    Qualifier.MORE_THAN: "more than|over|exceeding|above|upwards of",
    Qualifier.AT_LEAST: "at least|no less than|not less than|no fewer than|a minimum of|min.",
    Qualifier.UP_TO: "up to|at most|no more than|not more than|within|a maximum of|max.",
    Qualifier.LESS_THAN: "less than|fewer than|under|below",
}
_SIGNS = {
    Qualifier.ABOUT: "≈",
    Qualifier.MORE_THAN: "> ﹥ 过 破 突破",
    Qualifier.AT_LEAST: "≥ ≧ ⩾ >= 下限",
    Qualifier.UP_TO: "≤ ≦ ⩽ <= 上限",
    Qualifier.LESS_THAN: "< ﹤",
}
"""What is read and never written: the usual word stands for it."""
_AFTER_ENGLISH = {
    Qualifier.ABOUT: "or so",
    Qualifier.OR_MORE: "plus|or more|and above|or above|and over|and more",
    Qualifier.UP_TO: "or less|or fewer|and below",
}

_PREFIXES = {word: kind for kind, words in _BEFORE_CHINESE.items() for word in words.split()}
_SUFFIXES = {word: kind for kind, words in _AFTER_CHINESE.items() for word in words.split()}
_UNSAID = {word: kind for kind, words in _SIGNS.items() for word in words.split()}
_ENGLISH_PREFIXES = {word: kind for kind, words in _BEFORE_ENGLISH.items() for word in words.split("|")}
_ENGLISH_SUFFIXES = {word: kind for kind, words in _AFTER_ENGLISH.items() for word in words.split("|")}
_ALL = {**_PREFIXES, **_UNSAID, **_SUFFIXES, **_ENGLISH_PREFIXES, **_ENGLISH_SUFFIXES}


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_BEFORE = re.compile(
    rf"(?:({_alternatives((*_PREFIXES, *_UNSAID))}) ?|({_alternatives(_ENGLISH_PREFIXES)})(?![a-z]) ?)", re.IGNORECASE
)
_AFTER = re.compile(rf"(?:(?<=.)({_alternatives(_SUFFIXES)})| ({_alternatives(_ENGLISH_SUFFIXES)}))$", re.IGNORECASE)


def split(typed: Typed, text: str, found: tuple[Qualifier, str] = (Qualifier.EXACT, "")) -> tuple[Qualifier, str, str]:
    """Take the qualifier off a text: what it is, the Chinese word for it as typed, and the rest.

    ``found`` is a qualifier met earlier in the same text. Two that differ raise ``Fault``.
    """
    qualifier, word = found
    before = _BEFORE.match(text)
    if before:
        qualifier, word = agree(typed, (qualifier, word), _named(before))
        text = text[before.end() :]
    after = _AFTER.search(text)
    if after:
        qualifier, word = agree(typed, (qualifier, word), _named(after))
        text = text[: after.start()]
    return qualifier, word, text.strip()


def agree(typed: Typed, found: tuple[Qualifier, str], other: tuple[Qualifier, str]) -> tuple[Qualifier, str]:
    """Return the one qualifier of a text in which two were met; raises ``Fault`` where they differ."""
    if found[0] is Qualifier.EXACT:
        return other
    if found[0] is not other[0]:
        raise typed.fault("Q114", first=found[1] or found[0].value, second=other[1] or other[0].value)
    return found


def _named(match: re.Match[str]) -> tuple[Qualifier, str]:
    chinese, english = match[1], match[2]
    return _ALL[chinese or english.lower()], "" if chinese in _UNSAID else chinese or ""


def qualify(qualifier: Qualifier, word: str, parts: tuple[str, str, str], at_least: str) -> str:
    """Set the Chinese word for a qualifier into (head, figure, tail), as typed or else the usual one.

    A word that stands inside the figure (余) has been written there already. ``at_least`` is the usual word of a
    kind for that qualifier: money is 不低于, people are 不少于.
    """
    head, figure, tail = parts
    if qualifier is Qualifier.EXACT or (word in INFIXES and word):
        return head + figure + tail
    if word in _SUFFIXES or qualifier is Qualifier.OR_MORE:
        return head + figure + tail + (word or "以上")
    usual = at_least if qualifier is Qualifier.AT_LEAST else _BEFORE_CHINESE[qualifier].split()[0]
    return head + (word or usual) + figure + tail


def wrap_english(qualifier: Qualifier, figure: str) -> str:
    """Set the English words for a qualifier before or after a finished figure."""
    if qualifier is Qualifier.EXACT:
        return figure
    return f"{figure} or more" if qualifier is Qualifier.OR_MORE else f"{qualifier.value} {figure}"


def join(qualifiers: Iterable[Qualifier]) -> Qualifier:
    """Return what holds of a sum whose parts are so qualified; the order of the parts does not matter."""
    kinds = set(qualifiers) - {Qualifier.EXACT}
    if not kinds:
        return Qualifier.EXACT
    if len(kinds) == 1:
        return kinds.pop()
    if kinds <= LOWER_BOUNDS:
        return Qualifier.MORE_THAN if Qualifier.MORE_THAN in kinds else Qualifier.AT_LEAST
    if kinds <= UPPER_BOUNDS:
        return Qualifier.LESS_THAN
    return Qualifier.ABOUT
