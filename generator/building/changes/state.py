"""One state of a site's content, as far as a comparison asks: what is public, what it is called, what pages say.

Pages are drawn without their frame, in one language, and as their twins in Markdown, which say what a reader reads.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.building import edition
from generator.building.configuration import open_folders
from generator.building.publish import borrow_memory
from generator.building.reading import prepare
from generator.building.workers import processors
from generator.pages.data.values import Reader
from generator.pages.media import shown_on
from generator.pages.moved import moved_paths
from generator.pages.showing import written_by_kind
from generator.pages.twin import twin_of
from generator.reading.media import MediaKind, is_made, kind_of
from generator.values.digests import digest_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from generator.building.reading import Prepared
    from generator.gate.site import Site
    from generator.pages.data.data_value import DataValue
    from generator.pages.pages import Pages
    from generator.values.language import Language
    from generator.values.record import Disclosure, Record
    from generator.values.urls import Address

Key = tuple[str, str]
"""A record, by its kind and its id."""


@dataclass(frozen=True, slots=True)
class ContentState:
    """Checked content and its pages; ``reader`` reads the public values of its records in all languages.

    ``address`` is that of the whole site, empty where it is not known yet.
    """

    prepared: Prepared
    pages: Pages
    reader: Reader
    address: str = ""
    shown: set[str] = field(default_factory=set)
    """The files on the pages that have been drawn."""

    @property
    def site(self) -> Site:
        """What is public."""
        return self.pages.library.site

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the site, in the order of its configuration."""
        return self.pages.languages

    @property
    def disclosures(self) -> Mapping[tuple[str, ...], Disclosure]:
        """How much the public sees of each record, and of each part of one, hidden ones as well."""
        return self.prepared.disclosures

    def records(self) -> dict[Key, bytes]:
        """Return the fingerprint of each public record."""
        kinds = self.site.records
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

    def paths(self, language: Language) -> dict[str, Address]:
        """Return the addresses of all pages in a language by their paths."""
        return {path: address for path, (address, tongue) in self.pages.by_path.items() if tongue == language}

    def twin(self, path: str) -> list[str]:
        """Return the lines of what a page says, in its own language."""
        address, language = self.pages.by_path[path]
        page = self.pages.page(address, language)
        self.shown.update(name for name in shown_on(page) if not is_made(name))
        return twin_of(page.body, self.pages.words(language)("label.separator")).splitlines()

    def files(self) -> dict[str, bytes]:
        """Return the fingerprint of each file that records offer, or that is on a page that has been drawn."""
        outlines = (outline for shelf in self.site.records.values() for outline in shelf.outlines.values())
        offered = {name for outline in outlines for name in outline.all("offers")}
        return {name: self._print_of(name) for name in self.shown | offered}

    def _print_of(self, name: str) -> bytes:
        if kind_of(name) is MediaKind.PICTURE:
            return self.site.pictures[name].digest
        return digest_file(self.site.media[name])

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
        reader = Reader(pages.library, words, written_by_kind(pages.kinds))
        yield ContentState(prepared, pages, reader, folders.address)
