"""The open data of a site: made in blocks of records, of which those that have not changed are kept.

Owns which records are in a block, and what of the last build stays. Must not know what stands in a file.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.building.memory import DATA
from generator.building.workers import share_out
from generator.pages.data.files import DataFiles
from generator.pages.files import Beside, ready
from generator.reading.source import collector_off
from generator.values.digests import digest
from generator.values.urls import data_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.building.memory import Memory
    from generator.pages.data.files import Chunks, DataFile
    from generator.pages.pages import Pages

_RECORDS = 250  # in a block: an edit makes so many anew
_FORM = digest(b"open data 1")


class _Block(NamedTuple):
    """Some records of a kind, by the name under which what they give is kept."""

    name: str
    kind: str
    keys: tuple[str, ...]


class _KeptBlock(NamedTuple):
    """What is known of a block: the facts it was made from, the fingerprint of those, and of each of its chunks."""

    facts: tuple[str, ...]
    values: bytes
    chunks: dict[str, bytes]


class OpenData:
    """Makes the open data of a site.

    ``key`` is the fingerprint of what all pages depend on (empty: nothing of another build is known, and nothing is
    kept), ``value_of`` returns the fingerprint of a fact.
    """

    def __init__(
        self, pages: Pages, site_url: str, memory: Memory, key: bytes, value_of: Callable[[str], bytes]
    ) -> None:
        self._library = pages.library
        self._data = DataFiles(pages, site_url)
        self._memory = memory
        self._key = key
        self._value_of = value_of
        self._held: dict[str, Chunks] = {}  # of blocks that cannot be kept

    def files(self, workers: int) -> Iterator[Beside]:
        """Yield every file of the data; one with entries is joined when somebody asks for it."""
        blocks = list(self._blocks())
        known = {block.name: self._recall(block) for block in blocks}
        due = [block for block in blocks if known[block.name] is None]
        for block, (new, chunks) in zip(due, share_out(self._make, due, workers), strict=True):
            known[block.name] = new
            if chunks:
                self._held[block.name] = chunks
        found = {block: made for block in blocks if (made := known[block.name])}
        self._memory.sweep_folder(DATA, set(chain.from_iterable(_names(block, made) for block, made in found.items())))
        for name, content in self._data.schemas():
            yield ready(data_path(name), content)
        for file in self._data.files():
            source = digest(file.around, *(_of_chunks(made, file) for made in found.values()))
            yield Beside(data_path(file.name), source, partial(file.join, partial(self._get, found)))

    def _blocks(self) -> Iterator[_Block]:
        for kind in self._data.kinds:
            keys = tuple(self._library.shelf(kind).outlines)
            for at in range(0, len(keys), _RECORDS):
                yield _Block(f"{kind}-{at // _RECORDS}", kind, keys[at : at + _RECORDS])

    def _make(self, block: _Block) -> tuple[_KeptBlock, Chunks]:
        """Make a block, and keep it; the chunks themselves are returned where they cannot be kept."""
        seen: set[str] = set()
        with collector_off():
            chunks = self._data.chunks_of(self._library.noting(seen), block.kind, block.keys)
        facts = tuple(sorted(seen))
        made = _KeptBlock(facts, self._values_of(facts), {name: digest(content) for name, content in chunks.items()})
        if not self._key:
            return made, chunks
        for name, content in chunks.items():
            self._memory.keep(_name(block, name), made.chunks[name], content)
        self._memory.keep(f"{DATA}/{block.name}", self._key_of(block), tuple(made))
        return made, {}

    def _recall(self, block: _Block) -> _KeptBlock | None:
        """Return what is known of a block, where every fact that it was made from is as it was."""
        kept = self._memory.recall(f"{DATA}/{block.name}", self._key_of(block), tuple) if self._key else None
        known = _KeptBlock(*kept) if kept else None
        return known if known and known.values == self._values_of(known.facts) else None

    def _get(self, found: dict[_Block, _KeptBlock], name: str) -> list[bytes]:
        """Return the chunks of a name, in the order of the records."""
        return [self._chunk(block, made, name) for block, made in found.items() if name in made.chunks]

    def _chunk(self, block: _Block, made: _KeptBlock, name: str) -> bytes:
        held = self._held.get(block.name)
        kept = held[name] if held else self._memory.recall(_name(block, name), made.chunks[name], bytes)
        if kept is None:  # damaged, or the disk was full
            kept = self._data.chunks_of(self._library, block.kind, block.keys)[name]
        return kept

    def _key_of(self, block: _Block) -> bytes:
        return digest(_FORM, self._key, repr(block).encode())

    def _values_of(self, facts: Sequence[str]) -> bytes:
        return digest(*map(self._value_of, facts))


def _of_chunks(made: _KeptBlock, file: DataFile) -> bytes:
    return b"".join(made.chunks.get(name, b"-") for name in file.chunks)


def _names(block: _Block, made: _KeptBlock) -> Iterator[str]:
    """Yield the names of the files in which a block is kept."""
    yield block.name
    yield from (_name(block, name).rpartition("/")[2] for name in made.chunks)


def _name(block: _Block, chunk: str) -> str:
    return f"{DATA}/{block.name}.{chunk.replace('/', '.')}"
