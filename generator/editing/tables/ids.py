"""An id for a record that has none: from its English name, else from the Chinese one in pinyin."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.values.fields import read_id
from generator.values.language import HAN

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.reading.collection import Collection as Kind

_LONGEST = 48  # characters of an id that is made: it is part of an address that people read
_NO_SIGN = re.compile(r"[^a-z0-9]+")
_SMALL = frozenset({"the", "of", "and", "for", "co", "ltd"})


def new_id(english: str, chinese: str, kind: Kind, taken: Collection[str]) -> str:
    """Return an id that no record of the kind has yet."""
    found = _joined(_words(english)) or _joined(_syllables(chinese)) or kind.name
    if kind.reserved and kind.reserved(found):
        found = kind.rename(found)
    try:
        read_id(found)
    except Fault:  # what Windows keeps for devices
        found = f"{found}-{kind.name}"
    number, numbered = 2, found
    while numbered in taken:
        numbered = f"{found}-{number}"
        number += 1
    return numbered


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold().replace("'", "")
    words = [each for each in _NO_SIGN.split(plain) if each]
    return [each for each in words if each not in _SMALL] or words


def _syllables(text: str) -> list[str]:
    from pypinyin import lazy_pinyin  # a tenth of a second, for sites that write no English

    found: list[str] = []
    for part in re.split(f"({HAN.pattern})", text):
        found += lazy_pinyin(part) if HAN.fullmatch(part) else _words(part)
    return [each for each in (_NO_SIGN.sub("", word) for word in found) if each]


def _joined(words: list[str]) -> str:
    """Return as many words as an id may have, at least the first."""
    found = ""
    for word in words:
        longer = f"{found}-{word}".strip("-")
        if len(longer) > _LONGEST:
            break
        found = longer
    return found or (words[0][:_LONGEST] if words else "")
