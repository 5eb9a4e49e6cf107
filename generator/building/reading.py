"""Content is read and checked: from what the last build kept where that is still right, else from the files.

Owns when all rules have to look at everything. What comes of it is the same as ``building.edition.read`` gives.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.building import edition, fingerprints, store
from generator.building.batches.across import asked_of, base_gives_away, collect_notes, is_doubtful, withheld_names
from generator.building.batches.assemble import assemble, tally
from generator.building.batches.gather import Gathering
from generator.building.checking import OWN_RULES
from generator.building.configuration import open_folders
from generator.building.publish import borrow_kept
from generator.building.workers import processors
from generator.gate.disclosure import publish
from generator.reading.load import load_base
from generator.records.rules import pages
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from generator.building.batches.assemble import Fingerprints
    from generator.gate.site import Site, Tally
    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.reading.load import Places

_EVERYWHERE = frozenset({"industry", "figure", "contact"})
"""Kinds whose records are on so many pages that all of these depend on all of them."""
_TRIES = 3  # times that content is read while somebody saves it


@dataclass(frozen=True, slots=True)
class Prepared:
    """Checked content, ready to be printed: its issues and, where none is an error, the public site.

    ``fingerprints`` are those of its records, ``common`` that of all else that every page depends on. ``records`` and
    ``authored`` count what was read.
    """

    issues: tuple[Issue, ...]
    site: Site | None
    fingerprints: Fingerprints
    common: bytes
    records: int
    authored: int


def check_site(config_file: Path, as_of: str | None, *, release: bool = False) -> Prepared:
    """Read and check a site's content. Raises a ``Fault`` where that cannot be begun."""
    folders = open_folders(config_file)
    moment = folders.moment(as_of)
    with borrow_kept(folders.output) as kept:
        return prepare(folders.places, moment, kept / "records", processors(), release=release)


def prepare(places: Places, as_of: datetime, folder: Path, workers: int, *, release: bool = False) -> Prepared:
    """Read and check all content; ``folder`` keeps what was read for the next time."""
    if release:
        return _look_at_everything(places, as_of, release=True)
    for _ in range(_TRIES):
        before = _Prints.of(places)
        prepared = _prepare(places, as_of, folder, workers, before)
        if _Prints.of(places) == before:
            return prepared
        store.sweep(folder, ())  # somebody saved a file meanwhile: what is kept may be of both states
    return _look_at_everything(places, as_of)


class _Prints(NamedTuple):
    """The fingerprints of the files that all records are checked against, and of those that all pages depend on."""

    context: bytes
    common: bytes

    @classmethod
    def of(cls, places: Places) -> _Prints:
        program = fingerprints.program()
        terms = (places.content / "site.yaml", places.content / "glossary.yaml", places.ledger)
        common = digest(program, fingerprints.look(), fingerprints.files(_common_files(places)))
        return cls(digest(program, fingerprints.files(terms)), common)


def _prepare(places: Places, as_of: datetime, folder: Path, workers: int, prints: _Prints) -> Prepared:
    base = load_base(places)
    if base.settings is None or _is_damaged(base):
        return _look_at_everything(places, as_of)
    gathering = Gathering(places, base, prints.context, folder, workers)
    base = gathering.base
    issues = [*base.issues, *(issue for rule in (*OWN_RULES, pages.find) for issue in rule(base, as_of))]
    issues += edition.languages_without_words(base)
    if _is_damaged(base) or any(issue.is_error for issue in issues):
        return _look_at_everything(places, as_of)
    of_base = digest(prints.common, fingerprints.files(_files_of_few(places)), repr(sorted(base.media_files)).encode())
    said = _what_they_say(base, gathering, of_base, folder)
    doubtful = said.doubtful or any(batch.latest > as_of.date().isoformat() for batch in gathering.batches)
    if not doubtful and said.withheld:
        doubtful = gathering.gives_away(said.withheld) or base_gives_away(base, said.withheld)
    if doubtful:
        everything = _look_at_everything(places, as_of)
        if everything.site is None:
            return everything
        issues = list(everything.issues)
    else:
        issues += (issue for batch in gathering.batches for issue in batch.issues)
    site, of_records = assemble(base, gathering.batches, said.tallies, as_of)
    everywhere = repr((sorted(site.stale), site.has_samples))  # the same words may stand in another record
    return Prepared(
        issues=tuple(sorted(issues, key=lambda issue: issue.sort_key())),
        site=site,
        fingerprints=of_records,
        common=digest(prints.common, everywhere.encode()),
        records=said.records + sum(len(base.records(kind)) for kind in places.kinds),
        authored=len(base.pages),
    )


class _Said(NamedTuple):
    """What all notes together say: whether a rule may find something, the tallies, names that are withheld, a count."""

    doubtful: bool
    tallies: tuple[Tally, ...]
    withheld: frozenset[str]
    records: int


def _what_they_say(base: Content, gathering: Gathering, key: bytes, folder: Path) -> _Said:
    """Return what the notes say; it is kept, since an edit of a text changes no note. ``key`` is that of ``base``."""
    key = digest(key, *map(asked_of, gathering.batches))
    known = store.read(folder.with_name("said"), key)
    if isinstance(known, tuple):
        return _Said(*known)
    notes, twice = collect_notes(gathering.batches)
    said = _Said(
        twice or gathering.is_too_large or is_doubtful(base, gathering.batches, notes),
        tuple(tally(notes.get("project", {}))),
        withheld_names(notes),
        sum(map(len, notes.values())),
    )
    store.write_if_possible(folder.with_name("said"), key, tuple(said))
    return said


def _look_at_everything(places: Places, as_of: datetime, *, release: bool = False) -> Prepared:
    checked = edition.read(places, as_of, release=release)
    content = checked.content
    return Prepared(
        issues=checked.issues,
        site=publish(checked.content, as_of) if checked.is_sound else None,
        fingerprints={},
        common=b"",
        records=sum(len(content.records(kind)) for kind in places.kinds),
        authored=len(content.pages),
    )


def _is_damaged(base: Content) -> bool:
    return bool(base.unread or base.damaged)


def _common_files(places: Places) -> Iterator[Path]:
    """Find the content files that every page may depend on.

    Those are all but records that pages ask for one by one, pictures, and what only rules ask.
    """
    asked_for = {each.plural for each in places.kinds.values() if each.name not in _EVERYWHERE}
    others = asked_for | {"media", "glossary", "translations"}
    for path in sorted(places.content.glob("*"), key=lambda path: path.as_posix()):
        if path.stem not in others:
            yield from sorted(path.rglob("*")) if path.is_dir() else (path,)


def _files_of_few(places: Places) -> Iterator[Path]:
    """Find the files of the kinds of few, whose references rules ask for though no page depends on them all."""
    for kind in places.kinds.keys() - _EVERYWHERE:
        folder = places.folder_of(kind)
        yield from sorted([*folder.parent.glob(f"{folder.name}.y*ml"), *folder.rglob("*.y*ml")])
