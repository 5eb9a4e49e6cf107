"""The shape of a table: cells with their places, and what of a sheet nobody sees. Must not know formats of files."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from generator.reading.cell_names import column_letters

if TYPE_CHECKING:
    from collections.abc import Mapping


class CellSort(StrEnum):
    """What a cell holds: words as typed, a number, a day, or what is left of a formula that came to nothing."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    FAILED = "failed"
    UNSAVED = "unsaved"


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell, counted from 1, with what it says.

    A number is written with the digits that a spreadsheet keeps, a day in ISO 8601 as far as the cell shows it; of what
    has ``FAILED`` the text is the sign of the failure (``#N/A``). ``sheet`` is empty in a CSV file.
    """

    sheet: str
    row: int
    column: int
    text: str
    sort: CellSort = CellSort.TEXT

    @property
    def ref(self) -> str:
        """The cell as spreadsheets call it: ``Sheet1!C7``."""
        at = f"{column_letters(self.column)}{self.row}"
        return f"{self.sheet}!{at}" if self.sheet else at


@dataclass(frozen=True, slots=True)
class MergedArea:
    """Cells that are one: from a row and a column to others, all counted from 1 and included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class TableSheet:
    """A sheet: its cells by row and column, what of it is merged, and what is hidden."""

    name: str
    cells: Mapping[tuple[int, int], TableCell]
    merged: tuple[MergedArea, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False

    @cached_property
    def rows(self) -> Mapping[int, Mapping[int, TableCell]]:
        """The cells that hold something, by row and column, each area that is merged over rows in all of them."""
        rows: dict[int, dict[int, TableCell]] = {}
        for (row, column), cell in sorted(self.cells.items()):
            rows.setdefault(row, {})[column] = cell
        used = list(rows)
        for area in self.merged:
            first = rows.get(area.top, {}).get(area.left)
            if first is not None and area.bottom > area.top:
                for row in (each for each in used if area.top < each <= area.bottom):
                    rows[row].setdefault(area.left, first)
        return rows

    def area_at(self, row: int, column: int) -> MergedArea | None:
        """Return the merged area that a cell is in; None where it stands for itself."""
        return self._areas.get((row, column)) or next(
            (each for each in self.merged if each.top <= row <= each.bottom and each.left <= column <= each.right), None
        )

    @cached_property
    def _areas(self) -> Mapping[tuple[int, int], MergedArea]:
        return {(each.top, each.left): each for each in self.merged}


@dataclass(frozen=True)
class TableFile:
    """What was read of a file: its name, and its sheets; a CSV file has one, without a name.

    ``has_macros``: it brought programs along, which were left alone.
    """

    name: str
    sheets: tuple[TableSheet, ...] = field(default=())
    has_macros: bool = False
