"""``showcase import`` and ``showcase export``: a bureau's table becomes records, and records a table."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from generator.cli.asking import is_in_terminal
from generator.cli.speech import AsOf, ConfigFile, Lang, Speech, say, shorten_path, speech_of, stop
from generator.cli.table_file import Replace, demand_writable_table
from generator.messages.counted import Counted
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from datetime import datetime

    from generator.building.configuration import SiteFolders
    from generator.cli.asking_columns import ColumnQuestions
    from generator.editing.tables.mapping import TableMapping
    from generator.editing.tables.plan import ImportPlan
    from generator.editing.tables.site import SiteRecords
    from generator.editing.tables.telling import PlanTelling
    from generator.editing.tables.trial import TrialResult

KINDS = tuple(sorted(path.parent.name for path in (Path(__file__).parent.parent / "records").glob("*/record.py")))
"""The kinds of record, by their folders: no command need load them to be told of them."""
RecordKind = StrEnum("RecordKind", {kind.upper(): kind for kind in KINDS})  # type: ignore[misc]

_WORDS = {
    "zh": {
        "dry": "以上是打算做的事，还没有写入任何文件。确认后加 --write 再运行一次。",
        "ask": "写入这些文件吗？",
        "errors": "没有写入记录：先在表格里改正上面的错误，或在对应表 {file} 里说明，再运行一次。",
        "first": "工作表“{sheet}”里有这些{named}，先导入：showcase import {file} --kind {kind} --sheet {typed} --write",
        "nothing": "没有要改动的。",
        "written": "已写入 {files} 个文件：新增 {new} 条，更新 {changed} 条。再运行 showcase check。",
        "mapping": "列的对应关系记在 {file}，下次自动使用。",
        "exported": "已导出 {count} 条记录：{file}",
        "lists": "CSV 只有一张表，没有写：{lists}。要全部导出，文件名用 .xlsx。",
        "no_internal": "内部信息没有导出；要导出加 --internal（文件不要外传）。",
    },
    "en": {
        "dry": "This is what would be done; nothing has been written. Add --write to do it.",
        "ask": "Write these files?",
        "errors": "No record was written: mend the errors above in the table, or say in {file} what is meant, and run "
        "this again.",
        "first": "The sheet “{sheet}” has records of {named} that are missing. Import it first: showcase import {file} "
        "--kind {kind} --sheet {typed} --write",
        "nothing": "There is nothing to change.",
        "written": "Wrote {files:file|files}: {new} new, {changed} changed. Now run showcase check.",
        "mapping": "Which column is which field is kept in {file} and used the next time.",
        "exported": "Exported {count:record|records}: {file}",
        "lists": "A CSV file is one table, without: {lists}. Let the name end with .xlsx to have all.",
        "no_internal": "Internal notes were left out; --internal writes them (do not hand such a file on).",
    },
}

KindOption = Annotated[
    RecordKind, typer.Option("--kind", help="The kind of record, such as project. / 记录的种类，例如 project。")
]


SheetOption = Annotated[str | None, typer.Option("--sheet", help="The sheet. / 工作表。", show_default=False)]
MappingOption = Annotated[
    Path | None,
    typer.Option(
        "--mapping",
        help="Which column is which field. Default: as last time. / 列与字段的对应表，默认用上次的。",
        show_default=False,
    ),
]
WriteOption = Annotated[bool, typer.Option("--write", help="Write the files. / 写入文件。", show_default=False)]
HiddenOption = Annotated[
    bool, typer.Option("--hidden", help="Read hidden rows and columns, too. / 也读隐藏的行和列。", show_default=False)
]
InternalOption = Annotated[
    bool, typer.Option("--internal", help="With internal notes. / 连同内部信息。", show_default=False)
]


def import_records(  # noqa: PLR0913  (a parameter is an option of the command line)
    file: Annotated[Path, typer.Argument(metavar="TABLE", help="The table: .xlsx or .csv. / 表格。")],
    *,
    kind: KindOption,
    sheet: SheetOption = None,
    mapping: MappingOption = None,
    write: WriteOption = False,
    hidden: HiddenOption = False,
    config_file: ConfigFile = Path("mkdocs.yml"),
    as_of: AsOf = None,
    lang: Lang = None,
) -> None:
    """Make records of a bureau's table; first it only says what would be done. / 把台账表格导入成记录，先看再写."""
    from generator.building.configuration import open_folders

    speech = speech_of(lang)
    try:
        job = _ImportJob.open(open_folders(config_file), kind.value, mapping, speech)
        moment = job.folders.moment(as_of)
        plan = job.plan(file, sheet or "", moment, with_hidden=hidden)
        trial = job.try_out(plan, moment)
        job.finish(plan, trial, write=write)
    except Fault as fault:
        raise stop(fault, speech) from None


