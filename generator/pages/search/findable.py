"""What a visitor may search for of one public record, in each language: names, fields with their labels, texts.

Owns the walk through the fields of any record: every public one is in an entry, so that none can be forgotten. What is
no words (a file, a coordinate, a mark of sample data) is left out. Must not know one kind from another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.reading.prose import as_meant
from generator.values.language import Text
from generator.values.record import Block, Photo, Video
from generator.values.wrapping import close_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.library.library import Library
    from generator.pages.search.labels import Labels
    from generator.values.record import Record

_NOT_WORDS = frozenset(
    {"id", "sample", "icon", "file", "files", "poster", "captions", "lat", "lon", "crs", "url", "link", "recording"}
    | {"wechat", "timezone", "language"}
)
_TEXTS = frozenset({"summary", "body", "how_to_apply", "inferred"})
_FIGURES = ("zh", "en")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(
    r"^\s{0,3}(?:#{1,6}|[-*+>]|\d+\.)\s+|^[\s|:-]+$|[`|]{1,3}"
    r"|(?<![0-9*])\*{1,3}|\*{1,3}(?![0-9*])|(?<![^\W_])_{1,3}|_{1,3}(?![^\W_])",  # not those of 5*3 and of a_b
    re.MULTILINE,
)
_AROUND = re.compile(
    r"<((?:https?://|[^\s<>@]{1,100}@)[^\s<>]*)>|\\(?=[!-/:-@\[-`{-~])"
)  # addresses, signs that are meant
_MARKS = frozenset("[*_`|<\\")
_LINE_MARKS = frozenset("#>-+0123456789")


Written = Mapping[str, Callable[[str, str], str]]
"""How pages of a language (``zh`` or ``en``) write fields of plain words, by the name of the field."""


class Value(NamedTuple):
    """A field as pages of a language write it; ``other`` is the same figure in the other language's way, or empty."""

    label: str
    value: str
    other: str = ""


@dataclass(slots=True)
class Findable:
    """What is found of a page in a language: ``kind`` as in addresses, ``href`` its path below the site's root.

    ``names`` are what else it is called, in other languages too; ``texts`` are plain; ``sample``: anything of it is
    sample data.
    """

    kind: str
    href: str
    title: str
    names: list[str] = field(default_factory=list)
    fields: list[Value] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    sample: bool = False


