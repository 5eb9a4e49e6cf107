"""How texts and quantities stand in a finder's table of one language: as plain strings.

Owns what a page owns by its leaf: which words, in which language, and how a figure is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from generator.pages.binding import bind, bind_prose
from generator.pages.finder.cell import Valued
from generator.pages.finder.facet import Choice
from generator.values.urls import path_of, relative

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from enum import StrEnum

    from generator.library.library import Library
    from generator.pages.finder.cell import Value
    from generator.pages.words import Words
    from generator.values.language import Language, Text
    from generator.values.record import Record
    from generator.values.urls import Address


_OWN = "facet."


class Writable(Protocol):
    """Any value that can write itself in a language."""

    def text(self, language: str) -> str:
        """Return the finished string."""


@dataclass(frozen=True)
class Telling:
    """One language of a site. ``place`` is the path of the file below the site's root, from which links start."""

    library: Library
    words: Words
    place: str

    @property
    def language(self) -> Language:
        """The language of the table."""
        return self.words.language

    def words_of_finder(self) -> Iterator[tuple[str, str]]:
        """Yield the words that the finder itself says, by their keys without ``facet.``, with their placeholders."""
        for key in sorted(self.words.keys()):
            if key.startswith(_OWN):
                yield key.removeprefix(_OWN), bind_prose(self.words(key), self.language.key)

    def quantity(self, quantity: Writable) -> str:
        """Return a quantity as the language writes it, in one piece."""
        return bind(quantity.text(self.language.of_figures))

    def said(self, text: Text, value: Value = None, marks: tuple[str, ...] = ()) -> Valued:
        """Return a text as it is shown, with the value that it is compared by."""
        words, lang = text.tagged(self.language.key)
        return Valued(value, words, marks, lang)

    def measured(self, quantity: Writable, value: Value, marks: tuple[str, ...] = ()) -> Valued:
        """Return a quantity as it is shown, with the value that it is compared by."""
        return Valued(value, self.quantity(quantity), marks)

    def inferred(self, record: Record, field: str) -> tuple[str, ...]:
        """Return the mark of a field that its source does not state."""
        return ("inferred",) if field in record.inferred else ()

    def yes(self, *, answer: bool, marks: tuple[str, ...] = ()) -> Valued:
        """Return yes or no."""
        return Valued(answer, self.words("yes" if answer else "no"), marks)

    def named(self, keys: Iterable[StrEnum], word: str) -> list[Choice]:
        """Return choices whose names are interface words: ``word`` and their key behind it."""
        return [Choice(each.value, self.words(f"{word}.{each.value}")) for each in keys]

    def choice(self, key: str, name: Text) -> Choice:
        """Return a choice by a name of content."""
        return Choice(key, *name.tagged(self.language.key))

    def records(self, kind: str, keys: Iterable[str] | None = None) -> list[Choice]:
        """Return records of a kind as choices: all of them, or those of some ids."""
        shelf = self.library.shelf(kind)
        return [self.choice(key, shelf[key].called) for key in (shelf if keys is None else keys)]

    def href(self, address: Address) -> str:
        """Return how the file links to a page of its language."""
        return relative(path_of(address, self.language), self.place)
