"""Which files are read and kept together.

A large file is a unit; small files of one folder share one, so that a site with a file for each signing is not a site
of a thousand units.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.load import Places

_SMALL = 32_000
_FULL = 400_000


@dataclass(frozen=True, slots=True)
class Unit:
    """Files of one kind of record, in their order: ``size`` bytes, ``contents`` the fingerprint of names and bytes."""

    kind: str
    files: tuple[Path, ...]
    name: str
    contents: bytes
    size: int


def units_of(places: Places, kind: str, files: Iterable[Path]) -> Iterator[Unit]:
    """Group the files of a kind."""
    gathered: list[tuple[Path, bytes, int]] = []
    size = 0
    for path in files:
        data = path.read_bytes()
        is_small = len(data) < _SMALL
        if gathered and (not is_small or size + len(data) > _FULL or gathered[0][0].parent != path.parent):
            yield _unit(places, kind, gathered)
            gathered, size = [], 0
        gathered.append((path, store.digest(data), len(data)))
        size += len(data) if is_small else _FULL
    if gathered:
        yield _unit(places, kind, gathered)


def _unit(places: Places, kind: str, gathered: list[tuple[Path, bytes, int]]) -> Unit:
    names = [places.name(path).encode() for path, _, _ in gathered]
    contents = (digest for _, digest, _ in gathered)
    return Unit(
        kind,
        tuple(path for path, _, _ in gathered),
        store.digest(kind.encode(), names[0]).hex()[:24],
        store.digest(kind.encode(), *names, *contents),
        sum(size for _, _, size in gathered),
    )
