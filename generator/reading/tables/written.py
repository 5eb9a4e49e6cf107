"""Texts as the cells of a workbook, in which nothing is ever run. Must not know what columns mean."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, cast

from generator.reading.media.office import clean_office

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a text begins with that a spreadsheet would run."""


def put_text(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Put a text into a cell as text, whatever it begins with; it stands at the top and is wrapped."""
    from openpyxl.styles import Alignment

    cell = cast("Cell", sheet.cell(row, column))
    cell.value, cell.data_type = text, "s"
    cell.quotePrefix = text.startswith(RISKY)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def put_headings(sheet: Worksheet, headings: Iterable[str], widths: Sequence[float]) -> None:
    """Put headings into the first row, where they stay in sight, and give columns their widths in characters."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    for number, (heading, width) in enumerate(zip(headings, widths, strict=True), 1):
        put_text(sheet, 1, number, heading).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = width


def workbook_bytes(workbook: Workbook) -> bytes:
    """Return the bytes of a workbook, the same for the same cells."""
    written = io.BytesIO()
    workbook.save(written)
    written.seek(0)
    return clean_office(written, ".xlsx")
