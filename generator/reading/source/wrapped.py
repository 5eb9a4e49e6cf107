"""Slips around quotation marks and brackets: not closed, text behind the end, entries of a list in braces.

Owns what can be wrong with a value that begins with one of ``"``, ``'``, ``[`` and ``{``. Must not know the
parser.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.reading.source.comments import lost_text, quote
from generator.reading.source.key_forms import name_form
from generator.reading.source.mending import Edit, Slip
from generator.reading.source.plain import SCHEMES, mend_flow_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.source.lines import Line

_CLOSING = {'"': '"', "'": "'", "[": "]", "{": "}"}
_MISTAKEN = {'"': "”“＂'", "'": '’‘＇"', "[": "］】}）)", "{": "｝】]）)"}
_PAIRS = {")": "(", "）": "（", "]": "[", "】": "【"}
_LOSS = re.compile(r"[ \t]#[^\s#]")
# a run of blanks is taken once and never given back: otherwise a long one takes a minute
_WORDS = r"(?:[^{}\[\],\s]++|,|\s++(?=\S))*?"
_SPECIAL = frozenset("@`%*&!|>")
_LANGUAGES = frozenset({"zh", "en"})
_QUOTES = frozenset("\"'")
_LONG = 5000
"""Characters of a list in braces that are looked at one entry after the other."""
_TRAILING = re.compile(r"[,，;；。]+$")
_TOO_MANY = re.compile(r"[\]})）｝］】”’＂\"',，;；。]+$")
_NO_COMMA = re.compile(r"(?<=[^\s,，{\[:：;；])(?:[ \t]*[;；][ \t]*|[ \t]+)(?=([a-z_]+): )")


def find_wrapped_slip(text: str, line: Line, words: str) -> Iterator[Slip]:
    """Yield what is wrong with the value of a line; ``words`` is the value as far as it stands on that line."""
    start = line.value
    end = start + len(words)
    flow = words[0] in "[{"
    if flow and (inside := _find_flow_slip(text, start, min(line.close or end, end))):
        yield inside
    elif not line.close and words[0] == "{" and ":" not in words:
        yield Slip("Y152", start, facts={"character": "{"}, edits=(Edit(start, end, quote(words)),))
    elif not line.close:
        rest = text[start : line.limit].rstrip()
        yield _unclosed(text, start, rest if "\n" in rest else words, "Y158" if flow else "Y153")
    elif line.close < end and text[line.close] != ":":
        rest = text[line.close : end].strip()
        if rest.startswith("#"):
            return
        if _TRAILING.fullmatch(rest) or _TOO_MANY.fullmatch(rest):
            yield Slip("Y154", start, facts={"rest": rest}, edits=(Edit(line.close, end, ""),))
        elif flow:
            yield Slip("Y152", start, facts={"character": words[0]}, edits=(Edit(start, end, quote(words)),))
        else:
            yield Slip("Y154", start, facts={"rest": rest}, edits=(Edit(start, end, _quote_again(words)),))


def _unclosed(text: str, start: int, words: str, code: str) -> Slip:
    opening = words[0]
    end = start + len(words)
    if loss := _LOSS.search(words):
        comma = words.rfind(": ", 0, loss.start())
        if opening in "[{" and comma >= 0:
            return lost_text(text, start + comma + 2, start + loss.start() + 1)
    is_mistaken = len(words) > 1 and words[-1] in _MISTAKEN[opening] and not _is_pair(words)
    cut = end - 1 if is_mistaken else end
    facts = {"opening": opening, "closing": _CLOSING[opening]}
    return Slip(code, start, facts=facts, edits=(Edit(cut, end, _CLOSING[opening]),))


def _is_pair(words: str) -> bool:
    """Whether the bracket at the end closes one of its own kind, and none of another."""
    opening = _PAIRS.get(words[-1], "")
    return bool(opening) and words.count(opening) == words.count(words[-1])


def _quote_again(words: str) -> str:
    """Write ``'it's'`` as ``"it's"`` and ``"甲" 乙`` as ``'"甲" 乙'``."""
    inner = words[1:-1]
    if words[0] == words[-1]:
        return quote(inner) if words[0] == "'" else "'{}'".format(inner.replace("'", "''"))
    return quote(words)


def _find_flow_slip(text: str, start: int, end: int) -> Slip | None:
    """Return what is wrong inside braces or brackets."""
    wide_comma, wrong_colon, entries = _forms(name_form(text, start))
    if comma := wide_comma.search(text, start, end):
        edits = (Edit(comma.start(), comma.end(), mend_flow_key(comma[0])),)
        return Slip("Y148", comma.start(), facts={"character": "，"}, edits=edits)
    if colon := wrong_colon.search(text, start, end):
        if colon[2]:
            return Slip("Y141", colon.start(2), edits=(Edit(colon.start(2), colon.end(), ": "),))
        return Slip("Y142", colon.start(3), edits=(Edit(colon.end(3), colon.end(3), " "),))
    if end - start > _LONG:
        return None
    return next((slip for entry in entries.finditer(text, start, end) for slip in _find_entry_slip(entry)), None)


@cache
def _forms(name: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the forms of a wide comma before a key, of a wrong colon behind one, and of an entry."""
    return (
        re.compile(rf"，\s*{name}\s*[：:]\s*"),
        re.compile(rf"(?<=[{{,])\s*({name})\s*(?:(：)\s*|(:){SCHEMES}(?=[^\s,}}]))"),
        re.compile(rf"(?<=[{{,])\s*{name}\s*:\s++({_WORDS})\s*+(?=,\s*{name}\s*[:：]|\}})"),
    )


def _is_entry(text: str, words: str, found: re.Match[str]) -> bool:
    """Whether what looks like a key in a text is one: that of a language, one of the file, or one behind Chinese."""
    return found[1] in _LANGUAGES or not words[found.start() - 1].isascii() or is_key(text, found[1])


def is_key(text: str, word: str) -> bool:
    """Whether a word stands in a text as a key, at the beginning of a line or in braces: then it is one."""
    return re.search(rf"(?:^[ -]*|[{{,][ ]*){word}: ", text, re.MULTILINE) is not None


def _find_entry_slip(entry: re.Match[str]) -> Iterator[Slip]:
    """Yield what is wrong with the value of one entry in braces."""
    words = entry[1]
    at = entry.start(1)
    first = words[:1]
    whole = (Edit(at, entry.end(1), quote(words)),)
    if first in _SPECIAL:
        yield Slip("Y152", at, facts={"character": first}, edits=whole)
    elif first not in _QUOTES:
        if loss := _LOSS.search(words):
            yield Slip("Y150", at + loss.start() + 1, edits=whole)
        elif (lost := _NO_COMMA.search(words)) and _is_entry(entry.string, words, lost):
            yield Slip(
                "Y173",
                at + lost.start(),
                facts={"key": lost[1]},
                edits=(Edit(at + lost.start(), at + lost.end(), ", "),),
            )
        elif ": " in words:
            yield Slip("Y151", at + words.index(": "), edits=whole)
    elif (close := words.find(first, 1)) < 0:
        cut = entry.end(1) - (words[-1] in _MISTAKEN[first])
        facts = {"opening": first, "closing": first}
        yield Slip("Y153", at, facts=facts, edits=(Edit(cut, entry.end(1), first),))
    elif (rest := words[close + 1 :].strip()) and words[close - 1] != "\\" and rest[0] not in ",'\"":
        yield Slip("Y154", at, facts={"rest": rest}, edits=(Edit(at, entry.end(1), _quote_again(words)),))
