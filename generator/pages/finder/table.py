"""A finder's table as a file: its columns, each different value of a column once, and rows of numbers that refer to it.

Owns how little a table says over the wire. The form of the file:

``count``: rows. ``columns``: in the order of the form, each with its ``values``, a list of ``[value, shown, more]``
(for choices ``[key, label, more]``); ``more`` may have ``marks`` (keys of the file's ``marks``) and ``lang``.
``cells``: for a column its cells, one a row: the place of a value in ``values``, or null where nothing is published;
of many choices a list of places, or ``*`` for all. A column without any cell is left out of ``cells``.
``shared``: what rows share ``by`` a column of one choice: ``cells`` has one cell a value of that column.
``rows``: ``title`` and ``key`` of each, a key that is its title being null, and no list where all are; ``head`` (one
for all, or one a value of the shared column) and ``tail`` are what stands before and behind the key in its link, which
starts from the file; ``anchor``, if any, stands between head and key. ``words``: those that the finder itself says.
``sample``: whether rows are samples: one answer for all, or one a row.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.pages.files import write_json
from generator.pages.finder.cell import Valued
from generator.pages.finder.facet import EVERY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.pages.finder.facet import Choice, Facet
    from generator.pages.finder.telling import Telling

FORM = 1
"""The form of the file, which a script asks for before it reads on."""

MARKS = {
    "sample": "sample.badge",
    "inferred": "inferred.badge",
    "general": "facet.mark.general",
    "capacity": "facet.mark.capacity",
}
"""What may have to be known of a value, with the interface words that say it."""


class NearestWay(NamedTuple):
    """The nearest of a kind: how far it is, how long the drive, and what it is called; ``drive`` may be None."""

    distance: Valued | None
    drive: Valued | None
    name: Valued


Cell = Valued | str | tuple[str, ...] | tuple[NearestWay | None, ...] | None
"""An entry; the key of a choice; keys of choices; a way to each of some kinds; nothing that is published."""


class RowLink(NamedTuple):
    """How rows link to what they are about: ``head``, ``anchor``, the key of the row, ``tail``.

    The head is one for all, or one a value of the column they share; ``anchor`` belongs to the name of the place.
    """

    head: str | Sequence[str]
    tail: str = ""
    anchor: str = ""


class TableRow(NamedTuple):
    """A row: its key in links, its title, its cells by column, and whether it is a sample as a whole."""

    key: str
    title: str
    cells: Mapping[str, Cell]
    sample: bool = False


class Table:
    """The table of one subject in one language, filled row by row."""

    def __init__(self, subject: str, telling: Telling, columns: Iterable[Facet]) -> None:
        self._subject = subject
        self._telling = telling
        self._columns = {column.key: _Values(column) for column in columns}
        self._by = next((each.column.by for each in self._columns.values() if each.column.by), "")
        self._cells: dict[str, list[Any]] = {key: [] for key in self._columns}
        self._keys: list[str | None] = []
        self._titles: list[str] = []
        self._samples: list[int] = []

    def add(self, row: TableRow) -> None:
        """Add a row; the cells that it shares with others are none of its own."""
        self._keys.append(None if row.key == row.title else row.key)
        self._titles.append(row.title)
        self._samples.append(int(row.sample))
        for key, values in self._columns.items():
            if not values.column.by:
                self._cells[key].append(values.place(row.cells.get(key)))

    def share(self, value: Choice, cells: Mapping[str, Cell]) -> None:
        """Add a value to the column by which rows share cells, with the cells that its rows have in common."""
        self._columns[self._by].allow(value)
        for key, values in self._columns.items():
            if values.column.by:
                self._cells[key].append(values.place(cells.get(key)))

    def write(self, link: RowLink) -> bytes:
        """Return the file."""
        keys = self._keys if any(self._keys) else None
        told = {
            "form": FORM,
            "subject": self._subject,
            "language": self._telling.language.tag,
            "count": len(self._titles),
            "words": dict(self._telling.words_of_finder()),
            "marks": {mark: self._telling.words(MARKS[mark]) for mark in sorted(self._marks())},
            "columns": [values.told() for values in self._columns.values()],
            "shared": {"by": self._by, "cells": self._filled(shared=True)} if self._by else None,
            "cells": self._filled(shared=False),
            "rows": {"key": keys, "title": self._titles, **link._asdict()},
            "sample": _one_or_all(self._samples),
        }
        return write_json(told).encode()

    def _filled(self, *, shared: bool) -> dict[str, list[Any]]:
        return {
            key: cells
            for key, cells in self._cells.items()
            if bool(self._columns[key].column.by) is shared and any(cell is not None for cell in cells)
        }

    def _marks(self) -> set[str]:
        found = {mark for values in self._columns.values() for mark in values.marks()}
        return found | ({"sample"} if any(self._samples) else set())


class _Values:
    """The different values of a column, each with its place."""

    def __init__(self, column: Facet) -> None:
        self.column = column
        self._places: dict[Valued, int] = {}
        self._drives: dict[Valued, int] = {}
        self._names: dict[Valued, int] = {}
        self._choices = list(column.choices)
        self._order = {each.key: at for at, each in enumerate(column.choices)}

    def allow(self, value: Choice) -> None:
        """Take one more value that can be chosen."""
        self._order[value.key] = len(self._choices)
        self._choices.append(value)

    def place(self, cell: Cell) -> Any:  # noqa: ANN401  (whatever JSON has)
        """Return a cell as the places of its values."""
        if cell is None or cell == EVERY:
            return cell
        if isinstance(cell, Valued):
            return _at(self._places, cell)
        if isinstance(cell, str):
            return self._order[cell]
        if self.column.form == "choices":
            return sorted(self._order[each] for each in cell if isinstance(each, str))
        return [self._part(each) for each in cell if not isinstance(each, str)]

    def _part(self, part: NearestWay | None) -> list[int | None] | None:
        if part is None:
            return None
        pieces = (self._places, part.distance), (self._drives, part.drive), (self._names, part.name)
        return [None if entry is None else _at(places, entry) for places, entry in pieces]

    def told(self) -> dict[str, Any]:
        """Return the column as the file has it."""
        head, column = self.column.head(), self.column
        named = [[each.key, each.label, *([{"lang": each.lang}] if each.lang else [])] for each in self._choices]
        if column.form in {"choice", "choices"}:
            return {**head, "values": named}
        values = [entry.written() for entry in self._places]
        if column.form != "ways":
            return {**head, "values": values}
        drives, names = ([entry.written() for entry in each] for each in (self._drives, self._names))
        return {**head, "kinds": named, "values": values, "drives": drives, "names": names}

    def marks(self) -> set[str]:
        """Return what is to be known of any of the values."""
        entries = chain(self._places, self._drives, self._names)
        return {mark for entry in entries for mark in entry.marks}


def _at(places: dict[Valued, int], entry: Valued) -> int:
    return places.setdefault(entry, len(places))


def _one_or_all(samples: list[int]) -> bool | list[int]:
    return bool(samples and samples[0]) if len(set(samples)) <= 1 else samples
