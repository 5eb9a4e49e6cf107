"""Finds what differs between two states of a site."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from generator.building.changes.differences import (
    Changes,
    FigureLine,
    PageChange,
    PageName,
    RecordChange,
    ValueChange,
    Widening,
)
from generator.building.changes.sameness import says_the_same
from generator.values.record import Disclosure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.building.changes.state import ContentState, Key
    from generator.messages.issues import Issue
    from generator.pages.data.data_value import DataValue
    from generator.values.language import Language

_ORDER = tuple(Disclosure)  # from all to nothing
_PART = " · "  # between what a twin says of one thing
_LINK = re.compile(r"\]\([^)]*\)")  # the address of a link in a twin
_LAGGING = "T"
"""The first letter of what the check says of translations."""


def compare(before: ContentState, after: ContentState, language: Language) -> Changes:
    """Return what differs; pages are compared in one language, which both states have."""
    old, new = before.records(), after.records()
    records = tuple(_records(before, after, old, new))
    paths, was = _paths(after, language), _paths(before, language)
    came, gone = paths.keys() - was.keys(), was.keys() - paths.keys()
    leads_on = after.old_addresses()
    changed, figures = _pages(before, after, [path for path in paths if path in was], records, language)
    issues = [*_new_issues(before, after)]
    return Changes(
        wider=tuple(_widened(before, after, new)),
        records=records,
        came=_named(after, (path for path in paths if path in came)),
        gone=_named(before, (path for path in was if path in gone)),
        broken=_named(before, (path for path in was if path in gone and path not in leads_on)),
        changed=_named(after, changed),
        elsewhere=figures,
        lagging=tuple(each for each in issues if each.code.startswith(_LAGGING)),
        problems=tuple(each for each in issues if not each.code.startswith(_LAGGING)),
    )


def _paths(state: ContentState, language: Language) -> dict[str, None]:
    return {path: None for path, (_, tongue) in state.pages.by_path.items() if tongue == language}


def _named(state: ContentState, paths: Iterable[str]) -> tuple[PageName, ...]:
    return tuple(PageName(path, state.title(path)) for path in paths)


def _new_issues(before: ContentState, after: ContentState) -> Iterator[Issue]:
    """Yield what the check says now and did not say before; lines may have moved meanwhile."""
    known = Counter((each.code, each.place.file, each.field, each.excerpt) for each in before.prepared.issues)
    for each in after.prepared.issues:
        same = each.code, each.place.file, each.field, each.excerpt
        if known[same]:
            known[same] -= 1
        else:
            yield each


def _widened(before: ContentState, after: ContentState, public: Mapping[Key, bytes]) -> Iterator[Widening]:
    """Yield the records that were there before and of which more is public now."""
    for key, now in after.disclosures.items():
        was = before.disclosures.get(key)
        if was is not None and key in public and _ORDER.index(now) < _ORDER.index(was):
            yield Widening(*key, after.called(key), was, now)


def _records(
    before: ContentState, after: ContentState, old: Mapping[Key, bytes], new: Mapping[Key, bytes]
) -> Iterator[RecordChange]:
    """Yield the records that came, changed and went, those of the later state in its order first."""
    for key, print_now in new.items():
        if key not in old:
            yield RecordChange(*key, "new", after.called(key))
        elif old[key] != print_now:
            values = tuple(_values(before.values(key), after.values(key)))
            if values or not says_the_same(before.record(key), after.record(key)):
                yield RecordChange(*key, "changed", after.called(key), values, otherwise=not values)
    for key in old:
        if key not in new:
            yield RecordChange(*key, "gone", before.called(key))


def _values(old: Mapping[str, DataValue], new: Mapping[str, DataValue]) -> Iterator[ValueChange]:
    """Yield the values that differ: those of the later state in its order, then what is gone.

    An entry that was put into a list, or taken out of it, shifts no other: entries are known by what they are called.
    """
    was, now = _by_name(old.values()), _by_name(new.values())
    for name, value in now.items():
        earlier = was.get(name)
        if earlier is None:
            yield ValueChange(value.path, value.label, value.within, None, value.shown)
        elif earlier.shown != value.shown:
            yield ValueChange(value.path, value.label, value.within, earlier.shown, value.shown, _rise(earlier, value))
    for name, value in was.items():
        if name not in now:
            yield ValueChange(value.path, value.label, value.within, value.shown, None)


def _by_name(values: Iterable[DataValue]) -> dict[tuple[object, ...], DataValue]:
    """Return values by what they are called; of several that are called the same, each by its number as well."""
    found: dict[tuple[object, ...], DataValue] = {}
    times: Counter[tuple[object, ...]] = Counter()
    for value in values:
        steps = tuple(part.partition("[")[0] for part in value.path.split("."))
        name = (*steps, *value.within.values())
        found[*name, times[name]] = value
        times[name] += 1
    return found


def _rise(before: DataValue, after: DataValue) -> Decimal | None:
    """Return how much more a figure is than it was; None of what are not two single figures in one unit."""
    old, new = before.exact, after.exact
    if old is None or new is None or old.unit != new.unit or before.kind in {"date", "moment"}:
        return None
    if None in {old.low, new.low} or old.low != old.high or new.low != new.high or not Decimal(old.low or 0):
        return None
    return Decimal(new.low or 0) / Decimal(old.low or 1) - 1


def _pages(
    before: ContentState,
    after: ContentState,
    paths: Iterable[str],
    records: tuple[RecordChange, ...],
    language: Language,
) -> tuple[list[str], tuple[PageChange, ...]]:
    """Return the pages that say something else, and the figures of those of no changed record."""
    own = {(each.kind, each.id) for each in records}
    told = [pair for each in records for pair in _told(each, language)]
    changed, figures = [], []
    for path in paths:
        old, new = before.twin(path), after.twin(path)
        if old == new:
            continue
        changed.append(path)
        address = after.pages.by_path[path][0]
        lines = () if (address.kind, address.key) in own else tuple(_figures(old, new, told))
        if lines:
            figures.append(PageChange(path, after.title(path), lines))
    return changed, tuple(figures)


def _told(record: RecordChange, language: Language) -> Iterator[FigureLine]:
    """Yield what the changed values of a record said and say, which other pages repeat."""
    for value in record.values:
        if value.before and value.after:
            yield FigureLine(value.before[language.key], value.after[language.key])


def _figures(old: list[str], new: list[str], told: Sequence[FigureLine]) -> Iterator[FigureLine]:
    """Yield the parts of lines whose figures differ, each beside the one whose place it takes.

    What only repeats a changed value is left out: a card of the record, say.
    """
    for line, other in _replaced(old, new):
        parts, others = line.split(_PART), other.split(_PART)
        if len(parts) != len(others):
            parts, others = [line], [other]
        for part, now in zip(parts, others, strict=True):
            if _digits(part) != _digits(now) and not any(now == part.replace(*each) for each in told):
                yield FigureLine(_bare(part), _bare(now))


def _replaced(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    for how, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if how == "replace" and j - i == m - k:
            yield from zip(old[i:j], new[k:m], strict=True)


def _digits(line: str) -> str:
    return "".join(letter for letter in _LINK.sub("", line) if letter.isdigit())


def _bare(part: str) -> str:
    return _LINK.sub("", part).strip().lstrip("#-* ").replace("[", "")
