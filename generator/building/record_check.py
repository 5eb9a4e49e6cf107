"""One record is checked as it is being typed, beside all others as they were saved: by the same rules as in a check.

Owns what is kept in memory of the others. Must not know who types.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from generator.building.batches.make import batch_of, batch_of_pages
from generator.building.checking import OWN_RULES, PAGE_RULES, RULES_ACROSS
from generator.building.publish import borrow_memory
from generator.building.reading import findings_at, gather
from generator.messages.causes import fold
from generator.reading.called import CalledRecords
from generator.reading.index import Finding, Index
from generator.reading.load import load_document, load_settings, names_of_file
from generator.records.rules.unnamed import find_in_records, merge_questions, watch_for, withheld_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import datetime

    from generator.building.batches.batch import Batch
    from generator.building.configuration import SiteFolders
    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located, Unread
    from generator.reading.index import Note, Occurrence, Wanted
    from generator.reading.ledger import Ledger
    from generator.reading.settings import Settings
    from generator.reading.source import YamlFile
    from generator.values.record import RecordEntry


class Elsewhere(NamedTuple):
    """What would be wrong with another record because of the one that is typed."""

    kind: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class CheckedRecord:
    """What is wrong with a record, at places of the document that was checked; ``located`` is None where it is none."""

    issues: tuple[Issue, ...]
    located: Located[RecordEntry] | None
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptPart:
    """A part of an index (``reading.index.Part``), all of it in memory."""

    kind: str
    public: Collection[str]
    wanted: frozenset[Wanted]
    places: Mapping[Wanted, Sequence[Occurrence]]
    facts: Mapping[str, Note]
    unread: frozenset[Unread]
    damaged: frozenset[str]
    files: Mapping[str, str]

    @classmethod
    def of(cls, batch: Batch, names: Sequence[str]) -> KeptPart:
        """Return what an index asks of a batch that was read from files of some names."""
        files = {key: names[number] for key, (number, _) in batch.places().items()}
        known = (batch.wanted, batch.spots(), batch.notes(), batch.unread, batch.damaged, files)
        return cls(batch.kind, set(batch.public), *known)

    def spots(self) -> Mapping[Wanted, Sequence[Occurrence]]:
        """Return where each thing is wanted."""
        return self.places

    def notes(self) -> Mapping[str, Note]:
        """Return the notes of all records by id."""
        return self.facts

    def without(self, key: str) -> KeptPart:
        """Return the part as if a record were not there."""
        if key not in self.facts and not any(each.id == key for each in self.unread):
            return self
        places = {wanted: [each for each in spots if each.id != key] for wanted, spots in self.places.items()}
        return dataclasses.replace(
            self,
            public=set(self.public) - {key},
            wanted=frozenset(wanted for wanted, spots in places.items() if spots),
            places={wanted: spots for wanted, spots in places.items() if spots},
            facts={id_: note for id_, note in self.facts.items() if id_ != key},
            unread=frozenset(each for each in self.unread if each.id != key),
        )


@dataclass(slots=True)
class RecordCheck:
    """All records of a site as they were saved, and what they are checked against."""

    context: Content
    parts: Sequence[KeptPart]
    _before: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    """What is found in other records anyway, by the record that is left out."""

    @classmethod
    def open(cls, folders: SiteFolders, workers: int) -> RecordCheck:
        """Read a site by so many processes; what the last build kept is taken where it is still right."""
        with borrow_memory(folders.output) as memory:
            gathering = gather(folders.places, memory, workers)
            files = [unit.file_names for unit in gathering.units]
            parts = [KeptPart.of(each, names) for each, names in zip(gathering.batches, files, strict=True)]
        called = CalledRecords(damaged=frozenset(gathering.context.damaged))
        for unit in gathering.units:
            for path in unit.files:
                called.add(unit.kind, names_of_file(folders.places, unit.kind, path))
        context = dataclasses.replace(gathering.context, called=called)
        return cls(context, [*parts, KeptPart.of(batch_of_pages(context), ())])

    def read_settings(self, document: YamlFile) -> Located[Settings] | None:
        """Return the settings in a document; None where they are none."""
        return self._with_settings(document, self.context.ledger).settings

    def check_settings(self, document: YamlFile, ledger: Ledger) -> CheckedRecord:
        """Check the settings of a site, with the translations that ``ledger`` accepts."""
        content = self._with_settings(document, ledger)
        rules = (*OWN_RULES, *PAGE_RULES) if content.settings else ()
        found = [*content.issues, *(issue for rule in rules for issue in rule(content))]
        return CheckedRecord(fold(issue for issue in found if issue.place.file == document.file), None)

    def _with_settings(self, document: YamlFile, ledger: Ledger) -> Content:
        content = dataclasses.replace(self.context, settings=None, ledger=ledger, issues=[])
        load_settings(document, content)
        return content

    def read(self, kind: str, document: YamlFile) -> Located[RecordEntry] | None:
        """Return the one record of a document; None where it is none."""
        content = self.context.without_records()
        load_document(kind, document, content)
        return next(iter(content.records(kind).values()), None)

    def check(self, kind: str, key: str, document: YamlFile, ledger: Ledger, as_of: datetime) -> CheckedRecord:
        """Check the one record of a document at a moment, with the translations that ``ledger`` accepts.

        ``key`` is the id that it was saved with, empty for a new one.
        """
        content = self.context.without_records()
        content.ledger = ledger
        load_document(kind, document, content)
        batch = batch_of(kind, (document.file,), content)
        others = [part.without(key) if part.kind == kind and key else part for part in self.parts]
        own_part = KeptPart.of(batch, (document.file,))
        index = Index(self.context, [*others, own_part])
        across = (finding for rule in RULES_ACROSS for finding in rule(index))
        found = [*index.twice, *across, *findings_at(as_of, [(len(others), batch)])]
        placed = [_with_place(each, [*others, own_part]) for each in found]
        located = next(iter(content.records(kind).values()), None)
        own = (each for each in placed if each.part == len(others))
        issues = [*batch.issues, *(_placed(located, each) for each in own if located)]
        issues += self._names(index, content)
        elsewhere = [each for each in placed if each.part != len(others)]
        return CheckedRecord(fold(issues), located, tuple(self._new(kind, key, others, elsewhere)))

    def without(self, kind: str, key: str) -> list[Elsewhere]:
        """Return what would be found in other records if one were not there."""
        others = [part.without(key) if part.kind == kind else part for part in self.parts]
        index = Index(self.context, others)
        return list(self._new(kind, key, others, [finding for rule in RULES_ACROSS for finding in rule(index)]))

    def _names(self, index: Index, content: Content) -> Iterator[Issue]:
        """Find names in the record that others, or itself, withhold."""
        withheld = withheld_in(index)
        if withheld.forms:
            yield from merge_questions(find_in_records(content, withheld, watch_for(withheld)))

    def _new(self, kind: str, key: str, others: Sequence[KeptPart], found: Sequence[Finding]) -> Iterator[Elsewhere]:
        """Yield what is found in other records now and was not found when all was as it was saved."""
        if not found:
            return
        if (kind, key) not in self._before:
            index = Index(self.context, self.parts)
            known = (finding for rule in RULES_ACROSS for finding in rule(index))
            self._before[kind, key] = frozenset(map(_told, known))
        before = self._before[kind, key]
        for each in found:
            if _told(each) not in before and each.id:
                yield Elsewhere(others[each.part].kind, each)


def _with_place(finding: Finding, parts: Sequence[KeptPart]) -> Finding:
    """Return a finding with the place of the record that its facts name, as far as the file tells it."""
    if finding.first < 0:
        return finding
    return finding._replace(facts={**finding.facts, "place": parts[finding.first].files.get(finding.id, "")})


def _told(finding: Finding) -> str:
    return repr((finding.id, finding.code, finding.path, sorted(finding.facts.items())))


def _placed(located: Located[RecordEntry], finding: Finding) -> Issue:
    path = (*located.path, *finding.path)
    place = located.document.place_in(path, finding.needle)
    return located.document.issue(finding.code, place, path, finding.facts)
