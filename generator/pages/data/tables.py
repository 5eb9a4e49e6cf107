"""Open data as CSV: a table a subject with one row an entry, and a table with one row a figure.

RFC 4180, UTF-8 with a mark at its beginning, by which Excel knows it. A cell that a spreadsheet would run as a formula
begins with an apostrophe. Must not know records.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.pages.data.columns import BETWEEN, find
from generator.pages.data.data_value import FIGURES, DataValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.pages.data.columns import DataColumn
    from generator.pages.data.entry import DataEntry
    from generator.pages.data.values import Tree
    from generator.values.language import Text
    from generator.values.record import Source

MARK = "\ufeff"
_RUNS = r"[=+\-@\t\r＝＋－＠]"
_NOT_PLAIN = re.compile(rf'[",\r\n]|\A{_RUNS}')
_WOULD_RUN = re.compile(rf"(?![+-]?[0-9]+(?:\.[0-9]+)?\Z){_RUNS}")
_KEPT = 4096  # cells that are kept, of which most entries have the same
_YES = ("false", "true")
_NUMBERS = ("low", "high", "qualifier", "unit", "code")


def harmless(text: str) -> str:
    """Return a text that no spreadsheet runs: what would be a formula begins with an apostrophe."""
    return f"'{text}" if _WOULD_RUN.match(text) else text


def cell(text: str) -> str:
    """Return a text as it stands in a row."""
    if not _NOT_PLAIN.search(text):
        return text
    text = harmless(text)
    return '"' + text.replace('"', '""') + '"' if _NOT_PLAIN.search(text) else text


def line(cells: Iterable[str]) -> str:
    """Return a row of a table."""
    return ",".join(map(cell, cells)) + "\r\n"


class DataTable:
    """The table of a subject, in all languages of the site."""

    def __init__(self, columns: Sequence[DataColumn], languages: Sequence[str], *, is_held: bool) -> None:
        self._columns = columns
        self._languages = languages
        self._is_held = is_held
        self._empty = {column: "," * (len(self._names(column)) - 1) for column in columns}
        self._kept: dict[tuple[str, str], str] = {}

    def head(self) -> str:
        """Return the row of the names of the columns."""
        names = ["id", *self._each("address"), *(["of", *self._each("of")] if self._is_held else ())]
        for column in self._columns:
            names += self._names(column)
        proof = ("source_date", "source_url", "sample")
        return line([*names, "as_of", *self._each("source"), *proof, *self._each("inferred")])

    def _names(self, column: DataColumn) -> list[str]:
        if column.is_text:
            return self._each(column.path)
        names = [column.path, *self._each(column.path)]
        return names + [f"{column.path}_{part}" for part in (*_NUMBERS, "as_of")] if column.is_figure else names

    def row(self, entry: DataEntry) -> str:
        """Return the row of an entry."""
        if len(self._kept) > _KEPT:
            self._kept.clear()
        languages = self._languages
        cells = [entry.id, *(cell(entry.addresses.get(key, "")) for key in languages)]
        if self._is_held:
            cells += [entry.of, *(cell(entry.within.get(key, "")) for key in languages)]
        for column in self._columns:
            value = find(entry.tree, column)
            cells.append(self._cells(column, value) if value else self._empty[column])
        cells += [entry.as_of.iso() if entry.as_of else "", source_cells(entry.source, languages), _YES[entry.sample]]
        cells += [cell(reasons(entry.inferred, key)) for key in languages]
        return ",".join(cells) + "\r\n"

    def _cells(self, column: DataColumn, value: DataValue | list[DataValue]) -> str:
        """Return the finished cells of a column; what is known by what was typed is made once."""
        if isinstance(value, list):
            words = [BETWEEN.join([each.shown[key] for each in value]) for key in self._languages]
            typed = [] if column.is_text else [BETWEEN.join([each.typed for each in value])]
            return ",".join(map(cell, (*typed, *words)))
        if column.is_text or column.kind == "moment":  # a moment may be typed with its offset or without
            typed = [] if column.is_text else [value.typed]
            return ",".join(map(cell, (*typed, *value.shown.values())))
        known = (column.path, value.typed)
        found = self._kept.get(known)
        if found is None:
            numbers = _numbers(value) if column.is_figure else []
            found = self._kept[known] = ",".join(map(cell, (value.typed, *value.shown.values(), *numbers)))
        return f"{found},{value.as_of.iso() if value.as_of else ''}" if column.is_figure else found

    def _each(self, name: str) -> list[str]:
        return [f"{name}_{key}" for key in self._languages]


def _numbers(value: DataValue) -> list[str]:
    exact = value.exact
    return [exact.low or "", exact.high or "", value.qualifier, exact.unit, exact.code] if exact else [""] * 5


def source_cells(source: Source | None, languages: Sequence[str]) -> str:
    """Return the finished cells of a source: its name in each language, its date and its address."""
    if source is None:
        return "," * (len(languages) + 1)
    names = source.name.in_all(languages).values()
    return ",".join(map(cell, (*names, source.date.iso() if source.date else "", source.url or "")))


def reasons(inferred: Mapping[str, Text], key: str) -> str:
    """Return why fields are inferred, in a language."""
    return BETWEEN.join(f"{name}: {why.nearest(key)[1]}" for name, why in inferred.items()) if inferred else ""


class FigureTable:
    """The table with one row a figure, in all languages of the site."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = languages
        self._kept: dict[tuple[str, str], str] = {}

    def head(self) -> str:
        """Return the names of the columns."""
        each = [f"{name}_{key}" for name in ("label", "within", "text") for key in self._languages]
        source = [*(f"source_{key}" for key in self._languages), "source_date", "source_url", "sample"]
        metric = ("metric_low", "metric_high", "metric_code", "metric_rounded")
        proof = ["as_of", *source, *(f"inferred_{key}" for key in self._languages)]
        addresses = [f"address_{key}" for key in self._languages]
        return line(["subject", "id", "path", "kind", *each, "typed", *_NUMBERS, *metric, *proof, *addresses])

    def rows(self, entry: DataEntry) -> str:
        """Return a row for each figure of an entry."""
        if len(self._kept) > _KEPT:
            self._kept.clear()
        start = f"{entry.subject},{entry.id},"
        end = ",".join([cell(entry.addresses.get(key, "")) for key in self._languages])
        return "".join([f"{start}{self._row(entry, value)},{end}\r\n" for value in figures_in(entry.tree)])

    def _row(self, entry: DataEntry, value: DataValue) -> str:
        path = value.path.partition("].")[2] if entry.of else value.path
        within = ",".join(map(cell, value.within.values())) if value.within else "," * (len(self._languages) - 1)
        called = ",".join(map(cell, value.label.values()))
        why = [value.inferred.nearest(key)[1] if value.inferred else "" for key in self._languages]
        proof = f"{value.as_of.iso() if value.as_of else ''},{source_cells(value.source, self._languages)}"
        said = f"{_YES[value.sample]},{','.join(map(cell, why))}"
        return f"{path},{value.kind},{called},{within},{self._figure(value)},{proof},{said}"

    def _figure(self, value: DataValue) -> str:
        """Return the finished cells of what a figure says, wherever it stands."""
        known = (value.kind, value.typed)
        found = self._kept.get(known)
        if found is None:
            metric = value.metric
            other = [metric.low or "", metric.high or "", metric.code, _YES[metric.is_rounded]] if metric else [""] * 4
            cells = (*value.shown.values(), value.typed, *_numbers(value), *other)
            found = self._kept[known] = ",".join(map(cell, cells))
        return found


def figures_in(tree: Tree) -> list[DataValue]:
    """Return the figures of an entry in the order of its fields."""
    found: list[DataValue] = []
    _gather(tree, found)
    return found


def _gather(tree: Tree, found: list[DataValue]) -> None:
    for each in tree.values() if type(tree) is dict else tree if type(tree) is list else (tree,):
        if type(each) is DataValue:
            if each.kind in FIGURES:
                found.append(each)
        else:
            _gather(each, found)
