"""Words that names of firms are made of, and words that stand in any text: legal forms, branches, places, common words.

Owns the tables in ``data/`` and how they are read. All words are folded. Must not know how a name is taken apart.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from generator.values.firm_name.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

PROVINCE, PREFECTURE, COUNTY, ABROAD = "province", "prefecture", "county", "abroad"
_LANGUAGES = ("zh", "en")
_LISTS = ("legal", "public", "branch", "generic")
_MOST_ENDINGS = 2
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "al")


@dataclass(frozen=True)
class NameWords:
    """The words of one script.

    Public bodies are called by those in ``public``; ``places`` have a level; ``common`` words stand in any text.
    """

    legal: frozenset[str]
    public: frozenset[str]
    branch: frozenset[str]
    generic: frozenset[str]
    common: frozenset[str]
    places: dict[str, str]
    sorts_of_place: frozenset[str]

    def is_common(self, word: str) -> bool:
        """Whether a word is met in texts that name no firm."""
        known = (self.common, self.generic, self.branch)
        return any(each in words for each in (_stems(word) if word.isascii() else (word,)) for words in known)


def _stems(word: str) -> set[str]:
    """Return what an English word may be a form of: saving and save of savings."""
    found = {word}
    for _ in range(_MOST_ENDINGS):
        cut = {each.removesuffix(end) for each in found for end in _ENDINGS if each.endswith(end)}
        found |= cut | {f"{each}e" for each in cut}
    return found


@cache
def east() -> NameWords:
    """Return the words of Chinese, with those of Japanese and Korean names."""
    common = "".join(_lines("common_zh.txt"))
    pairs = {common[at : at + 2] for at in range(0, len(common), 2)}
    places = {word.partition("=")[0]: level for level, word in _chinese_places()}
    return _words("east", frozenset(pairs), dict.fromkeys(_abroad()[0], ABROAD) | places)


@cache
def latin() -> NameWords:
    """Return the words of names in Latin script; of Chinese counties there is no list in it."""
    places = {word.partition("=")[2]: level for level, word in _chinese_places() if "=" in word}
    common = frozenset(word for line in _lines("common_en.txt") for word in line.split())
    return _words("latin", common, dict.fromkeys(_abroad()[1], ABROAD) | places)


def _words(script: str, common: frozenset[str], places: dict[str, str]) -> NameWords:
    tables = _tables()
    lists = {name: frozenset(map(fold, tables[name][script].split())) for name in _LISTS}
    more = frozenset(map(fold, tables["common"][script].split()))
    sorts = frozenset(tables["places"]["sorts"].split())
    return NameWords(**lists, common=common | more, places=places, sorts_of_place=sorts)


def _chinese_places() -> Iterator[tuple[str, str]]:
    for line in _lines("places.txt"):
        level, *words = line.split()
        yield from ((level, word) for word in words)


@cache
def _abroad() -> tuple[frozenset[str], frozenset[str]]:
    """Return countries and cities, in Chinese and in English, as CLDR names them, and some others."""
    from babel import Locale

    chinese, english = (
        {fold(name) for code, name in Locale(language).territories.items() if code.isalpha()} for language in _LANGUAGES
    )
    zones = Locale("zh").time_zones
    chinese |= {fold(str(zone["city"])) for zone in zones.values() if "city" in zone}
    english |= {fold(key.rpartition("/")[2]) for key, zone in zones.items() if "city" in zone}
    for word in _tables()["places"]["foreign"].split():
        chinese.add(fold(word.partition("=")[0]))
        english.add(fold(word.partition("=")[2]))
    return frozenset(chinese), frozenset(english)


def _lines(name: str) -> list[str]:
    text = (files("generator.values.firm_name") / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _tables() -> dict[str, dict[str, str]]:
    text = (files("generator.values.firm_name") / "data" / "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
