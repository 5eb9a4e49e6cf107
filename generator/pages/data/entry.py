"""One entry of open data: a record, or a part of one that is a subject of its own, with its addresses and its proof.

Owns what is an entry and where it is shown. Must not know formats of files.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, NamedTuple, Self
from urllib.parse import quote, urljoin

from generator.pages.data.values import Reader
from generator.pages.search.block import place_of
from generator.pages.showing import written_by_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.library.library import Library
    from generator.pages.data.dataset import Dataset, PartDataset
    from generator.pages.data.values import Tree
    from generator.pages.pages import Pages
    from generator.values.language import Text
    from generator.values.quantity import PartialDate
    from generator.values.record import Record, Source


class DataEntry(NamedTuple):
    """An entry of a subject.

    ``addresses`` are where it is shown, by language: whole ones where the site's address is known, else paths below
    the site's root. ``within`` is what the record is called that holds it, by language, and its id behind ``of``; both
    are empty for a record. ``tree`` has its values, ``inferred`` the reasons for those that no source states.
    """

    subject: str
    id: str
    addresses: Mapping[str, str]
    of: str
    within: Mapping[str, str]
    as_of: PartialDate | None
    source: Source | None
    sample: bool
    inferred: Mapping[str, Text]
    tree: dict[str, Tree]


class EntryReader:
    """Reads entries of one site; every fact that it asks for, the library notes."""

    def __init__(self, pages: Pages, site_url: str) -> None:
        self._pages = pages
        self._library = pages.library
        self._root = urljoin(site_url, "./") if site_url else ""
        words = [pages.words(each) for each in pages.languages]
        self.reader = Reader(pages.library, words, written_by_kind(pages.kinds))

    def with_library(self, library: Library) -> Self:
        """Return a reader of the same site that asks another library, which notes what it is asked."""
        other = copy(self)
        other._library = library  # noqa: SLF001  (a copy of its own)
        other.reader = self.reader.with_library(library)
        return other

    def entries_of(self, dataset: Dataset, record: Record) -> Iterator[DataEntry]:
        """Yield the entry of a record, then those of what it holds; nothing where no page shows it."""
        places = {each.key: place_of(self._pages, self._library, record, each) for each in self._pages.languages}
        paths = {key: place for key, place in places.items() if place}
        if not paths:
            return
        tree = self.reader.tree_of(record)
        sample = record.sample or self._library.site.settings.sample
        apart = dataset.apart
        parts = tree.pop(apart.field, []) if apart else []
        addresses = {key: f"{self._root}{path}" for key, path in paths.items()}
        proof = record.as_of, record.source, sample
        whole = DataEntry(dataset.subject, record.id, addresses, "", {}, *proof, record.inferred, tree)
        yield whole
        if apart and isinstance(parts, list):
            yield from _parts(whole, apart, record, parts)


def _parts(whole: DataEntry, apart: PartDataset, record: Record, parts: list[Tree]) -> Iterator[DataEntry]:
    """Yield what a record holds that is a subject of its own."""
    blocks = getattr(record, apart.field)
    within = record.called.in_all(whole.addresses)
    inferred = {name: why for name, why in record.inferred.items() if name == apart.field}
    for block, anchor, tree in zip(blocks, apart.anchors(record), parts, strict=True):
        addresses = {key: f"{address}#{quote(anchor)}" for key, address in whole.addresses.items()}
        proof = getattr(block, "as_of", None) or whole.as_of, whole.source, whole.sample or block.sample
        if isinstance(tree, dict):
            yield DataEntry(apart.subject, f"{whole.id}/{anchor}", addresses, whole.id, within, *proof, inferred, tree)
