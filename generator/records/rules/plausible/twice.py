"""Two records of a kind that are called the same: one of them is a copy that nobody finished, or both are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.rules.plausible.places import between
from generator.records.rules.plausible.question import DoubtBetween

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.index import Index
    from generator.values.record import RecordEntry


def name_of(entry: RecordEntry) -> str:
    """Return what a record is called whose name should be its own; empty for other kinds."""
    return entry.called["zh"] if entry.KIND in between()["names"]["kinds"] else ""


def find(index: Index) -> Iterator[DoubtBetween]:
    """Find records that have the name of one before them; samples stand in for others, and their names are nobody's."""
    first: dict[tuple[str, str], str] = {}
    for kind, key, note in index.all_notes():
        same = (kind, "".join(note.called.split()).casefold())
        if note.sample:
            continue
        if note.called and same in first:
            field = index.context.kinds[kind].entry.CALLED
            line = f"{field} = {note.called}"
            facts = {"name": note.called, "first": f"{kind}/{first[same]}", "line": line}
            yield DoubtBetween(kind, key, line, index.find(kind, key, "C180", field, **facts))
        first.setdefault(same, key)
