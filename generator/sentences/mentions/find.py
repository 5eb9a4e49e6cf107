"""Every quantity of a text, in order.

Owns the order of the search: what is no quantity is blanked, dates go first, amounts take what is left. Must not
compare. A text is searched paragraph by paragraph: no quantity goes on beyond one, and many texts share some.
"""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_lowercase
from typing import TYPE_CHECKING

from generator.sentences.mentions.chinese import find_chinese
from generator.sentences.mentions.compound import find_compounds
from generator.sentences.mentions.dates import find_chinese_dates, find_english_dates, write_chinese_dates
from generator.sentences.mentions.english import HALF_WORDS, find_english
from generator.sentences.mentions.names import BLANK, blank, fold, make_plain
from generator.sentences.mentions.numbers import ENGLISH_WORDS
from generator.values.quantity.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.sentences.mentions.mention import Mention

_BETWEEN = "\n\n"
_FENCE = "```"

_CHINESE_NUMERAL = re.compile("[0-9零〇一二两三四五六七八九十百千万亿半翻]")
_LETTERS = bytes(sign if chr(sign) in ascii_lowercase else ord(" ") for sign in range(256))
_TELLING_WORDS = frozenset(word.encode() for word in (*MONTHS, *ENGLISH_WORDS, *HALF_WORDS))


def find_mentions(text: str, language: str) -> list[Mention]:
    """Find the quantities of a text in ``zh`` or ``en``, in order; raises ``KeyError`` for any other language."""
    found: list[Mention] = []
    start = 0
    for paragraph in paragraphs_of(text):
        mentions = find_in_paragraph(paragraph, language)
        found += [mention.moved(start) for mention in mentions] if start else mentions
        start += len(paragraph) + len(_BETWEEN)
    return found


def paragraphs_of(text: str) -> list[str]:
    """Return the parts of a text that can be searched by themselves; only code in fences goes on beyond one."""
    return [text] if _BETWEEN not in text or _FENCE in text else text.split(_BETWEEN)


@lru_cache(maxsize=4096)  # a text is searched for each thing that it is compared with
def find_in_paragraph(text: str, language: str) -> tuple[Mention, ...]:
    """Find the quantities of one part of a text, counted from its beginning."""
    found = _FINDERS[language](text, make_plain(text))
    if len(found) > 1:
        found.sort(key=_place)
    return tuple(found)


def _place(mention: Mention) -> tuple[int, str]:
    return (mention.start, mention.unit)


def _find_in_chinese(text: str, plain: str) -> list[Mention]:
    if not _CHINESE_NUMERAL.search(plain):
        return []
    plain = blank(write_chinese_dates(plain))
    found = list(find_chinese_dates(text, plain))
    found += find_compounds(text, _without(plain, found), "zh")
    return [*found, *find_chinese(text, _without(plain, found))]


def _find_in_english(text: str, plain: str) -> list[Mention]:
    plain = blank(plain)
    folded = fold(plain)
    # every run of the letters a to z is a word
    written = folded.encode("ascii", "replace").translate(_LETTERS).split()
    words = frozenset(word.decode() for word in _TELLING_WORDS.intersection(written))
    found = list(find_english_dates(text, folded, words))
    found += find_compounds(text, _without(folded, found), "en")
    return [*found, *find_english(text, _without(plain, found), _without(folded, found), words)]


def _without(plain: str, found: Sequence[Mention]) -> str:
    """Blank what has been found in a text."""
    if not found:
        return plain
    rest = list(plain)
    for each in found:
        rest[each.start : each.end] = BLANK * (each.end - each.start)
    return "".join(rest)


_FINDERS = {"zh": _find_in_chinese, "en": _find_in_english}
