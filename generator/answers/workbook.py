"""A questionnaire as somebody sent it: the bytes of a file become sheets of plain texts, or a fault that says why not.

Owns what of a workbook is read: texts, where they stand, which cells are merged or bold. Macros are never run and
formulas never reckoned: of a formula only the result counts that was saved with it. Must not know what a question is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.reading.tables.guard import (
    LARGEST,
    GuardedWorkbook,
    NotOpened,
    NotOpenedError,
    cells_of,
    guard_workbook,
    read_table_bytes,
    unsaved_formulas,
)

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.cell.cell import Cell as XlsxCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.worksheet.cell_range import CellRange
    from openpyxl.worksheet.worksheet import Worksheet

_MEGABYTE = 1_000_000
_CODES = {
    NotOpened.MISSING: "A101",
    NotOpened.NO_TABLE: "A102",
    NotOpened.PROTECTED: "A103",
    NotOpened.TOO_LARGE: "A104",
    NotOpened.DAMAGED: "A105",
    NotOpened.OLD: "A106",
}
_BREAKS = re.compile(r"[ \t\u3000\xa0]*\r?\n[ \t\u3000\xa0]*|_x000[dD]_\n?")
_SPACES = re.compile(r"[ \t\u3000\xa0]+")


@dataclass(frozen=True, slots=True)
class ReadCell:
    """A text in a sheet, counted from 1; ``width`` is over how many columns it is merged, ``height`` rows."""

    row: int
    column: int
    text: str
    is_bold: bool = False
    width: int = 1
    height: int = 1


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A visible sheet: its name, and the cells of each row that has any, from left to right."""

    name: str
    rows: tuple[tuple[ReadCell, ...], ...]


@dataclass(frozen=True, slots=True)
class Workbook:
    """What was read of a file.

    ``has_macros``: it brought programs along, which were left alone. ``unsaved``: cells whose formula has no saved
    result. ``hidden``: the names of sheets that were not looked at.
    """

    sheets: tuple[ReadSheet, ...]
    has_macros: bool = False
    unsaved: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


def open_workbook(path: Path) -> Workbook:
    """Read a questionnaire. Raises a ``Fault`` for a file that is missing, protected, too large or no workbook."""
    try:
        return _read(guard_workbook(read_table_bytes(path)))
    except NotOpenedError as error:
        limit = {"limit": str(LARGEST // _MEGABYTE)} if error.why is NotOpened.TOO_LARGE else {}
        raise Fault(_CODES[error.why], file=path.name, **limit) from error
    except Exception as error:
        raise Fault("A105", file=path.name) from error


def _read(guarded: GuardedWorkbook) -> Workbook:
    results = guarded.load(with_results=True)
    missing = unsaved_formulas(guarded, results)
    unsaved = tuple(
        f"{sheet.title}!{cell.coordinate}"
        for sheet in results.worksheets
        for cell in cells_of(sheet)
        if (sheet.title, cell.coordinate) in missing
    )
    visible = [sheet for sheet in results.worksheets if sheet.sheet_state == "visible"]
    hidden = tuple(sheet.title for sheet in results.worksheets if sheet not in visible)
    return Workbook(tuple(map(_sheet, visible)), guarded.has_macros, unsaved, hidden)


def _sheet(sheet: Worksheet) -> ReadSheet:
    spans = {(each.min_row, each.min_col): each for each in sheet.merged_cells.ranges}
    found = [_cell(cell, spans.get((cell.row, cell.column))) for cell in cells_of(sheet) if _text(cell)]
    shown = [cell for cell in found if not sheet.row_dimensions[cell.row].hidden]
    return ReadSheet(sheet.title, tuple(tuple(row) for _, row in groupby(shown, key=lambda cell: cell.row)))


def _cell(cell: XlsxCell | MergedCell, span: CellRange | None) -> ReadCell:
    width, height = (span.size["columns"], span.size["rows"]) if span else (1, 1)
    return ReadCell(cell.row or 1, cell.column or 1, _text(cell), bool(cell.font and cell.font.b), width, height)


def _text(cell: XlsxCell | MergedCell) -> str:
    """Return what a cell says, on one line a line; nothing of what is no text, number or date."""
    value = cell.value
    if value is None or getattr(cell, "data_type", "") in {"e", "b", "f"}:
        return ""
    lines = (_SPACES.sub(" ", line).strip() for line in _BREAKS.split(str(value)))
    return "\n".join(line for line in lines if line)
