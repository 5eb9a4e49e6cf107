"""Numbers and their units stay on one line: no-break spaces in English, word joiners in Chinese prose.

Owns where a line of a page must not break. What is not markup of a page (titles, descriptions, feeds, calendars) has
ordinary spaces. A Chinese value in an element of its own is kept together by the style sheets: whoever copies it gets
it bare.
"""

from __future__ import annotations

import calendar
import re
from functools import lru_cache

from generator.pages.words import Words
from generator.values.quantity.currencies import CURRENCIES
from generator.values.quantity.unit_table import UNITS

NO_BREAK = "\u00a0"
JOINER = "\u2060"
_KEPT = 4096


def _any_of(names: set[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names - {""}, key=lambda name: (-len(name), name)))


_IN_PROSE = {"kV", "minute", "minutes"}  # of words that are no values
_ENGLISH_UNITS = {name.partition(" ")[0] for unit in UNITS.values() for name in (unit.en, unit.many)} | _IN_PROSE
_MONTHS = set(calendar.month_name)
_CHINESE_UNITS = {unit.zh[0] for unit in (*UNITS.values(), *CURRENCIES.values())} | set("万亿年月日号时分")
_BEHIND_CURRENCIES = "|".join(rf"(?<={name}\x20)" for name in sorted({unit.en for unit in CURRENCIES.values()}))

# each begins with what is looked for, not with what stands before it: the search skips all else many times as fast
_ENGLISH = re.compile(
    rf"\x20(?:(?<=[0-9%]\x20)(?=(?:million|billion|trillion|{_any_of(_ENGLISH_UNITS | _MONTHS)})(?![a-z]))"
    rf"|(?<=illion\x20)(?=(?:{_any_of(_ENGLISH_UNITS)})(?![a-z]))"
    rf"|(?=[0-9])(?:{_BEHIND_CURRENCIES}))"
)
_COUNTED = re.compile(r"\x20(?<=[0-9]\x20)(?=[a-z])")
_CHINESE = re.compile(rf"[0-9](?:[年月](?=[0-9])|(?=[{''.join(sorted(_CHINESE_UNITS))}]))")


@lru_cache(maxsize=_KEPT)
def bind(text: str) -> str:
    """Return words of a page with no-break spaces between number and unit, currency and number, day and month."""
    return _ENGLISH.sub(NO_BREAK, text)


def bind_prose(text: str, language: str) -> str:
    """Return running words or their HTML in a language, in which no number is parted from its unit."""
    return _CHINESE.sub(_join, text) if language == "zh" else _ENGLISH.sub(NO_BREAK, text)


def _join(found: re.Match[str]) -> str:
    return JOINER.join((*found[0], ""))


class BoundWords(Words):
    """Interface words as pages show them; what they count stays beside its number."""

    def __call__(self, key: str, **facts: object) -> str:
        """Return the words of a key with its placeholders filled, bound."""
        return _COUNTED.sub(NO_BREAK, bind(super().__call__(key, **facts))) if facts else self._entries[key]


def bound(words: Words) -> BoundWords:
    """Return interface words as pages show them."""
    return BoundWords(words.language, {key: bind(words(key)) for key in words.keys()})  # noqa: SIM118  (a method of ours)
