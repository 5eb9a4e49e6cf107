"""What is said of an input must be whole: words in both languages, with every placeholder filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.messages.issues import messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.messages.issues import Issue

_LANGUAGES = ("zh", "en")


def assert_said(code: str, facts: Mapping[str, str]) -> None:
    """Demand that a message of a code can be made of some facts."""
    words = messages()[code]
    for language in _LANGUAGES:
        assert words.say[language].format_map(facts)
        assert words.hint[language].format_map(facts)


def assert_placed(issues: Iterable[Issue]) -> None:
    """Demand that every issue has its words and a place."""
    for issue in issues:
        assert_said(issue.code, issue.facts)
        assert min(issue.place.line, issue.place.column) >= 1
