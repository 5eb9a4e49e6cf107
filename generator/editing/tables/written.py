"""Sheets as the bytes of a file: a workbook in which nothing is ever run, or a CSV file that Excel opens.

Owns widths and the lists of words that a cell may have. Must not know records.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from generator.editing.fields import FieldSort
from generator.reading.tables.written import RISKY, put_headings, put_text, workbook_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from generator.editing.fields import FormField
    from generator.editing.tables.spread import SpreadSheet

_NO_TITLE = re.compile(r"[\\/*?:\[\]']")
_WIDTHS = {FieldSort.BILINGUAL: 36, FieldSort.PROSE: 60, FieldSort.ID: 28}
_WIDTH = 18
_LONGEST_LIST = 255  # characters that the words of a cell's list may have together
_ESCAPED = "'"
"""What stands before a text of a CSV file that a spreadsheet would run, and is taken off again."""


def write_workbook(sheets: Sequence[SpreadSheet], language: str) -> bytes:
    """Return a workbook: headings stay in sight, cells are texts, choices have the list of their words."""
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook["Sheet"])
    for each in sheets:
        _write(workbook.create_sheet(_NO_TITLE.sub(" ", each.title)), each, language)
    return workbook_bytes(workbook)


def _write(sheet: Worksheet, spread: SpreadSheet, language: str) -> None:
    from openpyxl.utils import get_column_letter

    fields = spread.columns.values()
    put_headings(sheet, spread.columns, [_WIDTHS.get(each.sort, _WIDTH) if each else _WIDTH for each in fields])
    for number, field in enumerate(fields, 1):
        if field and field.sort is FieldSort.CHOICE and spread.rows:
            _offer(sheet, field, get_column_letter(number), len(spread.rows) + 1, language)
    for row, texts in enumerate(spread.rows, 2):
        for number, heading in enumerate(spread.columns, 1):
            if text := texts.get(heading, ""):
                put_text(sheet, row, number, text)
    sheet.freeze_panes = "C2" if len(spread.columns) > 2 else "A2"  # noqa: PLR2004  (the id and the name)


def _offer(sheet: Worksheet, field: FormField, letters: str, last: int, language: str) -> None:
    """Offer the words of a choice in the cells of a column; another word is not refused there, the import says it."""
    from openpyxl.worksheet.datavalidation import DataValidation

    words = ",".join(each.words[0] if language == "zh" else each.value for each in field.choices)
    if len(words) > _LONGEST_LIST:
        return
    offered = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=False)
    offered.add(f"{letters}2:{letters}{last}")
    sheet.add_data_validation(offered)


def write_csv(sheet: SpreadSheet) -> bytes:
    """Return the first sheet as CSV; by its byte-order mark Excel sees that it is UTF-8."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(sheet.columns)
    rows.writerows([_safe(texts.get(heading, "")) for heading in sheet.columns] for texts in sheet.rows)
    return b"\xef\xbb\xbf" + written.getvalue().encode()


def _safe(text: str) -> str:
    return f"{_ESCAPED}{text}" if text.startswith((*RISKY, _ESCAPED)) else text
