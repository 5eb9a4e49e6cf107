"""What an import would do: which records come, which change and in what, and what of a table is not taken.

Owns which row is which record. Nothing is written here, and what the check says of the result is asked by
:mod:`generator.editing.tables.trial`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.fields import FORMS, FieldSort, FormField
from generator.editing.tables.filing import Change, Filing
from generator.editing.tables.following import lines_behind
from generator.editing.tables.ids import new_id
from generator.editing.tables.layout import find_layout
from generator.editing.tables.lists import ListReader, ListRows, put_lists
from generator.editing.tables.mapping import TableMapping
from generator.editing.tables.matching import ColumnMatcher, MatchedColumn
from generator.editing.tables.rows import CellIssue, ImportedRow, list_step, read_rows
from generator.editing.tables.site import folded_name
from generator.editing.tables.targets import TargetIndex
from generator.editing.tables.trees import changes, ordered, put
from generator.editing.tables.vocabulary import fold
from generator.editing.writing import Unchangeable
from generator.messages.issues import Fault
from generator.values.fields import is_id
from generator.values.keys import name_of_kind
from generator.values.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.editing.tables.layout import TableLayout
    from generator.editing.tables.site import SiteRecords
    from generator.editing.tables.targets import FieldTarget
    from generator.editing.tables.trees import Path as ValuePath
    from generator.editing.tables.trees import ValueEdit
    from generator.editing.writing import Value
    from generator.reading.tables import TableFile, TableSheet

_LIKELY = 0.6  # of the columns of the best sheet that another one must have to be meant as well
_FEWEST = 2  # columns that a table has at least


class RecordPlan(NamedTuple):
    """What becomes of one row: the id of its record, whether that is new, and what changes in it."""

    row: ImportedRow
    key: str
    name: str
    is_new: bool
    changes: Sequence[ValueEdit] = ()


@dataclass(frozen=True)
class ImportPlan:
    """Everything that an import would do.

    ``files`` are the texts of the files that change. ``other_sheets`` were not looked at.
    """

    file: str
    layout: TableLayout
    columns: Sequence[MatchedColumn]
    records: Sequence[RecordPlan]
    files: Mapping[Path, str]
    issues: Sequence[CellIssue]
    lists: Sequence[ListRows] = ()
    other_sheets: Sequence[TableSheet] = ()
    has_macros: bool = False

    @property
    def new(self) -> list[RecordPlan]:
        """The records that come."""
        return [each for each in self.records if each.is_new]

    @property
    def changed(self) -> list[RecordPlan]:
        """The records that change."""
        return [each for each in self.records if each.changes]

    @property
    def unsure(self) -> list[MatchedColumn]:
        """The columns of which somebody has to say what they are."""
        return [each for each in self.columns if each.is_unsure]


class ImportWishes(NamedTuple):
    """How a table is to be read: its sheet if one is named, and what is known of its columns.

    ``with_hidden``: what is hidden in it is read as well. ``today`` is the day of the import (year-month-day).
    """

    sheet: str = ""
    mapping: TableMapping = TableMapping()
    mapping_name: str = ""
    with_hidden: bool = False
    today: str = ""


@dataclass
class Importer:
    """Reads tables of one kind of record for a site."""

    site: SiteRecords
    wishes: ImportWishes = field(default_factory=ImportWishes)

    def __post_init__(self) -> None:
        """Find out what the kind has."""
        self.block: FormField = FORMS[self.site.kind].form.block
        self.index = TargetIndex.of_kind(self.site.kind, self.site.languages)
        self.matcher = ColumnMatcher(self.index, self.site.called, self.wishes.mapping, self.wishes.mapping_name)
        self.lists = ListReader(self.block, self.site.languages, self.site.called, self.wishes.with_hidden)

    def plan(self, table: TableFile) -> ImportPlan:
        """Return what an import would do. Raises a ``Fault`` where no table is found, or several are."""
        of_lists = {each.name: found for each in table.sheets if (found := self.lists.list_of(each))}
        layout = self._layout(table, of_lists)
        columns = self.matcher.match(layout)
        rows = read_rows(layout, columns, self.block, self._words())
        by_id = {str(each.value.get("id", "")): each for each in rows}
        lists = []
        lost: list[ImportedRow] = []
        apart = [each for each in table.sheets if each.name in of_lists and each is not layout.sheet]
        for sheet in sorted(apart, key=lambda each: len(of_lists[each.name].path)):  # outer lists first
            of_list = self.lists.read(sheet, of_lists[sheet.name])
            lost += put_lists(by_id, of_list, of_lists[sheet.name])
            lists.append(of_list)
        for each in lost:
            each.report(each.first, "U223")
        records = list(self._records(rows))
        files, refused = self._files(records)
        issues = [issue for row in (*rows, *lost) for issue in row.issues]
        read = {layout.sheet.name, *of_lists}
        others = [each for each in table.sheets if each.name not in read]
        return ImportPlan(
            table.name, layout, columns, records, files, [*issues, *refused], lists, others, table.has_macros
        )

    def _words(self) -> dict[str, dict[str, str]]:
        """Return what words of a table stand for: what the mapping says, and what the site calls its stages."""
        labels = {
            fold(rule.label[language]): stage.value
            for stage, rule in self.site.content.stage_rules().items()
            for language in rule.label
        }
        by_path = {
            ".".join(self._target(written, "words").path): {fold(word): text for word, text in words.items()}
            for written, words in self.wishes.mapping.words.items()
        }
        stages = " ".join(each.value for each in Stage)
        return {stages: labels, **{path: labels | words for path, words in by_path.items()}}

    def _target(self, written: str, section: str) -> FieldTarget:
        """Return the place that a mapping names in one of its sections. Raises a ``Fault`` where there is none."""
        target = self.index.parse(written)
        if target is None:
            raise Fault("U227", field=written, heading=section, file=self.wishes.mapping_name)
        return target

    def _layout(self, table: TableFile, of_lists: Mapping[str, object]) -> TableLayout:
        """Return the table to read: that of the sheet that is named, or of the only one that fits."""
        names = ", ".join(each.name for each in table.sheets)
        wanted = self.wishes.sheet or self.wishes.mapping.sheet or ""
        if wanted and wanted not in {each.name for each in table.sheets} and self.wishes.sheet:
            raise Fault("U218", file=table.name, sheet=wanted, sheets=names)
        sheets = [each for each in table.sheets if each.name == wanted] or [
            each for each in table.sheets if each.name not in of_lists and not each.is_hidden
        ]
        found = [(each, self._find(each)) for each in sheets]
        tables = sorted((each for _, each in found if each), key=lambda each: -each.score)
        if not tables:
            facts = {"kind": self.site.kind, "kind_zh": name_of_kind(self.site.kind)}
            raise Fault("U217", file=table.name, example=self._headings(), **facts)
        rivals = [each for each in tables if each.rows and each.score >= max(_FEWEST, _LIKELY * tables[0].score)]
        if len(rivals) > 1:
            names = ", ".join(each.sheet.name for each in rivals)
            raise Fault("U219", file=table.name, sheets=names, first=rivals[0].sheet.name, kind=self.site.kind)
        return tables[0]

    def _find(self, sheet: TableSheet) -> TableLayout | None:
        found = find_layout(sheet, self.matcher.knows, with_hidden=self.wishes.with_hidden)
        return found if found and (found.score >= 1 or len(found.headings) < _FEWEST) else None

    def _headings(self) -> str:
        required = [each for each in self.block.fields if each.required and each.key != "id"]
        return "、".join(each.titles[0] for each in required)

    def _records(self, rows: Sequence[ImportedRow]) -> Iterator[RecordPlan]:
        taken = set(self.site.records)
        taken |= {key for row in rows if is_id(key := str(row.value.get("id", "")))}
        seen: dict[str, ImportedRow] = {}
        for row in rows:
            chinese, english = self._called(row.value, "zh"), self._called(row.value, "en")
            known = self._known(row, chinese or english)
            if known is None:
                continue
            key, name = known, chinese or english or known
            is_new = key not in self.site.records
            said_before = seen.get(folded_name(name), row) if not key else row
            if not key:
                seen.setdefault(folded_name(name), row)
                key = new_id(english, chinese, self.site.collection, taken)
                taken.add(key)
            first = seen.setdefault(key, row) if said_before is row else said_before
            if first is not row:
                row.report(row.first, "U224", name=name, other=first.first.ref)
                continue
            self._resolve(row.value, self.block, ())
            yield self._new(row, key, name) if is_new else self._change(row, key, name)

    def _called(self, value: Mapping[str, Value], language: str) -> str:
        text = value.get(self.site.collection.entry.CALLED)
        found = text.get(language, "") if isinstance(text, dict) else ""
        return found if isinstance(found, str) else ""

    def _known(self, row: ImportedRow, name: str) -> str | None:
        """Return the id of a row's record, empty for a new one; None where it cannot be known."""
        key = str(row.value.get("id", ""))
        if key:
            return key
        if not name:
            if (self.site.collection.entry.CALLED,) not in row.unread:
                row.report(row.first, "U222")
            return None
        found = self.site.by_name.get(folded_name(name), ())
        if len(found) > 1:
            facts = {"kind": self.site.kind, "kind_zh": name_of_kind(self.site.kind)}
            row.report(row.first, "K111", name=name, ids=", ".join(found), first=found[0], **facts)
            return None
        return found[0] if found else ""

    def _resolve(self, value: Value, field_here: FormField | None, path: ValuePath) -> Value:
        """Put ids in the place of names of records; returns the value."""
        if field_here is None:
            return value
        if isinstance(value, str):
            return self.site.resolve(field_here.of, value) if field_here.sort is FieldSort.NAMES else value
        if isinstance(value, dict):
            for key, each in value.items():
                inner = field_here.field(key) if field_here.sort is FieldSort.BLOCK else field_here.each
                value[key] = self._resolve(each, inner, (*path, key))
            return value
        return [self._resolve(each, field_here.each, (*path, number)) for number, each in enumerate(value)]

    def _new(self, row: ImportedRow, key: str, name: str) -> RecordPlan:
        row.value["id"] = key
        said = {tuple(step for step in path if isinstance(step, str)) for path in row.cells}
        for written, text in self.wishes.mapping.always.items():
            target = self._target(written, "always")
            if not any(path[: len(target.full)] == target.full for path in said):
                for path in self._paths(target, row):
                    put(row.value, path, self.site.resolve(target.field.of, text))
        return RecordPlan(row, key, name, is_new=True)

    def _paths(self, target: FieldTarget, row: ImportedRow) -> Iterator[ValuePath]:
        """Yield where a value goes that every record has: in a list, into each item of the row, at least one."""
        at = list_step(self.block, target.path)
        items = {path[at] for path in row.cells if at and path[:at] == target.full[:at] and len(path) > at} or {0}
        yield from ((*target.full[:at], item, *target.full[at:]) for item in items) if at else [target.full]

    def _change(self, row: ImportedRow, key: str, name: str) -> RecordPlan:
        said = {each: value for each, value in row.value.items() if each != "id"}
        old = self.site.raw(key)
        found = list(changes(ordered(said, self.block), old, self.block, partial=row.from_cells))
        found += lines_behind(self.site.kind, row, old, found, self.wishes.today)
        return RecordPlan(row, key, name, is_new=False, changes=found)

    def _files(self, records: Sequence[RecordPlan]) -> tuple[Mapping[Path, str], list[CellIssue]]:
        """Return the files that change; where one cannot be changed, nothing and why."""
        filing = Filing(self.site, self.block)
        change = [Change(self.site.records[each.key], each.changes) for each in records if each.changes]
        new = [(each.key, ordered(each.row.value, self.block)) for each in records if each.is_new]
        try:
            return filing.files(change, new), []
        except Unchangeable as why:
            refused = next(each for each in records if each.changes)
            refused.row.report(refused.row.first, "U228", path=str(why))
            return {}, []
