"""Issues as SARIF, which GitHub code scanning, editors and many other tools read.

The form: OASIS, “Static Analysis Results Interchange Format (SARIF) Version 2.1.0”. A rule is a code of the catalogue;
no address explains it, so that there is no ``helpUri``.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from generator.messages.formats.fingerprint import fingerprints
from generator.messages.issues import messages
from generator.messages.report import unsaid, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.messages.issues import Issue, Place

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_TAGS = {"zh": "zh-CN", "en": "en-US"}


def write_sarif(issues: Sequence[Issue], language: str) -> str:
    """Write issues as a log with one run, in which every code that came up is a rule."""
    codes = sorted({issue.code for issue in issues})
    driver = {
        "name": "showcase",
        "version": version("investment-showcase"),
        "rules": [_rule(code, language) for code in codes],
    }
    results = [
        _result(issue, codes.index(issue.code), mark, language)
        for issue, mark in zip(issues, fingerprints(issues), strict=True)
    ]
    run = {
        "tool": {"driver": driver},
        "language": _TAGS[language],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, language: str) -> dict[str, Any]:
    words = messages()[code]
    return {
        "id": code,
        "name": words.name,
        "shortDescription": {"text": unsaid(words.say[language])},
        "help": {"text": unsaid(words.hint[language])},
        "defaultConfiguration": {"level": words.severity},
    }


def _result(issue: Issue, rule: int, mark: str, language: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "ruleId": issue.code,
        "ruleIndex": rule,
        "level": issue.severity.value,
        "message": {"text": " ".join(words_of(issue, language))},
        "locations": [_location(issue.place)],
        "partialFingerprints": {"showcaseIssue/v1": mark},
    }
    if issue.folded:
        places = dict.fromkeys(each.place for each in issue.folded)  # each once, as the schema demands
        found["relatedLocations"] = [_location(place) for place in places]
    return found


def _location(place: Place) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(place.file), "uriBaseId": "%SRCROOT%"},
            "region": {"startLine": place.line, "startColumn": place.column},
        }
    }
