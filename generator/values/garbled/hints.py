"""Says quickly whether a text is worth a closer look: most are not, and nothing of that look is loaded for them."""

from __future__ import annotations

import re

BLANK = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
_BEGINS = "".join(
    bytes((first, second)).decode("gbk") for first in (0xE2, *range(0xE3, 0xEA), 0xEF) for second in range(0x80, 0xC0)
)
"""The ideographs that the first two bytes of a Chinese character or sign in UTF-8 are in GBK."""
_HINT = re.compile(
    f"[\u0080-\u009f\u00c2\u00c3\u00e2-\u00ef{BLANK}［＊\u0370-\u03ff\u0400-\u04ff锟烫屯葺锘\ufffd]|([{_BEGINS}])"
)
_SIGNS = ("??", "？？", "！[", "]（", "] （", "】（", "】(")


def may_be_garbled(text: str) -> bool:
    """Whether a text may hold something garbled."""
    if any(sign in text for sign in _SIGNS):
        return True
    if text.isascii():
        return False
    return any(not found[1] or _is_turned(text[found.start() : found.start() + 3]) for found in _HINT.finditer(text))


def _is_turned(three: str) -> bool:
    """Whether three signs, written in GBK, are two in UTF-8: of words that are right hardly any are."""
    try:
        three.encode("gb18030").decode("utf-8")
    except UnicodeError:
        return False
    return True
