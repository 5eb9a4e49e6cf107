"""``showcase import`` and ``showcase export``: a bureau's table becomes records, and records a table."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.speech import AsOf, ConfigFile, Lang, Speech, say, shorten_path, speech_of, stop
from generator.messages.counted import Counted
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.building.configuration import SiteFolders
    from generator.editing.tables.mapping import TableMapping
    from generator.editing.tables.plan import ImportPlan
    from generator.editing.tables.trial import TrialResult

KINDS = tuple(sorted(path.parent.name for path in (Path(__file__).parent.parent / "records").glob("*/record.py")))
"""The kinds of record, by their folders: no command need load them to be told of them."""
RecordKind = StrEnum("RecordKind", {kind.upper(): kind for kind in KINDS})  # type: ignore[misc]

_WORDS = {
    "zh": {
        "dry": "以上是打算做的事，还没有写入任何文件。确认后加 --write 再运行一次。",
        "ask": "写入这些文件吗？",
        "errors": "没有写入：先在表格里改正上面的错误，或在对应表里说明，再运行一次。",
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
        "errors": "Nothing was written: mend the errors above in the table, or say in the mapping what is meant.",
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


def import_records(  # noqa: PLR0913  (a parameter is an option of the command line)
    file: Annotated[Path, typer.Argument(metavar="TABLE", help="The table: .xlsx or .csv. / 表格。")],
    *,
    kind: KindOption,
    sheet: Annotated[str | None, typer.Option(help="The sheet. / 工作表。", show_default=False)] = None,
    mapping: Annotated[
        Path | None,
        typer.Option(
            help="Which column is which field. Default: as last time. / 列与字段的对应表，默认用上次的。",
            show_default=False,
        ),
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Write the files. / 写入文件。", show_default=False)] = False,
    hidden: Annotated[
        bool,
        typer.Option("--hidden", help="Read hidden rows and columns, too. / 也读隐藏的行和列。", show_default=False),
    ] = False,
    config_file: ConfigFile = Path("mkdocs.yml"),
    as_of: AsOf = None,
    lang: Lang = None,
) -> None:
    """Make records of a bureau's table; first it only says what would be done. / 把台账表格导入成记录，先看再写."""
    from generator.building.configuration import open_folders
    from generator.editing.tables.plan import ImportWishes

    speech = speech_of(lang)
    try:
        folders = open_folders(config_file)
        known, kept = _mapping(folders, kind.value, mapping)
        wishes = ImportWishes(sheet or "", known, shorten_path(kept), hidden)
        plan = _plan(folders, kind.value, file, wishes)
        _demand_sure(plan, kind.value, kept, known, speech)
        trial = _try_out(plan, folders, kind.value, as_of)
        _tell(plan, trial, kind.value, speech)
        _finish(plan, trial, kind.value, kept, known, speech, write=write)
    except Fault as fault:
        raise stop(fault, speech) from None


def _mapping(folders: SiteFolders, kind: str, asked: Path | None) -> tuple[TableMapping, Path]:
    """Return the mapping to use and where it is kept: the file that is named, else that of last time, if any."""
    from generator.editing.tables.mapping import TableMapping, mapping_file, read_mapping

    path = asked or mapping_file(folders.places.root, kind)
    return (read_mapping(path) if asked or path.exists() else TableMapping()), path


def _plan(folders: SiteFolders, kind: str, file: Path, wishes: object) -> ImportPlan:
    from generator.editing.tables.plan import Importer, ImportWishes
    from generator.editing.tables.site import SiteRecords
    from generator.reading.tables import open_table

    table = open_table(file)
    assert isinstance(wishes, ImportWishes)  # noqa: S101  (the caller has made it)
    return Importer(SiteRecords(folders.places, kind), wishes).plan(table)


def _demand_sure(plan: ImportPlan, kind: str, kept: Path, known: TableMapping, speech: str) -> None:
    """Write a mapping to be edited where it is not sure what a column is. Raises a ``Fault`` then."""
    from generator.editing.fields import FORMS
    from generator.editing.tables.telling import Telling
    from generator.values.writing import write_whole

    if not plan.unsure:
        return
    say(Telling(plan, FORMS[kind].form.block, speech).columns())
    write_whole({kept: _mapping_text(plan, kind, kept, known)})
    headings = ", ".join(each.heading.text for each in plan.unsure)
    raise Fault("U229", file=plan.file, count=str(len(plan.unsure)), headings=headings, mapping=shorten_path(kept))


