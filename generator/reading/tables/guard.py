"""A workbook from outside is looked at before it is opened: what it is, how large it unpacks, what it brings along.

Macros are never run and formulas never reckoned. Must not know what the workbook is for: whoever opens it says in its
own words what is wrong with it.
"""

from __future__ import annotations

import re
import warnings
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from openpyxl import Workbook as XlsxWorkbook
    from openpyxl.cell.cell import Cell as XlsxCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

LARGEST = 10_000_000  # bytes of the file
_UNPACKED = 60_000_000  # bytes of its parts: what unpacks to more was made to do harm, or is no table

ZIP = b"PK\x03\x04"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB]: old .xls files, and new ones that a password protects
_PROTECTED = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.1: the stream of a protected workbook
_WORKBOOK = "xl/workbook.xml"
_MACROS = "vbaProject.bin"
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>]")
_DECLARES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s+ref\s*=\s*["']\$?([A-Za-z]+)\$?(\d+):\$?([A-Za-z]+)\$?(\d+)["']\s*/>""")
_EMPTY = re.compile(rb"<(?:\w+:)?c\s[^<>]*/>|<(?:\w+:)?c\s[^<>/]*></(?:\w+:)?c>")
_PLACELESS = re.compile(rb"<(?:\w+:)?c(?=[\s>/])(?![^<>]*\sr\s*=)")
_MOST_MERGED = 200_000  # cells of a sheet that may be merged into others
_ENCRYPTED = 0x1  # the flag of a part that a zip keeps under a password


class NotOpened(StrEnum):
    """Why a file is not opened."""

    MISSING = "missing"
    NO_TABLE = "no_table"
    PROTECTED = "protected"
    TOO_LARGE = "too_large"
    DAMAGED = "damaged"
    OLD = "old"


class NotOpenedError(Exception):
    """A file that is not opened, and why."""

    def __init__(self, why: NotOpened) -> None:
        """Take the reason."""
        super().__init__(why.value)
        self.why = why


class GuardedWorkbook(NamedTuple):
    """The bytes of a workbook that does no harm, and whether there are macros and formulas in it."""

    data: bytes
    has_macros: bool
    has_formulas: bool

    def load(self, *, with_results: bool) -> XlsxWorkbook:
        """Return the workbook with the saved results of its formulas, or with the formulas themselves.

        Raises :class:`NotOpenedError` where it is damaged.
        """
        from openpyxl import load_workbook

        try:
            with warnings.catch_warnings():  # about what of it is not kept: nothing is
                warnings.simplefilter("ignore")
                return load_workbook(BytesIO(self.data), data_only=with_results, keep_vba=False, keep_links=False)
        except Exception as error:
            raise NotOpenedError(NotOpened.DAMAGED) from error


def read_table_bytes(path: Path) -> bytes:
    """Return the bytes of a file. Raises :class:`NotOpenedError` where it is none, or too large."""
    try:
        if not path.is_file():
            raise NotOpenedError(NotOpened.MISSING)
        if path.stat().st_size > LARGEST:
            raise NotOpenedError(NotOpened.TOO_LARGE)
        return path.read_bytes()
    except OSError:
        raise NotOpenedError(NotOpened.MISSING) from None


def guard_workbook(data: bytes) -> GuardedWorkbook:
    """Look into the bytes of a workbook. Raises :class:`NotOpenedError` where it should not be opened."""
    if not data.startswith(ZIP):
        old = NotOpened.PROTECTED if _PROTECTED in data else NotOpened.OLD
        raise NotOpenedError(old if data.startswith(COMPOUND) else NotOpened.NO_TABLE)
    try:
        with ZipFile(BytesIO(data)) as archive:
            has_macros, has_formulas = _look_into(archive)
            return GuardedWorkbook(_without_large_merges(data, archive), has_macros, has_formulas)
    except NotOpenedError:
        raise
    except Exception as error:
        raise NotOpenedError(NotOpened.DAMAGED) from error


def _look_into(archive: ZipFile) -> tuple[bool, bool]:
    """Return whether a workbook has macros, and formulas."""
    parts = archive.infolist()
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise NotOpenedError(NotOpened.PROTECTED)
    if sum(part.file_size for part in parts) > _UNPACKED:
        raise NotOpenedError(NotOpened.TOO_LARGE)
    names = {part.filename for part in parts}
    if _WORKBOOK not in names and not any(each.startswith("xl/") and each.endswith(".xml") for each in names):
        raise NotOpenedError(NotOpened.NO_TABLE)
    if archive.testzip() is not None:
        raise BadZipFile
    has_formulas = False
    for each in (each for each in names if each.endswith((".xml", ".rels"))):
        content = archive.read(each)
        if any(sign in content for sign in _DECLARES):
            raise BadZipFile  # no workbook does; an entity of an entity can grow to more than the memory has
        has_formulas = has_formulas or (each.startswith("xl/worksheets/") and bool(_FORMULA.search(content)))
    return any(each.endswith(_MACROS) for each in names), has_formulas


def _without_large_merges(data: bytes, archive: ZipFile) -> bytes:
    """Return a workbook without areas that are merged over more cells than a table has.

    Each of their cells would be made in memory; a click on the head of a column and another merge a million, and an
    area of all cells was made to do harm.
    """
    return _with_sheets(data, archive, lambda content: _MERGED.sub(_Merges().keep, content))


def without_empty_cells(guarded: GuardedWorkbook) -> GuardedWorkbook:
    """Return a workbook without cells that have a format and nothing else; for whoever only reads it.

    A frame around whole columns makes a million of them, and each would be made in memory.
    """
    with ZipFile(BytesIO(guarded.data)) as archive:
        return guarded._replace(data=_with_sheets(guarded.data, archive, _filled))


def _filled(content: bytes) -> bytes:
    """Return a sheet without its empty cells; the sheet itself where a cell has its place from the one before it."""
    return content if _PLACELESS.search(content) else _EMPTY.sub(b"", content)


def _with_sheets(data: bytes, archive: ZipFile, edit: Callable[[bytes], bytes]) -> bytes:
    """Return a workbook with its sheets edited; the same bytes where nothing changes in them."""
    changed = {}
    for name in (each for each in archive.namelist() if _SHEET.fullmatch(each)):
        content = archive.read(name)
        if (kept := edit(content)) != content:
            changed[name] = kept
    if not changed:
        return data
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED, compresslevel=1) as copy:
        for part in archive.infolist():
            copy.writestr(part.filename, changed.get(part.filename) or archive.read(part))
    return written.getvalue()


