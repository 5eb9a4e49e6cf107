"""The advice of issues, followed as a clerk follows it: by the letter, one message after the other.

An advice is a fact of the issue: ``mended`` (how lines should read, followed as ``tests.messages.clerk`` does) or
``meant`` (the name that was probably meant, which takes the place of the one that stands there).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from generator.reading.source import read_text
from generator.values.keys import sections
from tests.messages.clerk import follow, shows_a_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.messages.issues import Issue

_NAME = re.compile(r"[^\s：:=,，、\[\]{}\"']+")
_CALLED = {(name, key.key) for section in sections().values() for key in section.values() for name in key.names}
"""Chinese names of keys, each with a key that is called so somewhere."""


def is_advice(issue: Issue) -> bool:
    """Whether an issue shows something to copy: a line, or a name."""
    return shows_a_line(issue) or bool(_name(issue))


def _name(issue: Issue) -> str:
    name = issue.facts.get("meant", "")
    return name if name and name in issue.hint("zh") and not name.endswith("…") else ""  # a part is to find it by


def restored(advised: Sequence[Issue], spoiled: str, right: str, good: Sequence[str] = ()) -> int:
    """Say how many of some advices restore a file, or lead to a line that is as good.

    Whoever follows all of them gets the right file, or else each counts that does so alone.
    """
    lines = spoiled.split("\n")
    if _reads_as(_followed(advised, lines), right):
        return len(advised)
    return sum(_is_right(issue, _followed([issue], lines), right, good) for issue in advised)


def _followed(issues: Sequence[Issue], lines: list[str]) -> list[str]:
    """Return the lines after messages were followed; as they were where one says not how."""
    for issue in issues:
        try:
            lines = follow(issue, lines) if shows_a_line(issue) else _named(issue, lines)
        except ValueError:
            continue
    return lines


def _named(issue: Issue, lines: list[str]) -> list[str]:
    at, start = issue.place.line - 1, issue.place.column - 1
    key, typed = issue.facts.get("key", ""), _NAME.match(lines[at], start)
    end = start + len(key) if key and lines[at].startswith(key, start) else typed.end() if typed else start
    return [*lines[:at], lines[at][:start] + _name(issue) + lines[at][end:], *lines[at + 1 :]]


def _is_right(issue: Issue, lines: list[str], right: str, good: Sequence[str]) -> bool:
    line = lines[issue.place.line - 1] if issue.place.line <= len(lines) else ""
    return _reads_as(lines, right) or any(_says(line) == _says(each) for each in good)


def _reads_as(lines: list[str], right: str) -> bool:
    """Whether lines are those of a file, or nothing is amiss with them and they say the same."""
    text = "\n".join(lines)
    if text.split() == right.split() and _indents(text) == _indents(right):
        return True
    one, other = read_text(text, "a.yaml"), read_text(right, "a.yaml")
    return not one.issues and one.value is not None and _are_same(one.value, other.value)


def _indents(text: str) -> list[int]:
    return [len(line) - len(line.lstrip()) for line in text.split("\n") if line.strip()]


def _says(line: str) -> object:
    """Return what a line says, as YAML where it is."""
    try:
        return yaml.load(line.strip(), yaml.BaseLoader)  # noqa: S506  (texts only)
    except yaml.YAMLError:
        return line.strip()


def _are_same(one: object, other: object) -> bool:
    """Whether two values are the same, whatever the language of the keys of the first."""
    if isinstance(one, dict) and isinstance(other, dict):
        pairs = zip(one.items(), other.items(), strict=False)
        alike = all((a == b or (a, b) in _CALLED) and _are_same(x, y) for (a, x), (b, y) in pairs)
        return len(one) == len(other) and alike
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_are_same, one, other))
    return one == other
