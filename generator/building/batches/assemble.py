"""Batches become the public site, and each public fact of it gets a fingerprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building import store
from generator.gate.disclosure import make_site, stale_translations, stands, trim
from generator.gate.outline import outline_of
from generator.gate.shelf import Shelf
from generator.reading.index import NAMES
from generator.values.digests import digest, digest_file
from generator.values.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date, datetime

    from generator.building.batches.batch import Batch
    from generator.gate.site import Site, Tally
    from generator.reading.collection import Collection
    from generator.reading.content import Content

Fingerprints = dict[str, bytes]
"""The fingerprint of each public record, by ``kind/id``: it changes with anything that a page may show of it."""


def assemble(
    context: Content, batches: Sequence[Batch], tallies: Iterable[Tally], as_of: datetime
) -> tuple[Site, Fingerprints]:
    """Return the public site inside sound content, and the fingerprints of its records."""
    homes = _homes(context.kinds, batches, as_of.date())
    records: dict[str, Shelf[Record]] = {}
    fingerprints: Fingerprints = {}
    for kind, found in homes.items():
        trimmed = _trim(kind, batches, homes)
        outlines = {key: batch.outlines[key] for key, batch in found.items()}
        outlines |= {key: outline_of(record) for key, record in trimmed.items()}
        records[kind] = Shelf(outlines, _opener(found, trimmed))
        prints = {key: batch.closed[key].fingerprint for key, batch in found.items()}
        prints |= {key: digest(prints[key], store.dump(record)) for key, record in trimmed.items()}
        fingerprints |= {f"{kind}/{key}": each for key, each in prints.items()}
    stale = stale_translations(context).union(*(batch.stale for batch in batches))
    site = make_site(context, records, tallies, stale, as_of)
    shown = (outline for shelf in site.records.values() for outline in shelf.outlines.values())
    offered = {file for outline in shown for file in outline.all("offers")}
    fingerprints |= {f"media/{name}": digest_file(site.media[name]) for name in offered}
    return site, fingerprints


def _homes(kinds: Mapping[str, Collection], batches: Sequence[Batch], today: date) -> dict[str, dict[str, Batch]]:
    """Return the batch of each record that is shown on a day, by kind and id."""
    homes = {kind: {key: each for each in batches if each.kind == kind for key in each.closed} for kind in kinds}
    for kind, each in kinds.items():
        if each.entry.is_open is not Record.is_open:  # most kinds do not end by themselves
            homes[kind] = {key: home for key, home in homes[kind].items() if home.open_record(key).is_open(today)}
    for kind, each in kinds.items():
        if each.entry.STANDS_ON:
            homes[kind] = {key: home for key, home in homes[kind].items() if stands(home.open_record(key), homes)}
    return homes


def _trim(kind: str, batches: Iterable[Batch], shown: Mapping[str, Mapping[str, Batch]]) -> dict[str, Record]:
    """Return the public records of a kind that name others which are not, without those names."""
    trimmed: dict[str, Record] = {}
    for batch in batches:
        if batch.kind == kind:
            hidden = [each for each in batch.wanted if each.how == NAMES and each.key not in shown[each.kind]]
            spots = batch.spots() if hidden else {}
            keys = {spot.id for each in hidden for spot in spots[each] if shown[kind].get(spot.id) is batch}
            trimmed |= {key: trim(batch.open_record(key), shown) for key in keys}
    return trimmed


def _opener(homes: Mapping[str, Batch], trimmed: Mapping[str, Record]) -> Callable[[str], Record]:
    def open_record(key: str) -> Record:
        return trimmed[key] if key in trimmed else homes[key].open_record(key)

    return open_record
