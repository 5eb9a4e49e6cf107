"""What a visitor may search for of one public record, in one language: names, fields with their labels, texts.

Owns the walk through the fields of any record: every public one is in an entry, so that none can be forgotten. What is
no words (a file, a coordinate, a mark of sample data) is left out. Must not know one kind from another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from generator.values.language import Text
from generator.values.record import Block, Photo, Video
from generator.values.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.library.library import Library
    from generator.pages.words import Words
    from generator.values.record import Record

_NOT_WORDS = frozenset(
    {"id", "sample", "icon", "file", "files", "poster", "captions", "lat", "lon", "crs", "url", "link", "recording"}
    | {"wechat", "timezone", "language"}
)
_TEXTS = frozenset({"summary", "body", "how_to_apply", "inferred"})
_FIGURES = ("zh", "en")
_MARKUP = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|^\s{0,3}(?:#{1,6}|[-*+>]|\d+\.)\s+|^[\s|:-]+$|[*_`|]{1,3}", re.MULTILINE)


@dataclass(slots=True)
class Entry:
    """What is found of a page: ``kind`` as in addresses, ``href`` its path below the site's root.

    ``names`` are what else it is called, in other languages too; ``fields`` are labels and values as pages of the
    language write them, each with what else it is written as (figures in the other language, or empty); ``texts`` are
    plain; ``sample``: anything of it is
    sample data.
    """

    kind: str
    href: str
    title: str
    names: list[str] = field(default_factory=list)
    fields: list[tuple[str, str, str]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    sample: bool = False


class Walk:
    """Reads records of one site in one language; every fact that it asks for, the library notes."""

    def __init__(self, library: Library, words: Words) -> None:
        self._library = library
        self._words = words
        self._language = words.language.key
        self._figures = words.language.of_figures
        self._has = words.keys()
        self._labels: dict[tuple[str, ...], str] = {}
        self._of_values: dict[tuple[type, object, str], str] = {}

    def entry(self, record: Record, href: str) -> Entry:
        """Return what is found of a record that is shown at an address."""
        title = record.called.nearest(self._language)[1]
        entry = Entry(record.KIND, href, title, sample=self._library.shelf(record.KIND).outline(record.id).sample)
        entry.names = [words for key in record.called if (words := record.called[key]) != title]
        self._read(record, (record.KIND,), record.NAMES, entry)
        return entry

    def _read(self, block: Block, way: tuple[str, ...], names: Mapping[str, str], entry: Entry) -> None:
        """Read the fields of a block; ``names`` are those that name other records."""
        for name, value in block.__dict__.items():
            if not value or name in _NOT_WORDS or (len(way) == 1 and name == entry_name(block)):
                continue
            if name in names:
                self._name(names[name], value, (*way, name), entry)
            elif name in _TEXTS:
                entry.texts.extend(self._texts(value))
            else:
                inner = {each.partition(".")[2]: kind for each, kind in names.items() if each.startswith(f"{name}.")}
                self._put(value, (*way, name), inner, entry)

    def _put(self, value: Any, way: tuple[str, ...], names: Mapping[str, str], entry: Entry) -> None:  # noqa: ANN401  (a field of any kind)
        """Put the value of a field into an entry; of blocks, their fields."""
        if isinstance(value, tuple):
            for each in value:
                self._put(each, way, names, entry)
        elif isinstance(value, (Photo, Video)):
            entry.texts.extend(self._texts(value.alt if isinstance(value, Photo) else value.title))
        elif isinstance(value, Block):
            self._read(value, way, names, entry)
        elif way[-1] == "short_name":
            entry.names.extend(value[key] for key in value)
        elif isinstance(value, Text):
            entry.fields.append((self._label(way), value.nearest(self._language)[1], ""))
        elif value is True:
            entry.fields.append((self._label(way[:-1]), self._label(way), ""))
        elif isinstance(value, Enum):
            entry.fields.append((self._label(way), self._of_value(value, way), ""))
        elif isinstance(value, (str, Decimal)):
            entry.fields.append((self._label(way), str(value), ""))
        else:
            own, *others = dict.fromkeys(value.text(key) for key in (self._figures, *_FIGURES))
            entry.fields.append((self._label(way), own, others[0] if others else ""))

    def _name(self, kind: str, value: str | tuple[str, ...], way: tuple[str, ...], entry: Entry) -> None:
        """Put in what records are called that a field names."""
        shelf = self._library.shelf(kind)
        for key in (value,) if isinstance(value, str) else value:
            if key in shelf:
                entry.fields.append((self._label(way), shelf[key].called.nearest(self._language)[1], ""))

    def _texts(self, value: Any) -> Iterator[str]:  # noqa: ANN401  (a text, or some)
        if isinstance(value, Text):
            yield plain(value.nearest(self._language)[1])
        elif isinstance(value, dict):
            for each in value.values():
                yield from self._texts(each)

    def _label(self, way: tuple[str, ...]) -> str:
        """Return the words for a field, by its way from the record: those of the field itself, else of what holds it."""
        if way not in self._labels:
            keys = [key for end in range(len(way), 0, -1) for key in _label_keys(way[:end])]
            words = (self._words(key) for key in keys if key in self._has)
            self._labels[way] = next((each for each in words if "{" not in each), "")
        return self._labels[way]

    def _of_value(self, value: Enum, way: tuple[str, ...]) -> str:
        """Return the words for one of several values."""
        if isinstance(value, Stage):
            return self._library.site.stages[value].label.nearest(self._language)[1]
        known = (type(value), value, way[0])
        if known not in self._of_values:
            kind = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(value).__name__).lower()
            places = (kind, f"{way[0]}_{way[-1]}", f"{way[0]}_state", way[-1], way[-2], kind.partition("_")[0])
            keys = (f"{place}.{value.value}" for place in places)
            self._of_values[known] = self._words(next(key for key in keys if key in self._has))
        return self._of_values[known]


def plain(markdown: str) -> str:
    """Return the words of a text without the marks of Markdown."""
    return _MARKUP.sub(r"\1", markdown).strip()


def entry_name(block: Block) -> str:
    """Return the field that names a record; empty for a block inside one."""
    return getattr(block, "CALLED", "")


def _label_keys(way: tuple[str, ...]) -> Iterator[str]:
    """Yield the keys under which the words for a field may stand."""
    yield ".".join(way)
    for at in range(1, len(way)):
        yield f"{way[at - 1].removesuffix('s')}.{'.'.join(way[at:])}"
