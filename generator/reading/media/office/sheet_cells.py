"""Cells that hold something and that no reader of the sheet sees.

A row or a column that is hidden and empty is found by nobody: staff hide what lies beyond a table. Source: ECMA-376
part 1, 18.3.1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.cell_names import column_letters
from generator.reading.media.office.found import Sighting, Spoken
from generator.reading.media.office.trees import Element, child, each, is_set, name_of, number, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.reading.media.office.sheet_styles import CellStyles

_ROW = Spoken("隐藏的行", "a hidden row")
_COLUMN = Spoken("隐藏的列", "a hidden column")
_FORMAT = Spoken("数字格式不显示内容", "a format that shows nothing")
_LOST = Spoken("文字与底色相同", "letters in the colour of their ground")
_SMALL = Spoken("字号极小", "letters too small to read")
_FLATTEST = 1.0  # points
_NARROWEST = 0.15  # letters
_CELL = re.compile(r"\$?([A-Z]+)\$?(\d+)")
_LETTERS = 26
_LAST_COLUMN = 16_384


class CellSheet(NamedTuple):
    """A sheet: its name, its tree, styles and strings of the workbook, the areas of its tables."""

    name: str
    root: Element
    styles: CellStyles
    strings: Sequence[Element]
    tables: Sequence[str]


class _Area(NamedTuple):
    left: int
    top: int
    right: int
    bottom: int

    def holds(self, column: int, row: int) -> bool:
        return self.left <= column <= self.right and self.top <= row <= self.bottom


def unseen_in(sheet: CellSheet) -> Iterator[Sighting]:
    """Yield the cells of a sheet that hold something nobody sees; of a row or a column the first."""
    hidden = _hidden_columns(sheet.root)
    rows_are_hidden = is_set(child(sheet.root, "sheetFormatPr"), "zeroHeight")
    coloured = _coloured_areas(sheet)
    told: set[int] = set()
    for at, row in enumerate(each(sheet.root, "row"), 1):
        number_of_row = int(number(value(row, "r"), at))
        filled = [(column, cell, text) for column, cell in _cells(row) if (text := _text(sheet, cell)).strip()]
        if not filled:
            continue
        if _is_hidden_row(row, rows_are_hidden=rows_are_hidden):
            yield _found(sheet, f"{number_of_row}:{number_of_row}", filled[0][2], _ROW)
            continue
        for column, cell, text in filled:
            if column in hidden:
                if column not in told:
                    told.add(column)
                    yield _found(sheet, f"{column_letters(column)}:{column_letters(column)}", text, _COLUMN)
            elif reason := _reason(sheet, cell, text, is_coloured=_is_in(coloured, column, number_of_row)):
                yield _found(sheet, f"{column_letters(column)}{number_of_row}", text, reason)


def _found(sheet: CellSheet, where: str, text: str, reason: Spoken) -> Sighting:
    place = f"{sheet.name}!{where}"
    return Sighting("M121", Spoken(place, place).with_words(text).because(reason))


def _hidden_columns(root: Element) -> set[int]:
    hidden: set[int] = set()
    base = child(root, "sheetFormatPr")
    for one in each(root, "col"):
        width = value(one, "width")
        is_narrow = bool(width) and number(width, 9) <= _NARROWEST
        if is_set(one, "hidden") or is_narrow:
            first, last = int(number(value(one, "min"), 1)), int(number(value(one, "max"), 1))
            hidden.update(range(max(first, 1), min(last, _LAST_COLUMN) + 1))
    if base is not None and value(base, "defaultColWidth") and number(value(base, "defaultColWidth")) <= _NARROWEST:
        said = {
            n for one in each(root, "col") for n in (int(number(value(one, "min"))), int(number(value(one, "max"))))
        }
        hidden.update(set(range(1, _LAST_COLUMN + 1)) - said)
    return hidden


def _is_hidden_row(row: Element, *, rows_are_hidden: bool) -> bool:
    height = value(row, "ht")
    if height:
        return is_set(row, "hidden") or number(height, 15) <= _FLATTEST
    return is_set(row, "hidden") or (rows_are_hidden and value(row, "hidden") == "")


def _cells(row: Element) -> Iterator[tuple[int, Element]]:
    at = 0
    for cell in row:
        if name_of(cell) == "c":
            named = _CELL.fullmatch(value(cell, "r"))
            at = _column(named[1]) if named else at + 1
            yield at, cell


def _text(sheet: CellSheet, cell: Element) -> str:
    """Return what a cell holds: its text, its number, or its formula."""
    held = child(cell, "v")
    text = "" if held is None else held.text or ""
    if value(cell, "t") == "s" and text:
        at = int(number(text, -1))
        return _words(sheet.strings[at]) if 0 <= at < len(sheet.strings) else ""
    inline, formula = child(cell, "is"), child(cell, "f")
    if inline is not None:
        return _words(inline)
    return text or ("" if formula is None else f"={formula.text or ''}")


def _words(holder: Element) -> str:
    return "".join(one.text or "" for one in each(holder, "t"))


def _reason(sheet: CellSheet, cell: Element, text: str, *, is_coloured: bool) -> Spoken | None:
    style = sheet.styles[value(cell, "s") or "0"]
    if style is None:
        return None
    is_number = value(cell, "t") in {"", "n", "d"}
    if not is_coloured and style.hides(text, is_number=is_number):
        return _FORMAT
    if style.is_small:
        return _SMALL
    return _LOST if style.is_lost and not is_coloured else None


def _coloured_areas(sheet: CellSheet) -> list[_Area]:
    """Return where a table or a rule of format may give cells another ground than their own."""
    said = [value(one, "sqref") for one in each(sheet.root, "conditionalFormatting")]
    said += [one.text or "" for one in each(sheet.root, "sqref")]
    return [area for text in [*said, *sheet.tables] for one in text.split() if (area := _area(one))]


def _area(text: str) -> _Area | None:
    corners = [(_column(found[1]), int(found[2])) for found in _CELL.finditer(text)]
    return _Area(*corners[0], *corners[-1]) if corners else None


def _is_in(areas: Sequence[_Area], column: int, row: int) -> bool:
    return any(area.holds(column, row) for area in areas)


def _column(letters: str) -> int:
    found = 0
    for letter in letters:
        found = found * _LETTERS + ord(letter) - ord("A") + 1
    return found
