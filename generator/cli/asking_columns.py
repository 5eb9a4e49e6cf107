"""What ``showcase import`` asks in a terminal: which field a column is, where the table leaves it open.

Owns the question and what is an answer. Must not know how columns are recognised, nor where answers are kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from generator.cli.speech import say
from generator.messages import report
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.editing.tables.mapping import TableMapping
    from generator.editing.tables.matching import MatchedColumn
    from generator.editing.tables.plan import ImportPlan
    from generator.editing.tables.targets import TargetIndex

_EXAMPLES = 3  # cells of a column that are shown
_QUESTION = {
    "zh": "{letters} 列“{heading}”{cells}是哪个字段？{numbered}写编号或字段名；不导入就直接按回车",
    "en": "Column {letters} “{heading}”{cells}: which field is it? {numbered}type a number or the name of a field; "
    "Enter leaves it out",
}
_CELLS = {"zh": "（如 {cells}）", "en": " (such as {cells})"}
_BETWEEN = {"zh": "；", "en": "; "}


class ColumnQuestions:
    """Asks in a language for the columns of a table that are not sure; ``title`` says how a field is called."""

    def __init__(self, index: TargetIndex, title: Callable[[tuple[str, ...]], str], speech: str, file: str) -> None:
        """Take what fields there are, how to speak of them, and the name of the file of answers."""
        self._index = index
        self._title = title
        self._speech = speech
        self._file = file

    def answered(self, plan: ImportPlan, known: TableMapping) -> TableMapping:
        """Return what is known of columns with what was answered, and with what was sure without asking."""
        from generator.editing.tables.mapping import ColumnChoice, field_of

        headings = [each.heading.text for each in plan.columns]
        units = [said.unit if said else None for said in known.choices(headings)]
        fields = [self._ask(plan, each) if each.is_unsure else field_of(each) for each in plan.columns]
        found = [
            ColumnChoice(heading=heading, field=field, unit=unit)
            for heading, field, unit in zip(headings, fields, units, strict=True)
        ]
        others = [each for each in known.columns if each.heading not in headings]
        return known.model_copy(update={"columns": (*found, *others)})

    def _ask(self, plan: ImportPlan, column: MatchedColumn) -> str:
        """Ask until the answer is one, and return the field as a mapping has it."""
        from generator.editing.tables.mapping import SKIP

        while True:
            typed = typer.prompt(self._question(plan, column), default=SKIP, show_default=False)
            try:
                return self._read(typed.strip(), column)
            except Fault as fault:
                say(report.write_fault(fault, self._speech), to_log=True)

    def _question(self, plan: ImportPlan, column: MatchedColumn) -> str:
        rows = [plan.layout.sheet.rows[row] for row in plan.layout.rows]
        cells = [" ".join(row[column.number].text.split()) for row in rows if column.number in row][:_EXAMPLES]
        numbered = [f"{number} {self._title(each.path)}" for number, each in enumerate(column.may_be, 1)]
        return _QUESTION[self._speech].format(
            letters=column.letters,
            heading=column.heading.text,
            cells=_CELLS[self._speech].format(cells="、".join(cells)) if cells else "",
            numbered="".join(f"{each}{_BETWEEN[self._speech]}" for each in numbered),
        )

    def _read(self, typed: str, column: MatchedColumn) -> str:
        """Return an answer as a mapping has it. Raises a ``Fault`` for what is no field."""
        from generator.editing.tables.mapping import SKIP, SKIPPED

        if typed in SKIPPED:
            return SKIP
        if typed.isdigit() and 0 < int(typed) <= len(column.may_be):
            return column.may_be[int(typed) - 1].written
        target = self._index.parse(typed)
        if target is None:
            raise Fault("U227", field=typed, heading=column.heading.text, file=self._file)
        return target.written
