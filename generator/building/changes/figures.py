"""Which figures of a page differ, from the lines of its twin before and after."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from generator.building.changes.differences import FigureLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PART = " · "  # between what a twin says of one thing
_LINK = re.compile(r"(?<!\\)\]\([^)]*\)")  # the address of a link in a twin
_MARK = re.compile(r"(?<!\\)\[")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def changed_figures(old: list[str], new: list[str], told: Sequence[FigureLine]) -> Iterator[FigureLine]:
    """Yield the parts of lines whose figures differ, each beside the one whose place it takes.

    What only repeats a changed value is left out: a card of the record, say.
    """
    for line, other in _replaced(old, new):
        parts, others = line.split(_PART), other.split(_PART)
        if len(parts) != len(others):
            parts, others = [line], [other]
        for part, now in zip(map(_bare, parts), map(_bare, others), strict=True):
            if _digits(part) != _digits(now) and not any(now == part.replace(*each) for each in told):
                yield FigureLine(part, now)


def _replaced(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    for how, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if how == "replace" and j - i == m - k:
            yield from zip(old[i:j], new[k:m], strict=True)


def _digits(line: str) -> str:
    return "".join(letter for letter in line if letter.isdigit())


def _bare(part: str) -> str:
    """Return what a part of a twin says, without the marks of Markdown."""
    return _ESCAPED.sub(r"\1", _MARK.sub("", _LINK.sub("", part)).strip().lstrip("#-* "))
