"""The open data of a site: made in blocks of records, of which those that have not changed are kept.

Owns which records are in a block, and where what each gives to each file is kept. Must not know what stands in one.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.building.blocks import KeptBlocks
from generator.building.memory import DATA
from generator.building.workers import share_out
from generator.pages.data.files import DataFiles
from generator.pages.files import Beside, ready
from generator.values.digests import digest
from generator.values.urls import data_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.building.memory import Memory
    from generator.library.library import Library
    from generator.pages.data.files import Chunks, DataFile
    from generator.pages.pages import Pages

_RECORDS = 250  # in a block: an edit makes so many anew
_FORM = digest(b"open data 2")


class _Block(NamedTuple):
    """Some records of a kind, by the name under which what they give is kept."""

    name: str
    kind: str
    keys: tuple[str, ...]


_Prints = dict[str, bytes]
"""The fingerprint of each chunk of a block, by its name."""


class OpenData:
    """Makes the open data of a site; ``key`` and ``value_of`` are those of :class:`KeptBlocks`."""

    def __init__(
        self, pages: Pages, site_url: str, memory: Memory, key: bytes, value_of: Callable[[str], bytes]
    ) -> None:
        self._library = pages.library
        self._data = DataFiles(pages, site_url)
        self._memory = memory
        self._kept = KeptBlocks(pages.library, memory, DATA, _FORM, key, value_of)
        self._held: dict[str, Chunks] = {}  # of blocks that cannot be kept

    def files(self, workers: int) -> Iterator[Beside]:
        """Yield every file of the data; one with entries is joined when somebody asks for it."""
        blocks = list(self._blocks())
        known = {block.name: self._kept.recall(block.name, block, dict) for block in blocks}
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

    def _make(self, block: _Block) -> tuple[_Prints, Chunks]:
        """Make a block, and keep it; the chunks themselves are returned where they cannot be kept."""
        chunks: Chunks = {}

        def prints(library: Library) -> _Prints:
            chunks.update(self._data.chunks_of(library, block.kind, block.keys))
            return {name: digest(content) for name, content in chunks.items()}

        made = self._kept.make(block.name, block, prints)
        if not self._kept.key:
            return made, chunks
        for name, content in chunks.items():
            self._memory.keep(_name(block, name), made[name], content)
        return made, {}

    def _get(self, found: Mapping[_Block, _Prints], name: str) -> list[bytes]:
        """Return the chunks of a name, in the order of the records."""
        return [self._chunk(block, made, name) for block, made in found.items() if name in made]

    def _chunk(self, block: _Block, made: _Prints, name: str) -> bytes:
        held = self._held.get(block.name)
        kept = held[name] if held else self._memory.recall(_name(block, name), made[name], bytes)
        if kept is None:  # damaged, or the disk was full
            kept = self._data.chunks_of(self._library, block.kind, block.keys)[name]
        return kept


def _of_chunks(made: _Prints, file: DataFile) -> bytes:
    return b"".join(made.get(name, b"-") for name in file.chunks)


def _names(block: _Block, made: _Prints) -> Iterator[str]:
    """Yield the names of the files in which a block is kept."""
    yield block.name
    yield from (_name(block, name).rpartition("/")[2] for name in made)


def _name(block: _Block, chunk: str) -> str:
    return f"{DATA}/{block.name}.{chunk.replace('/', '.')}"
