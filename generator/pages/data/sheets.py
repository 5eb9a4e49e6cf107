"""The sheets of the workbook of a language: which columns they have, and how an entry fills a row.

Owns what an investor sees of a figure in a table: the words, the numbers beside them, and the code of the unit. Must
not know how a workbook is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.data.columns import BETWEEN, find
from generator.pages.data.tables import figures_in, reasons
from generator.pages.data.workbook import number, row, text

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from generator.pages.data.columns import DataColumn
    from generator.pages.data.data_value import DataValue
    from generator.pages.data.entry import DataEntry
    from generator.pages.data.labels import DataLabels
    from generator.pages.words import Words

_PROOF = ("as_of", "source", "sample", "inferred")
_FIGURE = ("low", "high", "unit")
_VALUES = ("subject", "id", "label", "within", "text", *_FIGURE, *_PROOF, "address")
_EMPTY = ("<c/>", "<c/>" * (1 + len(_FIGURE)))
_KEPT = 4096  # cells that are kept, of which most entries have the same


class SheetWriter:
    """Writes the rows of a language."""

    def __init__(self, words: Words, labels: DataLabels) -> None:
        self._words = words
        self._key = words.language.key
        self._labels = labels
        self._answers = {False: text(words("no")), True: text(words("yes"))}
        self._kept: dict[tuple[tuple[str, ...], str], str] = {}

    def head(self, columns: Sequence[DataColumn], *, is_held: bool) -> list[str]:
        """Return the heads of the columns of a subject."""
        heads = [self._column(each) for each in ("id", "address", *(("of",) if is_held else ()))]
        for column in columns:
            label = self._labels.of(column.way)[self._key]
            heads.append(label)
            if column.is_figure:
                heads += [f"{label} · {self._column(part)}" for part in _FIGURE]
        return [*heads, *map(self._column, _PROOF)]

    def values_head(self) -> list[str]:
        """Return the heads of the columns of the sheet with all other figures."""
        return list(map(self._column, _VALUES))

    def row(self, entry: DataEntry, columns: Sequence[DataColumn]) -> str:
        """Return the row of an entry."""
        if len(self._kept) > _KEPT:
            self._kept.clear()
        cells = [text(entry.id), text(entry.addresses.get(self._key, ""))]
        if entry.of:
            cells.append(text(entry.within.get(self._key, "")))
        for column in columns:
            value = find(entry.tree, column)
            if value is None:
                cells.append(_EMPTY[column.is_figure])
            elif column.is_text or isinstance(value, list):
                cells.append(text(self._words_of(value)))
            else:
                cells.append(self._kept.get((column.way, value.typed)) or self._cells(column, value))
        cells += [text(entry.as_of.iso() if entry.as_of else ""), self._source(entry), self._answers[entry.sample]]
        return row([*cells, text(reasons(entry.inferred, self._key))])

    def _words_of(self, value: DataValue | list[DataValue]) -> str:
        each = value if isinstance(value, list) else [value]
        return BETWEEN.join([one.shown[self._key] for one in each])

    def _cells(self, column: DataColumn, value: DataValue) -> str:
        """Return the finished cells of a column; those of what was typed alike are made once."""
        if column.is_figure:
            found = "".join(self._figure(value))
        else:
            found = text(value.typed if column.kind in {"date", "moment"} else value.shown[self._key])
        self._kept[column.way, value.typed] = found
        return found

    def value_rows(self, entry: DataEntry, paths: Container[str]) -> Iterator[str]:
        """Yield a row for each figure of an entry that is at none of the paths, which have columns of their own."""
        for value in figures_in(entry.tree):
            path = value.path.partition("].")[2] if entry.of else value.path
            if path not in paths:
                yield row(self._value(entry, value))

    def _value(self, entry: DataEntry, value: DataValue) -> Iterator[str]:
        key = self._key
        yield text(self._words(f"data.subject.{entry.subject}"))
        yield from (text(entry.id), text(value.label[key]), text(value.within.get(key, "")))
        yield from self._figure(value)
        yield text(value.as_of.iso() if value.as_of else "")
        yield text(value.source.name.nearest(key)[1] if value.source else "")
        yield self._answers[value.sample]
        yield text(value.inferred.nearest(key)[1] if value.inferred else "")
        yield text(entry.addresses.get(key, ""))

    def _figure(self, value: DataValue) -> list[str]:
        """Return the words of a figure, its numbers, and its unit: in square metres where it is in mu."""
        exact = value.metric or value.exact
        shown = text(value.shown[self._key])
        return [shown, number(exact.low), number(exact.high), text(exact.code or exact.unit)] if exact else [shown]

    def _source(self, entry: DataEntry) -> str:
        return text(entry.source.name.nearest(self._key)[1] if entry.source else "")

    def _column(self, name: str) -> str:
        return self._words(f"data.column.{name}")
