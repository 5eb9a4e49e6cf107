"""The sheets of the workbook of a language: which columns they have, and how an entry fills a row.

Owns what an investor sees of a figure in a table: the words, the numbers beside them, and the code of the unit. Must
not know how a workbook is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.data.columns import BETWEEN, cell
from generator.pages.data.tables import figures_in
from generator.pages.data.workbook import number, row, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.pages.data.columns import Column
    from generator.pages.data.data_value import DataValue
    from generator.pages.data.entry import Entry
    from generator.pages.data.labels import DataLabels
    from generator.pages.words import Words

_PROOF = ("as_of", "source", "sample", "inferred")
_FIGURE = ("low", "high", "unit")
_VALUES = ("subject", "id", "label", "within", "text", *_FIGURE, *_PROOF, "address")


class SheetWriter:
    """Writes the rows of a language."""

    def __init__(self, words: Words, labels: DataLabels) -> None:
        self._words = words
        self._key = words.language.key
        self._labels = labels
        self._answers = {False: text(words("no")), True: text(words("yes"))}
        self._texts: dict[str, str] = {}

    def head(self, columns: Sequence[Column], *, is_held: bool) -> list[str]:
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

    def row(self, entry: Entry, columns: Sequence[Column]) -> str:
        """Return the row of an entry."""
        cells = [text(entry.id), text(entry.addresses.get(self._key, ""))]
        if entry.of:
            cells.append(text(entry.within.get(self._key, "")))
        for column in columns:
            values = cell(entry.tree, column)
            if column.is_figure:
                cells += self._figure(values[0]) if values else ["<c/>"] * 4
            elif column.kind in {"date", "moment"}:
                cells.append(text(BETWEEN.join([each.typed for each in values])))
            else:
                cells.append(text(BETWEEN.join([each.shown[self._key] for each in values])))
        cells += [text(entry.as_of.iso() if entry.as_of else ""), self._source(entry), self._answers[entry.sample]]
        reasons = BETWEEN.join(f"{name}: {why.nearest(self._key)[1]}" for name, why in entry.inferred.items())
        return row([*cells, text(reasons)])

    def value_rows(self, entry: Entry, columns: Sequence[Column]) -> Iterator[str]:
        """Yield a row for each figure of an entry that has no column among those of its subject."""
        known = {column.path for column in columns}
        for value in figures_in(entry.tree):
            path = value.path.partition("].")[2] if entry.of else value.path
            if path in known:
                continue
            source = value.source.name.nearest(self._key)[1] if value.source else ""
            inferred = value.inferred.nearest(self._key)[1] if value.inferred else ""
            yield row(
                [
                    text(self._words(f"data.subject.{entry.subject}")),
                    text(entry.id),
                    text(value.label[self._key]),
                    text(value.within.get(self._key, "")),
                    *self._figure(value),
                    text(value.as_of.iso() if value.as_of else ""),
                    text(source),
                    self._answers[value.sample],
                    text(inferred),
                    text(entry.addresses.get(self._key, "")),
                ]
            )

    def _figure(self, value: DataValue) -> list[str]:
        """Return the words of a figure, its numbers, and its unit: in square metres where it is in mu."""
        exact = value.metric or value.exact
        shown = text(value.shown[self._key])
        return [shown, number(exact.low), number(exact.high), text(exact.code or exact.unit)] if exact else [shown]

    def _source(self, entry: Entry) -> str:
        return text(entry.source.name.nearest(self._key)[1] if entry.source else "")

    def _column(self, name: str) -> str:
        return self._words(f"data.column.{name}")
