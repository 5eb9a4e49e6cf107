"""What is made from blocks of records, kept from one build to the next as long as the facts behind it are as they were.

Owns when a block that is kept still holds. Must not know what is made of one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from generator.reading.source import collector_off
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.building.memory import Memory
    from generator.library.library import Library

T = TypeVar("T")

_Kept = tuple[object, tuple[str, ...], bytes]
"""What was made of a block, the facts that it was made from, and the fingerprint of those."""


@dataclass(frozen=True, slots=True)
class KeptBlocks:
    """Blocks in a folder of the memory.

    ``form`` is the version of what is made; ``key`` the fingerprint of what all pages depend on (empty: nothing of
    another build is known, and nothing is kept); ``value_of`` returns the fingerprint of a fact.
    """

    library: Library
    memory: Memory
    folder: str
    form: bytes
    key: bytes
    value_of: Callable[[str], bytes]

    def recall(self, name: str, records: object, kind: type[T]) -> T | None:
        """Return what is kept of the block of some records, where every fact that it was made from is as it was."""
        kept: _Kept | None = self.memory.recall(self._path(name), self._key_of(records), tuple) if self.key else None
        if kept is None:
            return None
        made, facts, values = kept
        return made if isinstance(made, kind) and values == self._values_of(facts) else None

    def make(self, name: str, records: object, make: Callable[[Library], T]) -> T:
        """Return what is made of a block, and keep it; ``make`` gets a library that notes what it is asked."""
        seen: set[str] = set()
        with collector_off():
            made = make(self.library.noting(seen))
        if self.key:
            facts = tuple(sorted(seen))
            kept: _Kept = (made, facts, self._values_of(facts))
            self.memory.keep(self._path(name), self._key_of(records), kept)
        return made

    def _path(self, name: str) -> str:
        return f"{self.folder}/{name}"

    def _key_of(self, records: object) -> bytes:
        return digest(self.form, self.key, repr(records).encode())

    def _values_of(self, facts: Sequence[str]) -> bytes:
        return digest(*map(self.value_of, facts))
