"""The walk through a public record that yields every value in it as a program reads it.

Owns what is a value and what is not (pictures, ids, the long text), and whose date and source stand for it. Must not
know one kind of record from another, nor formats of files.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.pages.data.data_value import DataValue, Exact
from generator.pages.data.numbers import exact_of, metric_of
from generator.pages.search.findable import plain
from generator.pages.search.labels import Labels
from generator.values.language import Text
from generator.values.quantity import PartialDate, When
from generator.values.quantity.measured import Measured
from generator.values.record import Block, Photo, Source, Video

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.library.library import Library
    from generator.pages.search.findable import Written
    from generator.pages.words import Words
    from generator.values.record import Record

LEFT_OUT = frozenset({"id", "sample", "inferred", "as_of", "source", "body", "icon", "file", "files", "wechat"})
"""Fields that are no value of their own: what proves others, the long text, and what leads to a file."""

_PROSE = frozenset({"how_to_apply"})
_ADDRESSES = ("https://", "http://")
_CALLED = ("name", "no", "tier", "item", "title", "label", "grade", "trade", "text")
_ANSWERS = ("no", "yes")
_UNITS_OF_NUMBERS = {"lat": ("degree", "DD"), "lon": ("degree", "DD")}
_PLAIN_NUMBER = ("one", "C62")
_NOTHING: Mapping[str, str] = {}


class _Around(NamedTuple):
    """What holds a value: its way without and with numbers, what proves it, and the zone of its clock."""

    way: tuple[str, ...]
    path: str
    within: Mapping[str, str]
    as_of: PartialDate | None
    source: Source | None
    sample: bool
    inferred: Text | None
    zone: str
    names: tuple[tuple[str, str], ...]


class Reader:
    """Reads records of one site in all its languages; every fact that it asks for, the library notes."""

    def __init__(self, library: Library, words: Sequence[Words], written: Mapping[str, Written]) -> None:
        """Take the interface words of the languages, and how pages write fields of plain words, by kind."""
        self._library = library
        self._labels = [Labels(each, library.site.stages) for each in words]
        self._languages = [each.language for each in self._labels]
        self._written = written
        self._answers = [{each.language.key: each(key) for each in words} for key in _ANSWERS]
        self._known: dict[tuple[str, ...], Mapping[str, str]] = {}

    def values_of(self, record: Record) -> Iterator[DataValue]:
        """Yield the values of a record in the order of its fields."""
        sample = record.sample or self._library.site.settings.sample
        names = tuple(record.NAMES.items())
        zone = getattr(record, "timezone", "")
        around = _Around((record.KIND,), "", _NOTHING, record.as_of, record.source, sample, None, zone, names)
        for name, value in _said(record):
            if name not in LEFT_OUT:
                inferred = record.inferred.get(name)
                inside = around._replace(inferred=inferred) if inferred else around
                yield from self._field(name, value, inside)

    def label_of(self, way: tuple[str, ...]) -> Mapping[str, str]:
        """Return what a field is called in each language, by its way from the kind: ``("park", "land", "built")``."""
        found = self._known.get(way)
        if found is None:
            found = self._known[way] = {each.language: each.of(way) for each in self._labels}
        return found

    def _field(self, name: str, value: Any, around: _Around) -> Iterator[DataValue]:  # noqa: ANN401  (a field of any kind)
        if value is None or value == ():
            return
        path = f"{around.path}.{name}" if around.path else name
        inside = around._replace(
            way=(*around.way, name), path=path, names=_inside(around.names, name) if around.names else ()
        )
        named = dict(around.names).get(name)
        if isinstance(value, tuple):
            for at, each in enumerate(value):
                yield from self._value(name, each, inside._replace(path=f"{path}[{at}]"), named, is_entry=True)
        else:
            yield from self._value(name, value, inside, named)

    def _value(
        self,
        name: str,
        value: Any,  # noqa: ANN401  (a field of any kind)
        around: _Around,
        named: str | None,
        *,
        is_entry: bool = False,
    ) -> Iterator[DataValue]:
        if isinstance(value, (Photo, Video, dict)):
            return
        if isinstance(value, Block):
            yield from self._block(value, around, is_entry=is_entry)
        elif named:
            yield from self._name(named, value, around)
        else:
            yield self._plain(name, value, around)

    def _block(self, block: Block, around: _Around, *, is_entry: bool) -> Iterator[DataValue]:
        """Yield the values of a block, for which its own date, source and mark stand."""
        own = block.__dict__
        inside = around._replace(
            as_of=own.get("as_of") or around.as_of,
            source=own.get("source") or around.source,
            sample=around.sample or bool(own.get("sample")),
            within=self._called(own, around) if is_entry else around.within,
        )
        for name, value in _said(block):
            if name not in LEFT_OUT:
                yield from self._field(name, value, inside)

    def _called(self, own: Mapping[str, Any], around: _Around) -> Mapping[str, str]:
        """Return what an entry of a list is called."""
        for name in _CALLED:
            value = own.get(name)
            if isinstance(value, str):
                return dict.fromkeys(self._languages, value)
            if isinstance(value, Text):
                return {key: value.nearest(key)[1] for key in self._languages}
        return around.within

    def _name(self, kind: str, key: str, around: _Around) -> Iterator[DataValue]:
        """Yield what another record is called; nothing where it is not public."""
        shelf = self._library.shelf(kind)
        if key in shelf:
            called = shelf[key].called
            shown = {each: called.nearest(each)[1] for each in self._languages}
            yield self._row("name", around, shown, key)

    def _plain(self, name: str, value: Any, around: _Around) -> DataValue:  # noqa: ANN401  (no block)
        if isinstance(value, Text):
            is_prose = name in _PROSE
            said = {key: value.nearest(key)[1] for key in self._languages}
            shown = {key: plain(words) for key, words in said.items()} if is_prose else said
            return self._row("prose" if is_prose else "text", around, shown)
        if isinstance(value, Measured):
            row = self._row(value.KIND, around, self._written_as(value), value.typed, exact_of(value))
            return row._replace(metric=metric_of(value), qualifier=value.qualifier.value)
        if isinstance(value, (PartialDate, When)):
            iso = _iso(value, around.zone)
            kind = "date" if isinstance(value, PartialDate) else "moment"
            return self._row(kind, around, self._written_as(value), iso, Exact(iso, iso, "", ""))
        if isinstance(value, Decimal):
            written = f"{value:f}"
            exact = Exact(written, written, *_UNITS_OF_NUMBERS.get(name, _PLAIN_NUMBER))
            return self._row("number", around, dict.fromkeys(self._languages, written), written, exact)
        return self._chosen(name, value, around)

    def _chosen(self, name: str, value: object, around: _Around) -> DataValue:
        """Return a choice, an answer or plain words."""
        if isinstance(value, Enum):
            shown = {each.language: each.of_value(value, around.way) for each in self._labels}
            return self._row("choice", around, shown, str(value.value))
        if isinstance(value, bool):
            return self._row("yes_no", around, self._answers[value], "true" if value else "false")
        words = str(value)
        write = self._written.get(around.way[0], {}).get(name)
        shown = {each.language: write(words, each.figures) if write else words for each in self._labels}
        return self._row("address" if words.startswith(_ADDRESSES) else "word", around, shown, words)

    def _written_as(self, value: Measured | PartialDate | When) -> Mapping[str, str]:
        return {each.language: value.text(each.figures) for each in self._labels}

    def _row(
        self, kind: str, around: _Around, shown: Mapping[str, str], typed: str = "", exact: Exact | None = None
    ) -> DataValue:
        return DataValue(
            path=around.path,
            kind=kind,
            label=self.label_of(around.way),
            within=around.within,
            shown=shown,
            typed=typed,
            exact=exact,
            metric=None,
            qualifier="exact" if exact else "",
            as_of=around.as_of,
            source=around.source,
            sample=around.sample,
            inferred=around.inferred,
        )


def _said(block: Block) -> Iterator[tuple[str, Any]]:
    """Yield the fields with their values, without a "no" that nobody has written."""
    written = block.model_fields_set
    return ((name, value) for name, value in block.__dict__.items() if value is not False or name in written)


def _iso(value: PartialDate | When, zone: str) -> str:
    """Return a date as far as it is known, and a time of day with its offset where the zone is known."""
    if isinstance(value, When) and value.has_time and zone:
        return value.at(zone).isoformat(timespec="minutes")
    return value.iso()


@lru_cache(maxsize=512)
def _inside(names: tuple[tuple[str, str], ...], field_name: str) -> tuple[tuple[str, str], ...]:
    """Return which fields of the blocks in a field name other records."""
    return tuple((name.partition(".")[2], kind) for name, kind in names if name.startswith(f"{field_name}."))
