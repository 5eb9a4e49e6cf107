"""What was found in the files that pages show or offer: each is opened once as long as it stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building.memory import MEDIA
from generator.building.workers import share_out
from generator.reading.media import FileFinding, PictureFile, Seen, kind_of, look_at
from generator.reading.media.kinds import is_too_large
from generator.values.digests import digest, digest_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.building.memory import Memory

_Kept = tuple[tuple[tuple[str, dict[str, str], int], ...], tuple[int, int, bytes] | None]
"""What is found in a file, and of the picture in it the size and the fingerprint."""
_State = tuple[int, int, int, int]
"""By which a file is known again without reading it: size, when it was written and changed, its number on the disk."""
_FEW = 8
"""Files, below which one process is done before another has begun."""
_SETTLED = 2_000_000_000
"""Nanoseconds: a file that was written so shortly before it was noted may have been written again unnoticed."""


class Looks:
    """What is known of files by their contents and the ends of their names, and which content lay where."""

    def __init__(self, memory: Memory, program: bytes) -> None:
        """Take the memory, and the fingerprint of the program that looks."""
        self._memory = memory
        self._program = program
        self._known, self._lay = self._recall()
        self._ahead: dict[bytes, _Kept] = {}
        self._seen: dict[bytes, _Kept] = {}
        self._lies: dict[str, tuple[_State, bytes]] = {}

    def look(self, path: Path) -> Seen:
        """Return what is seen in a file, which is opened where it is not known yet."""
        if is_too_large(path):  # to know it again it would have to be read
            return look_at(path)
        key = self._key_of(path)
        found = self._known.get(key) or self._ahead.get(key)
        if found is None:
            found = _kept_of(look_at(path))
        self._seen[key] = found
        findings, drawn = found
        picture = PictureFile(path, *drawn) if drawn else None
        return Seen(tuple(FileFinding(*each) for each in findings), picture)

    def look_ahead(self, paths: Iterable[Path], workers: int) -> None:
        """Look at files that are not known yet, by as many processes as there are; what fails is looked at later."""
        unknown = {key: path for path in paths if kind_of(path.name) and (key := self._key_if_unknown(path))}
        if len(unknown) < _FEW:
            return
        for key, found in zip(unknown, share_out(_try_to_look, list(unknown.values()), workers), strict=True):
            if found:
                self._ahead[key] = found

    def keep(self) -> None:
        """Keep what is known of the files that are there now."""
        if self._seen.keys() != self._known.keys() or self._lies != self._lay:
            self._memory.keep(MEDIA, self._program, (self._seen, self._lies))

    def _key_if_unknown(self, path: Path) -> bytes | None:
        try:
            key = None if is_too_large(path) else self._key_of(path)
        except OSError:
            return None
        return None if key in self._known else key

    def _key_of(self, path: Path) -> bytes:
        return digest(path.suffix.lower().encode(), self._fingerprint(path))

    def _fingerprint(self, path: Path) -> bytes:
        """Return the fingerprint of a file, which is read where it is not surely the one that lay there."""
        state = _state_of(path)
        known = self._lies.get(str(path)) or self._lay.get(str(path))
        of_file = known[1] if known and known[0] == state else digest_file(path)
        self._lies[str(path)] = state, of_file
        return of_file

    def _recall(self) -> tuple[dict[bytes, _Kept], dict[str, tuple[_State, bytes]]]:
        kept = self._memory.recall(MEDIA, self._program, tuple)
        if kept is None:
            return {}, {}
        known, lay = kept
        noted = self._memory.path(MEDIA).stat().st_mtime_ns  # by the clock of the disk
        return known, {name: each for name, each in lay.items() if max(each[0][1:3]) < noted - _SETTLED}


def _try_to_look(path: Path) -> _Kept | None:
    """Return what is seen in a file; None where it cannot be read, which whoever needs it says."""
    try:
        return _kept_of(look_at(path))
    except OSError:
        return None


def _state_of(path: Path) -> _State:
    stat = path.stat()
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino


def _kept_of(seen: Seen) -> _Kept:
    findings = tuple((each.code, dict(each.facts), each.line) for each in seen.findings)
    return findings, seen.picture[1:] if seen.picture else None
