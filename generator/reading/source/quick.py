"""Records as staff usually write them, read line by line: several times faster than by way of the parser.

Owns which texts these are: keys of plain letters, each with a text on its line, a ``|`` block, braces or brackets that
end on the line, or something indented below. Whatever else there is in a file, or might be wrong with it, goes the long
way through ``reading.source.events``; a property test compares the two.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.source.plain import KEY_IN_FLOW
from generator.reading.source.values import YamlList, YamlMapping

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.reading.source.values import Limits

_FIRST = r"""[^\s\-?:,\[\]{}#&*!|>'"%@`－“”‘’＂＇［｛＃]"""
_NO_KEY = r"(?![a-z][a-z0-9_]* ?(?:：|:(?!//)))"
_LAST = r"""(?<=[^\s"\]}])"""
_KEY = r"([A-Za-z_][A-Za-z0-9_-]{0,60}):"
_PLAIN = rf"{_NO_KEY}{_FIRST}(?:[^\n:#＃]|:(?=\S)|(?<! )#)*{_LAST}"
_QUOTED = r"""\"([^"\\\n]*)\"|'([^'\n]*)'"""
_PAIR = re.compile(rf"{_KEY}(?:\n| +(?:(?:({_PLAIN})|{_QUOTED}|(\|))\n|([{{\[])))")
_ITEM = re.compile(rf"(?:({_PLAIN})|{_QUOTED})\n")
_LITERAL = re.compile(r"( +)[^ \n][^\n]*\n(?:\1[^\n]*\n|\n)*")
_IDLE = re.compile(r"(?: *(?:#[^\n]*)?\n)*( *)")
_FLOW_PLAIN = rf"{_NO_KEY}{_FIRST}[^\n:#＃?,\[\]{{}}\"]*{_LAST}"
_FLOW_PAIR = re.compile(rf"{_KEY} +(?:({_FLOW_PLAIN})|{_QUOTED}|([{{\[]))")
_FLOW_ITEM = re.compile(rf"({_FLOW_PLAIN})|{_QUOTED}|([{{\[])")
_EMPTY, _BARE, _DOUBLE, _SINGLE, _BLOCK, _FLOW = 1, 2, 3, 4, 5, 6
_ITEM_BARE, _ITEM_FLOW = 1, 4
_COMMAS = ("，", "、")


@lru_cache(maxsize=64)
def _next_pair(indent: int) -> Callable[[str, int], re.Match[str] | None]:
    """Return what matches the next pair of a mapping where its line begins."""
    return re.compile(f" {{{indent}}}{_PAIR.pattern}").match


class Unusual(Exception):  # noqa: N818  (nothing is wrong with the text as far as is known)
    """The text is not one of those that are read here."""


class QuickReader:
    """Reads one text; it holds no forbidden characters."""

    def __init__(self, text: str, limits: Limits) -> None:
        """Take the text."""
        self._text = text
        self._limits = limits
        self._at = 0
        self._column = 0

    def read(self) -> YamlMapping | YamlList:
        """Return the value; raises :class:`Unusual` where it takes the parser to know it."""
        text = self._text
        if "\t" in text or "\r" in text or not text.endswith("\n"):
            raise Unusual
        self._go_on(0)
        if self._column != 0:
            raise Unusual
        value = self._list(0, 1) if text.startswith("-", self._at) else self._mapping(0, 1)
        if self._column >= 0:
            raise Unusual
        return value

    def _go_on(self, at: int) -> None:
        """Go to the first sign behind what says nothing; at the end of the text the column is -1."""
        idle = _IDLE.match(self._text, at)
        if idle is None:
            raise Unusual
        self._at = idle.end()
        self._column = len(idle[1]) if self._at < len(self._text) else -1

    def _mapping(self, indent: int, depth: int) -> YamlMapping:
        text, longest = self._text, self._limits.field_characters
        if depth > self._limits.depth:
            raise Unusual
        mapping = YamlMapping((), self._at)
        starts = mapping.starts
        next_pair = _next_pair(indent)
        pair = _PAIR.match(text, self._at)
        while True:
            if pair is None or (key := pair[1]) in mapping:
                raise Unusual
            kind, end = pair.lastindex or _EMPTY, pair.end()
            value: object
            if _BARE <= kind <= _SINGLE:
                value, begin = pair[kind], pair.start(kind) - (kind != _BARE)
                if len(pair[kind]) > longest:
                    raise Unusual
            else:
                value, begin, end = self._long_value(pair, indent, depth)
            mapping[key] = value
            starts[key] = (pair.start(1), begin)
            pair = next_pair(text, end)
            if pair is None:
                self._go_on(end)
                if self._column != indent:
                    break
                pair = _PAIR.match(text, self._at)
        if self._column > indent:
            raise Unusual
        return mapping

    def _long_value(self, pair: re.Match[str], indent: int, depth: int) -> tuple[object, int, int]:
        """Return a value that does not end with its pair, where it begins, and where the line behind it does."""
        kind = pair.lastindex
        if kind == _BLOCK:
            value, end = self._literal(pair.end(), indent)
            if len(value) > self._limits.field_characters:
                raise Unusual
            return value, pair.start(kind), end
        if kind == _FLOW:
            inside, end = self._flow(pair.start(kind), depth + 1)
            return inside, pair.start(kind), self._end_of_line(end)
        self._go_on(pair.end())
        begin = self._at
        below: YamlList | YamlMapping
        if self._column >= indent and self._text.startswith("- ", begin):
            below = self._list(self._column, depth + 1)
        elif self._column > indent:
            below = self._mapping(self._column, depth + 1)
        else:
            raise Unusual
        return below, begin, self._at - max(self._column, 0)

    def _list(self, indent: int, depth: int) -> YamlList:
        text = self._text
        if depth > self._limits.depth:
            raise Unusual
        items = YamlList((), self._at)
        while self._column == indent and text.startswith("- ", self._at):
            begin = self._at + 2
            value: object
            if _PAIR.match(text, begin):
                self._at = begin
                value = self._mapping(indent + 2, depth + 1)
            elif item := _ITEM.match(text, begin):
                value = item[item.lastindex or 0]
                self._go_on(item.end())
            else:
                value, end = self._flow(begin, depth + 1)
                self._go_on(self._end_of_line(end))
            if isinstance(value, str) and len(value) > self._limits.field_characters:
                raise Unusual
            items.append(value)
            items.starts.append(begin)
        if self._column > indent or not items:
            raise Unusual
        return items

    def _literal(self, at: int, indent: int) -> tuple[str, int]:
        """Return the text of a ``|`` block whose lines begin at ``at``, and where it ends."""
        block = _LITERAL.match(self._text, at)
        if block is None or len(block[1]) <= indent:
            raise Unusual
        margin = block[1]
        value = block[0].replace(f"\n{margin}", "\n")[len(margin) :].rstrip("\n") + "\n"
        if not value.strip():
            raise Unusual
        return value, block.end()

    def _end_of_line(self, at: int) -> int:
        if not self._text.startswith("\n", at):
            raise Unusual
        return at + 1

    def _flow(self, at: int, depth: int) -> tuple[object, int]:
        """Return the mapping or list in braces or brackets at ``at``, and where it ends."""
        if depth > self._limits.depth:
            raise Unusual
        return self._flow_mapping(at, depth) if self._text.startswith("{", at) else self._flow_list(at, depth)

    def _flow_mapping(self, at: int, depth: int) -> tuple[YamlMapping, int]:
        text, longest = self._text, self._limits.field_characters
        mapping = YamlMapping((), at)
        at += 1
        while True:
            pair = _FLOW_PAIR.match(text, at)
            if pair is None or (key := pair[1]) in mapping:
                raise Unusual
            kind, end = pair.lastindex or _EMPTY, pair.end()
            value: object
            if kind <= _SINGLE:
                value, begin = pair[kind], pair.start(kind) - (kind != _BARE)
                if len(pair[kind]) > longest or (
                    kind == _BARE and "，" in pair[kind] and KEY_IN_FLOW.search(pair[kind])
                ):
                    raise Unusual
            else:
                begin = pair.start(kind)
                value, end = self._flow(begin, depth + 1)
            mapping[key] = value
            mapping.starts[key] = (at, begin)
            if text.startswith(", ", end):
                at = end + 2
            elif text.startswith("}", end):
                return mapping, end + 1
            else:
                raise Unusual

    def _flow_list(self, at: int, depth: int) -> tuple[YamlList, int]:
        text = self._text
        items = YamlList((), at)
        if not text.startswith("[", at):
            raise Unusual
        at += 1
        while True:
            item = _FLOW_ITEM.match(text, at)
            if item is None:
                raise Unusual
            kind, end = item.lastindex or _ITEM_BARE, item.end()
            value: object = item[kind]
            if kind == _ITEM_FLOW:
                value, end = self._flow(at, depth + 1)
            elif len(item[kind]) > self._limits.field_characters or (
                kind == _ITEM_BARE and any(comma in item[kind] for comma in _COMMAS)
            ):
                raise Unusual
            items.append(value)
            items.starts.append(at)
            if text.startswith(", ", end):
                at = end + 2
            elif text.startswith("]", end):
                return items, end + 1
            else:
                raise Unusual
