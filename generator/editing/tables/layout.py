"""Where in a sheet the table is: its headings over one or several rows, the rows of records, and what else is there.

Owns which rows are no records (titles, totals, headings of parts, notes) and which nobody sees. Must not know fields:
whether a heading names one is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.editing.tables.heading import ColumnHeading, read_heading, units_named
from generator.editing.tables.units import is_unit
from generator.editing.tables.vocabulary import fold, words
from generator.reading.tables import CellSort
from generator.values.fields import is_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.reading.tables import TableCell, TableSheet

_LOOKED_AT = 40  # rows in which headings are looked for
_DEEPEST = 3  # rows of headings
_FEW = 2  # cells of a row that may be a note
_FIRST = 3  # cells of a row among which the word for a sum stands
_NUMERAL = re.compile(r"[(（]?[一二三四五六七八九十]+(?:[)）、.．]|$)")
"""How the heading of a part begins: ``一、``, ``（二）``."""
_EXAMPLE = re.compile(r"\s*[(（【]?(?:填写|填报)?(?:示例|样例|例)[)）】]?\s*(?:[:：]|$)")
"""How a row begins that shows how to fill in a table."""
_FIGURE = re.compile(r"[-+¥\d.,，%％\s—/]*")
_LONGEST_TOTAL = 12  # letters of the name of a sum
_NOTE = re.compile(r"^\s*[(（]?\s*([^:：]{1,8}?)\s*[:：]")


class RowSort(StrEnum):
    """Why a row is no record."""

    TOTAL = "total"
    PART = "part"
    NOTE = "note"
    EXAMPLE = "example"
    HEADING = "heading"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class TableLayout:
    """A table in a sheet: its headings by column, the rows of records, rows that are none, units named above it."""

    sheet: TableSheet
    headings: Mapping[int, ColumnHeading]
    rows: tuple[int, ...]
    left_out: Mapping[int, RowSort]
    units: tuple[str, ...]
    hidden_columns: tuple[int, ...]
    score: float = 0


def find_layout(sheet: TableSheet, knows: Callable[[ColumnHeading], float], *, with_hidden: bool) -> TableLayout | None:
    """Return the table of a sheet; None where no row has headings that are known.

    ``knows`` says from 0 to 1 how well a heading is known. Hidden rows and columns are read ``with_hidden``.
    """
    found = max(_blocks(sheet, knows), key=lambda each: each[0], default=None)
    if found is None or found[0] <= 0:
        return None
    score, first, last = found
    following = next((row for row in sheet.rows if row > last), last)
    last = following if _units_in(sheet, following) else last
    headings = _headings(sheet, first, last)
    hidden = sheet.hidden_columns.intersection(headings)
    shown = {column: each for column, each in headings.items() if with_hidden or column not in hidden}
    left_out = dict(_left_out(sheet, headings, last, with_hidden=with_hidden))
    rows = tuple(row for row in sheet.rows if row > last and row not in left_out)
    above = [cell.text for row in sheet.rows if row < first for cell in sheet.rows[row].values()]
    units = tuple(unit for text in above for unit in units_named(text))
    return TableLayout(sheet, shown, rows, left_out, units, () if with_hidden else tuple(sorted(hidden)), score)


def _blocks(sheet: TableSheet, knows: Callable[[ColumnHeading], float]) -> Iterator[tuple[float, int, int]]:
    """Yield what may be rows of headings, with how well they are known; the first and the smallest go before equals."""
    rows = list(sheet.rows)[:_LOOKED_AT]
    for at, first in enumerate(rows):
        for last in rows[at : at + _DEEPEST]:
            if _cuts(sheet, first, last):
                continue
            known = sum(map(knows, _headings(sheet, first, last).values()))
            if known:
                yield known - 0.01 * (last - first) - 0.001 * at, first, last


def _cuts(sheet: TableSheet, first: int, last: int) -> bool:
    """Whether an area that is merged over rows, and not over most columns, reaches out of some rows."""
    return any(
        (area.top < first <= area.bottom or area.top <= last < area.bottom) and (area.top, area.left) in sheet.cells
        for area in sheet.merged
    )


def _headings(sheet: TableSheet, first: int, last: int) -> dict[int, ColumnHeading]:
    rows = [row for row in sheet.rows if first <= row <= last]
    units = _units_in(sheet, rows[-1]) if len(rows) > 1 else {}
    named = rows[:-1] if units else rows
    lines = [_spread(sheet, row, named[-1]) for row in named]
    columns = sorted({column for line in lines for column in line})
    found = {}
    for column in columns:
        parts = tuple(dict.fromkeys(line[column] for line in lines if column in line))
        found[column] = read_heading((*parts, units[column]) if column in units else parts)
    return found


def _units_in(sheet: TableSheet, row: int) -> dict[int, str]:
    """Return the units of a row below the headings that has nothing else, each in brackets; empty for another row."""
    texts = {column: cell.text.strip() for column, cell in sheet.rows[row].items() if cell.row == row}
    bare = {column: text.strip("()（）[]【】") for column, text in texts.items()}
    if not any(map(is_unit, bare.values())):
        return {}
    is_all = all(is_unit(each) or fold(each) in words("below_headings") for each in bare.values())
    return {column: f"({text})" for column, text in bare.items()} if is_all else {}


def _spread(sheet: TableSheet, row: int, last: int) -> dict[int, str]:
    """Return the texts of a row of headings by column, each in all columns that it stands over."""
    line = {column: cell.text.strip() for column, cell in sheet.rows[row].items()}
    for area in sheet.merged:
        if area.top <= row <= area.bottom and area.left in line and area.right > area.left:
            used = [column for column in sheet.rows[last] if area.left < column <= area.right]
            line |= dict.fromkeys(used, line[area.left])
    if row == last:
        return line
    over = ""
    for column in sorted({*line, *sheet.rows[last]}):
        covering = sheet.area_at(row, column)
        is_low = covering is not None and covering.bottom >= last
        if column in line:
            over = "" if is_low or column not in sheet.rows[last] else line[column]
        elif over:
            line[column] = over
    return line


def _left_out(
    sheet: TableSheet, headings: Mapping[int, ColumnHeading], last: int, *, with_hidden: bool
) -> Iterator[tuple[int, RowSort]]:
    names = {column: fold(each.text) for column, each in headings.items()}
    is_first = True
    for row, cells in sheet.rows.items():
        if row <= last:
            continue
        if row in sheet.hidden_rows and not with_hidden:
            yield row, RowSort.HIDDEN
            continue
        sort = _sort_of(cells, names, len(headings), is_first=is_first)
        is_first = False
        if sort:
            yield row, sort


def _sort_of(
    cells: Mapping[int, TableCell], names: Mapping[int, str], columns: int, *, is_first: bool
) -> RowSort | None:
    """Return why a row is no record; None where it may be one."""
    texts = list(dict.fromkeys(cell.text.strip() for _, cell in sorted(cells.items())))
    if is_id(texts[0]) and not texts[0].isdigit() and fold(texts[0]) not in words("totals"):
        return None  # whatever it is called: it has an id
    if any(fold(each) in words("totals") or _is_total(each) for each in texts[:_FIRST]) or _sums_up(cells):
        return RowSort.TOTAL
    if len(texts) <= _FEW and (note := _NOTE.match(texts[0])) and fold(note[1]) in words("notes"):
        return RowSort.NOTE
    if any(_EXAMPLE.match(each) for each in texts[:_FEW]):
        return RowSort.EXAMPLE
    if (len(texts) == 1 and columns > _FIRST) or (_NUMERAL.match(texts[0]) and 2 * len(texts) <= columns):
        return RowSort.PART
    again = sum(fold(cell.text) == names.get(column) for column, cell in cells.items())
    numbers = [cell.text.strip("()（）①②③④⑤⑥⑦⑧⑨⑩") for _, cell in sorted(cells.items())]
    is_numbered = is_first and len(numbers) > _FEW and numbers == [str(each) for each in range(1, len(numbers) + 1)]
    return RowSort.HEADING if again > len(cells) / 2 or is_numbered else None


def _is_total(text: str) -> bool:
    """Whether a text begins as the line of a sum does: ``合计（60个）``, ``Total 60``."""
    plain = re.split(r"[\d(（:：]", text, maxsplit=1)[0]
    return bool(fold(plain)) and fold(plain) in words("totals") and plain != text


def _sums_up(cells: Mapping[int, TableCell]) -> bool:
    """Whether a row is the sum of a part: a name that ends as such ones do (``全区合计``), and only figures beside."""
    texts = [cell for cell in cells.values() if cell.sort is CellSort.TEXT and not _FIGURE.fullmatch(cell.text)]
    name = fold(texts[0].text) if len(texts) == 1 else ""
    return 0 < len(name) <= _LONGEST_TOTAL and any(
        name.endswith(each) for each in words("totals") if not each.isascii()
    )
