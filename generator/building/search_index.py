"""The index of a site's search: made in blocks of records, of which those that have not changed are kept.

Owns which records are in a block and what of the last index stays. Must not know what stands in one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.building.memory import SEARCH
from generator.building.workers import share_out
from generator.pages.search.block import IndexPart, block_of_records, block_of_sections
from generator.pages.search.files import index_files
from generator.reading.source import collector_off
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.building.memory import Memory
    from generator.pages.files import Beside
    from generator.pages.pages import Pages

_RECORDS = 1_000  # in a block: an edit makes so many anew
_FORM = digest(b"search block 1")

_Kept = tuple[list[Any], tuple[str, ...], bytes]
"""The parts of a block as plain values, the facts that it was made from, and the fingerprint of those."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """Makes the index of a site.

    ``key`` is the fingerprint of what all pages depend on (empty: nothing of another build is known), ``value_of``
    returns the fingerprint of a fact.
    """

    pages: Pages
    memory: Memory
    key: bytes
    value_of: Callable[[str], bytes]

    def files(self, workers: int) -> Iterator[Beside]:
        """Yield the files of the index in every language."""
        blocks = dict(self._blocks())
        found = {name: self._recall(name, records) for name, records in blocks.items()}
        due = [name for name, parts in found.items() if parts is None]
        made = share_out(lambda name: self._make(blocks[name]), due, workers)
        for name, (parts, facts) in zip(due, made, strict=True):
            found[name] = parts
            self._keep(name, blocks[name], parts, facts)
        self.memory.sweep_folder(SEARCH, blocks)
        every = [*(parts for parts in found.values() if parts), block_of_sections(self.pages)]
        for number, language in enumerate(self.pages.languages):
            yield from index_files(self.pages.words(language), [parts[number] for parts in every])

    def _blocks(self) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
        """Yield the blocks by name: records (kind and id) of one kind, in the order of the site's sections."""
        records = self.pages.library.site.records
        for kind, _ in sorted(self.pages.kinds.items(), key=lambda each: each[1].order):
            keys = tuple(records[kind].outlines) if kind in records else ()
            for at in range(0, len(keys), _RECORDS):
                yield f"{kind}-{at // _RECORDS}", tuple((kind, key) for key in keys[at : at + _RECORDS])

    def _make(self, records: Sequence[tuple[str, str]]) -> tuple[list[IndexPart], tuple[str, ...]]:
        seen: set[str] = set()
        with collector_off():
            parts = block_of_records(self.pages, self.pages.library.noting(seen), records)
        return parts, tuple(sorted(seen))

    def _recall(self, name: str, records: Sequence[tuple[str, str]]) -> list[IndexPart] | None:
        """Return a block that is kept, where every fact that it was made from is as it was."""
        kept = self.memory.recall(f"{SEARCH}/{name}", self._key_of(records), tuple) if self.key else None
        if kept is None:
            return None
        parts, facts, values = kept
        return [IndexPart(*part) for part in parts] if values == self._values_of(facts) else None

    def _keep(
        self, name: str, records: Sequence[tuple[str, str]], parts: Sequence[IndexPart], facts: tuple[str, ...]
    ) -> None:
        if self.key:
            plain = [tuple(part) for part in parts]
            kept: _Kept = (plain, facts, self._values_of(facts))
            self.memory.keep(f"{SEARCH}/{name}", self._key_of(records), kept)

    def _key_of(self, records: Sequence[tuple[str, str]]) -> bytes:
        return digest(_FORM, self.key, repr(records).encode())

    def _values_of(self, facts: Sequence[str]) -> bytes:
        return digest(*map(self.value_of, facts))
