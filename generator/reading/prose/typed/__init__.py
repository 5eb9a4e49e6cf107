"""Markdown as Chinese staff type and paste it, read as it is meant: the same text as Markdown wants it.

Owns what is read although Markdown would not (lists under a line of words, ``1、``, tables without a line of dashes,
``[文字]（https://…）``, ``8*8*6米``, indented paragraphs …), and what is a fault because nobody here knows the mark.
Must not know HTML.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.reading.prose.findings import ProseFault
from generator.reading.prose.typed import numbering
from generator.reading.prose.typed.foreign import find_foreign, find_open_marks, find_rows
from generator.reading.prose.typed.layout import Arrangement
from generator.reading.prose.typed.rows import TypedTable, find_table
from generator.reading.prose.typed.shapes import LineShape, TypedLine, fence_of, name_items, shape_of

_UNUSUAL = re.compile(
    r"[*_~`#|<>\[\]\\【［〔＊｜＃＞\t\r\u00a0^$@{]|://|==|:[a-z]|(?<!\n)\n(?!\n|\Z)|^[^\w“《（(「‘\"'\n]|^[0-9０-９]",
    re.MULTILINE,
)
"""What a text has that is more than paragraphs of words."""
_KEPT = 4096  # texts


class Meant(NamedTuple):
    """A text as Markdown wants it, and what in it nobody here knows."""

    text: str
    faults: tuple[ProseFault, ...] = ()


@lru_cache(maxsize=_KEPT)
def as_meant(text: str) -> Meant:
    """Return what a text means that staff have typed."""
    if not _UNUSUAL.search(text):
        return Meant(text)
    reading = _Reading(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return Meant("\n".join(reading.lines), tuple(reading.faults))


class _Reading:
    """Reads the lines of a text, one after the other."""

    def __init__(self, typed: list[str]) -> None:
        self.faults: list[ProseFault] = []
        self._typed = typed
        self._layout = Arrangement()
        self._pending: list[TypedLine] = []
        self._fence = ""
        self._in_list = False
        at = tables_from = 0
        while at < len(typed):
            may_be_table = at >= tables_from and any(bar in typed[at].strip() for bar in "|｜\t")
            if self._take_fence(at):
                at += 1
            elif may_be_table and (table := find_table(typed, at)).length:
                tables_from = at + table.length  # rows that are no table are lines like any other
                at = self._take_table(table, at)
            else:
                self._take_line(at)
                at += 1
        self._put_pending()
        self.lines = self._layout.lines
        self.faults += find_open_marks(self.lines, self._layout.origins, typed)

    def _take_fence(self, at: int) -> bool:
        """Take a line of fenced code as it is; the fence is a fault."""
        sign = fence_of(self._typed[at])
        if not self._fence and not sign:
            return False
        if not self._fence:
            self.faults.append(ProseFault("P123", self._typed[at].strip(), {"mark": sign}))
        self._fence = "" if self._fence and sign == self._fence else self._fence or sign
        self._pending.append(TypedLine(LineShape.AS_TYPED, at, 0, "", self._typed[at]))
        return True

    def _take_table(self, table: TypedTable, at: int) -> int:
        """Take a table, if it is one; return the number of the line behind it."""
        if not table.lines:
            return at
        self._put_pending()
        self._layout.put_table(table.lines, at, table.length)
        self.faults += find_rows(table, self._typed[at : at + table.length])
        return at + table.length

    def _take_line(self, at: int) -> None:
        before = self._pending[-1] if self._pending else None
        may_be_code = not self._in_list and (before is None or before.kind in {LineShape.BLANK, LineShape.AS_TYPED})
        line = shape_of(self._typed[at], at, may_be_code=may_be_code)
        if line.kind is LineShape.ITEM or numbering.number_of(line.words):
            self._in_list = True
        elif line.kind is not LineShape.BLANK and not line.indent:
            self._in_list = self._in_list and before is not None and before.kind is not LineShape.BLANK
        self._pending.append(line)
        if line.kind is not LineShape.AS_TYPED:
            self.faults += find_foreign(self._typed[at])

    def _put_pending(self) -> None:
        lines, self._pending = self._pending, []
        name_items(lines)
        for index, line in enumerate(lines):
            self._layout.put(line, lines[index + 1] if index + 1 < len(lines) else None)
        self._in_list = False
