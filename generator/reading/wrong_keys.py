"""What a key was probably meant to be that a model does not know: by its spelling, or by what it means.

Must not know the file that it stands in.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, get_origin

from pydantic import TypeAdapter, ValidationError

from generator.values.keys import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import BaseModel

    from generator.values.keys import Key

MOST = 3
"""Candidates that are named; more would not be read."""
_LEAST = {True: 0.7, False: 0.6}
"""How near a word in Latin letters, or a Chinese one, has to be."""
_OF_MEANING = 0.75
"""How much a word of the meaning counts, beside one that is the key's name."""
_CLEARLY = 0.12
"""How much nearer than the next the nearest has to be, to be named alone."""
_BRACKETS = re.compile(r"[（(\[【].*$")
_UNIT = re.compile(r"[（(]([^（）()]+)[)）]$")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORDS = re.compile(r"[a-z]{4,}")


@lru_cache(maxsize=4096)  # a file of somebody else's has the same unknown keys in all its records
def meant_by(typed: str, model: type[BaseModel]) -> tuple[Key, ...]:
    """Return the keys of a model that may be meant, the likeliest first; one alone where it is clearly nearest."""
    word = _BRACKETS.sub("", typed.strip()).strip().lower() or typed.lower()
    rated = [(_nearness(word, key), key) for key in keys_of(model).values()]
    near = sorted((each for each in rated if each[0] >= _LEAST[word.isascii()]), key=lambda each: -each[0])[:MOST]
    if len(near) > 1 and near[0][0] - near[1][0] >= _CLEARLY:
        near = near[:1]
    return tuple(key for _, key in near)


def may_hold(model: type[BaseModel], key: Key, value: object) -> bool:
    """Whether a value may stand under a key: mere words are no block of keys of one's own."""
    return not isinstance(value, str) or get_origin(model.model_fields[key.key].annotation) is not dict


def value_with_unit(typed: str, model: type[BaseModel], key: Key, value: object) -> str:
    """Return a bare number with the unit that was typed behind the key in brackets, where the key's value may be so."""
    unit = _UNIT.search(typed)
    if unit is None or not isinstance(value, str) or not _NUMBER.fullmatch(value):
        return ""
    field = model.model_fields[key.key]
    wanted: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    try:
        TypeAdapter(wanted).validate_python(value + unit[1])
    except ValidationError:
        return ""
    return value + unit[1]


def called_like(typed: str, key: Key) -> str:
    """Return what a key is called in the script in which another was typed."""
    return key.key if typed.isascii() or not key.names else key.names[0]


def explained(typed: str, keys: Sequence[Key], language: str) -> str:
    """Return keys with what they mean, in a language of messages (``zh`` or ``en``)."""
    meanings = [_meaning_zh(typed, key) if language == "zh" else key.says[1] for key in keys]
    before, behind, between = ("（", "）", "、") if language == "zh" else (" (", ")", ", ")
    named = (f"“{called_like(typed, key)}”" for key in keys)
    return between.join(
        f"{name}{before}{why}{behind}" if why else name for name, why in zip(named, meanings, strict=True)
    )


def _meaning_zh(typed: str, key: Key) -> str:
    name = key.names[0] if key.names and typed.isascii() else ""
    return "：".join(dict.fromkeys(each for each in (name, key.says[0]) if each))


def _nearness(word: str, key: Key) -> float:
    return max((weight * _alike(word, each.lower()) for weight, each in _words_of(word, key)), default=0)


def _words_of(word: str, key: Key) -> Iterator[tuple[float, str]]:
    yield from ((1, each) for each in (key.key, *key.names))
    yield from ((0.95, each) for each in key.near)
    if word.isascii():
        yield from ((_OF_MEANING, each) for each in _WORDS.findall(key.says[1].lower()))


def _alike(word: str, other: str) -> float:
    """Return how alike two words are; of Chinese ones, one that stands whole within the other is nearly the same."""
    if word == other:
        return 1
    if word.isascii() != other.isascii():
        return 0
    if not word.isascii() and min(len(word), len(other)) > 1 and (word in other or other in word):
        return 0.75 + 0.2 * min(len(word), len(other)) / max(len(word), len(other))
    if 2 * min(len(word), len(other)) < _LEAST[word.isascii()] * (len(word) + len(other)):
        return 0  # however many letters they share
    matcher = SequenceMatcher(None, word, other)
    return matcher.ratio() * (1 if word.isascii() else 0.95) if matcher.quick_ratio() >= _LEAST[word.isascii()] else 0
