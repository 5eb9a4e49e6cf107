"""Open data as CSV: a table a subject with one row an entry, and a table with one row a figure.

RFC 4180, UTF-8 with a mark at its beginning, by which Excel knows it. A cell that a spreadsheet would run as a formula
begins with an apostrophe. Must not know records.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.pages.data.columns import BETWEEN, cell
from generator.pages.data.data_value import FIGURES, DataValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.pages.data.columns import Column
    from generator.pages.data.entry import Entry
    from generator.pages.data.values import Tree
    from generator.values.language import Text
    from generator.values.record import Source

MARK = "\ufeff"
_QUOTED = re.compile(r'[",\r\n]')
_RUNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_YES = ("false", "true")


def harmless(text: str) -> str:
    """Return a text that no spreadsheet runs: what would be a formula begins with an apostrophe."""
    return f"'{text}" if text.startswith(_RUNS) and not _NUMBER.fullmatch(text) else text


def line(cells: Iterable[str]) -> str:
    """Return a row of a table."""
    return ",".join([_cell(each) for each in cells]) + "\r\n"


def _cell(text: str) -> str:
    text = harmless(text)
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


class Table:
    """The table of a subject, in all languages of the site."""

    def __init__(self, columns: Sequence[Column], languages: Sequence[str], *, is_held: bool) -> None:
        self._columns = columns
        self._languages = languages
        self._is_held = is_held

    def head(self) -> str:
        """Return the row of the names of the columns."""
        names = ["id", *self._each("address"), *(["of", *self._each("of")] if self._is_held else ())]
        for column in self._columns:
            names += [] if column.is_text else [column.path]
            if column.is_figure:
                names += [f"{column.path}_{part}" for part in ("low", "high", "qualifier", "unit", "code", "as_of")]
            names += self._each(column.path)
        proof = ("source_date", "source_url", "sample")
        return line([*names, "as_of", *self._each("source"), *proof, *self._each("inferred")])

    def row(self, entry: Entry) -> str:
        """Return the row of an entry."""
        languages = self._languages
        cells = [entry.id, *(entry.addresses.get(key, "") for key in languages)]
        if self._is_held:
            cells += [entry.of, *(entry.within.get(key, "") for key in languages)]
        for column in self._columns:
            cells += self._cells(column, cell(entry.tree, column))
        cells.append(entry.as_of.iso() if entry.as_of else "")
        cells += [*_source(entry.source, languages), _YES[entry.sample]]
        cells += [_reasons(entry.inferred, key) for key in languages]
        return line(cells)

    def _cells(self, column: Column, values: Sequence[DataValue]) -> list[str]:
        first = values[0] if values else None
        cells = [] if column.is_text else [BETWEEN.join([each.typed for each in values])]
        if column.is_figure:
            cells += _numbers(first) if first else [""] * 6
        if len(values) == 1 and first:
            return cells + [first.shown[key] for key in self._languages]
        return cells + [BETWEEN.join([each.shown[key] for each in values]) for key in self._languages]

    def _each(self, name: str) -> list[str]:
        return [f"{name}_{key}" for key in self._languages]


def _numbers(value: DataValue) -> list[str]:
    exact = value.exact
    as_of = value.as_of.iso() if value.as_of else ""
    if exact is None:
        return [""] * 6
    return [exact.low or "", exact.high or "", value.qualifier, exact.unit, exact.code, as_of]


def _source(source: Source | None, languages: Sequence[str]) -> list[str]:
    if source is None:
        return [""] * (len(languages) + 2)
    names = [source.name.nearest(key)[1] for key in languages]
    return [*names, source.date.iso() if source.date else "", source.url or ""]


def _reasons(inferred: dict[str, Text] | object, key: str) -> str:
    found = inferred.items() if isinstance(inferred, dict) else ()
    return BETWEEN.join(f"{name}: {why.nearest(key)[1]}" for name, why in found)


def values_head(languages: Sequence[str]) -> str:
    """Return the names of the columns of the table with one row a figure."""
    each = [f"{name}_{key}" for name in ("label", "within", "text") for key in languages]
    numbers = ("typed", "low", "high", "qualifier", "unit", "code", "metric_low", "metric_high", "metric_code")
    source = [*(f"source_{key}" for key in languages), "source_date", "source_url", "sample"]
    proof = [*source, *(f"inferred_{key}" for key in languages)]
    addresses = [f"address_{key}" for key in languages]
    head = ["subject", "id", "path", "kind", *each, *numbers, "metric_rounded", "as_of", *proof, *addresses]
    return line(head)


def value_rows(entry: Entry, languages: Sequence[str]) -> str:
    """Return a row for each figure of an entry."""
    addresses = [entry.addresses.get(key, "") for key in languages]
    rows = []
    for value in figures_in(entry.tree):
        exact, metric = value.exact, value.metric
        if exact is None:
            continue
        path = value.path.partition("].")[2] if entry.of else value.path
        words = [each.get(key, "") for each in (value.label, value.within, value.shown) for key in languages]
        numbers = [value.typed, exact.low or "", exact.high or "", value.qualifier, exact.unit, exact.code]
        numbers += [metric.low or "", metric.high or "", metric.code, _YES[metric.is_rounded]] if metric else [""] * 4
        proof = [value.as_of.iso() if value.as_of else "", *_source(value.source, languages), _YES[value.sample]]
        proof += [value.inferred.nearest(key)[1] if value.inferred else "" for key in languages]
        rows.append(line([entry.subject, entry.id, path, value.kind, *words, *numbers, *proof, *addresses]))
    return "".join(rows)


def figures_in(tree: Tree) -> Iterator[DataValue]:
    """Yield the figures of an entry in the order of its fields."""
    if isinstance(tree, DataValue):
        if tree.kind in FIGURES:
            yield tree
    else:
        for each in tree.values() if isinstance(tree, dict) else tree:
            yield from figures_in(each)
