"""The lines of a text that cannot be parsed, seen as staff meant them: indentation, dashes, key, value.

Owns the rough reading that a diagnosis starts from; blocks, quoted texts and brackets over several lines are
passed over. Must not know slips or the parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.reading.source.key_forms import chinese_key_like
from generator.reading.source.signs import ODD_SPACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.source.mending import Path

_LEAD = re.compile(f"[ \t{ODD_SPACES}]*")
_DASHES = re.compile(r"(?:-(?:[ \t]+|$))+", re.MULTILINE)
_KEY = re.compile(
    r"""("(?:[^"\\\n]|\\.)*"[ \t]*|'[^'\n]*'[ \t]*|[^\s"'\[\]{}#&*!|>%@`,:][^\n]*?):(?:[ \t]+|$)""", re.MULTILINE
)
_NEAR_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)[ \t]*[:：]")
_BLOCK_HEADER = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?: #.*)?\r?$", re.MULTILINE)
_FIRST_INSIDE = re.compile(r"\n(?:[ \r]*\n)*( *)")
_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""", re.DOTALL)
_BRACKETS = re.compile(r"""(?<=[\[{,:\s])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|[\[\]{}]""", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: offsets of its start, first sign, content (behind dashes), value (behind the key) and end.

    ``close`` is the offset behind the quotation mark or bracket that closes the value; 0 where none does.
    ``limit`` is the offset of the next line that is not indented enough to belong to the value.
    """

    start: int
    first: int
    content: int
    value: int
    end: int
    close: int
    limit: int
    has_key: bool
    path: Path

    @property
    def column(self) -> int:
        """How far the first sign is indented."""
        return self.first - self.start

    @property
    def has_dash(self) -> bool:
        """Whether the line begins an item."""
        return self.content > self.first


class _Paths:
    """Follows which field a line belongs to, by its indentation."""

    def __init__(self, first_index: int) -> None:
        self._first_index = first_index
        self._levels: list[tuple[int, str | int]] = []

    def enter_item(self, column: int) -> None:
        levels = self._levels
        while levels and (levels[-1][0] > column):
            levels.pop()
        if levels and levels[-1][0] == column and isinstance(levels[-1][1], int):
            levels[-1] = (column, levels[-1][1] + 1)
        else:
            levels.append((column, 0 if levels else self._first_index))

    def enter_key(self, column: int, key: str) -> None:
        while self._levels and self._levels[-1][0] >= column:
            self._levels.pop()
        self._levels.append((column, key))

    def path(self) -> Path:
        return tuple(label for _, label in self._levels)


def read_lines(text: str, first_index: int = 0) -> Iterator[Line]:
    """Yield the lines that are neither empty nor comments nor inside a longer text."""
    paths = _Paths(first_index)
    offset = 0
    while offset < len(text):
        line, offset = _read_line(text, offset, paths)
        if line:
            yield line


def is_block_header(text: str, offset: int) -> bool:
    """Whether a text in a block begins here."""
    return _BLOCK_HEADER.match(text, offset) is not None


def _read_line(text: str, start: int, paths: _Paths) -> tuple[Line | None, int]:
    line_break = text.find("\n", start)
    line_break = len(text) if line_break < 0 else line_break
    end = line_break - text.endswith("\r", start, line_break)
    lead = _LEAD.match(text, start, end)
    first = lead.end() if lead else start
    if first == end or text[first] == "#":
        return None, line_break + 1
    dashes = _DASHES.match(text, first, end)
    content = dashes.end() if dashes else first
    for dash in range(first, content):
        if text[dash] == "-":
            paths.enter_item(dash - start)
    key = _KEY.match(text, content, end)
    value = key.end() if key else content
    if key:
        paths.enter_key(content - start, key[1].strip("\"' \t"))
    elif near := _NEAR_KEY.match(text, content, end) or chinese_key_like(text, content, end):
        paths.enter_key(content - start, near[1])
    column = (content if key else first) - start
    close, limit, following = _pass_over(text, value, line_break, column)
    return Line(start, first, content, value, end, close, limit, key is not None, paths.path()), following


def _pass_over(text: str, value: int, end: int, column: int) -> tuple[int, int, int]:
    """Return where a value is closed, its limit, and where the first line begins that is not part of it."""
    sign = text[value : value + 1]
    if sign in {"|", ">"} and is_block_header(text, value):
        inside = _FIRST_INSIDE.match(text, end)
        indent = len(inside[1]) if inside else 0
        limit = _next_line(text, end, indent - 1) if indent > column else end + 1
        return 0, limit, limit
    if sign not in {'"', "'", "[", "{"}:
        return 0, end, end + 1
    limit = _next_line(text, end, column)
    close = _find_close(text, value, limit)
    if not close:
        return 0, limit, end + 1
    line_end = text.find("\n", close)
    return close, limit, max(end, len(text) if line_end < 0 else line_end) + 1


def _find_close(text: str, value: int, limit: int) -> int:
    if text[value] in "\"'":
        quoted = _QUOTED.match(text, value, limit)
        return quoted.end() if quoted else 0
    depth = 0
    for sign in _BRACKETS.finditer(text, value, limit):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(sign[0], 0)
        if depth == 0:
            return sign.end()
    return 0


def _next_line(text: str, end: int, column: int) -> int:
    """Return the beginning of the next line that is indented no deeper than ``column``."""
    found = _outdented(min(column, 200)).search(text, end)
    return found.start() + 1 if found else len(text)


@cache
def _outdented(column: int) -> re.Pattern[str]:
    return re.compile(rf"\n {{0,{column}}}(?=[^ \n\r\]}}])")
