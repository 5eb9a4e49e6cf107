"""Texts that a visitor takes for the same become the same: width, case, accents, traditional characters, dashes.

Owns the rules, which are as in ``theme/assets/javascripts/search/fold.js``: a part of a text folds to a part of the
folded text, so that whoever types the part finds the text. Must not know what is searched.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from generator.values.simplified import simplified

_BLANKS = [*range(0x09, 0x0E), 0x20, 0x1680, 0x2028, 0x2029]
_ACCENTS = range(0x300, 0x370)
_UNSEEN = [
    *(*range(0x20), *range(0x7F, 0xA0), 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F)),
    *(*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF),
]
_DROPPED = "\"'`“”‘’«»、"
_DASHES = "‐‑‒–—―−"
_BRACKETS = {**dict.fromkeys("[〔【「『〖", "("), **dict.fromkeys("]〕】」』〗", ")")}
_IN_WORDS = re.compile(r"(?<=[a-z]) +(?=[a-z])")
_COMMA = re.compile("(?<![0-9]),|,(?![0-9])")
_BETWEEN_WORDS = "\0"


def fold(text: str) -> str:
    """Return a text as it is compared: small letters without accents, simplified characters, commas in figures only.

    Spaces stand between words in Latin script only, so that ``3.6 亿元`` is ``3.6亿元``.
    """
    plain = text.translate(_table())
    if "," in plain:
        plain = _COMMA.sub("", plain)
    if " " not in plain:
        return plain
    return _IN_WORDS.sub(_BETWEEN_WORDS, plain).replace(" ", "").replace(_BETWEEN_WORDS, " ")


class _Table(dict[int, str]):
    """What each character becomes, whatever stands beside it; worked out where it comes up first."""

    def __missing__(self, code: int) -> str:
        """Work out a character."""
        same = _same()
        found = "".join([same.get(each, each) for each in unicodedata.normalize("NFKD", chr(code)).lower()])
        self[code] = found
        return found


@cache
def _table() -> _Table:
    return _Table()


@cache
def _same() -> dict[str, str]:
    """Return what single characters become that are not compared as they stand."""
    gone = [*map(chr, (*_ACCENTS, *_UNSEEN)), *_DROPPED]
    return (
        simplified()
        | dict.fromkeys(gone, "")
        | dict.fromkeys(_DASHES, "-")
        | _BRACKETS
        | dict.fromkeys(map(chr, _BLANKS), " ")
    )
