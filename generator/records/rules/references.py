"""Rule: a reference names a record that exists, no list names one twice, and nothing lies within itself."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.messages.suggestion import closest
from generator.reading.index import LINKS, NAMES, Finding, Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.reading.index import Index, Path
    from generator.values.record import Record

_ONE_LETTER = 0.85
"""How alike an id and the name of it are where a letter was lost."""


def find(content: Content) -> Iterator[Issue]:
    """Find records that name another one twice in a list."""
    for located in content.all_records():
        seen: set[tuple[Path, Wanted]] = set()
        for path, wanted in references_of(located.record):
            if (path[:-1], wanted) in seen:
                yield located.issue("L103", *path, id=wanted.key)
            seen.add((path[:-1], wanted))


def find_across(index: Index) -> Iterator[Finding]:
    """Find references to records that do not exist, and what lies within itself, each circle once."""

    def is_there(wanted: Wanted) -> bool:
        return wanted.key in index.notes(wanted.kind) or index.may_exist(wanted.kind, wanted.key)

    missing = [*index.missing(NAMES, is_there)]
    linked = index.missing(LINKS, lambda wanted: wanted.kind not in index.context.kinds or is_there(wanted))
    unknown = Counter((wanted.kind, wanted.key) for _, wanted, _ in (*missing, *linked))
    yield from _misspelt_ids(index, unknown)
    kinds = Counter(kind for kind, _ in {(wanted.kind, wanted.key) for _, wanted, _ in missing})
    for part, wanted, spot in missing:
        meant = closest(wanted.key, index.notes(wanted.kind))
        facts = {"id": wanted.key, "kind": wanted.kind} | ({"meant": meant} if meant else {})
        if kinds[wanted.kind] == 1:
            facts["only"] = wanted.kind
        yield Finding(part, spot.id, "L102" if meant else "L101", spot.path, facts)
    for kind in index.context.kinds:
        for key in _circles({key: note.within for key, note in index.notes(kind).items() if note.within}):
            yield index.find(kind, key, "L104", "within", id=key)


def _misspelt_ids(index: Index, unknown: Mapping[tuple[str, str], int]) -> Iterator[Finding]:
    """Find records whose id is spelt otherwise than all that names them: the id is the slip, not the names.

    Nothing names such a record as it is called. It is meant by several, or its translations were accepted under the
    other name; where nothing names it, these alone tell. ``unknown`` says how often each kind and id is named in vain.
    """
    accepted = index.context.ledger.records
    told: set[tuple[str, str]] = set()
    for (kind, named), number in sorted(unknown.items()):
        key = closest(named, index.notes(kind), _ONE_LETTER)
        if key is None or index.is_wanted(kind, key) or (kind, key) in told:
            continue
        if number > 1 or ((kind, named) in accepted and (kind, key) not in accepted):
            told.add((kind, key))
            yield index.find(kind, key, "Y180", "id", kind=kind, id=named, found=key, number=str(number))
    for kind, old in sorted(accepted):
        if old in index.notes(kind) or index.may_exist(kind, old):
            continue
        new = closest(old, (key for key in index.notes(kind) if (kind, key) not in accepted), _ONE_LETTER)
        if new is not None and (kind, new) not in told:
            yield index.find(kind, new, "Y182", "id", kind=kind, id=old, found=new)


def references_of(record: Record) -> Iterator[tuple[Path, Wanted]]:
    """Return every record that a record names, and the path of the name."""
    for fields, target in record.NAMES.items():
        yield from ((path, Wanted(NAMES, target, key)) for path, key in _names_in(record, fields.split("."), ()))


def _names_in(value: object, fields: Sequence[str], path: Path) -> Iterator[tuple[Path, str]]:
    """Return the ids that a field of a record or of a block in it holds, each with its path."""
    if isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _names_in(each, fields, (*path, index))
    elif fields:
        yield from _names_in(getattr(value, fields[0]), fields[1:], (*path, fields[0]))
    elif isinstance(value, str):
        yield path, value


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
