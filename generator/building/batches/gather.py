"""All records of a site as batches: kept ones are taken, the others made, by as many processes as there are."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from generator.building import store
from generator.building.batches.across import gives_away
from generator.building.batches.batch import Batch
from generator.building.batches.make import make_batch
from generator.building.batches.units import units_of
from generator.building.workers import share_out
from generator.reading.load import SET_LIMIT, files_of, load_file
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.building.batches.units import Unit
    from generator.reading.content import Content
    from generator.reading.load import Places
    from generator.values.language import Text


class Gathering:
    """The batches of a site, in the order of its files, kept in a folder from one build to the next.

    ``base`` is the content without records, with what records say that all others are checked against.
    """

    def __init__(self, places: Places, base: Content, context: bytes, folder: Path, workers: int) -> None:
        """Read all records; ``context`` is the fingerprint of what they are read and checked against."""
        self._places = places
        self._folder = folder
        self._workers = workers
        units = {
            kind: list(units_of(places, kind, files_of(places, kind, base)))
            for kind, each in places.kinds.items()
            if each.is_many
        }
        names = tuple(name for unit in units["park"] for name in self._park_names(unit, base, context))
        self.base = dataclasses.replace(base, terms=names)
        self._context = digest(context, *(repr(name).encode() for name in names))
        self._units = [unit for found in units.values() for unit in found]
        self.is_too_large = sum(unit.size for unit in self._units) > SET_LIMIT
        self.batches = self._batches()
        store.sweep(folder, {f"{unit.name}{end}" for unit in self._units for end in (_BATCH, _RECORDS, _NAMES, _PARKS)})

    def gives_away(self, names: frozenset[str]) -> bool:
        """Whether one of some withheld names stands in what is public of a record."""
        if not names:
            return False
        of_names = digest(*(name.encode() for name in sorted(names)))

        def look(at: int) -> bool:
            path, key = self._path(at, _NAMES), digest(self._key(at), of_names)
            known = store.read(path, key)
            if not isinstance(known, bool):
                known = gives_away(self.batches[at], names)
                store.write_if_possible(path, key, known)
            return known

        return any(list(share_out(look, range(len(self._units)), self._workers)))

    def _batches(self) -> list[Batch]:
        found = [self._find(at) for at in range(len(self._units))]
        missing = [at for at, batch in enumerate(found) if batch is None]

        def make(at: int) -> Batch:
            batch = make_batch(self._units[at], self.base, self._places).put_down(self._path(at, _RECORDS))
            if batch.file and self._units[at].is_unchanged():
                store.write_if_possible(self._path(at, _BATCH), self._key(at), batch)
            return batch

        made = dict(zip(missing, share_out(make, missing, self._workers), strict=True))
        return [made[at] if batch is None else batch for at, batch in enumerate(found)]

    def _find(self, at: int) -> Batch | None:
        found = store.read(self._path(at, _BATCH), self._key(at))
        return found.found_in(self._path(at, _RECORDS)) if isinstance(found, Batch) else None

    def _path(self, at: int, end: str) -> Path:
        return self._folder / f"{self._units[at].name}{end}"

    def _key(self, at: int) -> bytes:
        return digest(self._context, self._units[at].names, self._units[at].contents)

    def _park_names(self, unit: Unit, base: Content, context: bytes) -> Iterable[Text]:
        """Return the names of the parks in a unit: they are terms in the texts of all other records."""
        path, key = self._folder / f"{unit.name}{_PARKS}", digest(context, unit.names, unit.contents)
        known = store.read(path, key)
        if not isinstance(known, tuple):
            content = base.without_records()
            for file in unit.files:
                load_file(self._places, unit.kind, file, content)
            known = tuple(park.record.called for park in content.records("park").values())
            store.write_if_possible(path, key, known)
        return known


_BATCH, _RECORDS, _NAMES, _PARKS = ".batch", ".records", ".names", ".parks"
