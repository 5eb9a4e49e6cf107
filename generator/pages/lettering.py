"""How wide words are in a drawing, and where they go on in the next line.

No font is asked, since the reader's browser chooses it: widths go by classes of characters, rather too wide than too
narrow. Must not know what is drawn.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise

# in hundredths of the size of the letters
_FULL = 100  # a Chinese or Japanese character fills a square
_CAPITAL = 74
_BROAD = 94
_NARROW = 38
_LETTER = 62

_ARE_BROAD = frozenset("mwMW@%&")
_ARE_NARROW = frozenset(" iljtfrI.,:;'|!()[]/-’")
_BEGIN_NO_LINE = frozenset("，。、；：？！）》〉」』】”’％…—·,.;:?!)]}%ー々")
_END_NO_LINE = frozenset("（《〈「『【“‘([{￥$#")
_BREAK_AFTER = frozenset("-/·–")


@lru_cache(maxsize=4096)
def _width_of_character(character: str) -> int:
    """Return the width of a character in hundredths of its size; one that joins another has none."""
    category = unicodedata.category(character)
    if category[0] == "M" or category == "Cf":
        return 0
    if character in _ARE_NARROW:
        return _NARROW
    is_letter = category[0] == "L"
    if _is_square(character) or (unicodedata.east_asian_width(character) == "A" and not is_letter):
        return _FULL
    if character in _ARE_BROAD:
        return _BROAD
    return _CAPITAL if category == "Lu" else _LETTER


def _is_square(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}


def width_of(words: str, size: int) -> int:
    """Return how wide a line of words is at most, in the unit of ``size``, which is that of the letters."""
    return -(-sum(map(_width_of_character, words)) * size // 100)


def break_lines(words: str, width: int, size: int) -> tuple[str, ...]:
    """Return words in lines of at most ``width``, which has the unit of ``size``.

    Lines end as typesetters let them: between words, between Chinese characters, never before a closing mark or
    behind an opening one. What has no such place and is too long is cut. A space at the end of a line stays there, so
    that the lines joined are the words.
    """
    lines = [""]
    for piece in _unbroken(" ".join(words.split())):
        if lines[-1] and width_of((lines[-1] + piece).rstrip(), size) > width:
            lines.append("")
        for character in piece:
            # a mark on a letter has no width and is never parted from it
            if lines[-1] and character != " " and width_of(lines[-1] + character, size) > width:
                lines.append("")
            lines[-1] += character
    return tuple(lines)


def _unbroken(words: str) -> list[str]:
    """Return the pieces of a text inside which no line may end."""
    pieces = words[:1]
    for before, after in pairwise(words):
        pieces += f"\n{after}" if _may_end_between(before, after) else after
    return pieces.split("\n")


def _may_end_between(before: str, after: str) -> bool:
    if after == " " or after in _BEGIN_NO_LINE or before in _END_NO_LINE or not _width_of_character(after):
        return False
    if before == " " or _is_square(before) or _is_square(after):
        return True
    return before in _BREAK_AFTER and after.isalpha()
