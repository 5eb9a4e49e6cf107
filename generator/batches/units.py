"""Which files are read and kept together, and the key under which what was read is kept.

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
    """Files of one kind of record, in their order; ``key`` changes with any byte that the result depends on."""

    kind: str
    files: tuple[Path, ...]
    name: str
    key: bytes


def units_of(places: Places, kind: str, files: Iterable[Path], context: bytes) -> Iterator[Unit]:
    """Group the files of a kind; ``context`` is the fingerprint of what all records are read and checked against."""
    gathered: list[tuple[Path, bytes]] = []
    size = 0
    for path in files:
        data = path.read_bytes()
        is_small = len(data) < _SMALL
        if gathered and (not is_small or size + len(data) > _FULL or gathered[0][0].parent != path.parent):
            yield _unit(places, kind, gathered, context)
            gathered, size = [], 0
        gathered.append((path, store.digest(data)))
        size += len(data) if is_small else _FULL
    if gathered:
        yield _unit(places, kind, gathered, context)


def _unit(places: Places, kind: str, gathered: list[tuple[Path, bytes]], context: bytes) -> Unit:
    names = [places.name(path).encode() for path, _ in gathered]
    contents = (digest for _, digest in gathered)
    return Unit(
        kind,
        tuple(path for path, _ in gathered),
        store.digest(kind.encode(), *names[:1]).hex()[:24],
        store.digest(context, kind.encode(), *names, *contents),
    )
