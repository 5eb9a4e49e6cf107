"""Rule: a reference names a record that exists, and no park lies within itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.messages.suggestion import closest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import datetime

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located
    from generator.values.record import Record

_Path = tuple[str | int, ...]


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find references to records that do not exist, that stand twice, and parks within themselves."""
    del as_of
    for kind in content.kinds:
        for located in content.records(kind).values():
            yield from _dangling(content, located)
    yield from _circles(content)


def references_of(record: Record) -> Iterator[tuple[_Path, str, str]]:
    """Return every record that a record names: the path of the name, the kind of the other record and its id."""
    for fields, target in record.NAMES.items():
        yield from ((path, target, key) for path, key in _names_in(record, fields.split("."), ()))


def names_twice(references: Collection[tuple[_Path, str, str]]) -> bool:
    """Whether a list of a record names another record twice."""
    return len({(path[:-1], target, key) for path, target, key in references}) < len(references)


def _names_in(value: object, fields: Sequence[str], path: _Path) -> Iterator[tuple[_Path, str]]:
    """Return the ids that a field of a record or of a block in it holds, each with its path."""
    if isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _names_in(each, fields, (*path, index))
    elif fields:
        yield from _names_in(getattr(value, fields[0]), fields[1:], (*path, fields[0]))
    elif isinstance(value, str):
        yield path, value


def _dangling(content: Content, located: Located[Record]) -> Iterator[Issue]:
    seen: set[tuple[_Path, str, str]] = set()
    for path, target, key in references_of(located.record):
        # an industry and a park may have the same id
        if (path[:-1], target, key) in seen:
            yield located.issue("L103", *path, id=key)
        elif key not in content.records(target) and not content.may_exist(target, key):
            meant = closest(key, content.records(target))
            code = "L102" if meant else "L101"
            facts = {"id": key, "kind": target} | ({"meant": meant} if meant else {})
            yield located.issue(code, *path, **facts)
        seen.add((path[:-1], target, key))


def _circles(content: Content) -> Iterator[Issue]:
    """Find parks within themselves, each circle once."""
    for kind in content.kinds:
        records = content.records(kind)
        within = {key: getattr(at.record, "within", None) for key, at in records.items()}
        for key in circles_in(within):
            yield records[key].issue("L104", "within", id=key)


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
