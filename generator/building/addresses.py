"""What a site publishes under an address of its own, and whether all that it ever did still leads somewhere.

Owns how the batches of records are asked for it. What is wrong then, ``records.rules.moved`` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.published import KINDS, Published, read_published
from generator.records.rules.moved import There, find_gone, find_redirects

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.building.batches.batch import Batch
    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.reading.load import Places


def published_now(context: Content, batches: Sequence[Batch]) -> frozenset[Published]:
    """Return what the public sees that has an address of its own: records by kind, and authored pages.

    A record that is itself a sample is none of it: it stands in for another until that is known.
    """
    public = {Published("page", name) for name, _ in context.pages}
    for batch in batches:
        if batch.kind in KINDS:
            public.update(Published(batch.kind, key) for key in batch.closed.keys() - _samples(batch))
    return frozenset(public)


def _samples(batch: Batch) -> set[str]:
    """Return the ids of the records that are samples as a whole, and not only in some of their values."""
    return {key for key, note in batch.notes().items() if note.sample}


def find_moved(places: Places, context: Content, batches: Sequence[Batch]) -> Iterator[Issue]:
    """Find what is wrong with redirects, and what was published and is gone; nothing is read without either."""
    file = places.name(places.published)
    published, issues = read_published(places.published, file)
    yield from issues
    redirects = context.settings.record.redirects if context.settings else {}
    if not (published or redirects):
        return
    there = _there(context, batches)
    if context.settings:
        yield from find_redirects(context.settings, there)
    yield from find_gone(published, file, redirects, there)


def _there(context: Content, batches: Sequence[Batch]) -> There:
    public: dict[str, set[str]] = {"page": {name for name, _ in context.pages}}
    for batch in batches:
        public.setdefault(batch.kind, set()).update(batch.closed)
    unread = context.unread.union(*(batch.unread for batch in batches))
    lost = {(each.kind, each.id.partition("/")[2] if each.kind == "page" else each.id) for each in unread}
    damaged = context.damaged.union(*(batch.damaged for batch in batches))

    def exists(kind: str, key: str) -> bool:
        if key in public.get(kind, ()):
            return True
        return any(key in batch.notes() for batch in batches if batch.kind == kind)

    return There(public, context.kinds, exists, lambda kind, key: kind in damaged or (kind, key) in lost)
