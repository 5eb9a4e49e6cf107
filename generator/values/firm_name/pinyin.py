"""Chinese names in Latin letters: whole, and by the first letter of each syllable. Must not know where they are met."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate, product
from typing import TYPE_CHECKING

from generator.values.firm_name import vocabulary
from generator.values.firm_name.form import Certainty, Form
from generator.values.firm_name.vocabulary import COUNTY

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_LONG = 6  # letters of a core that is hardly another word
_WAYS = ("v", "u", "yu")
_INITIALS = 4  # letters; fewer stand in every second name of a file


def forms_of(stage: str, certainty: int, english: str, *, is_bare: bool) -> Iterator[Form]:
    """Return a Chinese name in pinyin; ``english`` is what the firm calls itself in English, folded."""
    if not _HAN.fullmatch(stage):
        return
    for syllables in _spellings(stage):
        joined = "".join(syllables)
        joints = tuple(accumulate(map(len, syllables[:-1])))
        yield Form(joined, _certainty(joined, certainty, english, is_bare=is_bare), joints, is_bare)
    initials = "".join(each[0] for each in _spellings(stage)[0])
    if len(initials) >= _INITIALS:
        yield Form(initials, Certainty.IN_ADDRESS, is_bare=True)


def is_county(word: str) -> bool:
    """Whether a word is the name of a Chinese county in pinyin."""
    return word in _counties()


def _certainty(joined: str, certainty: int, english: str, *, is_bare: bool) -> int:
    if certainty < Certainty.SURE:
        return Certainty.IN_ADDRESS
    if joined in english or not is_bare:
        return Certainty.SURE
    return Certainty.SURE_IN_ADDRESS if len(joined) >= _LONG else Certainty.IN_ADDRESS


def _spellings(han: str) -> list[tuple[str, ...]]:
    """Return the syllables of Chinese characters as they are read there; ü comes as v, and is written in three ways."""
    from pypinyin import lazy_pinyin  # it takes a tenth of a second, and most sites name everybody

    ways = ([each.replace("v", way) for way in _WAYS] if "v" in each else [each] for each in lazy_pinyin(han))
    return list(product(*ways))


@cache
def _counties() -> frozenset[str]:
    from pypinyin import lazy_pinyin

    counties = (name for name, level in vocabulary.east().places.items() if level == COUNTY)
    return frozenset("".join(lazy_pinyin(each)) for each in counties)
