"""Batches become the public site, and each public fact of it gets a fingerprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building import store
from generator.gate.disclosure import stale_translations
from generator.gate.outline import outline_of
from generator.gate.publication import make_site, select
from generator.gate.shelf import Shelf
from generator.values.digests import digest, digest_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from generator.building.batches.batch import Batch
    from generator.gate.site import Site, Tally
    from generator.reading.content import Content
    from generator.values.record import Record

Fingerprints = dict[str, bytes]
"""The fingerprint of each public record, by ``kind/id``: it changes with anything that a page may show of it."""


def assemble(
    context: Content, batches: Sequence[Batch], tallies: Iterable[Tally], as_of: datetime
) -> tuple[Site, Fingerprints]:
    """Return the public site inside sound content, and the fingerprints of its records."""
    records: dict[str, Shelf[Record]] = {}
    fingerprints: Fingerprints = {}
    for kind, chosen in select(context.kinds, batches, as_of.date()).items():
        outlines = {key: batch.outlines[key] for key, batch in chosen.homes.items()}
        outlines |= {key: outline_of(record) for key, record in chosen.trimmed.items()}
        records[kind] = Shelf(outlines, chosen.open_record)
        prints = {key: batch.closed[key].fingerprint for key, batch in chosen.homes.items()}
        prints |= {key: digest(prints[key], store.dump(record)) for key, record in chosen.trimmed.items()}
        fingerprints |= {f"{kind}/{key}": each for key, each in prints.items()}
    stale = stale_translations(context).union(*(batch.stale for batch in batches))
    site = make_site(context, records, tallies, stale, as_of)
    shown = (outline for shelf in site.records.values() for outline in shelf.outlines.values())
    offered = {file for outline in shown for file in outline.all("offers")}
    fingerprints |= {f"media/{name}": digest_file(site.media[name]) for name in offered}
    fingerprints |= {f"media/{name}": picture.digest for name, picture in context.pictures.items()}
    return site, fingerprints
