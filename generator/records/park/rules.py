"""Rules: no park lies within itself, and no more of its land is available than was planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.values.quantity.bounds import is_above

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.records.park.record import ParkEntry
    from generator.records.rules.index import Finding, Index


def find(content: Content) -> Iterator[Issue]:
    """Find parks with more land available than planned."""
    for park in content.parks.values():
        land = park.record.land
        if land and land.available and land.planned and is_above(land.available, land.planned):
            facts = {"available": land.available.text("zh"), "planned": land.planned.text("zh")}
            yield park.issue("C114", "land", "available", **facts)


def find_across(index: Index) -> Iterator[Finding]:
    """Find parks within themselves, each circle once."""
    for key in _circles({key: note.within for key, note in index.notes("park").items()}):
        yield index.find("park", key, "L104", "within", id=key)


def facts_of(entry: ParkEntry) -> Mapping[str, object]:
    """Return what rules across records ask of a park."""
    return {"within": entry.within or ""}


def _circles(within: Mapping[str, str]) -> Iterator[str]:
    """Find what lies within itself, by what each thing lies within: the first of each circle."""
    reported: set[str] = set()
    for key in within:
        if key in reported:
            continue
        seen = {key}
        at = within[key]
        while at in within:
            if at in seen:
                if at == key:
                    reported |= seen
                    yield key
                break
            seen.add(at)
            at = within[at]
