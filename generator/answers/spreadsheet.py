"""Answers as a workbook (XLSX): with several parks first all side by side, then a sheet a park, and a sheet about all.

Owns columns and cells. Every text is written as text, whatever it begins with, so that nothing in it is ever run; the
same answers give the same bytes. Must not know how questions are answered.
"""

from __future__ import annotations

import re
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, cast

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from generator.answers.papers import unit_in_words
from generator.answers.questions import HeadingLine, NoteLine, Question
from generator.pages.data.workbook import LONGEST_CELL, LONGEST_TITLE
from generator.reading.media.office import clean_office

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from generator.answers.answer import Answer
    from generator.answers.filling import ParkAnswers
    from generator.answers.papers import Paper

_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_RISKY = ("=", "+", "-", "@", "\t", "\r")
_PLACES = ("https://", "http://")
_TOP = Alignment(vertical="top", wrap_text=True)
_BOLD = Font(bold=True)
_OPEN = Font(italic=True, color="FF4D5A5F")
_LINK = Font(underline="single", color="FF0A5961")
_HEAD = Border(bottom=Side("medium"))
_RULE = Border(bottom=Side("hair", color="FFB8BEB6"))


class _Column(NamedTuple):
    """A column of a park's sheet: the key of its words, and its width in characters."""

    key: str
    width: int


_COLUMNS = (
    _Column("answers.number", 7),
    _Column("answers.question", 42),
    _Column("answers.answer", 52),
    _Column("answers.low", 11),
    _Column("answers.high", 11),
    _Column("answers.unit", 14),
    _Column("answers.as_of", 16),
    _Column("answers.source", 34),
    _Column("answers.page", 40),
    _Column("answers.mark", 18),
    _Column("answers.field", 26),
    _Column("answers.given", 24),
)
_SIDE = 40  # the width of a park's column, side by side


def write_workbook(paper: Paper) -> bytes:
    """Return the workbook."""
    workbook = Workbook()
    workbook.remove(workbook["Sheet"])
    if len(paper.parks) > 1:
        _write_side_by_side(paper, workbook.create_sheet(paper.words("answers.compare")))
    for park in paper.parks:
        _write_park(paper, park, workbook.create_sheet(_name(park.name, workbook.sheetnames)))
    _write_notes(paper, workbook.create_sheet(_name(paper.words("answers.about"), workbook.sheetnames)))
    written = BytesIO()
    workbook.save(written)
    written.seek(0)
    return clean_office(written, ".xlsx")


def _write_park(paper: Paper, park: ParkAnswers, sheet: Worksheet) -> None:
    _set_up(sheet, [paper.words(column.key) for column in _COLUMNS], [column.width for column in _COLUMNS])
    for part, line in _lines(paper):
        if isinstance(line, Question):
            _write_answer(paper, line, park.answers[part, line.row], sheet)
        else:
            _write_heading(sheet, line)


def _write_answer(paper: Paper, question: Question, answer: Answer, sheet: Worksheet) -> None:
    row = sheet.max_row + 1
    unit = unit_in_words(answer.unit, paper.words.language.of_units)
    beside = " · ".join(filter(None, (question.unit, question.remark, question.given)))
    texts = [question.number, question.text, answer.text, "", "", unit, answer.as_of, "\n".join(answer.sources)]
    texts += ["\n".join(answer.pages), "\n".join(answer.marks), answer.field, beside]
    cells = [_write(sheet, row, column, text) for column, text in enumerate(texts, 1)]
    if not answer.is_filled:
        cells[2].font = _OPEN
    for cell, number in ((cells[3], answer.low), (cells[4], answer.high if answer.high != answer.low else "")):
        if number:
            cell.value = Decimal(number)
    if len(answer.pages) == 1 and answer.pages[0].startswith(_PLACES):
        cells[8].hyperlink = answer.pages[0]
        cells[8].font = _LINK


def _write_side_by_side(paper: Paper, sheet: Worksheet) -> None:
    heads = [paper.words("answers.number"), paper.words("answers.question"), *(park.name for park in paper.parks)]
    _set_up(sheet, heads, [_COLUMNS[0].width, _COLUMNS[1].width, *[_SIDE] * len(paper.parks)])
    for part, line in _lines(paper):
        if not isinstance(line, Question):
            _write_heading(sheet, line)
            continue
        row = sheet.max_row + 1
        _write(sheet, row, 1, line.number)
        _write(sheet, row, 2, line.text)
        for column, park in enumerate(paper.parks, 3):
            answer = park.answers[part, line.row]
            marks = f" ({'; '.join(answer.marks)})" if answer.marks else ""
            text = answer.text + marks if answer.is_filled else paper.words("answers.not_published")
            _write(sheet, row, column, text).font = Font() if answer.is_filled else _OPEN


def _write_notes(paper: Paper, sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width = 34
    sheet.column_dimensions["B"].width = 90
    rows = [(paper.title, ""), *((note, "") for note in paper.notes())]
    for park in paper.parks:
        whom = paper.words("list.separator").join(filter(None, park.whom))
        rows += [(park.name, paper.filled_in(park)), (paper.words("answers.whom"), whom)]
        rows.append((paper.words("answers.page"), park.page))
    for row, (first, second) in enumerate(rows, 1):
        _write(sheet, row, 1, first)
        if second:
            _write(sheet, row, 2, second)
        else:
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
    sheet["A1"].font = _BOLD


def _lines(paper: Paper) -> Iterator[tuple[str, HeadingLine | NoteLine | Question]]:
    """Yield the lines of all sheets; of several sheets each begins with its name."""
    for part in paper.parts:
        if len(paper.parts) > 1:
            yield part.sheet, HeadingLine(0, part.sheet)
        for line in part.lines:
            yield part.sheet, line


def _set_up(sheet: Worksheet, heads: Sequence[str], widths: Sequence[int]) -> None:
    """Write the heads of columns; they stay in sight, and stand on each page that is printed."""
    for column, (head, width) in enumerate(zip(heads, widths, strict=True), 1):
        cell = _write(sheet, 1, column, head)
        cell.font, cell.border = _BOLD, _HEAD
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "C2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = "9"  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _write_heading(sheet: Worksheet, line: HeadingLine | NoteLine) -> None:
    cell = _write(sheet, sheet.max_row + 1, 2, line.text)
    cell.font = _BOLD if isinstance(line, HeadingLine) else _OPEN


def _write(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Write a text into a cell as text: what looks like a formula is marked as none."""
    cell = cast("Cell", sheet.cell(row, column))  # the first of those that are merged, if any
    cell.alignment = _TOP
    if row > 1:
        cell.border = _RULE
    kept = ILLEGAL_CHARACTERS_RE.sub("", text)[:LONGEST_CELL]
    if kept:
        cell.value = kept
        cell.data_type = "s"
        cell.quotePrefix = kept.startswith(_RISKY)
    return cell


def _name(text: str, taken: Sequence[str]) -> str:
    """Return a name for a sheet: short, of characters that it may have, and not there yet."""
    short = _NOT_IN_NAMES.sub(" ", text).strip()[:LONGEST_TITLE] or "1"
    number = 2
    name = short
    while name.casefold() in {each.casefold() for each in taken}:
        name = f"{short[: LONGEST_TITLE - len(str(number)) - 1]} {number}"
        number += 1
    return name
