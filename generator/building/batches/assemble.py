"""Batches become the public site, and each public fact of it gets a fingerprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building import store
from generator.gate.disclosure import add_up, make_site, names_shown, stale_translations, trim
from generator.gate.outline import outline_of
from generator.gate.shelf import Shelf
from generator.values.digests import digest, digest_file
from generator.values.record import Disclosure
from generator.values.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence
    from datetime import datetime

    from generator.building.batches.batch import Batch, Note
    from generator.gate.outline import Outline
    from generator.gate.site import Site, Tally
    from generator.reading.content import Content
    from generator.values.record import Record

Fingerprints = dict[str, bytes]
"""The fingerprint of each public record, by ``kind/id``: it changes with anything that a page may show of it."""


def assemble(
    base: Content, batches: Sequence[Batch], tallies: Iterable[Tally], as_of: datetime
) -> tuple[Site, Fingerprints]:
    """Return the public site inside sound content, and the fingerprints of its records."""
    of_kind = {
        kind: [batch for batch in batches if batch.kind == kind] for kind, each in base.kinds.items() if each.is_many
    }
    outlines = {kind: _outlines(found) for kind, found in of_kind.items()}
    shown = names_shown(base, outlines)
    fingerprints = {
        f"{batch.kind}/{key}": closed.fingerprint for batch in batches for key, closed in batch.closed.items()
    }
    shelves = {}
    for kind, found in of_kind.items():
        homes = {key: batch for batch in found for key in batch.closed}
        trimmed = _trim(base.kinds[kind].entry.NAMES, outlines[kind], homes, shown)
        fingerprints |= {
            f"{kind}/{key}": digest(fingerprints[f"{kind}/{key}"], store.dump(record))
            for key, record in trimmed.items()
        }
        outlines[kind] |= {key: outline_of(record) for key, record in trimmed.items()}
        shelves[kind] = Shelf(outlines[kind], _opener(homes, trimmed))
    stale = stale_translations(base).union(*(batch.stale for batch in batches))
    site = make_site(base, shelves, tallies, stale, as_of)
    for kind in site.records.keys() - shelves.keys():
        shelf = site.records[kind]
        fingerprints |= {f"{kind}/{key}": digest(store.dump(shelf[key])) for key in shelf}
    offered = {version.file for document in site.records["document"].values() for version in document.versions}
    fingerprints |= {f"media/{name}": digest_file(site.media[name]) for name in offered}
    return site, fingerprints


def tally(projects: Mapping[str, Note]) -> list[Tally]:
    """Return the tally of each stage from the notes of all projects, public or not."""
    return add_up(
        (Stage(note.stage), Disclosure(note.disclosure), note.investment, note.sample) for note in projects.values()
    )


def _outlines(batches: Iterable[Batch]) -> dict[str, Outline]:
    return {key: outline for batch in batches for key, outline in batch.outlines.items()}


def _trim(
    names: Mapping[str, str],
    outlines: Mapping[str, Outline],
    homes: Mapping[str, Batch],
    shown: Mapping[str, Container[str]],
) -> dict[str, Record]:
    """Return the records that name others which are not public, without those names."""
    return {
        key: trim(homes[key].open_record(key), shown)
        for key, outline in outlines.items()
        if any(other not in shown[target] for field, target in names.items() for other in outline.all(field))
    }


def _opener(homes: Mapping[str, Batch], trimmed: Mapping[str, Record]) -> Callable[[str], Record]:
    def open_record(key: str) -> Record:
        return trimmed[key] if key in trimmed else homes[key].open_record(key)

    return open_record
