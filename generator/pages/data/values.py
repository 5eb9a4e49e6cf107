"""The walk through a public record that reads every value in it as a program does.

Owns what is a value and what is not (pictures, ids, the long text), and whose date and source stand for it. Must not
know one kind of record from another, nor formats of files.
"""

from __future__ import annotations

from copy import copy
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeAlias

from generator.pages.data.data_value import DataValue, Exact
from generator.pages.data.labels import DataLabels
from generator.pages.data.numbers import Figure, exact_of, metric_of
from generator.pages.search.findable import plain
from generator.values.language import Text
from generator.values.quantity import PartialDate, Temperature, When
from generator.values.quantity.measured import Measured
from generator.values.record import Block, Photo, Video

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

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

_MEASURED = (Measured, Temperature)
_KEPT = 4096  # figures and dates whose words are kept
_ADDRESSES = ("https://", "http://")
_CALLED = ("name", "no", "tier", "item", "title", "label", "grade", "trade", "text", "to")
_OF_KIND = ("kind", "stage", "role")
_ANSWERS = ("no", "yes")
_UNITS_OF_NUMBERS = {"lat": ("degree", "DD"), "lon": ("degree", "DD")}
_PLAIN_NUMBER = ("one", "C62")
_NOTHING: Mapping[str, str] = {}


class _Step(NamedTuple):
    """What is known of a field whatever its value: its way from the kind, its label, and the kind that it names."""

    way: tuple[str, ...]
    label: Mapping[str, str]
    named: str
    names: tuple[tuple[str, str], ...]
    is_left_out: bool


class _Around(NamedTuple):
    """What holds a value: the entry of a list it stands in, and what proves it."""

    within: Mapping[str, str]
    as_of: PartialDate | None
    source: Source | None
    sample: bool
    inferred: Text | None


