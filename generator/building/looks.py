"""What was found in the files that pages show or offer: each is opened once as long as it stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building.memory import MEDIA
from generator.reading.media import FileFinding, look_into
from generator.values.digests import digest, digest_file

if TYPE_CHECKING:
    from pathlib import Path

    from generator.building.memory import Memory


class Looks:
    """What is known of files by their contents and the ends of their names."""

    def __init__(self, memory: Memory, program: bytes) -> None:
        """Take the memory, and the fingerprint of the program that looks."""
        self._memory = memory
        self._program = program
        self._known = memory.recall(MEDIA, program, dict) or {}
        self._seen: dict[bytes, tuple[tuple[str, dict[str, str], int], ...]] = {}

    def look(self, path: Path) -> list[FileFinding]:
        """Return what is found in a file, which is opened where it is not known yet."""
        key = digest(path.suffix.lower().encode(), digest_file(path))
        found = self._known.get(key)
        if found is None:
            found = tuple((each.code, dict(each.facts), each.line) for each in look_into(path))
        self._seen[key] = found
        return [FileFinding(*each) for each in found]

    def keep(self) -> None:
        """Keep what is known of the files that are there now."""
        if self._seen.keys() != self._known.keys():
            self._memory.keep(MEDIA, self._program, self._seen)
