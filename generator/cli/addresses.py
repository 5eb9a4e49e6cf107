"""``showcase addresses``: what has been published under an address of its own, and recording it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.speech import ConfigFile, Lang, say, shorten_path, speech_of, stop
from generator.messages import report
from generator.messages.counted import Counted
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.building.reading import Prepared
    from generator.reading.load import Places
    from generator.reading.published import Published

HELP = "Which addresses have been published. / 已发布的地址。"
app = typer.Typer(invoke_without_command=True, rich_markup_mode=None, help=HELP)

_GONE, _HIDDEN = "S160", "S161"
"""What the check says of an id that was published and has no page any more."""

_WORDS = {
    "zh": {
        "new": "新  {kind} {id}",
        "gone": "没有了  {kind} {id}",
        "hidden": "不再公开  {kind} {id}",
        "total": "公开地址 {all} 个，已登记 {known} 个。",
        "accepted": "已登记 {count} 个地址（新增 {new}，撤下 {gone}）：{file}",
        "nothing": "没有登记：先处理上面的问题。",
    },
    "en": {
        "new": "new  {kind} {id}",
        "gone": "gone  {kind} {id}",
        "hidden": "not public any more  {kind} {id}",
        "total": "{all:public address|public addresses}, {known} of them recorded.",
        "accepted": "Recorded {count:address|addresses} ({new} new, {gone} withdrawn): {file}",
        "nothing": "Nothing was recorded: see to the problems above first.",
    },
}


@app.callback()
def show(context: typer.Context, config_file: ConfigFile = Path("mkdocs.yml"), lang: Lang = None) -> None:
    """List what is public and not recorded yet, and what was published and is gone. / 列出未登记和已消失的地址."""
    if context.invoked_subcommand is not None:
        return
    speech = speech_of(lang)
    words = _WORDS[speech]
    places, prepared = _check(config_file, speech)
    known = _read(places, speech)
    for each in sorted(prepared.published - known.keys()):
        say(words["new"].format(**each._asdict()))
    for issue in prepared.issues:
        if issue.code in {_GONE, _HIDDEN}:
            say(words["gone" if issue.code == _GONE else "hidden"].format(**issue.facts))
    recorded = len(prepared.published & known.keys())
    say(words["total"].format(all=Counted(len(prepared.published)), known=recorded))


@app.command("accept")
def accept_addresses(
    withdraw: Annotated[
        list[str] | None,
        typer.Option(help="Published before and taken back for good: KIND/ID. / 有意撤下的：类别/id。"),
    ] = None,
    config_file: ConfigFile = Path("mkdocs.yml"),
    lang: Lang = None,
) -> None:
    """Record what is public now, so that no address of it vanishes unseen. / 登记现有的公开地址."""
    from generator.reading.published import write_published

    speech = speech_of(lang)
    places, prepared = _check(config_file, speech)
    known = _read(places, speech)
    try:
        withdrawn = [_withdrawn(each, known, prepared) for each in withdraw or ()]
    except Fault as fault:
        raise stop(fault, speech) from None
    _refuse_errors(prepared, withdrawn, speech)
    kept = (known.keys() | prepared.published) - set(withdrawn)
    try:
        write_published(places.published, kept)
    except Fault as fault:
        raise stop(fault, speech) from None
    new = len(prepared.published - known.keys())
    file = shorten_path(places.published)
    counts = {"count": Counted(len(kept)), "new": new, "gone": len(set(withdrawn))}
    say(_WORDS[speech]["accepted"].format(**counts, file=file))


def _check(config_file: Path, speech: str) -> tuple[Places, Prepared]:
    from generator.building.configuration import open_folders
    from generator.building.reading import check_site

    try:
        return open_folders(config_file).places, check_site(config_file, None, with_addresses=True)
    except Fault as fault:
        raise stop(fault, speech) from None


def _read(places: Places, speech: str) -> dict[Published, int]:
    """Return what is recorded. What cannot be read would be lost, so a broken list ends the command."""
    from generator.reading.published import read_published

    known, issues = read_published(places.published, places.name(places.published))
    if issues:
        say(report.write_text(issues, speech), to_log=True)
        say(_WORDS[speech]["nothing"], to_log=True)
        raise typer.Exit(1)
    return known


def _withdrawn(text: str, known: dict[Published, int], prepared: Prepared) -> Published:
    """Return what is to be taken from the list. Raises a ``Fault`` where it is not on it, or still public."""
    from generator.reading.published import Published

    kind, _, key = text.partition("/")
    found = Published(kind, key)
    if found not in known:
        raise Fault("U131", value=text)
    if found in prepared.published:
        raise Fault("U132", value=text)
    return found


def _refuse_errors(prepared: Prepared, withdrawn: Sequence[Published], speech: str) -> None:
    """End where content has errors; what is gone is none where it is withdrawn now."""
    done = {(each.kind, each.id) for each in withdrawn}
    errors = [
        issue
        for issue in prepared.issues
        if issue.is_error and not (issue.code == _GONE and (issue.facts["kind"], issue.facts["id"]) in done)
    ]
    if errors:
        say(report.write_text(errors, speech), to_log=True)
        say(_WORDS[speech]["nothing"], to_log=True)
        raise typer.Exit(1)
