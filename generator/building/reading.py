"""Content is read and checked, once and in one way: what the last build kept is taken where it is still right."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from generator.building import edition, fingerprints
from generator.building.addresses import find_moved, published_now
from generator.building.batches.assemble import assemble
from generator.building.batches.gather import Gathering
from generator.building.batches.place import place_findings
from generator.building.configuration import open_folders
from generator.building.looks import Looks
from generator.building.memory import ANSWERS, CONTEXT, NAMED
from generator.building.publish import borrow_memory
from generator.building.release import unfit_configuration, unfit_for_release
from generator.building.workers import processors
from generator.gate.tally import add_up
from generator.messages.causes import fold
from generator.messages.issues import Issue, Place
from generator.reading.index import Finding, Index
from generator.reading.load import load_context
from generator.reading.survey import Sort
from generator.records.rules.dates import find_at
from generator.records.rules.unnamed import (
    Withheld,
    find_beside,
    merge_questions,
    watch_for,
    withheld_in,
)
from generator.values.digests import digest, digest_file
from generator.values.record import Disclosure
from generator.values.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from generator.building.batches.assemble import Fingerprints
    from generator.building.batches.batch import Batch
    from generator.building.configuration import SiteFolders
    from generator.building.memory import Memory
    from generator.gate.site import Site, Tally
    from generator.reading.content import Content
    from generator.reading.load import Places
    from generator.reading.published import Published
    from generator.reading.survey import Survey

_TRIES = 3  # times that content is read while somebody saves it
_PAUSE = 0.1  # seconds more before each further time: programs that save take a file away and put another there


@dataclass(frozen=True, slots=True)
class Prepared:
    """Checked content, ready to be printed: its issues and, where none is an error, the public site.

    ``fingerprints`` are those of its records, ``common`` that of all else that every page depends on. ``records`` and
    ``authored`` count what was read; ``published`` is what of it has a public address of its own, and ``disclosures``
    how much the public sees of each record, by kind and id, and of each part of one, by its number as well, if that was
    asked.
    """

    issues: tuple[Issue, ...]
    site: Site | None
    fingerprints: Fingerprints
    common: bytes
    records: int
    authored: int
    published: frozenset[Published] = frozenset()
    disclosures: Mapping[tuple[str, ...], Disclosure] = field(default_factory=dict)


class _Answers(NamedTuple):
    """What the index of all records answers: findings, tallies, names that are withheld, and how many records."""

    findings: tuple[Finding, ...]
    tallies: tuple[Tally, ...]
    withheld: Withheld
    records: int


def check_site(
    config_file: Path,
    as_of: str | None,
    *,
    release: bool = False,
    with_addresses: bool = False,
    workers: int | None = None,
) -> Prepared:
    """Read and check a site's content, by as many processes as there are processors unless ``workers`` says how many.

    Raises a ``Fault`` where that cannot be begun.
    """
    folders = open_folders(config_file)
    moment = folders.moment(as_of)
    with borrow_memory(folders.output) as memory:
        asked = {"release": release, "with_addresses": with_addresses}
        return prepare_configured(folders, moment, memory, workers or processors(), **asked)


def prepare_configured(
    folders: SiteFolders,
    as_of: datetime,
    memory: Memory,
    workers: int,
    *,
    release: bool,
    with_addresses: bool = False,
) -> Prepared:
    """Read and check all content, and for a release what its configuration says of it."""
    prepared = prepare(folders.places, as_of, memory, workers, release=release, with_addresses=with_addresses)
    found = tuple(unfit_configuration(folders)) if release else ()
    issues = tuple(sorted((*prepared.issues, *found), key=lambda issue: issue.sort_key()))
    return replace(prepared, site=None, issues=issues) if found else prepared


def prepare(
    places: Places,
    as_of: datetime,
    memory: Memory,
    workers: int,
    *,
    release: bool = False,
    with_addresses: bool = False,
) -> Prepared:
    """Read and check all content. A release may hold no sample data, so each is an issue then.

    Where files change while they are read it is read again; where they go on changing, that is an error: a site of two
    states, or without a file that was just being saved, is never published.

    ``with_addresses``: what of it has a public address of its own, and how much of each record is shown, is asked, too,
    which no build needs.
    """
    for attempt in range(_TRIES):
        time.sleep(_PAUSE * attempt)
        lies = places.survey()
        before = _Prints.of(places, lies)
        gathering = _gather(places, memory, workers, before, lies)
        prepared = _prepare(places, as_of, memory, gathering, before, release=release)
        if with_addresses:
            prepared = _with_addresses(prepared, gathering)
        if _Prints.of(places, places.survey()) == before:
            return prepared
        memory.sweep()  # somebody saved a file meanwhile: what is kept may be of both states
    moving = Issue("F126", Place(places.name(places.content)))
    return replace(prepared, site=None, issues=(*prepared.issues, moving))


def _with_addresses(prepared: Prepared, gathering: Gathering) -> Prepared:
    """Return what was prepared with what has an address of its own, and how much the public sees of each record."""
    batches = gathering.batches
    notes = ((batch.kind, key, note) for batch in batches for key, note in batch.notes().items())
    how_much: dict[tuple[str, ...], Disclosure] = {}
    for kind, key, note in notes:
        how_much[kind, key] = Disclosure(note.disclosure)
        how_much |= {(kind, key, part): Disclosure(each) for part, each in note.parts}
    return replace(prepared, published=published_now(gathering.context, batches), disclosures=how_much)


class _Prints(NamedTuple):
    """The fingerprints of the files that all records are checked against, and of those that all pages depend on.

    ``there`` is that of what lay in the folders, so that nothing which comes or goes meanwhile is taken for missing.
    """

    context: bytes
    common: bytes
    there: bytes

    @classmethod
    def of(cls, places: Places, lies: Survey) -> _Prints:
        program = fingerprints.program()
        terms = (places.content / "site.yaml", places.content / "glossary.yaml", places.ledger)
        common = digest(program, fingerprints.look(), fingerprints.files(_common_files(places, lies)))
        return cls(digest(program, fingerprints.files(terms)), common, lies.fingerprint)


def gather(places: Places, memory: Memory, workers: int) -> Gathering:
    """Read all records and what they are read and checked against, as they are now."""
    lies = places.survey()
    return _gather(places, memory, workers, _Prints.of(places, lies), lies)


def _gather(places: Places, memory: Memory, workers: int, prints: _Prints, lies: Survey) -> Gathering:
    looks = Looks(memory, fingerprints.program())
    media = lies.below.get(places.content / "media", ())
    looks.look_ahead((each.path for each in media if each.sort is Sort.FILE), workers)
    gathering = Gathering(places, load_context(places, looks.look, lies), prints.context, memory, workers)
    looks.keep()
    return gathering


def _prepare(
    places: Places, as_of: datetime, memory: Memory, gathering: Gathering, prints: _Prints, *, release: bool
) -> Prepared:
    context, batches = gathering.context, gathering.batches
    answers = _ask(context, batches, prints.common, memory)
    issues = [*context.issues, *find_at(context, as_of), *edition.languages_without_words(context)]
    issues += _broken_by_context(context, prints, memory)
    issues += [*(issue for batch in batches for issue in batch.issues)]
    issues += place_findings([*answers.findings, *findings_at(as_of, enumerate(batches))], gathering, memory)
    issues += find_moved(places, context, batches)
    if answers.withheld.forms:
        named = [*gathering.find_names(answers.withheld), *_names_beside(context, answers.withheld, prints, memory)]
        issues += merge_questions(named)
    if release:
        issues += [*gathering.find_samples(), *gathering.find_unfinished(), *unfit_for_release(context)]
    is_sound = not any(issue.is_error for issue in issues)
    site, of_records = assemble(context, batches, answers.tallies, as_of) if is_sound else (None, {})
    # the same words may stand in another record
    everywhere = repr((sorted(site.stale), site.has_samples)) if site else ""
    return Prepared(
        issues=fold(issues),
        site=site,
        fingerprints=of_records,
        common=digest(prints.common, everywhere.encode()),
        records=answers.records,
        authored=len(context.pages),
    )


def _ask(context: Content, batches: list[Batch], common: bytes, memory: Memory) -> _Answers:
    """Return what the index answers; it is kept, since an edit of a text changes no fact."""
    terms = [(located.record.zh, located.record.en) for located in context.glossary]
    asked = (terms, context.terms, sorted(context.ledger.records))
    key = digest(common, _there(context), repr(asked).encode(), *(batch.facts for batch in batches))

    def ask() -> tuple[object, ...]:
        from generator.building.batches.make import batch_of_pages
        from generator.building.checking import RULES_ACROSS

        index = Index(context, [*batches, batch_of_pages(context)])
        tallies = add_up(
            (Stage(note.stage), Disclosure(note.disclosure), note.investment, note.sample)
            for _, _, note in index.all_notes()
            if note.stage
        )
        findings = [*index.twice, *(finding for rule in RULES_ACROSS for finding in rule(index))]
        return tuple(findings), tuple(tallies), withheld_in(index), sum(1 for _ in index.all_notes())

    return _Answers(*memory.recall_or_make(ANSWERS, key, tuple, ask))


def _broken_by_context(context: Content, prints: _Prints, memory: Memory) -> tuple[Issue, ...]:
    """Return which rules the settings and the authored pages break; it is kept while none of their files changes."""
    key = digest(prints.common, prints.context, _there(context), repr(context.terms).encode())

    def ask() -> tuple[Issue, ...]:
        from generator.building.checking import OWN_RULES, PAGE_RULES

        return tuple(issue for rule in (*OWN_RULES, *PAGE_RULES) for issue in rule(context))

    return memory.recall_or_make(CONTEXT, key, tuple, ask)


def _names_beside(context: Content, withheld: Withheld, prints: _Prints, memory: Memory) -> tuple[Issue, ...]:
    """Find withheld names in the settings, terms, authored pages and files; it is kept while none of them changes."""
    files = (context.media_files[name] for name in withheld.files if name in context.media_files)
    key = digest(prints.common, prints.context, _there(context), repr(withheld).encode(), *map(digest_file, files))

    def look() -> tuple[Issue, ...]:
        return tuple(find_beside(context, withheld, watch_for(withheld)))

    return memory.recall_or_make(NAMED, key, tuple, look)


def _there(context: Content) -> bytes:
    """Return which files pages may show, how large pictures are, and what could not be read."""
    sizes = [(name, each.width, each.height) for name, each in sorted(context.pictures.items())]
    unread = sorted(context.unread, key=repr)
    return repr((sorted(context.media_files), sizes, unread, sorted(context.damaged))).encode()


def findings_at(as_of: datetime, batches: Iterable[tuple[int, Batch]]) -> Iterator[Finding]:
    """Find what is wrong at a moment in batches, which come with the numbers of their parts."""
    moment, today = as_of.timestamp(), as_of.date().isoformat()
    for part, batch in batches:
        for each in batch.waiting() if batch.latest > moment else ():
            if each.until > moment:
                facts = {name: fact or today for name, fact in each.facts.items()}
                yield Finding(part, each.id, each.code, each.path, facts)


def _common_files(places: Places, lies: Survey) -> Iterator[Path]:
    """Find the content files that every page may depend on.

    Those are all but records that pages ask for one by one, pictures, and what only rules ask.
    """
    asked_for = {each.plural for each in places.kinds.values() if not each.is_everywhere}
    others = asked_for | {"media", "glossary", "translations", "published", "questions"}
    for top in lies.tops.values():
        if top.path.parent == places.content and top.path.stem not in others:
            yield top.path
            yield from (each.path for each in lies.below.get(top.path, ()))
