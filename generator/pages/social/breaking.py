"""Where a line of a title may end: between Chinese or Japanese characters, between words of all other scripts.

Owns the rules of punctuation in Chinese and Japanese (what begins no line, and what ends none: GB/T 15834, JIS X
4051), and that a number and its unit stay together: ``pages.binding`` has put a joiner or a space between them that is
no place to break. Must not know how wide a line is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.pages.binding import JOINER, NO_BREAK, bind_prose
from generator.values.quantity.currencies import CURRENCIES
from generator.values.quantity.unit_table import UNITS
from generator.values.wrapping import CJK

_BEGINS_NO_LINE = frozenset(
    "、。，．：；！？）」』】〕》〉〗｝］”’…—～·・％‰℃,.:;!?)]}%>ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ/／-–"
)
_ENDS_NO_LINE = frozenset("（「『【〔《〈〖｛［“‘￥＄([{<$¥€£№#@/／")
_KEPT = 2**10  # texts: labels, and titles that are set in several sizes
_WIDE = frozenset({"zh", "ja", "yue"})
_QUOTES = "“”‘’…—·"  # wide in Chinese and Japanese, and parts of words elsewhere


def _any_of(names: set[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names - {""}, key=lambda name: (-len(name), name)))


_UNITS = {unit.zh for unit in (*UNITS.values(), *CURRENCIES.values())} | {"年", "月", "日", "号", "期", "个", "家"}
_AMOUNT = re.compile(rf"[0-9][0-9.,]*(?:万亿|[万亿千百])?(?:{_any_of(_UNITS)})(?:[/／][^\W\d_])?")


class Unbroken(NamedTuple):
    """A part of a text in which no line ends. ``space``: there is one before it, unless it begins a line."""

    text: str
    space: bool


@lru_cache(maxsize=_KEPT)
def pieces_of(text: str, language: str) -> tuple[Unbroken, ...]:
    """Return a text in a language as the pieces between which lines may end."""
    is_wide = language.partition("-")[0] in _WIDE
    wide = f"{CJK}{_QUOTES}" if is_wide else CJK
    found: list[Unbroken] = []
    whole = bind_prose(" ".join(text.split()), language)
    if is_wide:
        whole = _AMOUNT.sub(lambda amount: JOINER.join(amount[0]), whole.replace(JOINER, ""))
    for word in whole.split(" "):
        atoms = re.findall(f"[{wide}]|[^{wide}]+", word)
        for at, atom in enumerate(atoms):
            if at and found and _is_one(found[-1].text, atom):
                found[-1] = Unbroken(found[-1].text + atom, found[-1].space)
            else:
                found.append(Unbroken(atom, space=at == 0 and bool(found)))
    return tuple(Unbroken(plain, each.space) for each in found if (plain := _bare(each.text)))


def _is_one(before: str, after: str) -> bool:
    """Whether no line may end between two neighbours."""
    last, first = before[-1], after[0]
    return (
        JOINER in (last, first)
        or NO_BREAK in (last, first)
        or first in _BEGINS_NO_LINE
        or last in _ENDS_NO_LINE
        or (last in "—…" and first == last)
    )


def _bare(text: str) -> str:
    """Return a piece as it is drawn: a joiner is nothing, and a space that binds looks like any other."""
    return text.replace(JOINER, "").replace(NO_BREAK, " ")