def _mapping_text(plan: ImportPlan, kind: str, kept: Path, known: TableMapping) -> str:
    from generator.editing.tables.mapping import written_mapping

    before = kept.read_text(encoding="utf-8") if kept.exists() else ""
    return written_mapping(kind, plan.columns, before, known)


def _try_out(plan: ImportPlan, folders: SiteFolders, kind: str, as_of: str | None) -> TrialResult:
    from generator.editing.tables.trial import try_out

    return try_out(plan, folders.places, kind, folders.moment(as_of))


def _tell(plan: ImportPlan, trial: TrialResult, kind: str, speech: str) -> None:
    from generator.editing.fields import FORMS
    from generator.editing.tables.telling import Telling

    named = [shorten_path(path) for path in plan.files]
    say(Telling(plan, FORMS[kind].form.block, speech).text(trial, named))


def _finish(
    plan: ImportPlan,
    trial: TrialResult,
    kind: str,
    kept: Path,
    known: TableMapping,
    speech: str,
    *,
    write: bool,
) -> None:
    """Write what was planned, all of it or nothing, and what is known of the columns with it."""
    from generator.values.writing import write_whole

    words = _WORDS[speech]
    if trial.others or any(each.issue.is_error for each in (*plan.issues, *trial.cells)):
        say(words["errors"], to_log=True)
        raise typer.Exit(1)
    if not plan.files:
        say(words["nothing"])
        return
    if not write and not (sys.stdin.isatty() and typer.confirm(words["ask"])):
        say(words["dry"])
        return
    files: Mapping[Path, str] = {**plan.files, kept: _mapping_text(plan, kind, kept, known)}
    write_whole(files)
    say(words["written"].format(files=Counted(len(plan.files)), new=len(plan.new), changed=len(plan.changed)))
    say(words["mapping"].format(file=shorten_path(kept)))


def export_records(
    file: Annotated[Path, typer.Argument(metavar="TABLE", help="The table to write: .xlsx or .csv. / 要写的表格。")],
    *,
    kind: KindOption,
    internal: Annotated[
        bool,
        typer.Option("--internal", help="With internal notes. / 连同内部信息。", show_default=False),
    ] = False,
    config_file: ConfigFile = Path("mkdocs.yml"),
    lang: Lang = None,
) -> None:
    """Write the records of a kind as a table that import takes back. / 把记录导出成表格，改好后可再导入."""
    from generator.building.configuration import open_folders
    from generator.values.writing import write_whole

    speech = speech_of(lang)
    words = _WORDS[speech]
    try:
        content, count, lists, has_internal = _exported(open_folders(config_file), kind.value, file, speech, internal)
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
    file: Path,
    speech: str,
    internal: bool,  # noqa: FBT001  (a flag of the command line)
) -> tuple[bytes, int, list[str], bool]:
    """Return the bytes of a table, how many records it has, and which lists and whether notes are not in it."""
    from generator.editing.fields import FORMS
    from generator.editing.tables.site import SiteRecords
    from generator.editing.tables.spread import Spreading
    from generator.editing.tables.written import write_csv, write_workbook

    ending = file.suffix.lower()
    if ending not in {".xlsx", ".csv"}:
        raise Fault("U226", file=file.name)
    site, form = SiteRecords(folders.places, kind), FORMS[kind].form
    spreading = Spreading(form.block, speech, site.languages, site.names(speech), internal)
    records = [site.raw(key) for key in site.records]
    sheets = spreading.spread(form.titles[0 if speech == Speech.ZH else 1], records)
    content = write_workbook(sheets, speech) if ending == ".xlsx" else write_csv(sheets[0])
    lists = [each.title for each in sheets[1:]] if ending == ".csv" else []
    return content, len(records), lists, any("internal" in each for each in records)
