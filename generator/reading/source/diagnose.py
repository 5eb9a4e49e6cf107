"""What staff probably meant where a text is not YAML: the slip on the line, not the parser's complaint.

Owns the order in which causes are tried. Must not know files or how reading goes on.
"""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.reading.source.characters import name_character
from generator.reading.source.comments import quote, without_stray_quote
from generator.reading.source.indentation import find_wrong_indent, guess_indent
from generator.reading.source.key_forms import chinese_key_like
from generator.reading.source.lines import Line, is_block_header, read_lines
from generator.reading.source.mending import Edit, Slip
from generator.reading.source.plain import KEY_LIKE_KEY, WRAPPED, colon_slip, mend_spaces
from generator.reading.source.signs import (
    ODD_SPACES,
    block_slip,
    dash_slip,
    find_lost_block,
    is_odd_block,
    mend_brackets,
)
from generator.reading.source.wrapped import find_wrapped_slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.source.parser import SyntaxFault


_ODD = re.compile(f"[{ODD_SPACES}]")
_DASH = re.compile(r"-(?=[^\s\-])")
_LANGUAGE = re.compile(r"(?:zh|en)(?:-[A-Za-z]+)*")
_COMMENT = re.compile(r"(?<=[ \t])#(?=[ \t]|$)", re.MULTILINE)
_INNER_COLON = re.compile(r":(?=[ \t]|$)")
_MARKED = re.compile(r"\*[\w-]+\s*$|&[\w-]+(?:\s|$)|![\w/!:-]*(?:\s|$)", re.ASCII)
_NO_COLON = re.compile(
    r"([a-z][a-z_]+)(?:[ \t]*[=＝][ \t]*|[ \t]+)(?=[^\sA-Za-z=＝]|[^\s=＝]+[ \t]*\r?$)", re.MULTILINE
)
_JOINED = re.compile(r"[a-z][\w-]*(?:[ \t]+[a-z_]+)?:(?=[ \t])", re.ASCII)
"""A key behind a key, or behind one word, where two lines have become one: nobody meant a text."""
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
    if not found and (word := _NO_COLON.match(text, first)):
        edits = (Edit(word.end(1), word.end(), ": "),)
        found = [Slip("Y175", word.end(1), facts={"key": word[1]}, edits=edits)]
    return found or [Slip("Y159", first)]


def _find_slips(text: str, lines: list[Line], at: int) -> list[Slip]:
    """Return the first slip of each line down to ``at``, and behind it those that are never anything else."""
    if block := _lost_block(text, lines, at):
        return [block]
    found = [(line, next(_find_line_slips(text, line, at), None)) for line in lines]
    found += [
        (line, _tab(text, lines, index)) for index, line in enumerate(lines) if "\t" in text[line.start : line.first]
    ]
    return [
        dataclasses.replace(slip, path=line.path)
        for line, slip in found
        if slip and (line.start <= at or slip.code in _CERTAIN)
    ]


def _lost_block(text: str, lines: list[Line], at: int) -> Slip | None:
    """Return the slip of the text that a line down to ``at`` belongs to, where its ``|`` is lost or another sign."""
    before: Line | None = None
    for line, following in pairwise(lines):
        if following.start > at:
            return None
        is_deeper = following.column > line.content - line.start
        slip = _block_at(text, line, following) if is_deeper else before and _deep_block(text, before, line, following)
        if slip:
            return dataclasses.replace(slip, path=line.path)
        before = line
    return None


def _deep_block(text: str, key: Line, line: Line, following: Line) -> Slip | None:
    """Return the slip of the key of a text in a block that stands as far to the right as the text below it."""
    column = key.content - key.start + 2
    is_open = key.has_key and not text[key.value : key.end].strip()
    if not (is_open and is_block_header(text, line.value) and column < line.column <= following.column):
        return None
    facts = {"found": str(line.column), "expected": str(column)}
    return Slip("Y155", line.first, (), facts, (Edit(line.start, line.first, " " * column),), also=key.start)


def _block_at(text: str, line: Line, following: Line) -> Slip | None:
    words = text[line.value : line.end].rstrip()
    if not line.has_key:
        near = KEY_LIKE_KEY.match(text, line.content, line.end)
        if near and near[3] and is_block_header(text, near.end()):
            return colon_slip(near)
        return block_slip(near.end(), near.end() + 1) if near and near[3] and is_odd_block(text, near.end()) else None
    if not words and _LANGUAGE.fullmatch(str(line.path[-1])):
        return find_lost_block(text, following.first)
    if len(words) in {1, 2} and is_odd_block(text, line.value):
        return block_slip(text.rindex(":", line.content, line.value) + 1, line.value + len(words))
    return None


def _tab(text: str, lines: list[Line], index: int) -> Slip:
    """Return the slip of a line that is indented with a tab."""
    line = lines[index]
    before = lines[index - 1] if index else None
    behind = lines[index + 1] if index + 1 < len(lines) else None
    column = guess_indent(text, before, line, behind)
    between = before is not None and behind is not None and before.column == behind.column == column
    certain = between or column == 2 * (line.first - line.start)
    edits = (Edit(line.start, line.first, " " * column),)
    return Slip("Y146", text.index("\t", line.start), edits=edits, certain=certain)


