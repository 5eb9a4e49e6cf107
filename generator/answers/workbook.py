"""A questionnaire as somebody sent it: the bytes of a file become sheets of plain texts, or a fault that says why not.

Owns what of a workbook is read: texts, where they stand, which cells are merged or bold. Macros are never run and
formulas never reckoned: of a formula only the result counts that was saved with it. Must not know what a question is.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from openpyxl import Workbook as XlsxWorkbook
    from openpyxl.cell.cell import Cell as XlsxCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.worksheet.cell_range import CellRange
    from openpyxl.worksheet.worksheet import Worksheet

_LARGEST = 10_000_000  # bytes of the file
_UNPACKED = 60_000_000  # bytes of its parts: what unpacks to more was made to do harm, or is no questionnaire
_MEGABYTE = 1_000_000

_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB]: old .xls files, and new ones that a password protects
_PROTECTED = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.1: the stream of a protected workbook
_WORKBOOK = "xl/workbook.xml"
_MACROS = "vbaProject.bin"
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>]")
_DECLARES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_ENCRYPTED = 0x1  # the flag of a part that a zip keeps under a password
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
        size = path.stat().st_size
        if not path.is_file():
            raise Fault("A101", file=path.name)
        data = path.read_bytes() if size <= _LARGEST else b""
    except OSError:
        raise Fault("A101", file=path.name) from None
    if size > _LARGEST:
        raise Fault("A104", file=path.name, limit=str(_LARGEST // _MEGABYTE))
    _require_workbook(path.name, data)
    try:
        with ZipFile(BytesIO(data)) as archive:
            has_macros, has_formulas = _look_into(path.name, archive)
        return _read(data, has_macros=has_macros, has_formulas=has_formulas)
    except Fault:
        raise
    except Exception as error:
        raise Fault("A105", file=path.name) from error


def _require_workbook(name: str, data: bytes) -> None:
    """Raise a ``Fault`` that says what a file is instead of a workbook, by its first bytes."""
    if data.startswith(_ZIP):
        return
    if data.startswith(_COMPOUND):
        raise Fault("A103" if _PROTECTED in data else "A106", file=name)
    raise Fault("A102", file=name)


def _look_into(name: str, archive: ZipFile) -> tuple[bool, bool]:
    """Return whether a workbook has macros, and formulas; raises a ``Fault`` where it should not be opened."""
    parts = archive.infolist()
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise Fault("A103", file=name)
    if sum(part.file_size for part in parts) > _UNPACKED:
        raise Fault("A104", file=name, limit=str(_LARGEST // _MEGABYTE))
    names = {part.filename for part in parts}
    if _WORKBOOK not in names and not any(each.startswith("xl/") and each.endswith(".xml") for each in names):
        raise Fault("A102", file=name)
    if archive.testzip() is not None:
        raise BadZipFile
    has_formulas = False
    for each in (each for each in names if each.endswith((".xml", ".rels"))):
        content = archive.read(each)
        if any(sign in content for sign in _DECLARES):
            raise BadZipFile  # no workbook does; an entity of an entity can grow to more than the memory has
        has_formulas = has_formulas or (each.startswith("xl/worksheets/") and bool(_FORMULA.search(content)))
    return any(each.endswith(_MACROS) for each in names), has_formulas


def _read(data: bytes, *, has_macros: bool, has_formulas: bool) -> Workbook:
    results = _load(data, with_results=True)
    formulas = _load(data, with_results=False).worksheets if has_formulas else ()
    unsaved = tuple(
        f"{sheet.title}!{cell.coordinate}"
        for sheet in formulas
        for cell in _cells_of(sheet)
        if cell.data_type == "f" and results[sheet.title][cell.coordinate].value is None
    )
    visible = [sheet for sheet in results.worksheets if sheet.sheet_state == "visible"]
    hidden = tuple(sheet.title for sheet in results.worksheets if sheet not in visible)
    return Workbook(tuple(map(_sheet, visible)), has_macros, unsaved, hidden)


def _load(data: bytes, *, with_results: bool) -> XlsxWorkbook:
    from openpyxl import load_workbook

    with warnings.catch_warnings():  # about what of it is not kept: nothing is
        warnings.simplefilter("ignore")
        return load_workbook(BytesIO(data), data_only=with_results, keep_vba=False, keep_links=False)


def _cells_of(sheet: Worksheet) -> Iterator[XlsxCell | MergedCell]:
    """Yield the cells of a sheet that a file has, row by row."""
    cells = sheet._cells  # noqa: SLF001  (its other ways make a cell for each place that is empty)
    return (cells[at] for at in sorted(cells))


def _sheet(sheet: Worksheet) -> ReadSheet:
    spans = {(each.min_row, each.min_col): each for each in sheet.merged_cells.ranges}
    found = [_cell(cell, spans.get((cell.row, cell.column))) for cell in _cells_of(sheet) if _text(cell)]
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
