"""What an import would do, told to whoever keeps the table, in Chinese or English.

Owns the order of what is said, and how much of it. The words stand in ``telling.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.fields import FieldSort
from generator.editing.tables.layout import RowSort
from generator.editing.tables.matching import MatchedBy
from generator.editing.tables.targets import TEXTS
from generator.editing.tables.trees import below
from generator.messages import report
from generator.messages.counted import Counted
from generator.reading.tables import column_letters
from generator.values.fields import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.editing.fields import FormField
    from generator.editing.tables.matching import MatchedColumn
    from generator.editing.tables.plan import ImportPlan, RecordPlan
    from generator.editing.tables.rows import CellIssue
    from generator.editing.tables.targets import FieldTarget
    from generator.editing.tables.trees import Path as ValuePath
    from generator.editing.tables.trees import ValueEdit
    from generator.editing.tables.trial import TrialResult
    from generator.reading.tables import TableCell

_MANY = 20  # records of a sort that are named
_INDEX = re.compile(r"^\[\d+\]\.?")
_FEW = 5  # problems of one code that are shown each with its words
_CELLS = 12  # further cells that are named


@cache
def _words(language: str) -> Mapping[str, str]:
    table = tomllib.loads((files("generator.editing.tables") / "telling.toml").read_text(encoding="utf-8"))
    return dict(table[language])


@cache
def _hints(language: str) -> Mapping[str, str]:
    """Return by code what to do in a table, for problems whose own words are about files."""
    table = tomllib.loads((files("generator.editing.tables") / "telling.toml").read_text(encoding="utf-8"))
    return dict(table["hints"][language])


class PlanTelling(NamedTuple):
    """Tells of a plan in a language; ``block`` describes the kind of record."""

    plan: ImportPlan
    block: FormField
    language: str
    mapping: str = ""
    """The name of the file of the mapping."""

    def text(self, trial: TrialResult, files_named: Sequence[str]) -> str:
        """Return everything that is to be said."""
        lines = [*self._table(), *self._left_out(), *self._records(), *self._issues(trial)]
        if files_named:
            lines += [self._say("files", files=self._list(files_named))]
        return "\n".join(lines)

    def columns(self) -> str:
        """Return what is known of the columns, which is all there is to say while some are not sure."""
        return "\n".join(self._table())

    def _say(self, key: str, /, **facts: object) -> str:
        return _words(self.language)[key].format(**facts)

    def _list(self, items: Sequence[str]) -> str:
        return _words(self.language)["separator"].join(items)

    def _table(self) -> Iterator[str]:
        layout = self.plan.layout
        above = [row for row in layout.sheet.rows if row < min((*layout.rows, *layout.left_out, 1_000_000_000))]
        yield (
            self._say(
                "table",
                file=self.plan.file,
                sheet=layout.sheet.name,
                heading=max(above, default=0),
                rows=Counted(len(layout.rows)),
            )
            .replace(" ：", "：")
            .replace(" :", ":")
        )
        yield self._say("columns")
        yield from map(self._column, self.plan.columns)
        for each in self.plan.lists:
            yield self._say("list", sheet=each.sheet.name, rows=Counted(len(each.rows)))
            if each.hidden:
                yield "  " + self._say("left_row", rows=self._list([*map(str, each.hidden)]), why=self._say("hidden"))
            unread = [column for column in each.columns if column.by is not MatchedBy.NAME]
            yield from (f"  {self._column(column)}" for column in unread)

    def _column(self, column: MatchedColumn) -> str:
        key = f"by_{column.by.value}" if column.target else column.by.value
        fields = self._list([self._field(each) for each in column.may_be])
        return self._say(
            key,
            letters=column.letters,
            heading=column.heading.text,
            field=self._field(column.target) if column.target else "",
            unit=self._say("unit", unit=column.unit) if column.unit else "",
            may_be=self._say("may_be", fields=fields) if fields else "",
        )

    def _field(self, target: FieldTarget) -> str:
        return f"{target.written} {self.title(target.path)}".strip()

    def title(self, path: ValuePath) -> str:
        """Return what a field is called for a reader of a language."""
        titles = []
        here: FormField | None = self.block
        for step in path:
            if isinstance(step, str) and here is not None and here.sort is FieldSort.LIST:
                here = here.each  # paths of columns have no indices
            if here is not None and here.sort in TEXTS:
                break  # a language is no field
            here = below(here, step)
            title = here.titles[0 if self.language == "zh" else 1] if here else ""
            titles.append(title or str(step) if not isinstance(step, int) else "")
        return "·".join(filter(None, titles))

    def _left_out(self) -> Iterator[str]:
        layout = self.plan.layout
        if layout.left_out:
            yield self._say("left_out")
        for sort in RowSort:
            if rows := [str(row) for row, why in layout.left_out.items() if why is sort]:
                yield self._say("left_row", rows=self._list(rows), why=self._say(sort.value))
        if layout.hidden_columns:
            yield self._say("hidden_columns", columns=self._list([*map(column_letters, layout.hidden_columns)]))
        elif RowSort.HIDDEN in layout.left_out.values():
            yield self._say("hidden_rows")
        hidden = [each.name for each in self.plan.other_sheets if each.is_hidden]
        others = [each.name for each in self.plan.other_sheets if not each.is_hidden and each.cells]
        if hidden:
            yield self._say("hidden_sheets", sheets=self._list(hidden))
        if others:
            yield self._say("other_sheets", sheets=self._list(others))
        if self.plan.has_macros:
            yield self._say("macros")
        if cells := [self._ref(cell) for each in self.plan.records for cell in each.row.open_cells]:
            yield self._say("open", cells=self._list(cells))

    def _records(self) -> Iterator[str]:
        new, changed = self.plan.new, self.plan.changed
        same = len(self.plan.records) - len(new) - len(changed)
        yield self._say("records", new=len(new), changed=len(changed), same=same)
        for each in new[:_MANY]:
            yield self._say("new", key=each.key, name=shorten(each.name), cell=self._ref(each.row.first))
        if len(new) > _MANY:
            yield self._say("more", count=len(new) - _MANY)
        for each in changed[:_MANY]:
            yield self._say("changed", key=each.key, name=shorten(each.name))
            yield from (self._change(each, one) for one in each.changes)
        if len(changed) > _MANY:
            yield self._say("more", count=len(changed) - _MANY)

    def _change(self, record: RecordPlan, change: ValueEdit) -> str:
        field = self.title(change.path)
        cell = self._ref(record.row.cell_at(change.path))
        new = self._value(change.new)
        if change.is_item:
            return self._say("item", field=field, new=new, cell=cell)
        old = self._say("none") if change.old is None else self._value(change.old)
        return self._say("value", field=field, old=old, new=new, cell=cell)

    def _value(self, value: object) -> str:
        return shorten(_flat(value), 60)

    def _issues(self, trial: TrialResult) -> Iterator[str]:
        found = [*self.plan.issues, *trial.cells]
        if found:
            yield self._say("issues")
        same: dict[tuple[str, str], list[CellIssue]] = {}
        for each in sorted(found, key=lambda one: (not one.issue.is_error, one.cell.row, one.cell.column)):
            same.setdefault((each.issue.code, each.issue.message(self.language)), []).append(each)
        of_code = Counter(code for code, _ in same)
        told: Counter[str] = Counter()
        rest: dict[str, list[CellIssue]] = {}
        for (code, _), issues in same.items():
            told[code] += 1
            if told[code] > _FEW and of_code[code] > _FEW + 1:
                rest.setdefault(code, []).extend(issues)
                continue
            yield self._issue(issues[0])
            yield from self._again(issues[1:])
        for code, issues in rest.items():
            yield f"[{code}]"
            yield from self._again(issues)
        if trial.others:
            yield self._say("others")
            yield report.write_text(trial.others, self.language)

    def _again(self, found: Sequence[CellIssue]) -> Iterator[str]:
        """Yield a line that names further cells with the same to mend."""
        if cells := list(dict.fromkeys(self._ref(each.cell) for each in found)):
            named = self._list(cells[:_CELLS]) + (" …" if len(cells) > _CELLS else "")
            yield self._say("again", count=len(cells), cells=named)

    def _ref(self, cell: TableCell) -> str:
        """Return a cell as it is called in its own sheet; with the sheet where that is another one."""
        return cell.ref.rpartition("!")[2] if cell.sheet == self.plan.layout.sheet.name else cell.ref

    def _issue(self, found: CellIssue) -> str:
        issue, severity = found.issue, report.severity_in_words(found.issue, self.language)
        missing = (issue.facts["key"],) if issue.code == "R101" else ()
        name = self.title((*found.path, *missing)) or _INDEX.sub("", issue.field)
        field = f"{name}: " if name else ""
        typed = f"\n    {shorten(found.cell.text, 60)}" if found.cell.text.strip() else ""
        head = f"{found.cell.ref} {severity} [{issue.code}] {field}{issue.message(self.language)}"
        return f"{head}{typed}\n  → {self._hint(found, name)}"

    def _hint(self, found: CellIssue, name: str) -> str:
        """Return what to do in the table; what the check says is for files, where nothing better is known."""
        issue = found.issue
        here = _hints(self.language).get(issue.code)
        if here is None:
            return issue.hint(self.language)
        path = ".".join(str(step) for step in found.path if isinstance(step, str))
        written = ".".join(filter(None, (path, issue.facts.get("key", ""))))
        value = issue.facts.get("value") or issue.facts.get("name") or found.cell.text
        said = {"field": name, "path": written, "value": shorten(value), "mapping": self.mapping}
        return here.format(hint=issue.hint(self.language), **said)


def _flat(value: object) -> str:
    """Return a value in one line."""
    if isinstance(value, dict):
        return " / ".join(_flat(each) for each in value.values())
    return "; ".join(map(_flat, value)) if isinstance(value, list) else str(value)
