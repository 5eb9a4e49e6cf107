"""Batches become the public site, and each public fact of it gets a fingerprint."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from generator.building import store
from generator.gate.disclosure import make_site, stale_translations, trim
from generator.gate.outline import outline_of
from generator.gate.publication import MAY_END, is_due
from generator.gate.shelf import Shelf
from generator.reading.content import PLURAL
from generator.reading.kinds import KINDS_WITH_SHELF
from generator.records.rules.index import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from generator.building.batches.batch import Batch
    from generator.gate.outline import PublicRecord
    from generator.gate.site import Site, Tally
    from generator.reading.content import Content
    from generator.values.record import Record

Fingerprints = dict[str, bytes]
"""The fingerprint of each public record, by ``kind/id``: it changes with anything that a page may show of it."""


def assemble(
    context: Content, batches: Sequence[Batch], tallies: Iterable[Tally], as_of: datetime
) -> tuple[Site, Fingerprints]:
    """Return the public site inside sound content, and the fingerprints of its records."""
    homes = {kind: {key: each for each in batches if each.kind == kind for key in each.closed} for kind in PLURAL}
    for kind in MAY_END:
        homes[kind] = {
            key: batch for key, batch in homes[kind].items() if is_due(batch.open_record(key), as_of.date(), homes)
        }
    records: dict[str, Mapping[str, Record]] = {}
    fingerprints: Fingerprints = {}
    for kind, found in homes.items():
        trimmed = _trim(kind, batches, homes)
        if kind not in KINDS_WITH_SHELF:
            records[kind] = {key: trimmed.get(key) or batch.open_record(key) for key, batch in found.items()}
            continue
        outlines = {key: batch.outlines[key] for key, batch in found.items()}
        outlines |= {key: outline_of(cast("PublicRecord", record)) for key, record in trimmed.items()}
        records[kind] = Shelf(outlines, _opener(found, trimmed))
        prints = {key: batch.closed[key].fingerprint for key, batch in found.items()}
        prints |= {key: store.digest(prints[key], store.dump(record)) for key, record in trimmed.items()}
        fingerprints |= {f"{kind}/{key}": each for key, each in prints.items()}
    stale = stale_translations(context).union(*(batch.stale for batch in batches))
    site = make_site(context, records, tallies, stale, as_of)
    offered = {version.file for document in site.documents.values() for version in document.versions}
    fingerprints |= {f"media/{name}": store.digest_file(site.media[name]) for name in offered}
    return site, fingerprints


def _trim(kind: str, batches: Iterable[Batch], shown: Mapping[str, Mapping[str, Batch]]) -> dict[str, Record]:
    """Return the public records of a kind that name others which are not, without those names."""
    trimmed: dict[str, Record] = {}
    for batch in batches:
        if batch.kind == kind:
            hidden = [each for each in batch.wanted if each.how == NAMES and each.key not in shown[each.kind]]
            spots = batch.spots() if hidden else {}
            keys = {spot.id for each in hidden for spot in spots[each] if shown[kind].get(spot.id) is batch}
            trimmed |= {key: trim(kind, batch.open_record(key), shown) for key in keys}
    return trimmed


def _opener(homes: Mapping[str, Batch], trimmed: Mapping[str, Record]) -> Callable[[str], PublicRecord]:
    def open_record(key: str) -> PublicRecord:
        return cast("PublicRecord", trimmed[key] if key in trimmed else homes[key].open_record(key))

    return open_record
