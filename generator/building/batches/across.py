"""Whether anything may be wrong between records, told from what each batch knows of its own.

Owns the cheap answers to what the rules across records ask. A doubt costs time only: then all rules look at everything
and say what is wrong, or that nothing is. A rule that asks something new of other records needs its answer here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.gate.disclosure import is_shown, public_of
from generator.gate.withheld import plain, told_by_difference
from generator.reading.media import MediaKind, kind_of
from generator.reading.prose import convert
from generator.records.rules.links import prose_of
from generator.records.rules.photos import files_shown
from generator.records.rules.references import circles_in, names_twice, references_of
from generator.records.signing.rules import contradiction_of
from generator.sentences.texts import texts_of
from generator.values.digests import digest
from generator.values.record import Disclosure
from generator.values.stage import stage_rules
from generator.values.urls import LISTINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.building.batches.batch import Batch, Note
    from generator.reading.content import Content
    from generator.values.language import Text

Notes = dict[str, dict[str, "Note"]]
"""The notes of all records by kind and id."""


def collect_notes(batches: Iterable[Batch]) -> tuple[Notes, bool]:
    """Return the notes of all records, and whether two records of a kind have one id."""
    notes: Notes = {}
    twice = False
    for batch in batches:
        known, more = notes.setdefault(batch.kind, {}), batch.open_notes()
        twice |= not known.keys().isdisjoint(more)
        known |= more
    return notes, twice


def asked_of(batch: Batch) -> bytes:
    """Return the fingerprint of all that :func:`collect_notes` and :func:`is_doubtful` ask of a batch."""
    said = (batch.kind, batch.doubtful, sorted(batch.named), sorted(batch.linked), sorted(batch.files))
    return digest(repr(said).encode(), repr(list(batch.outlines)).encode(), batch.notes)


def is_doubtful(base: Content, batches: Sequence[Batch], notes: Notes) -> bool:
    """Whether a rule across records may find something. Whether a day is still to come is the caller's to ask."""
    return (
        any(batch.doubtful for batch in batches)
        or _names_the_unknown(base, batches, notes)
        or any(circles_in({key: note.within for key, note in notes.get("park", {}).items()}))
        or any(_contradicts(note, notes.get("project", {})) for note in notes.get("signing", {}).values())
    )


def withheld_names(notes: Notes) -> frozenset[str]:
    """Return every name that an anonymous record keeps back, as plain words."""
    return frozenset(name for found in notes.values() for note in found.values() for name in note.withheld)


def gives_away(batch: Batch, names: frozenset[str]) -> bool:
    """Whether one of some withheld names stands in what is public of a batch."""
    records = (batch.open_record(key) for key in batch.closed)
    return any(_holds(text, names) for record in records for _, text in texts_of(record))


def base_gives_away(base: Content, names: frozenset[str]) -> bool:
    """Whether one of some withheld names stands in what else the site says."""
    records = [
        *(record for kind, each in base.kinds.items() if not each.is_many for record in public_of(base, kind).values()),
        *([base.settings.record] if base.settings else []),
    ]
    pages = ((page.record.head, page.record.body) for page in base.pages.values())
    words = (part for head, body in pages for part in (head.title, head.description, head.navigation or "", body))
    return any(_holds(text, names) for record in records for _, text in texts_of(record)) or any(
        name in plain(each) for each in words for name in names
    )


def _holds(text: Text, names: frozenset[str]) -> bool:
    return any(name in words for words in (plain(text[key]) for key in text) for name in names)


def _names_the_unknown(base: Content, batches: Sequence[Batch], notes: Notes) -> bool:
    ids: dict[str, set[str]] = {kind: set(found) for kind, found in notes.items()}
    ids |= {kind: set(base.records(kind)) for kind, each in base.kinds.items() if not each.is_many}
    public: dict[str, set[str]] = {"list": set(LISTINGS), "page": {name for name, _ in base.pages}}
    rules = stage_rules(base.settings.record.stages if base.settings else {})
    few = [
        (kind, at.record) for kind, each in base.kinds.items() if not each.is_many for at in base.records(kind).values()
    ]
    for kind, record in few:
        if is_shown(record, rules):
            public.setdefault(kind, set()).add(record.id)
    for batch in batches:
        public.setdefault(batch.kind, set()).update(batch.outlines)
    there = {(str(kind_of(name)), name) for name in base.media_files}
    public["file"] = set(base.media_files)
    public["media"] = {name for kind, name in there if kind == MediaKind.PICTURE}
    named = [list(references_of(record)) for kind, record in few]
    prose = (text[key] for _, record in few for _, text in prose_of(record) for key in text)
    pages = [convert(text) for text in (*prose, *(page.record.body for page in base.pages.values()))]
    linked = {(target.scheme, target.key) for converted in pages for target in converted.targets}
    return (
        any(finding.unless is None for converted in pages for finding in converted.findings)
        or any(key not in ids.get(kind, ()) for batch in batches for kind, key in batch.named)
        or any(key not in public.get(scheme, ()) for batch in batches for scheme, key in batch.linked)
        or any(key not in public.get(scheme, ()) for scheme, key in linked)
        or any(not batch.files <= there for batch in batches)
        or any(names_twice(each) or any(key not in ids.get(kind, ()) for _, kind, key in each) for each in named)
        or any((kind.value, file) not in there for _, record in few for _, kind, file in files_shown(record))
    )


def _contradicts(signing: Note, projects: Mapping[str, Note]) -> bool:
    """Whether the projects of a signing contradict its total, or it would tell what is hidden of them."""
    known = [projects[key] for key in signing.projects if key in projects]
    amounts = [note.investment for note in known if note.investment is not None]
    if signing.total and contradiction_of(signing.total, amounts, len(signing.projects), partial=signing.partial):
        return True
    return signing.figures and told_by_difference(Disclosure(note.disclosure) for note in known) > 0
