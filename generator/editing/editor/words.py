"""What the editor says, in Chinese and English: ``look/words.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.messages.issues import Issue


def say(word: str, speech: str, **facts: str) -> str:
    """Return some words in a language (``zh`` or ``en``) with their facts. Raises ``KeyError`` for unknown ones."""
    return words_in(speech)[word].format_map(facts) if facts else words_in(speech)[word]


def told_issue(issue: Issue, speech: str) -> dict[str, Any]:
    """Return what the browser is told of an issue, in a language."""
    return {
        "error": issue.is_error,
        "code": issue.code,
        "say": issue.message(speech),
        "hint": issue.hint(speech),
        "where": f"{issue.place.file}:{issue.place.line}",
    }


@cache
def words_in(speech: str) -> Mapping[str, str]:
    """Return all words in a language."""
    table = tomllib.loads((files("generator.editing.editor") / "look" / "words.toml").read_text(encoding="utf-8"))
    number = 0 if speech == "zh" else 1
    return {word: said[number] for word, said in table.items()}
