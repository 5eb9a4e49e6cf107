"""A Markdown file: YAML keys between two lines of ``---``, prose below.

Owns how such a file is taken apart. Must not know what the keys mean or how the prose is rendered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.messages.issues import Fault, Issue, Place
from generator.reading.source.characters import find_forbidden
from generator.reading.source.decode import decode, read_bytes
from generator.reading.source.document import SourceText, YamlFile
from generator.reading.source.mending import Copy
from generator.reading.source.reader import read_text
from generator.reading.source.values import Limits

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = re.compile(r"---[ \t]*\r?\n(.*?^)---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """A Markdown file's head and body; ``head`` is None where there is none, and ``issues`` then says why."""

    head: YamlFile | None
    body: str
    body_start: int
    source: SourceText
    issues: tuple[Issue, ...]

    def place_in_body(self, needle: str) -> Place:
        """Return the place of some words in the body; where they are not found, the beginning of the body."""
        found = self.source.text.find(needle, self.body_start) if needle else -1
        return self.source.place(self.body_start if found < 0 else found)

    def excerpt(self, place: Place) -> str:
        """Return the source line of a place."""
        return self.source.lines[place.line - 1]


def read_markdown(path: Path, file: str, limits: Limits = _DEFAULT_LIMITS) -> MarkdownFile:
    """Read a Markdown file; ``file`` is its name as the editor knows it. Every fault is in ``issues``."""
    try:
        text, issue = decode(read_bytes(path, limits), file, limits)
    except Fault as fault:
        text, issue = "", fault.at(Place(file))
    source = SourceText(text.removeprefix("\ufeff"), file)
    if issue:
        return MarkdownFile(None, "", 0, source, (issue,))
    match = _HEAD.match(source.text)
    if match is None:
        return MarkdownFile(None, "", 0, source, (Issue("F107", Place(file), excerpt=source.lines[0]),))
    head = read_text(match[1], file, limits, first_line=2)
    start = match.end()
    body = source.text[start:]
    shown = Copy.of(body, start)
    forbidden = [
        Issue(
            slip.code,
            source.place(start + slip.at),
            "",
            source.line_at(start + slip.at),
            {**slip.facts, **source.advise(start + slip.at, shown.mended_lines(slip.edits))},
        )
        for slip in find_forbidden(body)
    ]
    return MarkdownFile(head, body, start, source, (*head.issues, *forbidden[: limits.issues]))