class _ImportJob(NamedTuple):
    """One import: the site, its records, the mapping with its file, and the language to speak."""

    folders: SiteFolders
    site: SiteRecords
    kept: Path
    known: TableMapping
    speech: str

    @classmethod
    def open(cls, folders: SiteFolders, kind: str, asked: Path | None, speech: str) -> _ImportJob:
        """Take the mapping that is named, else that of last time, if there is one."""
        from generator.editing.tables.mapping import TableMapping, mapping_file, read_mapping
        from generator.editing.tables.site import SiteRecords

        path = asked or mapping_file(folders.places.root, kind)
        known = read_mapping(path, shorten_path(path)) if asked or path.exists() else TableMapping()
        return cls(folders, SiteRecords(folders.places, kind), path, known, speech)

    def plan(self, file: Path, sheet: str, moment: datetime, *, with_hidden: bool) -> ImportPlan:
        """Return what would be done. In a terminal it asks for columns that are not sure, and keeps the answers.

        Raises a ``Fault`` where nobody can be asked, after writing a mapping to edit.
        """
        from generator.editing.tables.plan import Importer, ImportWishes
        from generator.reading.tables import open_table
        from generator.values.writing import write_whole

        table = open_table(file)
        wishes = ImportWishes(sheet, self.known, shorten_path(self.kept), with_hidden, moment.date().isoformat())
        plan = Importer(self.site, wishes).plan(table)
        if not plan.unsure:
            return plan
        while plan.unsure and is_in_terminal():
            say(self._telling(plan).columns())
            wishes = wishes._replace(mapping=self._questions(plan).answered(plan, wishes.mapping))
            plan = Importer(self.site, wishes).plan(table)
        write_whole({self.kept: self._mapping(plan)})
        if plan.unsure:
            say(self._telling(plan).columns())
            headings = ", ".join(each.heading.text for each in plan.unsure)
            count = str(len(plan.unsure))
            raise Fault("U229", file=plan.file, count=count, headings=headings, mapping=shorten_path(self.kept))
        return plan

    def try_out(self, plan: ImportPlan, moment: datetime) -> TrialResult:
        """Ask the check of the site as it would be, and say everything."""
        from generator.editing.tables.trial import try_out

        trial = try_out(plan, self.site, moment)
        say(self._telling(plan).text(trial, [shorten_path(path) for path in plan.files]))
        return trial

    def finish(self, plan: ImportPlan, trial: TrialResult, *, write: bool) -> None:
        """Write what was planned, all of it or nothing, and what is known of the columns with it."""
        from generator.editing.tables.beside import sheets_to_come_first
        from generator.values.keys import name_of_kind
        from generator.values.writing import write_whole

        words = _WORDS[self.speech]
        if trial.others or any(each.issue.is_error for each in (*plan.issues, *trial.cells)):
            if not self.kept.exists():
                write_whole({self.kept: self._mapping(plan)})
            for kind, sheet in sheets_to_come_first(plan, trial.cells, self.site):
                named = name_of_kind(kind) if self.speech == Speech.ZH else kind
                typed = {"file": _as_typed(plan.file), "typed": _as_typed(sheet)}
                say(words["first"].format(named=named, kind=kind, sheet=sheet, **typed))
            say(words["errors"].format(file=shorten_path(self.kept)), to_log=True)
            raise typer.Exit(1)
        if not plan.files:
            say(words["nothing"])
            return
        if not write and not (is_in_terminal() and typer.confirm(words["ask"])):
            say(words["dry"])
            return
        write_whole({**plan.files, self.kept: self._mapping(plan)})
        counts = {"files": Counted(len(plan.files)), "new": len(plan.new), "changed": len(plan.changed)}
        say(words["written"].format(**counts))
        say(words["mapping"].format(file=shorten_path(self.kept)))

    def _questions(self, plan: ImportPlan) -> ColumnQuestions:
        from generator.cli.asking_columns import ColumnQuestions
        from generator.editing.tables.targets import TargetIndex

        index = TargetIndex.of_kind(self.site.kind, self.site.languages)
        return ColumnQuestions(index, self._telling(plan).title, self.speech, shorten_path(self.kept))

    def _telling(self, plan: ImportPlan) -> PlanTelling:
        from generator.editing.fields import FORMS
        from generator.editing.tables.telling import PlanTelling

        return PlanTelling(plan, FORMS[self.site.kind].form.block, self.speech, shorten_path(self.kept))

    def _mapping(self, plan: ImportPlan) -> str:
        """Return the text of the mapping with what is known of a table; answers may stand in the file by now."""
        from generator.editing.tables.mapping import TableMapping, read_mapping, written_mapping

        if not self.kept.exists():
            return written_mapping(self.site.kind, plan.columns, "", TableMapping())
        known = read_mapping(self.kept, shorten_path(self.kept))
        return written_mapping(self.site.kind, plan.columns, self.kept.read_bytes().decode(), known)


