"""The sheets of a workbook as cells of text: numbers as they were typed, days as far as they are shown.

Owns what a cell of a workbook says. Must not know what columns mean.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.reading.source import apply_edits
from generator.reading.source.characters import find_forbidden
from generator.reading.tables.guard import cells_of, unsaved_formulas, without_empty_cells
from generator.reading.tables.sheet import CellSort, MergedArea, TableCell, TableSheet

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as XlsxCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    from generator.reading.tables.guard import GuardedWorkbook

_CHINESE_DAYS = frozenset({28, 29, 30, 31, 51, 53, 54, 58})
_CHINESE_MONTHS = frozenset({27, 36, 50, 52, 57})
"""Formats of dates that a Chinese Excel knows by number alone (ECMA-376, 18.8.30), and openpyxl does not."""
_NOT_OF_FORMAT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
_BREAKS = re.compile(r"\r\n?|_x000[dD]_\n?")
_SPACES = " \t\u3000\xa0"
_NOBODY_SEES = frozenset({"Y108", "Y109", "Y110", "Y111"})
"""Forbidden characters that leave no gap; what is broken, or other than it looks like, is left to the check."""
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  (a day of a sheet has no time zone)
_DIGITS = 15
_FAR = 1_048_576  # the rows of a sheet; a merged area of all of them was made by a click on a column's head
_WIDEST = 16_384  # columns of a sheet


def read_sheets(guarded: GuardedWorkbook) -> tuple[TableSheet, ...]:
    """Return all sheets of a workbook, hidden ones too. Raises ``NotOpenedError`` where it is damaged."""
    filled = without_empty_cells(guarded)
    book = filled.load(with_results=True)
    unsaved = unsaved_formulas(filled, book)
    return tuple(_sheet(each, unsaved) for each in book.worksheets)


def _sheet(sheet: Worksheet, unsaved: frozenset[tuple[str, str]]) -> TableSheet:
    cells = {}
    for cell in cells_of(sheet):
        found = _cell(sheet.title, cell, is_unsaved=(sheet.title, cell.coordinate) in unsaved)
        if found is not None:
            cells[found.row, found.column] = found
    merged = tuple(
        MergedArea(each.min_row, each.min_col, min(each.max_row, _FAR), each.max_col)
        for each in sheet.merged_cells.ranges
    )
    rows = frozenset(row for row, each in sheet.row_dimensions.items() if each.hidden or each.height == 0)
    return TableSheet(sheet.title, cells, merged, rows, _hidden_columns(sheet), sheet.sheet_state != "visible")


def _hidden_columns(sheet: Worksheet) -> frozenset[int]:
    from openpyxl.utils import column_index_from_string

    hidden: set[int] = set()
    for letters, each in sheet.column_dimensions.items():
        if each.hidden or each.width == 0:
            first = each.min or column_index_from_string(letters)
            hidden.update(range(first, min(each.max or first, _WIDEST) + 1))
    return frozenset(hidden)


def _cell(sheet: str, cell: XlsxCell | MergedCell, *, is_unsaved: bool) -> TableCell | None:
    row, column = cell.row or 1, cell.column or 1
    if is_unsaved:
        return TableCell(sheet, row, column, "", CellSort.UNSAVED)
    text, sort = _said(cell)
    return TableCell(sheet, row, column, text, sort) if text else None


def _said(cell: XlsxCell | MergedCell) -> tuple[str, CellSort]:
    """Return what a cell says, and what of it is known to the sheet."""
    value = cell.value
    if getattr(cell, "data_type", "") == "e":
        return str(value), CellSort.FAILED
    if isinstance(value, bool):
        return str(value).lower(), CellSort.TEXT
    if isinstance(value, int | float | Decimal):
        return _number(value, cell)
    if isinstance(value, datetime | date):
        return _day(value, cell.number_format), CellSort.DATE
    return "" if value is None else clean_cell(str(value)), CellSort.TEXT


def _number(value: float | Decimal, cell: XlsxCell | MergedCell) -> tuple[str, CellSort]:
    style = getattr(cell, "_style", None)
    number_format = style.numFmtId if style is not None else 0
    if number_format in _CHINESE_DAYS | _CHINESE_MONTHS and value > 0:
        day = _EPOCH + timedelta(days=int(value))
        return f"{day:%Y-%m}" if number_format in _CHINESE_MONTHS else f"{day:%Y-%m-%d}", CellSort.DATE
    number = Decimal(f"{value:.{_DIGITS}g}")
    if "%" in _NOT_OF_FORMAT.sub("", cell.number_format or ""):
        return f"{plain_number(number * 100)}%", CellSort.TEXT
    return plain_number(number), CellSort.NUMBER


def plain_number(number: Decimal) -> str:
    """Return a number without an exponent and without noughts at its end."""
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _day(value: datetime | date, number_format: str) -> str:
    """Return a day in ISO 8601: a month or a year alone where the cell shows no more, and the time if it has one."""
    shown = _NOT_OF_FORMAT.sub("", number_format or "").lower()
    if isinstance(value, datetime) and (value.hour or value.minute) and "h" in shown:
        return f"{value:%Y-%m-%d %H:%M}"
    if "y" in shown and "d" not in shown:
        return f"{value:%Y-%m}" if "m" in shown else f"{value:%Y}"
    return f"{value:%Y-%m-%d}"


def clean_cell(text: str) -> str:
    """Return a text without what nobody sees, and without spaces around it.

    Line breaks at its end stay, since they tell a list of one, and so do spaces at the end of lines, which Markdown
    reads.
    """
    text = _BREAKS.sub("\n", text)
    unseen = [edit for slip in find_forbidden(text) if slip.code in _NOBODY_SEES for edit in slip.edits]
    whole = apply_edits(text, unseen)
    return whole.lstrip().rstrip(_SPACES) if whole.strip() else ""
