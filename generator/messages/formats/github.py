"""Issues as workflow commands of GitHub Actions, which shows them beside the changed lines.

The form: GitHub Docs, “Workflow commands for GitHub Actions”, setting a notice, warning or error message.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.messages.report import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.messages.issues import Issue


def write_github(issues: Sequence[Issue], language: str) -> str:
    """Write issues as workflow commands, one a line."""
    return "\n".join(
        f"::{issue.severity.value} file={_property(issue.place.file)},line={issue.place.line},col={issue.place.column},"
        f"title={issue.code}::{_data(' '.join(words_of(issue, language)))}"
        for issue in issues
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
