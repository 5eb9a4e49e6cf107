"""``showcase diff``: what an edit means for the public site, beside an older state in git."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.speech import AsOf, ConfigFile, Lang, say, speech_of, stop
from generator.messages import report
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from datetime import datetime

    from generator.building.changes.state import ContentState
    from generator.building.changes.telling import ChangeReport
    from generator.building.reading import Prepared
    from generator.values.language import Language


class ReportForm(StrEnum):
    """How changes are written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


_WORDS = {
    "zh": {
        "broken": "现在的内容有错误，先改正，再看有什么变化：",
        "broken_then": "{revision} 那时的内容按现在的规则有错误，无法对比：",
    },
    "en": {
        "broken": "The content has errors; mend them, then see what has changed:",
        "broken_then": "The content as it was at {revision} has errors by the rules of today, so there is nothing to "
        "compare with:",
    },
}


def diff(
    revision: Annotated[
        str, typer.Argument(help="A commit, branch or tag of git. / git 的提交、分支或标签。")
    ] = "HEAD",
    config_file: ConfigFile = Path("mkdocs.yml"),
    as_of: AsOf = None,
    lang: Lang = None,
    form: Annotated[
        ReportForm, typer.Option("--format", help="text, markdown or json. / 输出格式。")
    ] = ReportForm.TEXT,
) -> None:
    """Say what has changed since a commit, in a reader's words. / 和以前的提交相比，公开内容有什么变化."""
    from generator.building.configuration import open_folders

    speech = speech_of(lang)
    try:
        report_of_changes = _compare(config_file, revision, open_folders(config_file).moment(as_of), speech)
    except Fault as fault:
        raise stop(fault, speech) from None
    write = {
        ReportForm.TEXT: report_of_changes.text,
        ReportForm.MARKDOWN: report_of_changes.markdown,
        ReportForm.JSON: report_of_changes.json,
    }
    say(write[form]().rstrip())


def _compare(config_file: Path, revision: str, moment: datetime, speech: str) -> ChangeReport:
    from generator.building.changes import compare, open_state
    from generator.building.changes import revision as as_it_was
    from generator.building.changes.telling import ChangeReport

    words = _WORDS[speech]
    with as_it_was(config_file, revision) as then, open_state(then, moment) as old:
        before = _sound(old, words["broken_then"].format(revision=revision), speech)
        with open_state(config_file, moment) as new:
            after = _sound(new, words["broken"], speech)
            return ChangeReport(compare(before, after, _language(before, after, speech)), speech)


def changes_in_words(config_file: Path, as_of: str | None, speech: str) -> str:
    """Return what has changed since the last commit, in words; empty where one of the two states has errors.

    Raises a ``Fault`` where there is nothing to compare with.
    """
    from generator.building.configuration import open_folders

    try:
        return _compare(config_file, "HEAD", open_folders(config_file).moment(as_of), speech).text()
    except typer.Exit:
        return ""


def _sound(state: ContentState | Prepared, why: str, speech: str) -> ContentState:
    """Return a state that can be compared; ends the command where its content has errors."""
    from generator.building.changes.state import ContentState

    if isinstance(state, ContentState):
        return state
    say(why, to_log=True)
    say(report.write_text([each for each in state.issues if each.is_error], speech), to_log=True)
    raise typer.Exit(1)


def _language(before: ContentState, after: ContentState, speech: str) -> Language:
    """Return the language in which pages are compared: the reader's, else the first that both states have.

    Raises a ``Fault`` where they have none in common.
    """
    both = [each for each in after.languages if each in before.languages]
    if not both:
        raise Fault("U184")
    return next((each for each in both if each.key == speech), both[0])
