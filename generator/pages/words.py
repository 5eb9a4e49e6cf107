"""The interface words of the theme in one language: one gettext catalogue (``theme/locales/<language>.po``) each.

Owns reading them. A word that is not there is a bug and raises ``KeyError``; nothing falls back to another language.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.values.language import Language


class Words:
    """The interface words of one language."""

    def __init__(self, language: Language, entries: Mapping[str, str]) -> None:
        self.language = language
        self._entries = entries

    def __call__(self, key: str, **facts: object) -> str:
        """Return the words of a key with its placeholders filled."""
        words = self._entries[key]
        return words.format_map(facts) if facts else words

    def keys(self) -> frozenset[str]:
        """Return all keys that have words."""
        return frozenset(self._entries)


def has_words(folder: Path, language: Language) -> bool:
    """Whether the folder of catalogues has one for a language."""
    return (folder / f"{language.key}.po").is_file()


def load_words(folder: Path, language: Language) -> Words:
    """Read a language's catalogue from the folder of catalogues."""
    catalogue = (folder / f"{language.key}.po").read_bytes()
    return Words(language, _entries_of(catalogue, language.locale.split("_", maxsplit=1)[0]))


@lru_cache(maxsize=16)
def _entries_of(catalogue: bytes, locale: str) -> dict[str, str]:
    """Return the words of a catalogue by their keys: a preview asks for the same ones again after each save."""
    from babel.messages.pofile import read_po

    entries = read_po(BytesIO(catalogue), locale=locale, charset="utf-8")
    return {str(entry.id): str(entry.string) for entry in entries if entry.id and entry.string}
