"""The line that a list needs when a table changes a choice and says nothing of the list: a stage, and its history.

A list that a record keeps would contradict the choice without it. Where a record keeps none, none is begun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.editing.fields import lines_of
from generator.editing.tables.trees import ValueEdit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.editing.tables.rows import ImportedRow


def lines_behind(
    kind: str, row: ImportedRow, old: Mapping[str, object], changes: Sequence[ValueEdit], today: str
) -> Iterator[ValueEdit]:
    """Yield the lines that follow from the changes that a row makes in a record, which was ``old``.

    A line is of the day that the row says the record to be of, else of ``today`` (year-month-day); where neither is
    known, there is none. The cell of the choice is that of the line, too.
    """
    for line in lines_of(kind):
        change = next((each for each in changes if each.path == (line.when,)), None)
        day = row.value.get(line.day) or today
        if change is None or line.list in row.value or not old.get(line.list) or not day:
            continue
        row.cells[line.list,] = row.cell_at(change.path)
        yield ValueEdit((line.list,), None, {line.value: change.new, line.date: day}, is_item=True)
