"""A table from outside is opened, whatever it is: a workbook, a CSV file, or neither, which is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.reading.tables.guard import (
    COMPOUND,
    LARGEST,
    ZIP,
    NotOpened,
    NotOpenedError,
    guard_workbook,
    read_table_bytes,
)
from generator.reading.tables.separated import decode_table, read_separated
from generator.reading.tables.sheet import TableFile
from generator.reading.tables.sheets import read_sheets

if TYPE_CHECKING:
    from pathlib import Path

_CODES = {
    NotOpened.MISSING: "U210",
    NotOpened.NO_TABLE: "U211",
    NotOpened.PROTECTED: "U212",
    NotOpened.TOO_LARGE: "U213",
    NotOpened.DAMAGED: "U214",
    NotOpened.OLD: "U215",
}
_OTHERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"{\\rtf")
_WEB_PAGE = (b"<html", b"<!doctype", b"<table", b"<?xml")
_START = 400  # bytes in which a web page shows that it is one
_MEGABYTE = 1_000_000


def open_table(path: Path) -> TableFile:
    """Read a table. Raises a ``Fault`` for a file that is missing, protected, too large or no table."""
    try:
        data = read_table_bytes(path)
        if data.startswith((ZIP, COMPOUND)):
            guarded = guard_workbook(data)
            return TableFile(path.name, read_sheets(guarded), guarded.has_macros)
    except NotOpenedError as error:
        raise Fault(_CODES[error.why], file=path.name, limit=str(LARGEST // _MEGABYTE)) from error
    if data.startswith(_OTHERS) or _is_web_page(data):
        raise Fault("U211", file=path.name)
    text = decode_table(data)
    if text is None:
        raise Fault("U216", file=path.name)
    return TableFile(path.name, (read_separated(text, path.name),))


def _is_web_page(data: bytes) -> bool:
    """Whether a file is a web page, as which many systems hand out what they call .xls."""
    return data[:_START].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WEB_PAGE)
