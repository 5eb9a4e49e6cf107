"""Issues as GitLab shows them in a merge request: a Code Quality report.

The form: GitLab Docs, “Code Quality”, code quality report format; the keys here are all that it requires.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.messages.formats.fingerprint import fingerprints
from generator.messages.report import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.messages.issues import Issue

_SEVERITY = {"error": "major", "warning": "minor"}


def write_gitlab(issues: Sequence[Issue], language: str) -> str:
    """Write issues as a JSON list of code quality violations."""
    rows = [
        {
            "description": " ".join(words_of(issue, language)),
            "check_name": issue.code,
            "fingerprint": mark,
            "severity": _SEVERITY[issue.severity.value],
            "location": {"path": issue.place.file, "lines": {"begin": issue.place.line}},
        }
        for issue, mark in zip(issues, fingerprints(issues), strict=True)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
