"""The languages of a site and text that exists in several of them.

Owns which languages there are, how each is tagged, and what a missing translation is. Must not know records,
files or pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.values.quantity.tongue import has_tongue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Language:
    """One language of a site: its key in YAML and addresses, its BCP 47 tag, its Babel locale, its own name."""

    key: str
    tag: str
    locale: str
    name: str

    @property
    def of_figures(self) -> str:
        """The key of the language in which figures are written: its own where it has a table for them, else English."""
        return self.key if self.key == "zh" or has_tongue(self.key) else "en"

    @property
    def of_units(self) -> str:
        """The key of the language whose units stand beside a field to fill in: Chinese ones, or signs as in English."""
        return self.key if self.key == "zh" else "en"

    def __str__(self) -> str:
        """Return the key, as it stands in YAML (``{zh: …, en: …}``) and in addresses (``/zh/``)."""
        return self.key


SIMPLIFIED_CHINESE = Language("zh", "zh-Hans", "zh_Hans_CN", "简体中文")
ENGLISH = Language("en", "en", "en", "English")
_KNOWN = {known.key: known for known in (SIMPLIFIED_CHINESE, ENGLISH)}
HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
"""A run of Chinese characters."""
_KEY = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")


@cache
def language(key: str) -> Language:
    """Return the language with this key, which is its BCP 47 tag; raises ``KeyError`` for one that is not known.

    Chinese and English are our own; of every other language Babel knows the name.
    """
    if key in _KNOWN:
        return _KNOWN[key]
    if not _KEY.fullmatch(key):
        raise KeyError(key)
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(key, sep="-")
    except (UnknownLocaleError, ValueError):
        raise KeyError(key) from None
    return Language(key, key, str(locale), locale.get_language_name(str(locale)) or key)


def language_called(word: str) -> str:
    """Return the key of a language that is written in Chinese (英文); the word itself where it names none."""
    from generator.values.keys import word_key

    return word_key("languages", word)


@cache
def name_in(key: str, reader: Language) -> str:
    """Return what a reader of one language calls another: Chinese is 中文, 中国語; raises ``KeyError`` as above."""
    from babel import Locale

    named = Locale.parse(reader.locale).languages.get(key.partition("-")[0])
    return named or language(key).name


_SPELLING = {ENGLISH.key: "en_GB", SIMPLIFIED_CHINESE.key: "zh_CN"}


@cache
def open_graph_locale(key: str) -> str:
    """Return a language with its land, as Open Graph wants it (``ja_JP``): ours as we write it, else the likely one."""
    if key in _SPELLING:
        return _SPELLING[key]
    from babel import Locale
    from babel.core import get_global

    locale = language(key).locale
    likely = Locale.parse(get_global("likely_subtags").get(locale, locale))
    return f"{likely.language}_{likely.territory}" if likely.territory else likely.language


class Text:
    """A text in one or more languages, keyed by language key. Immutable; equal texts are equal values."""

    __slots__ = ("_words",)

    def __init__(self, words: Mapping[str, str]) -> None:
        """Take the text in each language it exists in."""
        self._words = dict(words)

    def get(self, key: str) -> str | None:
        """Return the text in a language, or None where it has not been written."""
        return self._words.get(key)

    def nearest(self, key: str) -> tuple[str, str]:
        """Return the text in a language, else in English, else in Chinese, with the key of the language it is in."""
        if key in self._words:
            return key, self._words[key]
        found = next(each for each in (ENGLISH.key, SIMPLIFIED_CHINESE.key) if each in self._words)
        return found, self._words[found]

    def tagged(self, key: str) -> tuple[str, str]:
        """Return the nearest text to a language, with the tag of the language it is in where that is another one."""
        found, words = self.nearest(key)
        return words, "" if found == key else language(found).tag

    def in_all(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the nearest text to each of some languages, by its key."""
        return {key: self.nearest(key)[1] for key in keys}

    def __getitem__(self, key: str) -> str:
        """Return the text in a language; raises ``KeyError`` where it has not been written."""
        return self._words[key]

    def __contains__(self, key: object) -> bool:
        """Whether the text exists in a language."""
        return key in self._words

    def __iter__(self) -> Iterator[str]:
        """Iterate over the keys of the languages it exists in."""
        return iter(self._words)

    def __eq__(self, other: object) -> bool:
        """Compare by content."""
        return isinstance(other, Text) and self._words == other._words

    def __hash__(self) -> int:
        """Hash by content."""
        return hash(frozenset(self._words.items()))

    def __repr__(self) -> str:
        """Show the text for a developer."""
        return f"Text({self._words!r})"
