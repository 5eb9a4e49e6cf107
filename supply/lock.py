"""The lock, read as it is: names, versions, conditions and checksums of all packages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.txt"
_PINNED = re.compile(r"^([a-z0-9][a-z0-9.-]*)==([^\s;\\]+)(?: ; ([^\\]+?))?\s*\\?$")
_HASH = re.compile(r"^ {4}--hash=sha256:([0-9a-f]{64})(?: \\)?$")


@dataclass(frozen=True)
class Locked:
    """A package as the lock pins it; ``condition`` is its marker, empty where it is always installed."""

    name: str
    version: str
    condition: str
    hashes: tuple[str, ...]

    @property
    def purl(self) -> str:
        """Its address as a package, the same everywhere."""
        return f"pkg:pypi/{self.name}@{self.version}"


def read_lock(path: Path = LOCK) -> tuple[Locked, ...]:
    """Return the packages of a lock in its order; raises ``ValueError`` for a line that pins nothing."""
    return tuple(_packages(path.read_text(encoding="utf-8").splitlines()))


def _packages(lines: list[str]) -> Iterator[Locked]:
    pinned: tuple[str, str, str] | None = None
    hashes: list[str] = []
    for line in lines:
        if found := _HASH.match(line):
            hashes.append(found[1])
            continue
        if pinned:
            yield Locked(*pinned, tuple(hashes))
        pinned, hashes = _pinned(line), []
    if pinned:
        yield Locked(*pinned, tuple(hashes))


def _pinned(line: str) -> tuple[str, str, str]:
    found = _PINNED.match(line)
    if not found:
        raise ValueError(f"the lock has a line that pins nothing: {line}")
    return found[1], found[2], found[3] or ""
