"""Text as it is compared: full width, capitals, dashes and spaces make no difference; every letter knows its place.

The same stands in ``theme/assets/javascripts/finder/folding.js``. Must not know words.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

_SAME = {
    **dict.fromkeys("−–—―‐‑‒﹣", "-"),
    **dict.fromkeys("∼〜～", "~"),
    **dict.fromkeys("・•∙⋅‧×", "·"),
    **dict.fromkeys("‘’`", "'"),
    **dict.fromkeys("“”「」『』《》〈〉【】〔〕", '"'),
    **dict.fromkeys(
        "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff", ""
    ),
    "\r": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
}
_SPACES = frozenset(" \t\v\f\xa0\u3000\x1c\x1d\x1e\x1f\x85")


class Folded(NamedTuple):
    """A folded text, and for each of its letters where it begins and ends in the text that was typed."""

    text: str
    typed: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def words(self, start: int, end: int) -> str:
        """Return what was typed for a stretch of the folded text."""
        return self.typed[self.starts[start] : self.ends[end - 1]]


def is_letter(sign: str) -> bool:
    """Whether a folded sign is a letter of the Latin script."""
    return "a" <= sign <= "z" or "\xc0" <= sign <= "\u024f"


def is_digit(sign: str) -> bool:
    """Whether a folded sign is a digit."""
    return "0" <= sign <= "9"


def fold(typed: str) -> Folded:
    """Fold a text sign by sign; spaces become one, a hyphen within words becomes a space."""
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, sign in enumerate(typed):
        for plain in _plain(sign):
            if plain == " " and signs and signs[-1] == " ":
                ends[-1] = at + 1
                continue
            signs.append(plain)
            starts.append(at)
            ends.append(at + 1)
    for at in range(1, len(signs) - 1):
        if signs[at] == "-" and is_letter(signs[at + 1]) and (is_letter(signs[at - 1]) or is_digit(signs[at - 1])):
            signs[at] = " "
    return Folded("".join(signs), typed, tuple(starts), tuple(ends))


def _plain(sign: str) -> str:
    if sign in _SAME:
        return _SAME[sign]
    plain = unicodedata.normalize("NFKC", sign).lower()
    return "".join(" " if each in _SPACES else each for each in plain)
