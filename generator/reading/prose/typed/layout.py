"""Lines put together as Markdown wants them: empty lines around lists and tables, four spaces for each level.

Owns where an empty line has to stand and how far an item is indented. Must not know what was typed.
"""

from __future__ import annotations

import re

from generator.reading.prose.typed.shapes import BOLD, LineShape, TypedLine
from generator.reading.prose.typed.words import mend_words

_LEVEL = "    "
_LEAST_INDENT = 2
_TITLE = 30
"""Characters of a line that may be a heading by the line under it."""
_SENTENCE = re.compile(r"[，。；：！？,;:!?.]\s*$")
_INDENTED_BEHIND = frozenset("。！？”；：.!?:;")


class Arrangement:
    """The lines of a text in Markdown, as far as they are put together; ``origins`` are the numbers of those typed."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.lines: list[str] = []
        self.origins: list[int] = []
        self._levels: list[int] = []
        self._before: TypedLine | None = None
        self._lines_of_paragraph = 0
        self._sign = ""

    def put_table(self, rows: list[str], at: int, length: int) -> None:
        """Put a table of some typed lines, apart from what stands around it."""
        self._leave_list()
        self._part()
        for index, row in enumerate(rows):
            self._put(mend_words(row), at + min(index, length - 1))
        self._part()
        self._before = None

    def put(self, line: TypedLine, following: TypedLine | None) -> None:
        """Put a line; ``following`` is the next one."""
        words = line.words
        if words.endswith("\\") and not words.endswith("\\\\") and following and following.kind is not LineShape.BLANK:
            words = words[:-1].rstrip() + "  "
        if line.kind is not LineShape.AS_TYPED:
            words = mend_words(words)
        place = {
            LineShape.BLANK: self._blank,
            LineShape.ITEM: self._item,
            LineShape.WORDS: self._words,
            LineShape.CLAUSE: self._clause,
            LineShape.LINE: self._line,
            LineShape.AS_TYPED: self._as_typed,
        }.get(line.kind, self._block)
        place(line, words)
        self._lines_of_paragraph = self._lines_of_paragraph + 1 if line.kind is LineShape.WORDS else 0
        self._before = line

    def _put(self, text: str, at: int) -> None:
        self.lines.append(text)
        self.origins.append(at)

    def _part(self) -> None:
        """Leave an empty line, if none is there."""
        if self.lines and self.lines[-1]:
            self._put("", self.origins[-1])

    def _leave_list(self) -> None:
        self._levels, self._sign = [], ""

    def _is(self, *kinds: LineShape) -> bool:
        return self._before is not None and self._before.kind in kinds

    def _blank(self, line: TypedLine, words: str) -> None:
        self._put(words, line.at)

    def _item(self, line: TypedLine, words: str) -> None:
        while self._levels and line.indent < self._levels[-1]:
            self._levels.pop()
        sign = "-" if line.sign == "- " else "1"
        if not self._levels or line.indent > self._levels[-1] + 1:
            if not self._levels:
                self._part()
            self._levels.append(line.indent)
        elif len(self._levels) == 1 and self._sign != sign:
            self._part()
        if len(self._levels) == 1:
            self._sign = sign
        self._put(f"{_LEVEL * (len(self._levels) - 1)}{line.sign}{words}", line.at)

    def _words(self, line: TypedLine, words: str) -> None:
        if self._levels:
            if not self._is(LineShape.BLANK):
                self._put(f"{_LEVEL * (len(self._levels) - 1)}{words}", line.at)
                return
            if line.indent >= _LEAST_INDENT and not line.is_wide:
                depth = sum(level < line.indent for level in self._levels)
                self._put(f"{_LEVEL * depth}{words}", line.at)
                return
            self._leave_list()
        if self._is(LineShape.WORDS, LineShape.CLAUSE) and self._begins_paragraph(line):
            self._part()
            self._lines_of_paragraph = 0
        self._put(words, line.at)

    def _begins_paragraph(self, line: TypedLine) -> bool:
        """Whether a line under another is indented as the first of a Chinese paragraph is, or stands below a title."""
        said = self._before.words.rstrip() if self._before else ""
        is_below_title = self._is(LineShape.CLAUSE) and BOLD.fullmatch(self._before.words if self._before else "")
        return line.is_wide or bool(is_below_title) or (line.indent >= _LEAST_INDENT and said[-1:] in _INDENTED_BEHIND)

    def _clause(self, line: TypedLine, words: str) -> None:
        inside = bool(self._levels) and line.indent >= _LEAST_INDENT and not line.is_wide
        self._part()
        if inside:
            self._put(f"{_LEVEL * len(self._levels)}{words}", line.at)
            return
        self._leave_list()
        self._put(words, line.at)

    def _line(self, line: TypedLine, words: str) -> None:
        title = self._before.words if self._before else ""
        is_heading = self._is(LineShape.WORDS) and self._lines_of_paragraph == 1 and not self._levels
        if is_heading and len(title) <= _TITLE and not _SENTENCE.search(title):
            self._put(words, line.at)
            return
        self._leave_list()
        self._part()
        self._put("---", line.at)
        self._part()

    def _as_typed(self, line: TypedLine, words: str) -> None:
        if self._is(LineShape.WORDS) and line.indent:
            self._part()
        self._put(words, line.at)

    def _block(self, line: TypedLine, words: str) -> None:
        if not self._is(line.kind):
            self._leave_list()
            self._part()
        self._put(f"{line.sign}{words}", line.at)
