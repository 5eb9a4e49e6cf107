"""The questions of a questionnaire, in the order of its sheets and rows, each with the headings above it.

Owns which line of a sheet is a question, which a heading, and which neither. Nothing is lost: every line that is shown
in the questionnaire is one of them. Must not know what a question means.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.answers.layout import Layout, Role, layout_of
from generator.answers.numbering import Rank, is_number, leads, rank_of, split_number
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.answers.workbook import ReadCell, ReadSheet, Workbook

_LONGEST = 400  # characters of a question: what is longer explains
_LONGEST_HEADING = 80
_MARKS = re.compile(r"(?:\s|[_＿*＊…:：]|\.{3,})*$")
_ASKS = re.compile(r"[?？]")
_CONTENT = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A line above questions."""

    row: int
    text: str


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A line that neither asks nor heads others."""

    row: int
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its number and text, the headings above it, and what else stands in its row.

    ``unit`` is the one that it wants, ``remark`` what explains it, ``given`` what stands where the answer belongs.
    """

    row: int
    number: str
    text: str
    unit: str = ""
    headings: tuple[str, ...] = ()
    remark: str = ""
    given: str = ""


Line = HeadingLine | NoteLine | Question


@dataclass(frozen=True, slots=True)
class SheetLines:
    """The lines of one sheet."""

    sheet: str
    lines: tuple[Line, ...]

    @property
    def questions(self) -> Iterator[Question]:
        """The questions among them."""
        return (line for line in self.lines if isinstance(line, Question))


def find_questions(workbook: Workbook, name: str) -> tuple[SheetLines, ...]:
    """Return the lines of every sheet that asks; raises a ``Fault`` where none does. ``name`` is that of the file."""
    layouts = [layout_of(sheet) for sheet in workbook.sheets]
    if any(layout and layout.head for layout in layouts):
        layouts = [layout_of(sheet, needs_heads=True) for sheet in workbook.sheets]
    laid_out = zip(workbook.sheets, layouts, strict=True)
    parts = tuple(_Lines(sheet, layout).part() for sheet, layout in laid_out if layout is not None)
    found = tuple(part for part in parts if any(part.questions))
    if not found:
        raise Fault("A107", file=name)
    return found


class _Lines:
    """Reads one sheet line by line, and knows which headings stand above."""

    def __init__(self, sheet: ReadSheet, layout: Layout) -> None:
        self._sheet = sheet
        self._layout = layout
        asking = [cell for row in sheet.rows if (cell := self._asking(row)) and cell.row > layout.head]
        self._usual_width = Counter(cell.width for cell in asking).most_common(1)[0][0] if asking else 1
        self._is_bold_usual = sum(cell.is_bold for cell in asking) * 2 > len(asking)
        self._ranks = Counter(rank_of(split_number(cell.text).number) for cell in asking)

    def part(self) -> SheetLines:
        """Return the lines; a heading in a column of its own becomes a line above the first question that it heads."""
        rows = self._sheet.rows
        heading, category = "", ""
        lines: list[Line] = []
        for row, following in zip(rows, (*rows[1:], ()), strict=True):
            line = self._line(row, following)
            if isinstance(line, HeadingLine):
                heading, category = split_number(line.text).text, ""
            if isinstance(line, Question):
                found = self._category(row)
                if found and found != category:
                    category = found
                    lines.append(HeadingLine(line.row, category))
                headings = tuple(filter(None, (heading, split_number(category).text)))
                line = replace(line, headings=headings)
            if line is not None:
                lines.append(line)
        return SheetLines(self._sheet.name, tuple(lines))

    def _line(self, row: Sequence[ReadCell], following: Sequence[ReadCell]) -> Line | None:
        cell = self._asking(row)
        if row[0].row <= self._layout.head:
            is_head = row[0].row == self._layout.head
            return None if is_head else NoteLine(row[0].row, _join(each.text for each in row))
        if cell is None or not _CONTENT.search(cell.text):
            return self._beside(row)
        numbered = split_number(cell.text)
        number = numbered.number or self._joined(row, self._layout.columns(Role.NUMBER))
        text = _MARKS.sub("", numbered.text)
        if self._is_heading(cell, number, text, row, following):
            return HeadingLine(cell.row, _MARKS.sub("", cell.text.replace("\n", " ")))
        if len(text) > _LONGEST or not text:
            return NoteLine(cell.row, _join(each.text for each in row))
        answers, units = self._layout.columns(Role.ANSWER), self._layout.columns(Role.UNIT)
        known = {cell.column, *answers, *units, *self._layout.columns(Role.NUMBER), *self._layout.columns(Role.PART)}
        remark = _join(each.text for each in row if each.column not in known)
        return Question(cell.row, number, text, self._joined(row, units), (), remark, self._joined(row, answers))

    def _beside(self, row: Sequence[ReadCell]) -> Line | None:
        """Return the line of a row that has nothing in the column that asks."""
        texts = [cell for cell in row if _CONTENT.search(cell.text)]
        if not texts:
            return None
        first = texts[0]
        text = split_number(first.text).text
        if first.column < self._layout.asking and len(texts) == 1 and len(text) <= _LONGEST_HEADING:
            return HeadingLine(first.row, _MARKS.sub("", first.text.replace("\n", " ")))
        return NoteLine(first.row, _join(cell.text for cell in texts))

    def _is_heading(
        self, cell: ReadCell, number: str, text: str, row: Sequence[ReadCell], following: Sequence[ReadCell]
    ) -> bool:
        """Whether a line heads those below it: it looks other than they do, and nothing is to be filled in beside."""
        if _ASKS.search(cell.text) or len(text) > _LONGEST_HEADING or self._has_more(cell, row):
            return False
        below = self._asking(following) if following else None
        if below is None:
            return cell.width > self._usual_width
        below_number = split_number(below.text).number or self._joined(following, self._layout.columns(Role.NUMBER))
        if cell.width > self._usual_width or leads(number, below_number):
            return True
        is_set_apart = cell.is_bold and not self._is_bold_usual and not below.is_bold
        return is_set_apart or self._is_ranked(number, below_number)

    def _is_ranked(self, number: str, below: str) -> bool:
        """Whether a number is one that headings have and the next line has none such."""
        return rank_of(number) is Rank.OF_HEADING and rank_of(below) is not Rank.OF_HEADING

    def _has_more(self, cell: ReadCell, row: Sequence[ReadCell]) -> bool:
        """Whether other columns of the row say something: a unit, an example, an answer."""
        return any(each.column > cell.column and _CONTENT.search(each.text) for each in row)

    def _asking(self, row: Sequence[ReadCell]) -> ReadCell | None:
        """Return the cell of a row in the column that asks, or one that is merged across it from the left."""
        column = self._layout.asking
        for cell in row:
            if cell.column == column or (cell.column < column < cell.column + cell.width and not is_number(cell.text)):
                return cell
        return None

    def _category(self, row: Sequence[ReadCell]) -> str:
        """Return what the column of headings says in a row; where there are several, the last says it most closely."""
        columns = self._layout.columns(Role.PART)
        texts = [cell.text for cell in row if cell.column in columns and _CONTENT.search(cell.text)]
        return _MARKS.sub("", texts[-1].replace("\n", " ")) if texts else ""

    def _joined(self, row: Sequence[ReadCell], columns: Iterable[int]) -> str:
        wanted = set(columns)
        return _join(cell.text for cell in row if cell.column in wanted)


def _join(texts: Iterable[str]) -> str:
    return " · ".join(text.replace("\n", " ") for text in texts if text)
