"""What staff probably meant where a text is not YAML: the slip on the line, not the parser's complaint.

Owns the order in which causes are tried. Must not know files or how reading goes on.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from generator.reading.source.characters import name_character
from generator.reading.source.comments import quote
from generator.reading.source.indentation import find_wrong_indent, guess_indent
from generator.reading.source.key_forms import chinese_key_like
from generator.reading.source.lines import Line, is_block_header, read_lines
from generator.reading.source.mending import Edit, Slip
from generator.reading.source.plain import KEY_LIKE_KEY, ODD_SPACES, colon_slip, mend_spaces
from generator.reading.source.wrapped import find_wrapped_slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.source.parser import SyntaxFault


_ODD = re.compile(f"[{ODD_SPACES}]")
_DASH = re.compile(r"-(?=[^\s\-])")
_WIDE_DASH = re.compile(f"－[ \t{ODD_SPACES}]*")
_COMMENT = re.compile(r"(?<=[ \t])#(?=[ \t]|$)", re.MULTILINE)
_INNER_COLON = re.compile(r":(?=[ \t]|$)")
_MARKED = re.compile(r"\*[\w-]+\s*$|&[\w-]+(?:\s|$)|![\w/!:-]*(?:\s|$)", re.ASCII)
_LABEL = re.compile(r"[^\s，。；、：:“”\"']{1,12}(：)")
_CERTAIN = frozenset({"Y145", "Y146"})
_NEVER_FIRST = frozenset("@`%,]}")


def diagnose(text: str, error: SyntaxFault, first_index: int = 0) -> list[Slip]:
    """Return the slips that explain a syntax error, at least one."""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(text)) if mark else 0
    context = min(error.context_mark.index, len(text)) if error.context_mark else at
    lines = list(read_lines(text, first_index))
    problem = error.problem or ""
    path = next((line.path for line in reversed(lines) if line.start <= context), ())
    if "escape" in problem or "hexdecimal" in problem:
        return [_bad_escape(text, at, path)]
    found = _find_slips(text, lines, at)
    if not found:
        found = list(find_wrong_indent(text, lines, at))
    if not found:
        found = [_name_rest(text, problem, at, context, path)]
    return found


def find_stray_text(text: str, first_index: int) -> list[Slip]:
    """Return the slips of a part of a file that should be a record or a field but is mere text, at least one."""
    first = len(text) - len(text.lstrip())
    found = _find_slips(text, list(read_lines(text, first_index)), first)
    if not found and (label := _LABEL.match(text, first)):
        colon = label.start(1)
        found = [Slip("Y141", colon, edits=(Edit(colon, colon + 1, ": "),))]
    return found or [Slip("Y159", first)]


def _find_slips(text: str, lines: list[Line], at: int) -> list[Slip]:
    """Return the first slip of each line down to ``at``, and behind it those that are never anything else."""
    found = [(line, next(_find_line_slips(text, line, at), None)) for line in lines]
    found += [
        (line, _tab(text, lines, index)) for index, line in enumerate(lines) if "\t" in text[line.start : line.first]
    ]
    return [
        dataclasses.replace(slip, path=line.path)
        for line, slip in found
        if slip and (line.start <= at or slip.code in _CERTAIN)
    ]


def _tab(text: str, lines: list[Line], index: int) -> Slip:
    """Return the slip of a line that is indented with a tab."""
    line = lines[index]
    before = lines[index - 1] if index else None
    behind = lines[index + 1] if index + 1 < len(lines) else None
    spaces = " " * guess_indent(text, before, line, behind)
    return Slip("Y146", text.index("\t", line.start), edits=(Edit(line.start, line.first, spaces),))


def _bad_escape(text: str, at: int, path: tuple[str | int, ...]) -> Slip:
    backslash = text.rfind("\\", 0, at + 1)
    return Slip("Y157", max(backslash, 0), path, edits=(Edit(max(backslash, 0), max(backslash, 0), "\\"),))


def _find_line_slips(text: str, line: Line, at: int) -> Iterator[Slip]:
    if "\t" in text[line.start : line.first]:
        return  # what a tab stands for shows in the lines around it
    if odd := _ODD.search(text, line.start, line.first):
        edits = (Edit(line.start, line.first, mend_spaces(text[line.start : line.first])),)
        yield Slip("Y145", odd.start(), facts={"character": name_character(odd[0])}, edits=edits)
    elif dash := _WIDE_DASH.match(text, line.first, line.end):
        yield Slip("Y144", dash.start(), edits=(Edit(dash.start(), dash.end(), "- "),))
    elif not line.has_dash and (_DASH.match(text, line.first, line.end)):
        yield Slip("Y143", line.first, edits=(Edit(line.first + 1, line.first + 1, " "),))
    elif text[line.first] == "＃":
        yield Slip("Y149", line.first, edits=(Edit(line.first, line.first + 1, "# "),))
    elif text.startswith((": ", ":\n"), line.content):
        yield Slip("Y134", line.content, edits=(Edit(line.content, line.end, ""),))
    elif colon := KEY_LIKE_KEY.match(text, line.content, line.end) or chinese_key_like(text, line.content, line.end):
        yield colon_slip(colon)
    elif odd := _ODD.match(text, line.end - 1, line.end):
        facts = {"character": name_character(odd[0])}
        yield Slip("Y145", line.end - 1, facts=facts, edits=(Edit(line.end - 1, line.end, ""),))
    elif line.value < line.end and (line.has_key or line.has_dash or line.close or text[line.value] in "\"'[{"):
        yield from _find_value_slip(text, line, at)


def _find_value_slip(text: str, line: Line, at: int) -> Iterator[Slip]:
    """Yield what is wrong with a value that stands behind a key or a dash."""
    comment = _COMMENT.search(text, line.value, line.end)
    end = comment.start() if comment else line.end
    words = text[line.value : end].rstrip()
    if not words:
        return
    first = words[0]
    whole = (Edit(line.value, line.value + len(words), quote(words)),)
    special = first in _NEVER_FIRST
    special = special or (first in "|>" and not is_block_header(text, line.value))
    special = special or (first in "*&!" and (line.start <= at <= line.end or not _MARKED.match(words)))
    special = special or (first in "-?:" and words[1:2] in {"", " "} and line.has_key)
    if special:
        yield Slip("Y152", line.value, facts={"character": first}, edits=whole)
    elif first in "\"'[{":
        yield from find_wrapped_slip(text, line, words)
    elif first not in "|>" and (colon := _INNER_COLON.search(words)) and line.has_key:
        yield Slip("Y151", line.value + colon.start(), edits=whole)


def _name_rest(text: str, problem: str, at: int, context: int, path: tuple[str | int, ...]) -> Slip:
    """Return the slip that says no more than where reading stopped."""
    if "expected ':'" in problem:
        start = text.rfind("\n", 0, context) + 1
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        colon = text.find("：", start, end)
        if colon >= 0:
            return Slip("Y141", colon, path, edits=(Edit(colon, colon + 1, ": "),))
        return Slip("Y159", context, path)
    return Slip("Y190", _last_sign(text, at), path)


def _last_sign(text: str, at: int) -> int:
    """Return the offset itself, or where it is past the end, the last sign before it."""
    if at < len(text.rstrip()):
        return at
    return max(len(text.rstrip()) - 1, 0)
