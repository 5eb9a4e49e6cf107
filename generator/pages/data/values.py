"""The walk through a public record that reads every value in it as a program does.

Owns what is a value and what is not (pictures, ids, the long text), and whose date and source stand for it. Must not
know one kind of record from another, nor formats of files.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from generator.pages.data.data_value import DataValue, Exact
from generator.pages.data.labels import DataLabels
from generator.pages.data.numbers import Figure, exact_of, metric_of
from generator.pages.search.findable import plain
from generator.values.language import Text
from generator.values.quantity import PartialDate, Temperature, When
from generator.values.quantity.measured import Measured
from generator.values.record import Block, Photo, Video

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.library.library import Library
    from generator.pages.search.findable import Written
    from generator.pages.words import Words
    from generator.values.record import Record, Source

LEFT_OUT = frozenset({"id", "sample", "inferred", "as_of", "source", "body", "icon", "file", "files", "wechat"})
"""Fields that are no value of their own: what proves others, the long text, and what leads to a file."""
PROSE = frozenset({"how_to_apply"})
"""Fields of long text that are values all the same; the marks of Markdown are taken off."""

Tree: TypeAlias = "DataValue | dict[str, Tree] | list[Tree]"
"""The values of a record in the shape of its fields."""

_FIGURES = (Measured, Temperature)
_ADDRESSES = ("https://", "http://")
_CALLED = ("name", "no", "tier", "item", "title", "label", "grade", "trade", "text")
_ANSWERS = ("no", "yes")
_UNITS_OF_NUMBERS = {"lat": ("degree", "DD"), "lon": ("degree", "DD")}
_PLAIN_NUMBER = ("one", "C62")
_NOTHING: Mapping[str, str] = {}


class _Around(NamedTuple):
    """What holds a value: its way from the kind, its path, the entry of a list it stands in, and what proves it."""

    way: tuple[str, ...]
    path: str
    within: Mapping[str, str]
    as_of: PartialDate | None
    source: Source | None
    sample: bool
    inferred: Text | None
    names: tuple[tuple[str, str], ...]


class _Figure(NamedTuple):
    """What a figure says, wherever it stands."""

    shown: Mapping[str, str]
    exact: Exact
    metric: Exact | None
    qualifier: str


class Reader:
    """Reads records of one site in all its languages; every fact that it asks for, the library notes."""

    def __init__(self, library: Library, words: Sequence[Words], written: Mapping[str, Written]) -> None:
        """Take the interface words of the languages, and how pages write fields of plain words, by kind."""
        self._library = library
        self.labels = DataLabels(words, library.site.stages)
        self.languages = self.labels.languages
        self._figures_in = self.labels.figures
        self._written = written
        self._answers = [{each.language.key: each(key) for each in words} for key in _ANSWERS]
        self._all_sample = library.site.settings.sample
        self._figures: dict[tuple[type, str], _Figure] = {}
        self._dates: dict[tuple[PartialDate | When, str], _Figure] = {}
        self._zone = ""

    def values_of(self, record: Record) -> Iterator[DataValue]:
        """Yield the values of a record in the order of its fields."""
        return _flat(self.tree_of(record))

    def tree_of(self, record: Record) -> dict[str, Tree]:
        """Return the values of a record in the shape of its fields."""
        sample = record.sample or self._all_sample
        self._zone = getattr(record, "timezone", "")
        names = tuple(record.NAMES.items())
        around = _Around((record.KIND,), "", _NOTHING, record.as_of, record.source, sample, None, names)
        return self._fields(record, around, record.inferred)

    def _fields(self, block: Block, around: _Around, inferred: Mapping[str, Text] = _NOTHING) -> dict[str, Tree]:  # type: ignore[assignment]  # an empty one is one of both
        """Return the values of a block by the names of its fields, without a "no" that nobody has written."""
        found: dict[str, Tree] = {}
        names, path = around.names, f"{around.path}." if around.path else ""
        for name, value in block.__dict__.items():
            if value is None or name in LEFT_OUT or (value is False and name not in block.model_fields_set):
                continue
            why = inferred.get(name) if inferred else None
            inside = around._replace(
                way=(*around.way, name),
                path=path + name,
                names=_inside(names, name) if names else names,
                inferred=why or around.inferred,
            )
            named = next((kind for field, kind in names if field == name), None) if names else None
            tree = self._entries(value, inside, named) if type(value) is tuple else self._read(value, inside, named)
            # of an empty list that was written, all entries are hidden, or none is meant: not all
            if tree or (named and tree == [] and name in block.model_fields_set):
                found[name] = tree
        return found

    def _entries(self, values: tuple[Any, ...], around: _Around, named: str | None) -> list[Tree]:
        """Return the values of the entries of a list, without those that are not public."""
        found = []
        for at, value in enumerate(values):
            inside = around._replace(path=f"{around.path}[{at}]")
            if isinstance(value, Block):
                inside = inside._replace(within=self._called(value.__dict__) or around.within)
            if tree := self._read(value, inside, named):
                found.append(tree)
        return found

    def _read(self, value: Any, around: _Around, named: str | None) -> Tree | None:  # noqa: ANN401  (a field of any kind)
        if isinstance(value, Text):
            return self._text(value, around)
        if isinstance(value, _FIGURES):
            return self._figure(value, around)
        if named:
            return self._name(named, value, around)
        if isinstance(value, (Photo, Video, dict)):
            return None
        return self._block(value, around) if isinstance(value, Block) else self._plain(value, around)

    def _block(self, block: Block, around: _Around) -> dict[str, Tree]:
        """Return the values of a block, for which its own date, source and mark stand."""
        own = block.__dict__
        as_of, source = own.get("as_of") or around.as_of, own.get("source") or around.source
        sample = around.sample or bool(own.get("sample"))
        return self._fields(block, around._replace(as_of=as_of, source=source, sample=sample))

    def _called(self, own: Mapping[str, Any]) -> Mapping[str, str]:
        """Return what an entry of a list is called."""
        for name in _CALLED:
            value = own.get(name)
            if isinstance(value, str):
                return dict.fromkeys(self.languages, value)
            if isinstance(value, Text):
                return self._words(value)
        return _NOTHING

    def _words(self, text: Text) -> Mapping[str, str]:
        return {key: text.nearest(key)[1] for key in self.languages}

    def _text(self, value: Text, around: _Around) -> DataValue:
        if around.way[-1] in PROSE:
            return self._row("prose", around, {key: plain(words) for key, words in self._words(value).items()})
        return self._row("text", around, self._words(value))

    def _name(self, kind: str, key: str, around: _Around) -> DataValue | None:
        """Return what another record is called; nothing where it is not public."""
        shelf = self._library.shelf(kind)
        return self._row("name", around, self._words(shelf[key].called), key) if key in shelf else None

    def _figure(self, value: Figure, around: _Around) -> DataValue:
        typed = value.typed
        said = self._figures.get((type(value), typed)) if typed else None
        if said is None:
            said = _Figure(self._written_as(value), exact_of(value), metric_of(value), value.qualifier.value)
            self._figures[type(value), typed] = said
        return self._row(value.KIND, around, said.shown, typed, said)

    def _plain(self, value: object, around: _Around) -> DataValue:
        """Return a date, a number, a choice, an answer or plain words."""
        if isinstance(value, (PartialDate, When)):
            return self._date(value, around)
        if isinstance(value, Enum):
            return self._row("choice", around, self.labels.of_value(value, around.way), str(value.value))
        if isinstance(value, bool):
            return self._row("yes_no", around, self._answers[value], "true" if value else "false")
        name = around.way[-1]
        words = f"{value:f}" if isinstance(value, Decimal) else str(value)
        if isinstance(value, Decimal):
            exact = Exact(words, words, *_UNITS_OF_NUMBERS.get(name, _PLAIN_NUMBER))
            shown: Mapping[str, str] = dict.fromkeys(self.languages, words)
            return self._row("number", around, shown, words, _Figure(shown, exact, None, "exact"))
        write = self._written.get(around.way[0], {}).get(name)
        shown = {
            key: write(words, figures) if write else words
            for key, figures in zip(self.languages, self._figures_in, strict=True)
        }
        return self._row("address" if words.startswith(_ADDRESSES) else "word", around, shown, words)

    def _date(self, value: PartialDate | When, around: _Around) -> DataValue:
        said = self._dates.get((value, self._zone))
        if said is None:
            iso = _iso(value, self._zone)
            said = _Figure(self._written_as(value), Exact(iso, iso, "", ""), None, "exact")
            self._dates[value, self._zone] = said
        kind = "date" if isinstance(value, PartialDate) else "moment"
        return self._row(kind, around, said.shown, str(said.exact.low), said)

    def _written_as(self, value: Figure | PartialDate | When) -> Mapping[str, str]:
        return {key: value.text(figures) for key, figures in zip(self.languages, self._figures_in, strict=True)}

    def _row(
        self, kind: str, around: _Around, shown: Mapping[str, str], typed: str = "", figure: _Figure | None = None
    ) -> DataValue:
        way, path, within, as_of, source, sample, inferred, _ = around
        label = self.labels.of(way)
        if figure is None:
            numbers: tuple[Exact | None, Exact | None, str] = (None, None, "")
        else:
            numbers = (figure.exact, figure.metric, figure.qualifier)
        return DataValue(path, kind, label, within, shown, typed, *numbers, as_of, source, sample, inferred)


def _flat(tree: Tree) -> Iterator[DataValue]:
    if isinstance(tree, DataValue):
        yield tree
    else:
        for each in tree.values() if isinstance(tree, dict) else tree:
            yield from _flat(each)


def _iso(value: PartialDate | When, zone: str) -> str:
    """Return a date as far as it is known, and a time of day with its offset where the zone is known."""
    if isinstance(value, When) and value.has_time and zone:
        return value.at(zone).isoformat(timespec="minutes")
    return value.iso()


@lru_cache(maxsize=512)
def _inside(names: tuple[tuple[str, str], ...], field_name: str) -> tuple[tuple[str, str], ...]:
    """Return which fields of the blocks in a field name other records."""
    return tuple((name.partition(".")[2], kind) for name, kind in names if name.startswith(f"{field_name}."))
