"""The interface words of the theme in one language: one gettext catalogue (``theme/locales/<language>.po``) each.

Owns reading them. A word that is not there is a bug and raises ``KeyError``; nothing falls back to another language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from generator.values.language import Language


class Words:
    """The interface words of one language."""

    def __init__(self, language: Language, entries: dict[str, str]) -> None:
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
    from babel.messages.pofile import read_po

    with (folder / f"{language.key}.po").open("rb") as file:
        catalogue = read_po(file, locale=language.locale.split("_", maxsplit=1)[0], charset="utf-8")
    entries = {str(entry.id): str(entry.string) for entry in catalogue if entry.id and entry.string}
    return Words(language, entries)
