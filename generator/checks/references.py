"""Rule: a reference names a record that exists, and no park lies within itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checks.suggestion import closest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from generator.content import Content, Located
    from generator.issues import Issue
    from generator.model.record import Record

REFERENCES: dict[str, dict[str, str]] = {
    "park": {"within": "park", "industries": "industry", "contact": "contact"},
    "project": {"industry": "industry", "park": "park", "contact": "contact"},
    "signing": {"projects": "project", "parks": "park", "contact": "contact"},
}
"""For each kind of record, its fields that name other records, and the kind they name."""


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find references to records that do not exist, that stand twice, and parks within themselves."""
    del as_of
    for kind in REFERENCES:
        for located in content.records(kind).values():
            yield from _dangling(content, kind, located)
    yield from _circles(content)


def references_of(kind: str, record: Record) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Return every record that a record names: the path of the name, the kind of the other record and its id."""
    for field, target in REFERENCES.get(kind, {}).items():
        value = getattr(record, field)
        if isinstance(value, tuple):
            yield from (((field, index), target, key) for index, key in enumerate(value))
        elif value is not None:
            yield (field,), target, value


def _dangling(content: Content, kind: str, located: Located[Record]) -> Iterator[Issue]:
    seen: set[tuple[object, str]] = set()
    for path, target, key in references_of(kind, located.record):
        if (path[0], key) in seen:
            yield located.issue("L103", *path, id=key)
        elif key not in content.records(target) and not content.may_exist(target, key):
            meant = closest(key, content.records(target))
            code = "L102" if meant else "L101"
            facts = {"id": key, "kind": target} | ({"meant": meant} if meant else {})
            yield located.issue(code, *path, **facts)
        seen.add((path[0], key))


def _circles(content: Content) -> Iterator[Issue]:
    """Find parks within themselves, each circle once."""
    for key in circles_in({key: located.record.within for key, located in content.parks.items()}):
        yield content.parks[key].issue("L104", "within", id=key)


def circles_in(within: Mapping[str, str | None]) -> Iterator[str]:
    """Find what lies within itself, by what each thing lies within: the first of each circle."""
    reported: set[str] = set()
    for key in within:
        if key in reported:
            continue
        seen = {key}
        at = within[key]
        while at is not None and at in within:
            if at in seen:
                if at == key:
                    reported |= seen
                    yield key
                break
            seen.add(at)
            at = within[at]
