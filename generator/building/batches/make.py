"""One unit of files becomes a batch: read, validated, checked by the rules that need no other record, closed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from generator.building import store
from generator.building.batches.batch import Batch, Closed, Note
from generator.building.checking import OWN_RULES
from generator.gate.disclosure import disclosure_of, public_record, stale_translations
from generator.gate.outline import outline_of
from generator.gate.withheld import withheld_names
from generator.reading.load import load_file
from generator.reading.prose import convert
from generator.reading.source import collector_off
from generator.records.park.record import ParkEntry
from generator.records.project.record import ProjectEntry
from generator.records.rules.dates import past_dates
from generator.records.rules.links import prose_of
from generator.records.rules.photos import files_shown
from generator.records.rules.references import names_twice, references_of
from generator.records.signing.record import SigningEntry
from generator.sentences.texts import texts_of
from generator.values.digests import digest
from generator.values.moment import END_OF_TIME
from generator.values.record import Disclosure
from generator.values.stage import stage_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.building.batches.units import Unit
    from generator.reading.content import Content
    from generator.reading.load import Places
    from generator.values.language import Text
    from generator.values.record import Record
    from generator.values.stage import Stage, StageRule


def make_batch(unit: Unit, base: Content, places: Places) -> Batch:
    """Read a unit of files. Never raises for content: what is doubtful about it is looked at by all rules."""
    with collector_off():
        return _make(unit, base, places)


def _make(unit: Unit, base: Content, places: Places) -> Batch:
    content = base.without_records()
    for path in unit.files:
        load_file(places, unit.kind, path, content)
    records = content.records(unit.kind)
    files = {places.name(path) for path in unit.files}
    issues = [*content.issues, *(issue for rule in OWN_RULES for issue in rule(content, END_OF_TIME))]
    issues = [issue for issue in issues if issue.place.file in files]  # those of the settings are not ours
    rules = stage_rules(content.settings.record.stages if content.settings else {})
    named, linked, files_named = (set[tuple[str, str]]() for _ in range(3))
    doubtful = any(issue.is_error for issue in issues) or bool(content.unread or content.damaged)
    latest = date.min
    for located in records.values():
        references = list(references_of(located.record))
        doubtful |= names_twice(references)
        named.update((target, key) for _, target, key in references)
        files_named.update((kind.value, file) for _, kind, file in files_shown(located.record))
        latest = max([latest, *(day.first_day for _, day in past_dates(located.record, ()))])
        for converted in (convert(text[language]) for _, text in prose_of(located.record) for language in text):
            doubtful |= any(finding.unless is None for finding in converted.findings)
            linked.update((target.scheme, target.key) for target in converted.targets)
    stale = stale_translations(content)
    public = {key: record for key, at in records.items() if (record := public_record(at.record, rules)) is not None}
    closed, data = _close(public.values(), stale)
    return Batch(
        kind=unit.kind,
        doubtful=doubtful,
        issues=tuple(issues),
        outlines={key: outline_of(record) for key, record in public.items()},
        named=frozenset(named),
        linked=frozenset(linked),
        files=frozenset(files_named),
        latest=latest.isoformat(),
        stale=stale,
        notes=store.dump({key: _note_of(located.record, rules) for key, located in records.items()}),
        closed=closed,
        checksum=digest(data),
        records=data,
    )


def _close(records: Iterable[Record], stale: frozenset[tuple[str, str]]) -> tuple[dict[str, Closed], bytes]:
    """Return where each record lies in the bytes of all."""
    closed, parts = {}, []
    at = 0
    for record in records:
        data = store.dump(record)
        # a translation that has begun to lag behind changes the page, though not the record
        lagging = [each for _, text in texts_of(record) for each in _pairs(text) if each in stale] if stale else []
        closed[record.id] = Closed(at, at + len(data), digest(data, repr(lagging).encode()))
        parts.append(data)
        at += len(data)
    return closed, b"".join(parts)


def _pairs(text: Text) -> Iterator[tuple[str, str]]:
    return ((language, text[language]) for language in text)


def _note_of(entry: Record, rules: Mapping[Stage, StageRule]) -> Note:
    if isinstance(entry, ProjectEntry):
        return Note(
            disclosure_of(entry, rules).value,
            stage=entry.stage.value,
            investment=entry.investment,
            withheld=withheld_names(entry, rules),
            sample=entry.sample,
        )
    if isinstance(entry, SigningEntry):
        return Note(
            (entry.disclosure or Disclosure.FULL).value,
            withheld=withheld_names(entry, rules),
            projects=entry.projects,
            total=entry.total.amount if entry.total else None,
            partial=entry.partial,
            figures=bool(entry.count or entry.total or entry.expected_output),
        )
    if isinstance(entry, ParkEntry):
        return Note((entry.disclosure or Disclosure.FULL).value, within=entry.within or "")
    raise TypeError(type(entry).__name__)
