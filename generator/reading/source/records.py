"""Where the records of a file begin, and the marks between them that belong to git or to YAML's documents.

Owns how a file that cannot be parsed is cut into parts that can be read one by one. Must not know the parser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.source.mending import Edit, Slip
from generator.reading.source.signs import DASHES, ODD_SPACES
from generator.reading.source.values import YamlList, YamlMapping

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST = re.compile(rf"^([ \t{ODD_SPACES}]*)(?!---|\.\.\.|%)([^\s#])", re.MULTILINE)
_CONFLICT = re.compile(r"^<{7}(?: .*)?\r?$", re.MULTILINE)
_CONFLICT_HALF = re.compile(r"^={7}\r?$", re.MULTILINE)
_CONFLICT_BASE = re.compile(r"^\|{7}(?: .*)?$", re.MULTILINE)
_CONFLICT_END = re.compile(r"^>{7}(?: .*)?\r?\n?", re.MULTILINE)
_CONFLICT_REST = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?\r?$|^={7}\r?$", re.MULTILINE)
_FIRST_KEY = re.compile(r" {2}(?=(\{|[A-Za-z_]\w*:(?=\s)))")
_NEXT_RECORD = re.compile(r"^- ", re.MULTILINE)
_OUTDENTED = re.compile(r"^[^\s#]", re.MULTILINE)
_DOCUMENT = re.compile(r"^(?:---|\.\.\.)(?=\s|$)[^\n]*", re.MULTILINE)


def find_first_sign(text: str) -> int:
    """Return the offset of the first sign that is no comment; 0 where there is none."""
    first = _FIRST.search(text)
    return first.start(2) if first else 0


def split_records(text: str) -> tuple[type[YamlList | YamlMapping], list[int]]:
    """Say whether a text is a list or a mapping, and at which offsets its parts begin (the first at 0)."""
    first = _FIRST.search(text)
    if not first or first[2] in "[{":
        return (YamlList if first and first[2] == "[" else YamlMapping), [0]
    indent = len(first[1])
    kind: type[YamlList | YamlMapping]
    if first[2] == "-" or first[2] in DASHES:
        starts, kind = re.compile(rf"^[ ]{{0,{indent}}}(?:-(?!--)|[{DASHES}])", re.MULTILINE), YamlList
    else:
        starts, kind = re.compile(rf"^[ ]{{0,{indent}}}[^\s#\-\]}}:]", re.MULTILINE), YamlMapping
    found = [start.start() for start in starts.finditer(text)]
    return kind, [0, *(start for start in found if start > first.start())]


def find_conflicts(text: str) -> Iterator[Slip]:
    """Yield each conflict that git left open; the mended copy keeps the first of the two versions."""
    done = 0
    for opening in _CONFLICT.finditer(text):
        if opening.start() < done:
            continue
        half = _CONFLICT_HALF.search(text, opening.end())
        closing = half and _CONFLICT_END.search(text, half.end())
        if not half or not closing:
            break
        base = _CONFLICT_BASE.search(text, opening.end(), half.start())
        drop = (base or half).start()
        done = closing.end()
        edits = (Edit(opening.start(), opening.end() + 1, ""), Edit(drop, done, ""))
        yield Slip("Y156", opening.start(), edits=edits, also=closing.start())
    for rest in _CONFLICT_REST.finditer(text, done):
        yield Slip("Y156", rest.start(), edits=(Edit(rest.start(), rest.end(), ""),), also=rest.start())


def find_first_dash(text: str) -> Iterator[Slip]:
    """Yield the first line of a list of records where its dash is lost, and the lines below it are indented still."""
    first = _FIRST.search(text)
    key = _FIRST_KEY.match(text, first.start()) if first else None
    if not key or not (other := _NEXT_RECORD.search(text, key.end())):
        return
    between = _OUTDENTED.search(text, key.end())
    if between and between.start() >= other.start():
        edits = (Edit(key.start(1) - 2, key.start(1), "- "),)
        yield Slip("Y176", key.start(1), facts={"key": key[1].rstrip(":")}, edits=edits)


def find_documents(text: str) -> Iterator[Slip]:
    """Yield each mark that begins or ends a document, but for one before all content."""
    first = _FIRST.search(text)
    begin = first.start() if first else len(text)
    for mark in _DOCUMENT.finditer(text, begin):
        behind = _FIRST.search(text, mark.end())
        if mark[0].startswith("---") or behind:
            yield Slip("Y124", mark.start(), edits=(Edit(mark.start(), mark.end(), ""),))
