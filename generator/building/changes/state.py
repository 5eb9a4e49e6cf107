"""One state of a site's content, as far as a comparison asks: what is public, what it is called, what pages say.

Pages are drawn without their frame, in one language, and as their twins in Markdown, which say what a reader reads.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.building import edition
from generator.building.configuration import open_folders
from generator.building.publish import borrow_memory
from generator.building.reading import prepare
from generator.building.workers import processors
from generator.pages.data.values import Reader
from generator.pages.moved import moved_paths
from generator.pages.showing import written_by_kind
from generator.pages.twin import twin_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from generator.building.reading import Prepared
    from generator.pages.data.data_value import DataValue
    from generator.pages.pages import Pages
    from generator.values.language import Language
    from generator.values.record import Disclosure, Record

Key = tuple[str, str]
"""A record, by its kind and its id."""


@dataclass(frozen=True, slots=True)
class ContentState:
    """Checked content and its pages; ``reader`` reads the public values of its records in all languages."""

    prepared: Prepared
    pages: Pages
    reader: Reader

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the site, in the order of its configuration."""
        return self.pages.languages

    @property
    def disclosures(self) -> Mapping[Key, Disclosure]:
        """How much the public sees of each record, hidden ones as well."""
        return self.prepared.disclosures

    def records(self) -> dict[Key, bytes]:
        """Return the fingerprint of each public record."""
        kinds = self.pages.library.site.records
        prints = self.prepared.fingerprints
        return {(kind, key): prints[f"{kind}/{key}"] for kind, shelf in kinds.items() for key in shelf.outlines}

    def called(self, record: Key) -> Mapping[str, str]:
        """Return the name of a public record by language."""
        return self.record(record).called.in_all([each.key for each in self.languages])

    def record(self, record: Key) -> Record:
        """Return a public record; raises ``KeyError`` where there is none."""
        return self.pages.library.shelf(record[0])[record[1]]

    def values(self, record: Key) -> dict[str, DataValue]:
        """Return the public values of a record by their paths."""
        return {each.path: each for each in self.reader.values_of(self.record(record))}

    def old_addresses(self) -> set[str]:
        """Return the paths that lead on to a page that there is."""
        return moved_paths(self.pages)

    def twin(self, path: str) -> list[str]:
        """Return the lines of what a page says, in its own language."""
        address, language = self.pages.by_path[path]
        return twin_of(
            self.pages.page(address, language).body, self.pages.words(language)("label.separator")
        ).splitlines()

    def title(self, path: str) -> str:
        """Return the title of a page."""
        address, language = self.pages.by_path[path]
        return self.pages.cover(address, language).title


@contextmanager
def open_state(config_file: Path, as_of: datetime) -> Iterator[ContentState | Prepared]:
    """Give a site's content at a moment, read and checked; what has errors has no pages, and is given as it was read.

    Raises a ``Fault`` where that cannot be begun.
    """
    folders = open_folders(config_file)
    with borrow_memory(folders.output) as memory:
        prepared = prepare(folders.places, as_of, memory, processors(), with_addresses=True)
        if prepared.site is None:
            yield prepared
            return
        pages = edition.pages_of(prepared.site, folders.icons, folders.address)
        words = [pages.words(language) for language in pages.languages]
        yield ContentState(prepared, pages, Reader(pages.library, words, written_by_kind(pages.kinds)))
