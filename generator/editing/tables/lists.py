"""The sheets of a workbook that hold lists of records: their rows go into the records that they name.

Must not know which records a site has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.editing.tables.layout import RowSort, find_layout
from generator.editing.tables.mapping import TableMapping
from generator.editing.tables.matching import ColumnMatcher, MatchedBy
from generator.editing.tables.rows import ImportedRow, read_rows
from generator.editing.tables.sheets import ITEM, key_heading, sheets_by_title
from generator.editing.tables.targets import TargetIndex
from generator.editing.tables.trees import put
from generator.editing.tables.vocabulary import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.editing.fields import FormField
    from generator.editing.tables.heading import ColumnHeading
    from generator.editing.tables.layout import TableLayout
    from generator.editing.tables.matching import MatchedColumn
    from generator.editing.tables.sheets import ListSheet
    from generator.editing.tables.trees import Path
    from generator.editing.writing import Value
    from generator.reading.called import CalledRecords
    from generator.reading.tables import TableSheet


class ListRows(NamedTuple):
    """The rows of a list: the sheet, the columns, and each row with the id of its record and its place in lists.

    ``hidden`` are rows that were not read, so that no list is known to be whole.
    """

    sheet: TableSheet
    columns: Sequence[MatchedColumn]
    rows: Sequence[tuple[str, Path, ImportedRow]]
    hidden: Sequence[int] = ()


class ListReader(NamedTuple):
    """What is needed to read the sheets of lists."""

    block: FormField
    languages: Sequence[str]
    called: CalledRecords
    with_hidden: bool

    def list_of(self, sheet: TableSheet) -> ListSheet | None:
        """Return the list that a sheet holds by its title; None where it holds none, and for one without ids."""
        found = sheets_by_title(self.block).get(fold(sheet.name))
        return found if found and self._layout(sheet, found) else None

    def read(self, sheet: TableSheet, of: ListSheet) -> ListRows:
        """Return the rows of a sheet, in their order."""
        layout = self._layout(sheet, of)
        if layout is None:
            return ListRows(sheet, (), ())
        matcher = self._matcher(of)
        keys = [number for number, each in layout.headings.items() if self._is_key(each)]
        counts = [number for at in of.outer for number, each in layout.headings.items() if _counts(each, of, at)]
        columns = [each for each in matcher.match(layout) if each.number not in {*keys, *counts}]
        rows = read_rows(layout, columns, of.item, {})
        hidden = [row for row, why in layout.left_out.items() if why is RowSort.HIDDEN]
        return ListRows(sheet, columns, list(_placed(layout, of, keys[0], counts, rows)), hidden)

    def _layout(self, sheet: TableSheet, of: ListSheet) -> TableLayout | None:
        matcher = self._matcher(of)
        layout = find_layout(
            sheet, lambda each: 1 if self._is_key(each) else matcher.knows(each), with_hidden=self.with_hidden
        )
        return layout if layout and any(map(self._is_key, layout.headings.values())) else None

    def _matcher(self, of: ListSheet) -> ColumnMatcher:
        return ColumnMatcher(TargetIndex(of.item.fields, self.languages), self.called, TableMapping())

    def _is_key(self, heading: ColumnHeading) -> bool:
        return fold(heading.text) in {fold(key_heading(self.block, language)) for language in ITEM}


def put_lists(rows: Mapping[str, ImportedRow], found: ListRows, of: ListSheet) -> Iterator[ImportedRow]:
    """Put the rows of a list into the rows of records, by id; yields those whose record no row has."""
    counted: dict[tuple[str, Path], int] = {}
    for key, outer, item in found.rows:
        row = rows.get(key)
        if row is None:
            yield item
            continue
        at = counted.get((key, outer), 0)
        counted[key, outer] = at + 1
        path = (*_path(of, outer), at)
        put(row.value, path, _value(item.value, of))
        if found.hidden:
            row.from_cells.add(path[:-1])
        row.cells |= {(*path, *(step for step in inner if step)): cell for inner, cell in item.cells.items()}
        row.issues += item.issues


def unknown_columns(found: Iterable[ListRows]) -> Iterator[tuple[TableSheet, MatchedColumn]]:
    """Yield the columns of lists that are not read."""
    for each in found:
        yield from ((each.sheet, column) for column in each.columns if column.by is MatchedBy.UNKNOWN)


def _value(value: Mapping[str, Value], of: ListSheet) -> Value:
    return dict(value) if of.item is of.list_field.each else value.get("", "")


def _path(of: ListSheet, outer: Path) -> Path:
    """Return the path of a list with the places in the lists around it."""
    path: list[str | int] = []
    indices = iter(outer)
    for number, step in enumerate(of.path, 1):
        path.append(step)
        if number in of.outer:
            path.append(next(indices, 0))
    return tuple(path)


def _counts(heading: ColumnHeading, of: ListSheet, at: int) -> bool:
    """Whether a column counts the items of an outer list."""
    return any(fold(heading.text) == fold(of.item_heading(at, language)) for language in ITEM)


def _placed(
    layout: TableLayout, of: ListSheet, key: int, counts: Sequence[int], rows: Iterable[ImportedRow]
) -> Iterator[tuple[str, Path, ImportedRow]]:
    for row in rows:
        cells = layout.sheet.rows[row.number]
        numbers = [cells[each].text if each in cells else "1" for each in counts]
        outer = tuple(max(int(each) - 1, 0) if each.isdigit() else 0 for each in numbers)
        yield cells[key].text.strip() if key in cells else "", outer if len(outer) == len(of.outer) else (), row
