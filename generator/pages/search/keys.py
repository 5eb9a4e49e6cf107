"""Under which keys a text is found: runs of three characters, words in Latin script, syllables of names in pinyin.

Owns the keys, which ``theme/assets/javascripts/search/keys.js`` asks for. A run of three holds two pairs that stand
side by side, so that a query of two or three characters needs no look at the text. Must not know postings.

Keys of pinyin begin with a capital letter, which no folded text has: ``Pleng lian`` are two syllables that stand side
by side, ``Illd`` are three first letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.values.language import HAN

END = "\n"
"""Stands behind the last character of a run, so that its last two are found like all others."""
_KEPT = 2**14  # names, which are the same in every language
_WORD = re.compile("[a-z]+")


def words_in(folded: str) -> list[str]:
    """Return the words in Latin script of a folded text."""
    return _WORD.findall(folded)


@lru_cache(maxsize=_KEPT)
def pinyin_keys(name: str) -> frozenset[str]:
    """Return the keys of a Chinese name in pinyin, whole and by its first letters."""
    found: set[str] = set()
    for run in HAN.findall(name):
        syllables = syllables_of(run)
        behind = [*syllables[1:], END] if syllables else []  # of a rare character nobody knows the reading
        found.update(f"P{one} {two}" for one, two in zip(syllables, behind, strict=True))
        letters = "".join(each[0] for each in syllables) + END
        found.update(f"I{letters[at : at + 3]}" for at in range(len(letters) - 2))
    return frozenset(found)


@lru_cache(maxsize=_KEPT)
def syllables_of(han: str) -> tuple[str, ...]:
    """Return the syllables of Chinese characters as they are read there, without tones: chong qing, not zhong qing."""
    from pypinyin import lazy_pinyin  # it takes a tenth of a second, and most builds index nothing

    return tuple(each.replace("ü", "v") for each in lazy_pinyin(han) if each.isascii() and each.isalpha())


def bucket_of(key: str, buckets: int) -> int:
    """Return in which file of postings a key is looked up.

    Keys that begin alike (the same pair, the same three letters, the same syllable) are in one file.
    """
    if key[0] == "P":
        begin = key[: key.index(" ")]
    else:
        begin = key[:3] if key[0] == "I" or (key.isalpha() and key.isascii()) else key[:2]
    number = 0
    for character in begin:
        number = (number * 31 + ord(character)) & 0xFFFFFFFF
    number ^= number >> 15
    return number % buckets
