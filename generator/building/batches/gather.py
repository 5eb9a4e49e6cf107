"""All records of a site as batches: kept ones are taken, the others made, by as many processes as there are."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, TypeVar

from generator.building.batches.batch import Batch
from generator.building.batches.units import units_of
from generator.building.fingerprints import program
from generator.building.memory import RECORDS
from generator.building.workers import share_out
from generator.reading.called import CalledRecords
from generator.reading.load import files_of_records, names_of_file
from generator.reading.naming import read_named
from generator.reading.samples import find_samples
from generator.records.rules.unnamed import find_in_records, meets, watch_for
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.building.batches.units import FileUnit
    from generator.building.memory import Memory
    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.reading.load import Places
    from generator.records.rules.unnamed import Withheld
    from generator.values.language import Text

T = TypeVar("T")
_ENDS = (".batch", ".data", ".names", ".terms", ".samples", ".unfinished", ".called", ".placed")
_BATCH, _DATA, _NAMES, _TERMS, _SAMPLES, _UNFINISHED, _CALLED, PLACED = _ENDS


class Gathering:
    """The batches of a site, in the order of its files.

    ``context`` is the content without records, with what records say that all others are checked against.
    """

    def __init__(self, places: Places, context: Content, key: bytes, memory: Memory, workers: int) -> None:
        """Read all records; ``key`` is the fingerprint of what they are read and checked against."""
        self._places = places
        self._memory = memory
        self._workers = workers
        self.units = list(units_of(places, files_of_records(places, context)))
        with_terms = [unit for unit in self.units if places.kinds[unit.kind].has_terms]
        names = tuple(name for unit in with_terms for name in self._terms(unit, context, key))
        self.context = dataclasses.replace(context, terms=names)
        self._key = digest(key, *(repr(name).encode() for name in names))
        self.batches = self._share_out(self._recall, self._make)
        self._put_ids()
        memory.sweep({f"{unit.name}{end}" for unit in self.units for end in _ENDS})

    def _put_ids(self) -> None:
        """Make those batches again whose records name others by what they are called, if those are called otherwise."""
        asking = [number for number, batch in enumerate(self.batches) if batch.asked]
        if not asking:
            return
        damaged = self.context.damaged.union(*(batch.damaged for batch in self.batches))
        called = CalledRecords(damaged=frozenset(damaged))
        for unit in self.units:
            called.add(unit.kind, self._called(unit))
        self.context = dataclasses.replace(self.context, called=called)
        for number in asking:
            if any(called.answer(asked) != answer for asked, answer in self.batches[number].asked.items()):
                self.batches[number] = self._make(number)

    def key_of(self, number: int) -> bytes:
        """Return the fingerprint of all that a batch is made from."""
        return digest(self._key, self.units[number].names, self.units[number].contents)

    def find_names(self, withheld: Withheld) -> list[Issue]:
        """Find names in the records that some of them withhold."""
        watch = watch_for(withheld)

        def look(number: int) -> tuple[Issue, ...]:
            from generator.building.batches.make import read_unit

            batch, unit = self.batches[number], self.units[number]
            if not meets((batch.open_record(key) for key in batch.closed), watch):
                return ()
            # only the file knows where in it a name stands
            content = read_unit(unit, self.context, self._places)
            return tuple(find_in_records(content, withheld, watch))

        return self._issues(_NAMES, repr(withheld).encode(), look)

    def find_samples(self) -> list[Issue]:
        """Find what is marked as a sample in the files of records; only a release asks."""

        def look(number: int) -> tuple[Issue, ...]:
            unit = self.units[number]
            entry = self._places.kinds[unit.kind].entry
            files = zip(unit.files, unit.file_names, strict=True)
            return tuple(issue for path, name in files for issue in find_samples(read_named(path, name, entry)))

        return self._issues(_SAMPLES, b"", look)

    def find_unfinished(self) -> list[Issue]:
        """Find what stands in records for something still to come; only a release asks."""

        def look(number: int) -> tuple[Issue, ...]:
            from generator.building.batches.make import read_unit
            from generator.records.rules.release import find_unfinished

            return tuple(find_unfinished(read_unit(self.units[number], self.context, self._places)))

        return self._issues(_UNFINISHED, b"", look)

    def _issues(self, end: str, asked: bytes, look: Callable[[int], tuple[Issue, ...]]) -> list[Issue]:
        """Return what is found in the units when something is asked of each."""

        def recall(number: int) -> tuple[Issue, ...] | None:
            return self._memory.recall(name_of(self.units[number], end), digest(self.key_of(number), asked), tuple)

        def make(number: int) -> tuple[Issue, ...]:
            found = look(number)
            self._memory.keep(name_of(self.units[number], end), digest(self.key_of(number), asked), found)
            return found

        return [issue for issues in self._share_out(recall, make) for issue in issues]

    def _share_out(self, recall: Callable[[int], T | None], make: Callable[[int], T]) -> list[T]:
        """Return something for each unit: what is kept, and what is made by as many processes as there are."""
        found = list(map(recall, range(len(self.units))))
        missing = [number for number, each in enumerate(found) if each is None]
        made = dict(zip(missing, share_out(make, missing, self._workers), strict=True))
        return [made[number] if each is None else each for number, each in enumerate(found)]

    def _recall(self, number: int) -> Batch | None:
        unit = self.units[number]
        found = self._memory.recall(name_of(unit, _BATCH), self.key_of(number), Batch)
        return found.found_in(self._memory.path(name_of(unit, _DATA))) if found else None

    def _make(self, number: int) -> Batch:
        from generator.building.batches.make import make_batch

        unit = self.units[number]
        batch = make_batch(unit, self.context, self._places).put_down(self._memory.path(name_of(unit, _DATA)))
        if batch.file and unit.is_unchanged():
            self._memory.keep(name_of(unit, _BATCH), self.key_of(number), batch)
        return batch

    def _called(self, unit: FileUnit) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the id of each record in a unit and what it is called."""

        def read() -> tuple[tuple[str, tuple[str, ...]], ...]:
            return tuple(each for path in unit.files for each in names_of_file(self._places, unit.kind, path))

        return self._memory.recall_or_make(
            name_of(unit, _CALLED), digest(unit.names, unit.contents, program()), tuple, read
        )

    def _terms(self, unit: FileUnit, context: Content, key: bytes) -> tuple[Text, ...]:
        """Return the names of the records in a unit, which are terms in the texts of all others."""

        def read() -> tuple[Text, ...]:
            from generator.building.batches.make import read_unit

            records = read_unit(unit, context, self._places).records(unit.kind)
            return tuple(each.record.called for each in records.values())

        of_unit = digest(key, unit.names, unit.contents)
        return self._memory.recall_or_make(name_of(unit, _TERMS), of_unit, tuple, read)


def name_of(unit: FileUnit, end: str) -> str:
    """Return the name under which something is kept of a unit."""
    return f"{RECORDS}/{unit.name}{end}"
