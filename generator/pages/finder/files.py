"""The files of the finder's tables, one for each subject in each language.

Owns when a table has to be made anew, and that records are opened once for all languages.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.pages.files import Beside
from generator.pages.finder.telling import Telling
from generator.values.digests import digest
from generator.values.urls import finder_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.pages.finder.finder import Finder
    from generator.pages.pages import Pages
    from generator.values.language import Language


def finder_files(pages: Pages, finders: Iterable[Finder], value_of: Callable[[str], bytes]) -> Iterator[Beside]:
    """Return every table that has a row; ``value_of`` returns the fingerprint of a fact, nothing where it has none.

    No record is opened before a table is made.
    """
    for finder in finders:
        tables = _Tables(pages, finder)
        for language, keys in tables.keys.items():
            source = _source(pages, finder, keys, value_of)
            yield Beside(finder_path(finder.subject, language), source, partial(tables.make, language))


def _source(pages: Pages, finder: Finder, keys: list[str], value_of: Callable[[str], bytes]) -> bytes:
    """Return the fingerprint of all that a table is made from; empty where some of it has none."""
    records = [value_of(f"{finder.kind}/{key}") for key in keys]
    others = [(fact, value_of(fact)) for fact in finder.facts(pages.library)]
    if not all(records):
        return b""
    return digest(*records, *(part for fact, value in others for part in (fact.encode(), value)))


class _Tables:
    """The tables of one subject in all languages, made together when one of them is asked for first."""

    def __init__(self, pages: Pages, finder: Finder) -> None:
        self._pages = pages
        self._finder = finder
        self._made: dict[Language, bytes] = {}
        order = tuple(finder.records(pages.library))
        told = {each: list(pages.library.speaking(finder.kind, order, each.key)) for each in pages.languages}
        self.keys = {language: keys for language, keys in told.items() if keys}
        """The ids of the records that are told in a language, for each that tells any."""

    def make(self, language: Language) -> bytes:
        """Return the table in a language."""
        if language not in self._made:
            self._made = self._make()
        return self._made.pop(language)

    def _make(self) -> dict[Language, bytes]:
        finder, library = self._finder, self._pages.library
        begun = {
            language: finder.begin(Telling(library, self._pages.words(language), finder_path(finder.subject, language)))
            for language in self.keys
        }
        spoken = {language: frozenset(keys) for language, keys in self.keys.items()}
        shelf = library.shelf(finder.kind)
        for key in finder.records(library):
            taking = [table for language, table in begun.items() if key in spoken[language]]
            if taking:
                record = shelf[key]
                for table in taking:
                    table.take(record)
        return {language: table.write() for language, table in begun.items()}