def _as_typed(name: str) -> str:
    """Return a name as it is typed in a command: in quotation marks where a shell would part it."""
    return f'"{name}"' if set(name) & set(" ()&;'") else name


def export_records(
    file: Annotated[Path, typer.Argument(metavar="TABLE", help="The table to write: .xlsx or .csv. / 要写的表格。")],
    *,
    kind: KindOption,
    internal: InternalOption = False,
    replace: Replace = False,
    config_file: ConfigFile = Path("mkdocs.yml"),
    lang: Lang = None,
) -> None:
    """Write the records of a kind as a table that import takes back. / 把记录导出成表格，改好后可再导入."""
    from generator.building.configuration import open_folders
    from generator.values.writing import write_whole

    speech = speech_of(lang)
    words = _WORDS[speech]
    try:
        ending = demand_writable_table(file, replace=replace)
        content, count, lists, has_internal = _exported(open_folders(config_file), kind.value, ending, speech, internal)
        write_whole({file: content}, with_folders=False)
    except Fault as fault:
        raise stop(fault, speech) from None
    say(words["exported"].format(count=Counted(count), file=shorten_path(file)))
    if lists:
        say(words["lists"].format(lists=", ".join(lists)))
    if has_internal and not internal:
        say(words["no_internal"])


def _exported(
    folders: SiteFolders,
    kind: str,
    ending: str,
    speech: str,
    internal: bool,  # noqa: FBT001  (a flag of the command line)
) -> tuple[bytes, int, list[str], bool]:
    """Return the bytes of a table, how many records it has, and which lists and whether notes are not in it."""
    from generator.editing.fields import FORMS
    from generator.editing.tables.site import SiteRecords
    from generator.editing.tables.spread import Spreading
    from generator.editing.tables.written import write_csv, write_workbook

    site, form = SiteRecords(folders.places, kind), FORMS[kind].form
    spreading = Spreading(form.block, speech, site.languages, site.names(speech), internal)
    records = [site.raw(key) for key in site.records]
    sheets = spreading.spread(form.titles[0 if speech == Speech.ZH else 1], records)
    content = write_workbook(sheets, speech) if ending == ".xlsx" else write_csv(sheets[0])
    lists = [each.title for each in sheets[1:]] if ending == ".csv" else []
    return content, len(records), lists, any("internal" in each for each in records)
