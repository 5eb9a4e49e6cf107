"""``showcase translations``: what is translated, accepting it, and the file for a translator."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.speech import ConfigFile, Lang, say, shorten_path, speech_of, stop
from generator.cli.table_file import Replace, demand_writable_table
from generator.messages import report
from generator.messages.counted import Counted
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.reading.content import Content
    from generator.reading.load import Places
    from generator.sentences.translations import Status

HELP = "Which texts are translated. / 译文状态。"
app = typer.Typer(invoke_without_command=True, rich_markup_mode=None, help=HELP)

Marked = Annotated[
    bool,
    typer.Option(
        "--marked",
        help="Only those that translation_ok in a file accepts. / 只登记文件里写了 translation_ok 的。",
        show_default=False,
    ),
]

_STATES = {
    "zh": {"fresh": "最新", "stale": "待更新", "unrecorded": "未登记", "missing": "缺译"},
    "en": {"fresh": "fresh", "stale": "stale", "unrecorded": "not accepted", "missing": "missing"},
}
_WORDS = {
    "zh": {
        "file": "{file}  {percent}%（{done}/{all}）",
        "total": "共 {all} 条译文：",
        "accepted": "已登记 {count} 条译文：{file}",
        "cleared": "登记文件已接过 translation_ok，这几行已从文件中删去：{files}",
        "exported": "已导出 {count} 条：{file}",
        "imported": "已写入 {count} 条译文，改动 {files} 个文件。核对后运行 showcase translations accept。",
        "none": "没有新的译文可写。",
        "nothing": "没有导入：先处理上面的问题。",
    },
    "en": {
        "file": "{file}  {percent}% ({done} of {all})",
        "total": "{all:translation|translations}: ",
        "accepted": "Recorded {count:translation|translations}: {file}",
        "cleared": "The ledger has taken what translation_ok said; those lines are gone from: {files}",
        "exported": "Exported {count:text|texts}: {file}",
        "imported": "Wrote {count:text|texts} into {files:file|files}. Compare, then run showcase translations accept.",
        "none": "There is no new translation to write.",
        "nothing": "Nothing was imported: see to the problems above first.",
    },
}


@app.callback()
def show(context: typer.Context, config_file: ConfigFile = Path("mkdocs.yml"), lang: Lang = None) -> None:
    """List the texts that are missing or stale, by file, with percentages. / 按文件列出缺译与待更新的文本."""
    if context.invoked_subcommand is not None:
        return
    from generator.sentences.translations import State, survey

    speech = speech_of(lang)
    _, content = _load(config_file, speech)
    words = _WORDS[speech]
    by_file: dict[str, list[Status]] = {}
    for status in survey(content, content.ledger):
        by_file.setdefault(status.source.file, []).append(status)
    for file, statuses in by_file.items():
        done = sum(status.state is State.FRESH for status in statuses)
        percent = 100 * done // len(statuses)
        say(words["file"].format(file=file, percent=percent, done=done, all=len(statuses)))
        for status in statuses:
            if status.state is not State.FRESH:
                say(f"    {status.language}  {_STATES[speech][status.state]}  {status.source.id}")
    everything = [status for statuses in by_file.values() for status in statuses]
    say(words["total"].format(all=Counted(len(everything))) + _counts(everything, speech))


@app.command("accept")
def accept_translations(
    path: Annotated[
        str | None, typer.Argument(help="Only texts of this file or folder. / 只登记此文件或文件夹。")
    ] = None,
    config_file: ConfigFile = Path("mkdocs.yml"),
    lang: Lang = None,
    *,
    marked: Marked = False,
) -> None:
    """Record that every translation fits its present Chinese. / 登记：译文与现有中文一致."""
    from generator.reading.ledger import write_ledger
    from generator.sentences.acceptance import files_without_marks
    from generator.sentences.translations import accept
    from generator.values.writing import write_whole

    speech = speech_of(lang)
    places, content = _load(config_file, speech)
    _refuse_errors(content, speech)
    try:
        ledger = accept(content, content.ledger, Path(path).as_posix() if path else None, is_marked_only=marked)
        write_ledger(places.ledger, ledger)
        cleared = files_without_marks(content, ledger)
        write_whole({places.root / name: text for name, text in cleared.items()})
    except Fault as fault:
        raise stop(fault, speech) from None
    say(_WORDS[speech]["accepted"].format(count=Counted(len(ledger.entries)), file=shorten_path(places.ledger)))
    if cleared:
        say(_WORDS[speech]["cleared"].format(files=", ".join(sorted(cleared))))


@app.command("export")
def export_texts(
    file: Annotated[Path, typer.Argument(help="The table to write: .csv or .xlsx. / 要写的表格。")],
    config_file: ConfigFile = Path("mkdocs.yml"),
    lang: Lang = None,
    *,
    replace: Replace = False,
) -> None:
    """Write the open texts for a translator. / 导出待译文本（Excel 可直接打开）."""
    from generator.sentences.handover import write_open_texts, write_open_workbook
    from generator.sentences.translations import State, survey
    from generator.values.writing import write_whole

    speech = speech_of(lang)
    _, content = _load(config_file, speech)
    count = sum(status.state is not State.FRESH for status in survey(content, content.ledger))
    try:
        ending = demand_writable_table(file, replace=replace)
        write = write_open_workbook if ending == ".xlsx" else write_open_texts
        write_whole({file: write(content)}, with_folders=False)
    except Fault as fault:
        raise stop(fault, speech) from None
    say(_WORDS[speech]["exported"].format(count=Counted(count), file=file))


@app.command("import")
def import_texts(
    file: Annotated[Path, typer.Argument(help="The table that came back. / 译好的表格。")],
    config_file: ConfigFile = Path("mkdocs.yml"),
    lang: Lang = None,
) -> None:
    """Put translations into the YAML and Markdown files. / 把译文写回文件."""
    from generator.sentences.handover import bring_texts
    from generator.values.writing import begun_alike, write_whole

    speech = speech_of(lang)
    places, content = _load(config_file, speech)
    _refuse_errors(content, speech)
    try:
        brought = bring_texts(content, file)
    except Fault as fault:
        raise stop(fault, speech) from None
    if brought.issues:
        say(report.write_text(brought.issues, speech), to_log=True)
        say(_WORDS[speech]["nothing"], to_log=True)
        raise typer.Exit(1)
    try:
        paths = {places.root / name: text for name, text in brought.files.items()}
        write_whole({path: begun_alike(path, text) for path, text in paths.items()})
    except Fault as fault:
        raise stop(fault, speech) from None
    words = _WORDS[speech]["imported" if brought.files else "none"]
    say(words.format(count=Counted(brought.taken), files=Counted(len(brought.files))))


def _load(config_file: Path, speech: str) -> tuple[Places, Content]:
    from generator.building.mkdocs_plugin import engine
    from generator.reading.load import load

    try:
        places = engine.open_site(config_file).places
    except Fault as fault:
        raise stop(fault, speech) from None
    return places, load(places)


def _refuse_errors(content: Content, speech: str) -> None:
    """End where the content could not be read: what is not read would be lost. A broken ledger is what gets mended."""
    errors = [issue for issue in content.issues if issue.is_error and issue.code != "T301"]
    if errors:
        say(report.write_text(errors, speech), to_log=True)
        raise typer.Exit(1)


def _counts(statuses: Iterable[Status], speech: str) -> str:
    counts = Counter[str](status.state for status in statuses)
    return ", ".join(f"{counts[state]} {words}" for state, words in _STATES[speech].items() if counts[state])