class _Merges:
    """The merged areas of a sheet, as many as it may have."""

    def __init__(self) -> None:
        self._left = _MOST_MERGED

    def keep(self, found: re.Match[bytes]) -> bytes:
        """Return an area as it stands, or nothing of one that is too large."""
        top, left = _place(found[1], found[2])
        bottom, right = _place(found[3], found[4])
        cells = (abs(bottom - top) + 1) * (abs(right - left) + 1)
        if cells > self._left:
            return b""
        self._left -= cells
        return found[0]


def _place(letters: bytes, digits: bytes) -> tuple[int, int]:
    """Return the row and the column of a cell."""
    column = 0
    for letter in letters.upper():
        column = 26 * column + letter - ord("A") + 1
    return int(digits), column


def cells_of(sheet: Worksheet) -> Iterator[XlsxCell | MergedCell]:
    """Yield the cells of a sheet that a file has, row by row."""
    cells = sheet._cells  # noqa: SLF001  (its other ways make a cell for each place that is empty)
    return (cells[at] for at in sorted(cells))


def unsaved_formulas(guarded: GuardedWorkbook, results: XlsxWorkbook) -> frozenset[tuple[str, str]]:
    """Return the sheets and cells of those formulas of which the file keeps no result."""
    formulas = guarded.load(with_results=False).worksheets if guarded.has_formulas else ()
    return frozenset(
        (sheet.title, cell.coordinate)
        for sheet in formulas
        for cell in cells_of(sheet)
        if cell.data_type == "f" and results[sheet.title][cell.coordinate].value is None
    )
