"""The rows of a table become values of records, each with the cells that it comes from.

Owns how a cell reaches its place in a record, also inside a list, and which cells cannot be read at all. Must not know
which records a site has.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.fields import FieldSort
from generator.editing.tables.trees import Path, below, put
from generator.editing.tables.values import free_value, is_of_words, says_nothing, split, text_of
from generator.editing.tables.vocabulary import stands_in
from generator.messages.issues import Issue, Place
from generator.reading.tables import CellSort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.editing.fields import FormField
    from generator.editing.tables.layout import TableLayout
    from generator.editing.tables.matching import MatchedColumn
    from generator.editing.tables.targets import FieldTarget
    from generator.editing.writing import Value
    from generator.reading.tables import TableCell


_UNREADABLE = {CellSort.FAILED: "U220", CellSort.UNSAVED: "U221"}


class CellIssue(NamedTuple):
    """What is wrong with a cell, in the words of the check."""

    cell: TableCell
    issue: Issue
    path: Path = ()
    """The path of the value in its record, where the issue is about one."""


@dataclass
class ImportedRow:
    """A row of records: its number, what it says of its record, and from which cell each value comes.

    ``first`` is its first cell, though that may be merged with rows above. ``open_cells`` say that nobody knows yet,
    ``unread`` are the fields whose cells cannot be read; ``from_cells`` are the lists of which a single cell tells some
    facts.
    """

    number: int
    first: TableCell
    value: dict[str, Value] = field(default_factory=dict)
    cells: dict[Path, TableCell] = field(default_factory=dict)
    issues: list[CellIssue] = field(default_factory=list)
    open_cells: list[TableCell] = field(default_factory=list)
    unread: set[Path] = field(default_factory=set)
    from_cells: set[Path] = field(default_factory=set)

    def cell_at(self, path: Path) -> TableCell:
        """Return the cell that a value comes from, or the nearest to it."""
        for length in range(len(path), 0, -1):
            start = path[:length]
            found = next((cell for at, cell in self.cells.items() if at[:length] == start), None)
            if found is not None:
                return found
        return self.first

    def report(self, cell: TableCell, code: str, **facts: str) -> None:
        """Note an issue of a cell."""
        self.issues.append(CellIssue(cell, Issue(code, Place(cell.ref), "", cell.text, facts)))


def read_rows(
    layout: TableLayout,
    columns: Sequence[MatchedColumn],
    block: FormField,
    words: Mapping[str, Mapping[str, str]],
) -> list[ImportedRow]:
    """Return the rows of a table that say something.

    ``words``, folded, stand for others, by the path of a field or by its choices.
    """
    matched = [each for each in columns if each.target is not None]
    rows = []
    for number in layout.rows:
        cells = layout.sheet.rows[number]
        row = ImportedRow(number, replace(cells[min(cells)], row=number))
        _RowReader(row, block, words).read([(each, cell) for each in matched if (cell := cells.get(each.number))])
        if row.value or row.issues:
            rows.append(row)
    return rows


class _RowReader(NamedTuple):
    """What is needed to read one row."""

    row: ImportedRow
    block: FormField
    words: Mapping[str, Mapping[str, str]]

    def read(self, cells: Iterable[tuple[MatchedColumn, TableCell]]) -> None:
        lists: dict[Path, list[tuple[FieldTarget, TableCell, list[str]]]] = {}
        for column, cell in cells:
            target = column.target
            if target is None or not self._is_sound(cell, target) or self._is_open(cell, target.field):
                continue
            if says_nothing(cell.text, target.field):
                continue
            words = self.words.get(".".join(target.path), {}) or self.words.get(choices_of(target.field), {})
            list_at = list_step(self.block, target.path)
            if list_at:
                items = split(cell.text, target.field, keeps_empty=bool(lists.get(target.path[:list_at])))
                texts = [text_of(_part(cell, each), target.field, column.unit, words) for each in items]
                lists.setdefault(target.path[:list_at], []).append((target, cell, texts))
            else:
                text = text_of(cell, target.field, column.unit, words)
                value = free_value(text) if target.field.sort is FieldSort.FREE else text
                self._put(target.full, value, cell)
        for path, found in lists.items():
            self._put_items(path, found)

    def _put(self, path: Path, value: Value, cell: TableCell) -> None:
        put(self.row.value, path, value)
        self.row.cells[path] = cell

    def _put_items(self, path: Path, found: Sequence[tuple[FieldTarget, TableCell, list[str]]]) -> None:
        """Put the items of a list, of which several columns may tell: the first tells how many there are."""
        count = len(found[0][2])
        self.row.from_cells.add(path)
        for target, cell, texts in found:
            if len(texts) != count:
                self.row.report(cell, "U225", found=str(len(texts)), expected=str(count), other=found[0][1].ref)
                continue
            for index, text in enumerate(texts):
                if text:
                    self._put((*path, index, *target.full[len(path) :]), text, cell)

    def _is_sound(self, cell: TableCell, target: FieldTarget) -> bool:
        code = _UNREADABLE.get(cell.sort)
        if code:
            self.row.report(cell, code, value=cell.text)
            self.row.unread.add(target.path)
        return code is None

    def _is_open(self, cell: TableCell, field_here: FormField) -> bool:
        is_open = not is_of_words(field_here) and stands_in("not_yet", cell.text)
        if is_open:
            self.row.open_cells.append(cell)
        return is_open


def choices_of(field_here: FormField) -> str:
    """Return the values of a choice as one word, by which words for them are found whatever the field; else nothing."""
    return " ".join(each.value for each in field_here.choices)


def _part(cell: TableCell, text: str) -> TableCell:
    """Return a cell that says a part of what another one says."""
    return replace(cell, text=text)


def list_step(block: FormField, path: Sequence[str]) -> int:
    """Return how many steps of a path lead to the list in it; 0 for a path in which there is none."""
    found: FormField | None = block
    for number, step in enumerate(path, 1):
        found = below(found, step)
        if found is None:
            return 0
        if found.sort is FieldSort.LIST:
            return number
    return 0
