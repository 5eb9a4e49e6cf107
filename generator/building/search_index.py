"""The index of a site's search: made in blocks of records, of which those that have not changed are kept.

Owns which records are in a block. Must not know what stands in one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.building.blocks import KeptBlocks
from generator.building.memory import SEARCH
from generator.building.workers import share_out
from generator.pages.search.block import IndexPart, block_of_records, block_of_sections
from generator.pages.search.files import index_files
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.building.memory import Memory
    from generator.library.library import Library
    from generator.pages.files import Beside
    from generator.pages.pages import Pages

_RECORDS = 1_000  # in a block: an edit makes so many anew
_FORM = digest(b"search block 3")


class SearchIndex:
    """Makes the index of a site; ``key`` and ``value_of`` are those of :class:`KeptBlocks`."""

    def __init__(self, pages: Pages, memory: Memory, key: bytes, value_of: Callable[[str], bytes]) -> None:
        self._pages = pages
        self._memory = memory
        self._kept = KeptBlocks(pages.library, memory, SEARCH, _FORM, key, value_of)

    def files(self, workers: int) -> Iterator[Beside]:
        """Yield the files of the index in every language."""
        blocks = dict(self._blocks())
        found = {name: self._kept.recall(name, records, list) for name, records in blocks.items()}
        due = [name for name, parts in found.items() if parts is None]
        made = share_out(lambda name: self._make(name, blocks[name]), due, workers)
        found |= dict(zip(due, made, strict=True))
        self._memory.sweep_folder(SEARCH, blocks)
        every = [[IndexPart(*part) for part in parts] for parts in found.values() if parts]
        every.append(block_of_sections(self._pages))
        for number, language in enumerate(self._pages.languages):
            yield from index_files(self._pages.words(language), [parts[number] for parts in every])

    def _blocks(self) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
        """Yield the blocks by name: records (kind and id) of one kind, in the order of the site's sections."""
        records = self._pages.library.site.records
        for kind, _ in sorted(self._pages.kinds.items(), key=lambda each: each[1].order):
            keys = tuple(records[kind].outlines) if kind in records else ()
            for at in range(0, len(keys), _RECORDS):
                yield f"{kind}-{at // _RECORDS}", tuple((kind, key) for key in keys[at : at + _RECORDS])

    def _make(self, name: str, records: Sequence[tuple[str, str]]) -> list[tuple[Any, ...]]:
        """Make a block, and keep it: its parts as plain values."""

        def plain(library: Library) -> list[tuple[Any, ...]]:
            return [tuple(part) for part in block_of_records(self._pages, library, records)]

        return self._kept.make(name, records, plain)