class _Figure(NamedTuple):
    """What a figure says, wherever it stands: its words, exact numbers, those in square metres, and its qualifier."""

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
        self._steps: dict[tuple[tuple[str, ...], str], _Step] = {}
        self._figures: dict[tuple[object, ...], _Figure] = {}
        self._how: dict[type, Callable[[Any, str, _Step, _Around], Tree | None]] = {}
        self._zone = ""

    def with_library(self, library: Library) -> Self:
        """Return a reader of the same site that asks another library, which notes what it is asked."""
        other = copy(self)
        other._library = library  # noqa: SLF001  (a copy of its own)
        other._how = {}  # noqa: SLF001  (they are bound to this one)
        return other

    def values_of(self, record: Record) -> Iterator[DataValue]:
        """Yield the values of a record in the order of its fields."""
        return _flat(self.tree_of(record))

    def tree_of(self, record: Record) -> dict[str, Tree]:
        """Return the values of a record in the shape of its fields."""
        if len(self._figures) > _KEPT:
            self._figures.clear()
        self._zone = getattr(record, "timezone", "")
        around = _Around(_NOTHING, record.as_of, record.source, record.sample or self._all_sample, None)
        top = _Step((record.KIND,), _NOTHING, "", tuple(record.NAMES.items()), is_left_out=False)
        return self._fields(record, "", top, around, record.inferred)

    def _fields(
        self, block: Block, path: str, above: _Step, around: _Around, inferred: Mapping[str, Text] | None = None
    ) -> dict[str, Tree]:
        """Return the values of a block by the names of its fields, without a "no" that nobody has written."""
        found: dict[str, Tree] = {}
        steps, way, how = self._steps, above.way, self._how
        for name, value in block.__dict__.items():
            if value is None or (value is False and name not in block.model_fields_set):
                continue
            step = steps.get((way, name)) or self._step(above, name)
            if step.is_left_out:
                continue
            own = f"{path}.{name}" if path else name
            inside = around._replace(inferred=inferred[name]) if inferred and name in inferred else around
            if type(value) is tuple:
                tree: Tree | None = self._entries(value, own, step, inside)
            else:
                tree = (how.get(type(value)) or self._how_of(type(value)))(value, own, step, inside)
            # of an empty list that was written, all entries are hidden, or none is meant: not all
            if tree:
                found[name] = tree
        return found

    def _step(self, above: _Step, name: str) -> _Step:
        way = (*above.way, name)
        named = dict(above.names).get(name, "")
        is_left_out = name in LEFT_OUT
        label = _NOTHING if is_left_out else self.labels.of(way)
        step = self._steps[above.way, name] = _Step(way, label, named, _inside(above.names, name), is_left_out)
        return step

    def _entries(self, values: tuple[Any, ...], path: str, step: _Step, around: _Around) -> list[Tree]:
        """Return the values of the entries of a list, without those that are not public."""
        found = []
        for at, value in enumerate(values):
            own, inside = f"{path}[{at}]", around
            if isinstance(value, Block):
                inside = around._replace(within=self._called(value.__dict__, step, around))
            if tree := (self._how.get(type(value)) or self._how_of(type(value)))(value, own, step, inside):
                found.append(tree)
        return found

    def _how_of(self, kind: type) -> Callable[[Any, str, _Step, _Around], Tree | None]:
        """Return what reads values of a class, which is looked up once."""
        readers: tuple[tuple[tuple[type, ...], Callable[[Any, str, _Step, _Around], Tree | None]], ...] = (
            ((Text,), self._text),
            (_MEASURED, self._figure),
            ((PartialDate, When), self._date),
            ((Photo, Video, dict), _nothing),
            ((Block,), self._block),
            ((Decimal,), self._number),
            ((Enum,), self._choice),
            ((bool,), self._answer),
        )
        found = next((read for kinds, read in readers if issubclass(kind, kinds)), self._word)
        self._how[kind] = found
        return found

    def _block(self, block: Block, path: str, step: _Step, around: _Around) -> dict[str, Tree]:
        """Return the values of a block, for which its own date, source and mark stand."""
        own = block.__dict__
        as_of, source, sample = own.get("as_of"), own.get("source"), own.get("sample")
        if as_of or source or sample:
            around = around._replace(
                as_of=as_of or around.as_of, source=source or around.source, sample=around.sample or bool(sample)
            )
        return self._fields(block, path, step, around)

    def _called(self, own: Mapping[str, Any], step: _Step, around: _Around) -> Mapping[str, str]:
        """Return what an entry of a list is called, behind what the entry is called that it stands in."""
        found, outer = self._own_name(own, step), around.within
        if found and outer:
            return {key: f"{outer[key]} · {name}" for key, name in found.items()}
        return found or outer

    def _own_name(self, own: Mapping[str, Any], step: _Step) -> Mapping[str, str]:
        """Return the name of an entry, from where to where it leads, or of what kind it is."""
        start, end = own.get("start"), own.get("end")
        if isinstance(start, Text) and isinstance(end, Text):
            return {key: f"{start.nearest(key)[1]} → {end.nearest(key)[1]}" for key in self.languages}
        for name in _CALLED:
            value = own.get(name)
            if isinstance(value, str) and not isinstance(value, Enum):
                return dict.fromkeys(self.languages, value)
            if isinstance(value, Text):
                return value.in_all(self.languages)
        for name in _OF_KIND:
            if isinstance(value := own.get(name), Enum):
                return self.labels.of_value(value, (*step.way, name))
        return _NOTHING

    def _text(self, value: Text, path: str, step: _Step, around: _Around) -> DataValue:
        words = value.in_all(self.languages)
        if step.way[-1] in PROSE:
            return _row("prose", path, step, around, {key: plain(each, key) for key, each in words.items()})
        return _row("text", path, step, around, words)

    def _figure(self, value: Figure, path: str, step: _Step, around: _Around) -> DataValue:
        known = (type(value), value.typed or value)
        said = self._figures.get(known)
        if said is None:
            said = _Figure(self._written_as(value), exact_of(value), metric_of(value), value.qualifier.value)
            self._figures[known] = said
        return _row(value.KIND, path, step, around, said.shown, value.typed, said)

    def _date(self, value: PartialDate | When, path: str, step: _Step, around: _Around) -> DataValue:
        known = (value, self._zone)
        said = self._figures.get(known)
        if said is None:
            iso = _iso(value, self._zone)
            said = self._figures[known] = _Figure(self._written_as(value), Exact(iso, iso, "", ""), None, "exact")
        kind = "date" if isinstance(value, PartialDate) else "moment"
        return _row(kind, path, step, around, said.shown, said.exact.low or "", said)

    def _number(self, value: Decimal, path: str, step: _Step, around: _Around) -> DataValue:
        words = f"{value:f}"
        exact = Exact(words, words, *_UNITS_OF_NUMBERS.get(step.way[-1], _PLAIN_NUMBER))
        shown = dict.fromkeys(self.languages, words)
        return _row("number", path, step, around, shown, words, _Figure(shown, exact, None, "exact"))

    def _choice(self, value: Enum, path: str, step: _Step, around: _Around) -> DataValue:
        return _row("choice", path, step, around, self.labels.of_value(value, step.way), str(value.value))

    def _answer(self, value: bool, path: str, step: _Step, around: _Around) -> DataValue:  # noqa: FBT001  (it is the value of a field)
        return _row("yes_no", path, step, around, self._answers[value], "true" if value else "false")

    def _word(self, value: str, path: str, step: _Step, around: _Around) -> DataValue | None:
        """Return plain words, or what the record is called that they name; nothing where that is not public."""
        if step.named:
            shelf = self._library.shelf(step.named)
            called = shelf[value].called.in_all(self.languages) if value in shelf else None
            return _row("name", path, step, around, called, value) if called else None
        write = self._written.get(step.way[0], {}).get(step.way[-1])
        each = zip(self.languages, self._figures_in, strict=True)
        shown = {key: write(value, figures) if write else value for key, figures in each}
        return _row("address" if value.startswith(_ADDRESSES) else "word", path, step, around, shown, value)

    def _written_as(self, value: Figure | PartialDate | When) -> Mapping[str, str]:
        return {key: value.text(figures) for key, figures in zip(self.languages, self._figures_in, strict=True)}


def _nothing(*_: object) -> None:
    """Return what is no value: pictures and films, and notes by field."""


def _row(  # noqa: PLR0913, PLR0917  (called for each value of a site)
    kind: str,
    path: str,
    step: _Step,
    around: _Around,
    shown: Mapping[str, str],
    typed: str = "",
    figure: _Figure | None = None,
) -> DataValue:
    within, as_of, source, sample, inferred = around
    if figure is None:
        return DataValue(path, kind, step.label, within, shown, typed, None, None, "", as_of, source, sample, inferred)
    _, exact, metric, qualifier = figure
    return DataValue(
        path, kind, step.label, within, shown, typed, exact, metric, qualifier, as_of, source, sample, inferred
    )


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
