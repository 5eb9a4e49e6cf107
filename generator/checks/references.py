"""Rule: a reference names a record that exists, and no park lies within itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checks.suggestion import closest

if TYPE_CHECKING:
    from collections.abc import Iterator
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
    for kind, fields in REFERENCES.items():
        for located in content.records(kind).values():
            for field, target in fields.items():
                yield from _dangling(content, located, field, target)
    yield from _circles(content)


def _dangling(content: Content, located: Located[Record], field: str, target: str) -> Iterator[Issue]:
    value = getattr(located.record, field)
    named: list[tuple[str, tuple[str | int, ...]]] = []
    if isinstance(value, tuple):
        named = [(key, (field, index)) for index, key in enumerate(value)]
    elif value is not None:
        named = [(value, (field,))]
    seen: set[str] = set()
    for key, path in named:
        if key in seen:
            yield located.issue("L103", *path, id=key)
        elif key not in content.records(target) and not content.may_exist(target, key):
            meant = closest(key, content.records(target))
            code = "L102" if meant else "L101"
            facts = {"id": key, "kind": target} | ({"meant": meant} if meant else {})
            yield located.issue(code, *path, **facts)
        seen.add(key)


def _circles(content: Content) -> Iterator[Issue]:
    """Find parks within themselves, each circle once."""
    reported: set[str] = set()
    for located in content.parks.values():
        if located.record.id in reported:
            continue
        seen = {located.record.id}
        at = located.record.within
        while at in content.parks:
            if at in seen:
                if at == located.record.id:
                    reported |= seen
                    yield located.issue("L104", "within", id=at)
                break
            seen.add(at)
            at = content.parks[at].record.within
