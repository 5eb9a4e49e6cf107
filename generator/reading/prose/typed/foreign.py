"""Marks that other programs know and this one does not: each is a fault that shows the line without it.

Owns which marks these are, and marks that have no partner. They would stand on the page as they were typed, or be lost.
Must not know how a text is put right.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.advice import mended_facts
from generator.reading.prose.findings import ProseFault
from generator.reading.prose.typed.rows import TypedTable, cells_of, write_row
from generator.reading.prose.typed.words import mend_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 60
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|\\.")


class _ForeignMark(NamedTuple):
    """A mark: the code of its fault, what it looks like and must hold, and what is written instead."""

    code: str
    pattern: re.Pattern[str]
    instead: str
    holds: re.Pattern[str]


def _mark(pattern: str, instead: str = "", code: str = "P121", holds: str = "") -> _ForeignMark:
    return _ForeignMark(code, re.compile(pattern), instead, re.compile(holds))


_MARKS = (
    _mark(r"^(?:[-*+]|[0-9]{1,3}\.)[ ]+\[[ xX√]\][ ]*", "- "),
    _mark(r"^(?:!!!|\?\?\?\+?|:::+)[ ]*\w*[ ]*[\"“]([^\"”]+)[\"”]$", r"**\1**"),
    _mark(r"^(?:!!!|\?\?\?\+?)[ ]*[\w-]*$|^:::+[ ]*[\w-]*$"),
    _mark(r"^>[ ]*\[!\w+\][ ]*", "> "),
    _mark(r"^\[\[?_?TOC_?\]?\]$"),
    _mark(r"[ ]?\{[:#.][^{}\n]*\}"),
    _mark(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}"),
    _mark(r"(?<!=)==(?=[^\s=])([^=\n]+)(?<=\S)==(?!=)", r"**\1**"),
    _mark(r"(?<!!)\[\[([^\[\]\n]+)\]\]", r"\1"),
    _mark(r"\$\$?([^$\n]+)\$\$?", r"\1", holds=r"^\$\$|\\[a-zA-Z]|[\^_]\{"),
    _mark(r"(?<![A-Za-z0-9_:/：]):[a-z][a-z0-9_+-]{1,30}:(?![\w/:])"),
    _mark(r"~~(?=\S)[^~\n]+(?<=\S)~~", code="P122"),
    _mark(r"^\[\^([^\]\s]+)\]:[ ]*", r"注\1：", "P125"),
    _mark(r"\[\^([^\]\s]+)\](?!:)", r"（注\1）", "P125"),
    _mark(r"\[([^\[\]\n]+)\]\((?=[^\s()（）]+(?:[，。；、）]|[ ]|$))(?![^\[\n]*\))([!-'*-~]+)", r"[\1](\2)", "P126"),
)
_STARS = (
    _mark(r"(?<=\w)\*(?=[^\s*])([^*\n]+)(?<=\S)\*(?!\*)", r"\\*\1\\*", "P127", "[，。；]"),
    _mark(r"(?<=[A-Za-z0-9])\*(?=[^\s*])([^*\n]+)(?<=\S)\*(?=[A-Za-z0-9])", r"\\*\1\\*", "P127"),
)
"""Single stars between words: notes (面积*…，价格*…) and products (a*b*c) would lose their stars to emphasis."""

_QUICK = re.compile(r"[\[!?:{=$~*]")


def find_foreign(typed: str) -> Iterator[ProseFault]:
    """Yield the marks of a line that nobody here knows, each with the line as it reads without them."""
    line = typed.strip()
    if not _QUICK.search(line):
        return
    yield from _find(_MARKS, line, line)
    if "*" in line:
        yield from _find(_STARS, line, mend_words(line))


def _find(marks: tuple[_ForeignMark, ...], typed: str, line: str) -> Iterator[ProseFault]:
    hidden = _hide_code(line)
    for mark in marks:
        found = [each for each in mark.pattern.finditer(hidden) if mark.holds.search(line, each.start(), each.end())]
        if found:
            mended = _replace(mark, line, found)
            said = line[found[0].start() : found[0].end()].strip()
            facts = {"mark": said[:_LONGEST], **mended_facts(line, mended)}
            needle = line[found[0].start() :] if typed is line else typed[typed.find(said[:1]) :]
            yield ProseFault(mark.code if mended else "P128", needle.strip(), facts)


def _hide_code(line: str) -> str:
    """Return a line of the same length without what stands in code or behind a backslash."""
    return _CODE.sub(lambda found: "\x00" * len(found[0]), line)


def _replace(mark: _ForeignMark, line: str, found: list[re.Match[str]]) -> str:
    """Return the line with each such mark written otherwise."""
    done, at = "", 0
    for each in found:
        real = mark.pattern.match(line, each.start()) or each
        done += line[at : each.start()] + real.expand(mark.instead)
        at = each.end()
    return (done + line[at:]).strip()


def find_rows(table: TypedTable, typed: list[str]) -> Iterator[ProseFault]:
    """Yield the rows of a table that have not as many cells as its head: what is too much would be lost."""
    width = len(cells_of(table.lines[0]))
    for row, line in zip(table.lines[2:], typed[len(typed) - len(table.lines) + 2 :], strict=True):
        cells = cells_of(row)
        if len(cells) != width:
            right = [*cells, *[""] * width][:width]
            right[-1] = " / ".join(cells[width - 1 :]) if len(cells) > width else right[-1]
            facts = {"found": str(len(cells)), "width": str(width), **mended_facts(line, write_row(right))}
            yield ProseFault("P124", line.strip(), facts)


def find_open_marks(lines: list[str], origins: list[int], typed: list[str]) -> Iterator[ProseFault]:
    """Yield ``**`` that have no partner in their paragraph, at the last of it."""
    start = 0
    for index in range(len(lines) + 1):
        if index == len(lines) or not lines[index] or _BEGINS.match(lines[index]):
            yield from _open_mark(range(start, index), lines, origins, typed)
            start = index


_BEGINS = re.compile(r"[ ]*(?:[-*+][ ]|[0-9]{1,3}\.[ ]|\||#)")
_STRONG = re.compile(r"(?<!\*)\*\*(?!\*)")


def _open_mark(part: range, lines: list[str], origins: list[int], typed: list[str]) -> Iterator[ProseFault]:
    marked = [at for at in part if "**" in lines[at] and _STRONG.search(_hide_code(lines[at]))]
    if sum(len(_STRONG.findall(_hide_code(lines[at]))) for at in marked) % 2:
        line = typed[origins[marked[-1]]].strip()
        at = max(line.rfind("**"), line.rfind("＊＊"), 0)
        facts = {"mark": "**", **mended_facts(line, (line[:at] + line[at + 2 :].lstrip()).strip())}
        yield ProseFault("P120", line[at:], facts)
