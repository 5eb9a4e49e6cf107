"""Issues as JSON of our own: all that is known of each, in every language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.messages.issues import Issue

_LANGUAGES = ("zh", "en")


def write_json(issues: Sequence[Issue]) -> str:
    """Write issues as a JSON list, each with its words in every language."""
    rows = [
        {
            "code": issue.code,
            "severity": issue.severity.value,
            "file": issue.place.file,
            "line": issue.place.line,
            "column": issue.place.column,
            "field": issue.field,
            "message": {language: issue.message(language) for language in _LANGUAGES},
            "hint": {language: issue.hint(language) for language in _LANGUAGES},
            **_folded_rows(issue),
        }
        for issue in issues
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _folded_rows(issue: Issue) -> dict[str, object]:
    """Return how many issues follow from one and which, each with its place; nothing where none does."""
    rows = [
        {"code": each.code, "file": each.place.file, "line": each.place.line, "column": each.place.column}
        for each in issue.folded
    ]
    return {"consequences": {"count": len(rows), "places": rows}} if rows else {}
