"""What a reader takes for the same letters becomes the same: width, case, accents, scripts, blanks and signs between.

Owns the rules by which texts are compared with names. Letters and figures are kept, and marks that end a clause (as
``END``), so that no name is read across them; all else goes. Must not know names.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.values.lookalikes import meant
from generator.values.simplified import simplified_of_all

if TYPE_CHECKING:
    from collections.abc import Iterator

END = "\n"
"""Stands for a mark that ends a clause."""
_ENDS = "。，；！？、｡､|"
_TIMES = 3  # an address may be encoded, and the address that it holds again

# look like letters that they are not
_LIKE = dict(zip("аеорсухіѕјԁӏкмтһοανρικτυχɡ", "aeopcyxisjdlkmthoavpiktuxg", strict=True))
_ALSO = {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}


def fold(text: str) -> str:
    """Return a text as it is compared."""
    return text.translate(_table())


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Return a text as it is compared, and for each character of it the number of the one that it comes from."""
    table = _table()
    pieces = [table[ord(character)] for character in text]
    return "".join(pieces), [place for place, piece in enumerate(pieces) for _ in piece]


def readings(text: str) -> Iterator[str]:
    """Return a text as it is written, and as it is read where signs stand between its letters.

    Those are entities, percent signs of addresses, names of hosts in ASCII, tags, targets of links, what stands in
    brackets.
    """
    yield text
    plain = _decoded(text)
    if plain != text:
        yield plain
    if "<" in plain or "](" in plain:
        yield (plain := re.sub(r"<[^<>]{0,400}>|\]\([^()\s]{0,400}(?:\s[^()]{0,200})?\)|!?\[", "", plain))
    if "(" in plain or "（" in plain:
        yield re.sub(r"[(（][^()（）]{0,80}[)）]", "", plain)


def _decoded(text: str) -> str:
    """Return a text without the codes that browsers undo."""
    for _ in range(_TIMES):
        before = text
        if "&" in text:
            text = unescape(text)
        if "%" in text:
            text = unquote(text)
        if text == before:
            break
    return re.sub(r"(?i)xn--[a-z0-9-]{1,60}", _host, text) if "xn--" in text.lower() else text


def _host(found: re.Match[str]) -> str:
    try:
        return found[0][4:].encode("ascii").decode("punycode")
    except ValueError:  # anybody can write this before a word
        return found[0]


class _Letters(dict[int, str]):
    """What each character becomes, whatever stands beside it; worked out where it comes up first."""

    def __missing__(self, code: int) -> str:
        """Work out a character."""
        character = chr(code)
        found = END if character in _ENDS else "".join(map(_letter, _letters_in(character)))
        self[code] = found
        return found


@cache
def _table() -> _Letters:
    return _Letters()


def _letters_in(character: str) -> str:
    character = meant(character)
    if "가" <= character <= "힣":
        return character  # would come apart into its letters
    return unicodedata.normalize("NFKD", character).casefold()


def _letter(character: str) -> str:
    found = _ALSO.get(character) or _LIKE.get(character) or simplified_of_all().get(character, character)
    return found if found.isalnum() and unicodedata.category(character)[0] != "M" else ""