def _bad_escape(text: str, at: int, path: tuple[str | int, ...]) -> Slip:
    backslash = text.rfind("\\", 0, at + 1)
    return Slip("Y157", max(backslash, 0), path, edits=(Edit(max(backslash, 0), max(backslash, 0), "\\"),))


def _find_line_slips(text: str, line: Line, at: int) -> Iterator[Slip]:
    """Yield what is wrong with a line, its beginning first; a tab shows in the lines around it alone."""
    if "\t" not in text[line.start : line.first]:
        yield from _find_first_slip(text, line)
        yield from _find_key_slip(text, line, at)


def _find_first_slip(text: str, line: Line) -> Iterator[Slip]:
    """Yield what is wrong with how a line begins."""
    words = text[line.content : line.end].rstrip()
    if odd := _ODD.search(text, line.start, line.first):
        edits = (Edit(line.start, line.first, mend_spaces(text[line.start : line.first])),)
        yield Slip("Y145", odd.start(), facts={"character": name_character(odd[0])}, edits=edits)
    elif dash := dash_slip(text, line.first):
        yield dash
    elif not line.has_dash and (_DASH.match(text, line.first, line.end)):
        yield Slip("Y143", line.first, edits=(Edit(line.first + 1, line.first + 1, " "),))
    elif words[:1] in {"｛", "［"} and (new := mend_brackets(words)):
        edits = (Edit(line.content, line.content + len(words), new),)
        yield Slip("Y148", line.content, facts={"character": words[0]}, edits=edits)
    elif text[line.first] == "＃":
        yield Slip("Y149", line.first, edits=(Edit(line.first, line.first + 1, "# "),))


def _find_key_slip(text: str, line: Line, at: int) -> Iterator[Slip]:
    """Yield what is wrong with the key of a line, or behind it."""
    if text.startswith((": ", ":\n"), line.content):
        yield Slip("Y134", line.content, edits=(Edit(line.content, line.end, ""),))
    elif colon := KEY_LIKE_KEY.match(text, line.content, line.end) or chinese_key_like(text, line.content, line.end):
        yield colon_slip(colon)
    elif not line.has_key and (word := _NO_COLON.match(text, line.content, line.end)) and _is_mapping(text, line):
        yield Slip("Y175", word.end(1), facts={"key": word[1]}, edits=(Edit(word.end(1), word.end(), ": "),))
    elif odd := _ODD.match(text, line.end - 1, line.end):
        facts = {"character": name_character(odd[0])}
        yield Slip("Y145", line.end - 1, facts=facts, edits=(Edit(line.end - 1, line.end, ""),))
    elif line.value < line.end and (line.has_key or line.has_dash or line.close or text[line.value] in "\"'[{"):
        yield from _find_value_slip(text, line, at)


def _is_mapping(text: str, line: Line) -> bool:
    """Whether a line without a colon stands among entries: the next line, in its column, has a key."""
    column = line.content - line.start
    return re.compile(rf"[^\n]*\n {{{column}}}[A-Za-z_]\w*:(?=\s)").match(text, line.content) is not None


def _find_value_slip(text: str, line: Line, at: int) -> Iterator[Slip]:
    """Yield what is wrong with a value that stands behind a key or a dash."""
    comment = _COMMENT.search(text, line.value, line.end)
    end = comment.start() if comment else line.end
    words = text[line.value : end].rstrip()
    if not words:
        return
    first = words[0]
    whole = (Edit(line.value, line.value + len(words), quote(without_stray_quote(words))),)
    if wrapped := WRAPPED.fullmatch(words):
        yield Slip("Y147", line.value, edits=(Edit(line.value, line.value + len(words), quote(wrapped[1])),))
        return
    if first == "|" and is_odd_block(text, line.value):
        yield block_slip(text.rindex(":", line.start, line.value) + 1, line.value + len(words))
        return
    special = first in _NEVER_FIRST
    special = special or (first in "|>" and not is_block_header(text, line.value))
    special = special or (first in "*&!" and (line.start <= at <= line.end or not _MARKED.match(words)))
    special = special or (first in "-?:" and words[1:2] in {"", " "} and line.has_key)
    if special:
        yield Slip("Y152", line.value, facts={"character": first}, edits=whole, certain=first != "|")
    elif first in "\"'[{":
        yield from find_wrapped_slip(text, line, words)
    elif first in "［｛" and (new := mend_brackets(words)):
        yield Slip(
            "Y148", line.value, facts={"character": first}, edits=(Edit(line.value, line.value + len(words), new),)
        )
    elif first not in "|>" and (colon := _INNER_COLON.search(words)) and line.has_key:
        yield Slip("Y151", line.value + colon.start(), edits=whole, certain=not _JOINED.match(words))


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
