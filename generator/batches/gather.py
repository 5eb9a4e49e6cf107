"""All records of a site as batches: kept ones are taken, the others made, by as many processes as there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import store
from generator.batches.across import gives_away
from generator.batches.batch import Batch
from generator.batches.make import make_batch
from generator.batches.units import units_of
from generator.load import files_of
from generator.model.settings import KINDS_WITH_PAGE
from generator.workers import share_out

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.batches.units import Unit
    from generator.content import Content
    from generator.load import Places


class Gathering:
    """The batches of a site, kept in a folder from one build to the next."""

    def __init__(self, places: Places, base: Content, context: bytes, folder: Path, workers: int) -> None:
        """Read all records; ``context`` is the fingerprint of what they are read and checked against."""
        self._folder = folder
        self._workers = workers
        self.units = [
            unit for kind in KINDS_WITH_PAGE for unit in units_of(places, kind, files_of(places, kind, base), context)
        ]
        kept = {unit: batch for unit in self.units if (batch := self._find(unit)) is not None}
        missing = [unit for unit in self.units if unit not in kept]

        def make(unit: Unit) -> Batch:
            batch = make_batch(unit, base, places)
            store.write(folder / unit.name, unit.key, batch)
            return batch

        kept |= zip(missing, share_out(make, missing, workers), strict=True)
        self.batches: Sequence[Batch] = [kept[unit] for unit in self.units]
        store.sweep(folder, {unit.name for unit in self.units} | {_names_file(unit) for unit in self.units})

    def gives_away(self, names: frozenset[str]) -> bool:
        """Whether one of some withheld names stands in what is public of a record."""
        if not names:
            return False
        of_names = store.digest(*(name.encode() for name in sorted(names)))

        def look(at: int) -> bool:
            unit = self.units[at]
            key = store.digest(unit.key, of_names)
            known = store.read(self._folder / _names_file(unit), key)
            if isinstance(known, bool):
                return known
            found = gives_away(self.batches[at], names)
            store.write(self._folder / _names_file(unit), key, found)
            return found

        return any(list(share_out(look, range(len(self.units)), self._workers)))

    def _find(self, unit: Unit) -> Batch | None:
        found = store.read(self._folder / unit.name, unit.key)
        return found if isinstance(found, Batch) else None


def _names_file(unit: Unit) -> str:
    return f"{unit.name}.names"
