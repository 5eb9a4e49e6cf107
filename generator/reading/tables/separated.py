"""A CSV file as one sheet, however the program that saved it writes: its encoding and its separator are found out.

Must not know what columns mean.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from itertools import islice
from math import log
from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.reading.tables.sheet import CellSort, TableCell, TableSheet
from generator.reading.tables.sheets import clean_cell

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOMS = (
    # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_SEPARATORS = (",", ";", "\t", "|", "，", "；")
_LOOKED_AT = 50  # rows by which the separator is found
_SAYS = "sep="
"""How the first line of a file tells Excel the separator."""
_FIELD = 20_000_000  # characters: the whole text of a page may stand in one field
_TEXT_AS_FORMULA = re.compile(r'="((?:[^"]|"")*)"')
_RISKY = frozenset("=+-@\t\r'")
_FAILED = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"})


def decode_table(data: bytes) -> str | None:
    """Return the text of a CSV file; None where it is none in UTF-8, UTF-16, UTF-32, GBK or GB18030."""
    named = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    for encoding in (named,) if named else _likely(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    return None


def _likely(data: bytes) -> tuple[str, ...]:
    """Return the encodings to try, by where NUL bytes stand: in UTF-16 each sign of ASCII has one."""
    if b"\0" not in data:
        return "utf-8", "gb18030"
    return ("utf-16-be",) if data[::2].count(0) > data[1::2].count(0) else ("utf-16-le",)


def read_separated(text: str, file: str) -> TableSheet:
    """Return the only sheet of a CSV file; a row is a record of it, whatever lines that has.

    Raises a ``Fault`` where a double quote has no other one, so that rows would be lost in a cell.
    """
    first, _, rest = text.partition("\n")
    said = first.strip().strip('"')
    if said.lower().startswith(_SAYS) and len(said) == len(_SAYS) + 1:
        return _sheet(rest, said[-1], file, lines_before=1)
    return _sheet(text, _separator_of(text), file)


def _sheet(text: str, separator: str, file: str, lines_before: int = 0) -> TableSheet:
    rows = list(_rows(text, separator))
    if rows and (line := _line_of_open_quote(text, separator)):
        raise Fault("U260", file=file, line=str(lines_before + line))
    cells = {}
    for number, row in enumerate(rows, 1):
        for column, typed in enumerate(row, 1):
            if said := clean_cell(_bare(typed)):
                sort = CellSort.FAILED if said.strip().upper() in _FAILED else CellSort.TEXT
                cells[number, column] = TableCell("", number, column, said, sort)
    return TableSheet("", cells)


def _line_of_open_quote(text: str, separator: str) -> int:
    """Return the line in which a cell begins that goes on over all lines behind it; 0 where there is none."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    start = end = 0
    for _ in reader:
        start, end = end, reader.line_num
    lines = list(io.StringIO(text, newline=""))[start:]
    try:
        list(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error as error:
        return start + 1 if "end of data" in str(error) and len(lines) > 1 else 0
    return 0


def _bare(typed: str) -> str:
    """Return a text without what programs put around it so that no spreadsheet runs it or takes it for a number."""
    formula = _TEXT_AS_FORMULA.fullmatch(typed)
    if formula:
        return formula[1].replace('""', '"')
    return typed[1:] if typed.startswith("'") and typed[1:2] in _RISKY else typed


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    csv.field_size_limit(_FIELD)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _separator_of(text: str) -> str:
    """Return the separator by which most rows have the same number of fields, and more than one; many count for it."""
    return max(_SEPARATORS, key=lambda each: _evenness(text, each))


def _evenness(text: str, separator: str) -> tuple[float, int]:
    try:
        widths = Counter(len(row) for row in islice(_rows(text, separator), _LOOKED_AT) if any(row))
    except csv.Error:
        return 0.0, 0
    wide = {width: count for width, count in widths.items() if width > 1}
    if not wide:
        return 0.0, 0
    width, count = max(wide.items(), key=lambda each: (each[1], each[0]))
    share = count / sum(widths.values())
    return share * share * log(width), width
