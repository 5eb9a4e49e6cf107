"""A name in Latin script is taken apart: place, core, branches, legal form. Must not know what it is looked for in."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from generator.values.firm_name.folding import fold

if TYPE_CHECKING:
    from generator.values.firm_name.vocabulary import NameWords

_BRACKETS = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_BETWEEN = re.compile(r"[\s\-‐‑–—_/·・,，.。&+()（）\"“”'’|:;]+")
_MOST = 4  # words of one legal form or place: GmbH & Co. KG
_BEFORE = {"the", "messrs"}
_GERMAN = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}


class LatinName(NamedTuple):
    """A name in words. ``stages`` are what is left of it without place, longest first; the last of them is its core."""

    whole: str
    stages: tuple[tuple[str, ...], ...]
    places: tuple[str, ...]


def take_apart(name: str, words: NameWords) -> LatinName:
    """Return the parts of a name."""
    rest = _words_of(_BRACKETS.sub(" ", name)) or _words_of(name)
    if not words.public.isdisjoint(rest):
        return LatinName(fold(name), (rest,), ())
    rest = _without_ends(rest, words)
    while len(rest) > 1 and rest[0] in _BEFORE:
        rest = rest[1:]
    places, rest = _without_place(rest, words)
    stages = [rest]
    while shorter := _shorter(stages[-1], words):
        stages.append(shorter)
    if places and all(word in words.branch or word in words.generic for word in stages[-1]):
        stages = [(places[-1], *stage) for stage in stages]
        places = places[:-1]
    return LatinName(fold(name), tuple(stages), places)


def spellings(name: str) -> set[str]:
    """Return a name as it is written, with German vowels in two letters, and with words for its signs."""
    lower = unicodedata.normalize("NFC", name).lower()
    found = {name, "".join(_GERMAN.get(each, each) for each in lower)}
    return found | {each.replace("&", " and ") for each in found if "&" in each}


def _words_of(name: str) -> tuple[str, ...]:
    return tuple(word for each in _BETWEEN.split(name) if (word := fold(each)))


def _without_ends(rest: tuple[str, ...], words: NameWords) -> tuple[str, ...]:
    """Return a name without the legal forms and places that it ends with."""
    while True:
        for length in range(min(_MOST, len(rest) - 1), 0, -1):
            end = "".join(rest[-length:])
            if end in words.legal or (end in words.places and not _is_first_left(rest[:-length], words)):
                rest = rest[:-length]
                break
        else:
            return rest


def _is_first_left(rest: tuple[str, ...], words: NameWords) -> bool:
    return all(word in words.branch for word in rest)


def _without_place(rest: tuple[str, ...], words: NameWords) -> tuple[tuple[str, ...], tuple[str, ...]]:
    places: list[str] = []
    while len(rest) > 1:
        for length in range(min(_MOST, len(rest) - 1), 0, -1):
            if "".join(rest[:length]) in words.places:
                break
        else:
            return tuple(places), rest
        places.append("".join(rest[:length]))
        rest = rest[length:]
        while len(rest) > 1 and rest[0] in words.sorts_of_place:
            rest = rest[1:]
    return tuple(places), rest


def _shorter(rest: tuple[str, ...], words: NameWords) -> tuple[str, ...]:
    """Return a name without its last words where they say what the firm does, or join it to such a word."""
    for length in range(min(_MOST, len(rest) - 1), 0, -1):
        end = "".join(rest[-length:])
        if end in words.branch or end in words.legal or end in words.places:
            return _without_joining(rest[:-length])
    return ()


def _without_joining(rest: tuple[str, ...]) -> tuple[str, ...]:
    while len(rest) > 1 and rest[-1] in {"and", "of", "for"}:
        rest = rest[:-1]
    return rest