class Walk:
    """Reads records of one site in some languages; every fact that it asks for, the library notes."""

    def __init__(self, library: Library, labels: Sequence[Labels], written: Mapping[str, Written]) -> None:
        """Take the labels of the languages, and how pages write fields of plain words, by kind."""
        self._library = library
        self._labels = labels
        self._written = written

    def read(self, record: Record, entries: Sequence[Findable]) -> None:
        """Put what is found of a record into its entries, one a language."""
        called = record.called
        for labels, entry in zip(self._labels, entries, strict=True):
            entry.title = called.nearest(labels.language)[1]
            entry.names += [words for key in called if (words := called[key]) != entry.title]
        self._read(record, (record.KIND,), record.NAMES, entries)

    def _read(self, block: Block, way: tuple[str, ...], names: Mapping[str, str], entries: Sequence[Findable]) -> None:
        """Read the fields of a block; ``names`` are those that name other records."""
        called = getattr(block, "CALLED", "")
        for name, value in block.__dict__.items():
            if not value or name in _NOT_WORDS or name == called:
                continue
            if name in names:
                self._put_names(names[name], value, (*way, name), entries)
            elif name in _TEXTS:
                self._put_texts(value, entries)
            else:
                self._put(value, (*way, name), _inside(names, name) if names else names, entries)

    def _put(self, value: Any, way: tuple[str, ...], names: Mapping[str, str], entries: Sequence[Findable]) -> None:  # noqa: ANN401  (a field of any kind)
        """Put the value of a field into the entries; of blocks, their fields."""
        if isinstance(value, tuple):
            for each in value:
                self._put(each, way, names, entries)
        elif isinstance(value, (Photo, Video)):
            said = (value.alt, value.credit) if isinstance(value, Photo) else (value.title,)
            for each in said:
                self._put_texts(each, entries)
        elif isinstance(value, Block):
            self._read(value, way, names, entries)
        elif way[-1] == "short_name":
            for entry in entries:
                entry.names += [value[key] for key in value]
        elif isinstance(value, Text):
            for labels, entry in zip(self._labels, entries, strict=True):
                entry.fields.append(Value(labels.of(way), value.nearest(labels.language)[1]))
        else:
            self._put_value(value, way, entries)

    def _put_value(self, value: Any, way: tuple[str, ...], entries: Sequence[Findable]) -> None:  # noqa: ANN401  (no text)
        """Put a figure, a choice or a word into the entries."""
        if isinstance(value, Enum):
            for labels, entry in zip(self._labels, entries, strict=True):
                entry.fields.append(Value(labels.of(way), labels.of_value(value, way)))
        elif value is True:
            for labels, entry in zip(self._labels, entries, strict=True):
                entry.fields.append(Value(labels.of(way[:-1]), labels.of_yes(way)))
        else:
            chinese, english = self._write(value, way)
            for labels, entry in zip(self._labels, entries, strict=True):
                own, other = (chinese, english) if labels.figures == _FIGURES[0] else (english, chinese)
                if labels.figures not in _FIGURES and hasattr(value, "text"):
                    own, other = value.text(labels.figures), english
                entry.fields.append(Value(labels.of(way), own, "" if own == other else other))

    def _write(self, value: Any, way: tuple[str, ...]) -> tuple[str, str]:  # noqa: ANN401  (a figure or plain words)
        """Return a figure or a word as pages of either language of figures write it."""
        if hasattr(value, "text"):
            return value.text(_FIGURES[0]), value.text(_FIGURES[1])
        write = self._written.get(way[0], {}).get(way[-1])
        chinese, english = (write(str(value), key) if write else str(value) for key in _FIGURES)
        return chinese, english

    def _put_names(
        self, kind: str, value: str | tuple[str, ...], way: tuple[str, ...], entries: Sequence[Findable]
    ) -> None:
        """Put in what records are called that a field names."""
        shelf = self._library.shelf(kind)
        for key in (value,) if isinstance(value, str) else value:
            if key in shelf:
                called = shelf[key].called
                for labels, entry in zip(self._labels, entries, strict=True):
                    entry.fields.append(Value(labels.of(way), called.nearest(labels.language)[1]))

    def _put_texts(self, value: Any, entries: Sequence[Findable]) -> None:  # noqa: ANN401  (a text, or some by name)
        texts = value.values() if isinstance(value, dict) else (value,)
        for labels, entry in zip(self._labels, entries, strict=True):
            entry.texts += [plain(words, key) for key, words in (each.nearest(labels.language) for each in texts)]


def plain(markdown: str, language: str) -> str:
    """Return the words of a text in a language (its key) without the marks of Markdown."""
    if _MARKS.isdisjoint(markdown) and "\n" not in markdown and markdown[:1] not in _LINE_MARKS:
        return markdown
    words = close_up(as_meant(markdown).text, language)  # items have their marks still, and stay apart
    return _AROUND.sub(r"\1", _MARKUP.sub("", _LINK.sub(r"\1", words))).strip()


def _inside(names: Mapping[str, str], field_name: str) -> dict[str, str]:
    """Return which fields of the blocks in a field name other records."""
    return dict(_inner(tuple(names.items()), field_name))


@lru_cache(maxsize=512)
def _inner(names: tuple[tuple[str, str], ...], field_name: str) -> tuple[tuple[str, str], ...]:
    return tuple((name.partition(".")[2], kind) for name, kind in names if name.startswith(f"{field_name}."))
