"""Finds what differs between two states of a site."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.building.changes.differences import (
    Changes,
    FigureLine,
    FileChange,
    PageChange,
    PageName,
    RecordChange,
    ValueChange,
    Widening,
)
from generator.building.changes.figures import changed_figures
from generator.building.changes.sameness import says_the_same
from generator.building.changes.site_words import changed_settings
from generator.pages.data.data_value import FIGURES
from generator.values.record import HIDDEN, Disclosure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.building.changes.state import ContentState, Key
    from generator.messages.issues import Issue
    from generator.pages.data.data_value import DataValue
    from generator.values.language import Language

_ORDER = tuple(Disclosure)  # from all to nothing
_RISING = FIGURES - {"temperature", "percent"}
"""Kinds of figures of which one says by how many per cent they rise: twice as many degrees mean nothing."""
_PLACES = frozenset({"degree"})
_AUTHORED = "page"
_LAGGING = "T"
"""The first letter of what the check says of translations."""


def compare(before: ContentState, after: ContentState, language: Language) -> Changes:
    """Return what differs; pages are compared in one language, which both states have."""
    old, new = before.records(), after.records()
    records = (*_records(before, after, old, new), *_settings(before, after))
    paths, was = after.pages.by_path, before.pages.by_path
    came = _once(after, (path for path in paths if path not in was), language)
    gone = _once(before, (path for path in was if path not in paths), language)
    leads_on = after.old_addresses()
    broken = _once(before, (path for path in was if path not in paths and path not in leads_on), language)
    drawn, figures = _pages(before, after, records, language)
    changed = [*drawn, *_authored(before, after, language)]
    issues = [*_new_issues(before, after)]
    return Changes(
        wider=tuple(_widened(before, after, new)),
        records=records,
        came=_named(after, came),
        gone=_named(before, gone),
        broken=_named(before, broken),
        changed=_named(after, changed),
        files=tuple(_files(before, after)),
        elsewhere=figures,
        lagging=tuple(each for each in issues if each.code.startswith(_LAGGING)),
        problems=tuple(each for each in issues if not each.code.startswith(_LAGGING)),
    )


def _once(state: ContentState, paths: Iterable[str], language: Language) -> list[str]:
    """Return paths in the reader's language, and those in others of pages that are not among these."""
    found = {path: state.pages.by_path[path] for path in paths}
    told = {address for address, tongue in found.values() if tongue == language}
    return [path for path, (address, tongue) in found.items() if tongue == language or address not in told]


def _settings(before: ContentState, after: ContentState) -> Iterator[RecordChange]:
    languages = [each.key for each in after.languages]
    addresses = before.address, after.address
    return changed_settings(before.site.settings, after.site.settings, languages, addresses)


def _authored(before: ContentState, after: ContentState, language: Language) -> list[str]:
    """Return the authored pages that say something else in the languages in which pages are not drawn."""
    differ = {key for key, page in after.site.pages.items() if before.site.pages.get(key) != page}
    return [
        path
        for path, (address, tongue) in after.pages.by_path.items()
        if tongue != language
        and address.kind == _AUTHORED
        and path in before.pages.by_path
        and (address.key, tongue.key) in differ
    ]


def _files(before: ContentState, after: ContentState) -> Iterator[FileChange]:
    """Yield the files that came, went, or hold something else; to be asked when the pages are drawn."""
    was, now = before.files(), after.files()
    for name in sorted({*was, *now}):
        if name not in was:
            yield FileChange(name, "came")
        elif name not in now:
            yield FileChange(name, "left")
        elif was[name] != now[name]:
            yield FileChange(name, "renewed")


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
    for (kind, key, *part), now in after.disclosures.items():
        was = before.disclosures.get((kind, key, *part))
        is_shown = (kind, key) in public and now not in HIDDEN
        if was is not None and is_shown and _ORDER.index(now) < _ORDER.index(was):
            yield Widening(kind, key, after.called((kind, key)), was, now, *part)


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
    if old is None or new is None or old.unit != new.unit or before.kind not in _RISING or old.unit in _PLACES:
        return None
    if None in {old.low, new.low} or old.low != old.high or new.low != new.high or Decimal(old.low or 0) <= 0:
        return None
    return Decimal(new.low or 0) / Decimal(old.low or 1) - 1 or None


def _pages(
    before: ContentState, after: ContentState, records: tuple[RecordChange, ...], language: Language
) -> tuple[list[str], tuple[PageChange, ...]]:
    """Return the pages that say something else, and the figures of those of no changed record."""
    own = {(each.kind, each.id) for each in records}
    told = [pair for each in records for pair in _told(each, language)]
    changed, figures = [], []
    for path in before.paths(language).keys() - after.paths(language).keys():
        before.twin(path)  # for the files on it
    for path, address in after.paths(language).items():
        new = after.twin(path)
        old = before.twin(path) if path in before.pages.by_path else new
        if old == new:
            continue
        changed.append(path)
        lines = () if (address.kind, address.key) in own else tuple(changed_figures(old, new, told))
        if lines:
            figures.append(PageChange(path, after.title(path), lines))
    return changed, tuple(figures)


def _told(record: RecordChange, language: Language) -> Iterator[FigureLine]:
    """Yield what the changed values of a record said and say, which other pages repeat."""
    for value in record.values:
        if value.before and value.after:
            yield FigureLine(value.before[language.key], value.after[language.key])
