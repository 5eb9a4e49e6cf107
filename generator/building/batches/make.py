"""One unit of files becomes a batch: read, validated, checked by the rules that need no other record, closed."""

from __future__ import annotations

from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from generator.building import store
from generator.building.batches.batch import Batch, Closed
from generator.building.checking import OWN_RULES, note_of, waiting_in
from generator.gate.disclosure import public_record, stale_translations
from generator.gate.outline import outline_of
from generator.reading.index import Note, Occurrence, Wanted
from generator.reading.load import load_file
from generator.reading.source import collector_off
from generator.records.rules.links import links_in, links_of
from generator.records.rules.photos import files_shown
from generator.records.rules.plausible.asking import kinds_of_site
from generator.records.rules.references import references_of
from generator.sentences.texts import texts_of
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.building.batches.units import FileUnit
    from generator.gate.outline import Outline
    from generator.messages.issues import Issue
    from generator.reading.called import IdsCalled, NameAsked
    from generator.reading.content import Content, Located, Unread
    from generator.reading.index import Waiting
    from generator.reading.load import Places
    from generator.values.language import Text
    from generator.values.record import Record, RecordEntry


def make_batch(unit: FileUnit, context: Content, places: Places) -> Batch:
    """Read a unit of files. Never raises for content: what is wrong with it is among the issues."""
    with collector_off():
        return batch_of(unit.kind, unit.file_names, read_unit(unit, context, places))


def batch_of(kind: str, file_names: Sequence[str], content: Content) -> Batch:
    """Check the records of a kind that were read from some files, and close them."""
    records = content.records(kind)
    rules = content.stage_rules()
    shown = ((key, public_record(located.record, rules)) for key, located in records.items())
    public = {key: record for key, record in shown if record is not None}
    known = _Known(
        issues_in(file_names, [*content.issues, *(issue for rule in OWN_RULES for issue in rule(content))]),
        {key: outline_of(record) for key, record in public.items()},
        frozenset(content.unread),
        frozenset(content.damaged),
        stale_translations(content),
        content.asked,
    )
    return _make(kind, public, _facts_of(file_names, records, content), known)


def read_unit(unit: FileUnit, context: Content, places: Places) -> Content:
    """Return the content of a unit of files, together with the context that it is checked against."""
    content = context.without_records()
    for path in unit.files:
        load_file(places, unit.kind, path, content)
    return content


def issues_in(file_names: Sequence[str], issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return the issues in some files; those of the context are not their own."""
    files = set(file_names)
    return tuple(issue for issue in issues if issue.place.file in files)


def batch_of_pages(context: Content) -> Batch:
    """Return what rules across records ask of the authored pages; their issues are the context's."""
    spots: dict[Wanted, list[Occurrence]] = {}
    for (name, language), page in context.pages.items():
        for wanted, fault in links_in(page.record.body):
            spots.setdefault(wanted, []).append(Occurrence(f"{language}/{name}", (), fault))
    return _make("page", {}, _Facts({}, spots, [], {}), _Known())


class _Facts(NamedTuple):
    """The sections of a batch beside its public records."""

    notes: Mapping[str, Note]
    spots: Mapping[Wanted, Sequence[Occurrence]]
    waiting: Sequence[Waiting]
    places: Mapping[str, tuple[int, tuple[str | int, ...]]]


class _Known(NamedTuple):
    """What is in a batch as it is."""

    issues: tuple[Issue, ...] = ()
    outlines: Mapping[str, Outline] = MappingProxyType({})
    unread: frozenset[Unread] = frozenset()
    damaged: frozenset[str] = frozenset()
    stale: frozenset[tuple[str, str]] = frozenset()
    asked: Mapping[NameAsked, IdsCalled | None] = MappingProxyType({})


def _facts_of(file_names: Sequence[str], records: Mapping[str, Located[RecordEntry]], content: Content) -> _Facts:
    rules, kinds = content.stage_rules(), kinds_of_site(content)
    spots: dict[Wanted, list[Occurrence]] = {}
    for key, located in records.items():
        record = located.record
        for path, wanted in chain(references_of(record), files_shown(record)):
            spots.setdefault(wanted, []).append(Occurrence(key, path))
        for path, wanted, fault in links_of(record):
            spots.setdefault(wanted, []).append(Occurrence(key, path, fault))
    return _Facts(
        {key: note_of(located.record, rules, kinds) for key, located in records.items()},
        spots,
        [each for located in records.values() for each in waiting_in(located)],
        {key: (file_names.index(located.document.file), located.path) for key, located in records.items()},
    )


def _make(kind: str, public: Mapping[str, Record], facts: _Facts, known: _Known) -> Batch:
    parts: list[bytes] = []
    size = 0

    def close(value: object) -> tuple[int, int]:
        nonlocal size
        parts.append(store.dump(value))
        size += len(parts[-1])
        return size - len(parts[-1]), size

    closed = {key: Closed(*close(record), _print_of(record, parts[-1], known.stale)) for key, record in public.items()}
    sections = {name: close(value) for name, value in facts._asdict().items()}
    asked = (kind, list(closed), sorted(known.unread, key=repr), sorted(known.damaged))
    data = b"".join(parts)
    notes, spots = (memoryview(data)[slice(*sections[name])] for name in ("notes", "spots"))
    return Batch(
        kind=kind,
        **known._asdict(),
        closed=closed,
        wanted=frozenset(facts.spots),
        latest=max((each.until for each in facts.waiting), default=0),
        facts=digest(repr(asked).encode(), notes, spots),
        sections=sections,
        checksum=digest(data),
        data=data,
    )


def _print_of(record: Record, data: bytes, stale: frozenset[tuple[str, str]]) -> bytes:
    """Return the fingerprint of all that a page may show of a public record, which is ``data`` when it is closed."""
    # a translation that has begun to lag behind changes the page, though not the record
    lagging = [each for _, text in texts_of(record) for each in _pairs(text) if each in stale] if stale else []
    return digest(data, repr(lagging).encode())


def _pairs(text: Text) -> Iterator[tuple[str, str]]:
    return ((language, text[language]) for language in text)
