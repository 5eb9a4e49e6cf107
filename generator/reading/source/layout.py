"""Where each part of a text begins and ends, and in which style it is written: what one must know to change it.

Owns the way from the parser's events to a tree of places. Must not know what is changed, or by whom.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.reading.source.parser import (
    ALIAS,
    DOCUMENT,
    LIST_END,
    MAPPING,
    MAPPING_END,
    SCALAR,
    STREAM_END,
    SyntaxFault,
    open_events,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.reading.source.parser import ParserEvent

BLOCKS = frozenset("|>")
"""Styles of a scalar that is a block of lines."""


@dataclass(slots=True)
class LaidOut:
    """A value in a text, from ``start`` to before ``end``.

    ``style`` is that of a scalar (empty for a plain one), ``is_flow`` whether a mapping or list stands in brackets.
    ``keys`` are the offsets where keys begin, ``parts`` the values below keys or indices; both are empty for a scalar.
    """

    start: int
    end: int
    style: str = ""
    is_flow: bool = False
    is_list: bool = False
    keys: dict[str, int] = field(default_factory=dict)
    parts: dict[str | int, LaidOut] = field(default_factory=dict)

    @property
    def is_scalar(self) -> bool:
        """Whether it is neither a mapping nor a list."""
        return not self.is_list and not self.is_mapping

    @property
    def is_mapping(self) -> bool:
        """Whether it is a mapping."""
        return self.style == "{"

    def at(self, path: Sequence[str | int]) -> LaidOut | None:
        """Return what stands at a path; None where nothing does."""
        found: LaidOut | None = self
        for step in path:
            found = found.parts.get(step) if found else None
        return found


def lay_out(text: str) -> LaidOut | None:
    """Return the layout of a text that the reader takes as sound; None for an empty one. Raises ``SyntaxFault``."""
    following = open_events(text)
    following()
    event = following()
    if type(event) is not DOCUMENT:
        return None
    found = _value(following(), following)
    _close_blocks(found, text)
    return found


def _close_blocks(value: LaidOut, text: str) -> None:
    """Let a block of lines end with its last letter: the parser ends it where the next thing begins."""
    for each in value.parts.values():
        _close_blocks(each, text)
    if value.style in BLOCKS:
        value.end = value.start + len(text[value.start : value.end].rstrip())
    elif value.parts and not value.is_flow:
        value.end = next(reversed(value.parts.values())).end


def _value(event: ParserEvent, following: Callable[[], ParserEvent]) -> LaidOut:
    if type(event) is SCALAR:
        return LaidOut(event.start_mark.index, event.end_mark.index, event.style or "")
    if type(event) is ALIAS:
        raise SyntaxFault(problem="an alias has no text of its own")
    if type(event) is MAPPING:
        return _mapping(event, following)
    return _list(event, following)


def _mapping(first: ParserEvent, following: Callable[[], ParserEvent]) -> LaidOut:
    found = LaidOut(first.start_mark.index, first.end_mark.index, "{", first.flow_style)
    while type(event := following()) not in {MAPPING_END, STREAM_END}:
        found.keys[event.value] = event.start_mark.index
        found.parts[event.value] = _value(following(), following)
    return _closed(found, event)


def _list(first: ParserEvent, following: Callable[[], ParserEvent]) -> LaidOut:
    found = LaidOut(first.start_mark.index, first.end_mark.index, "", first.flow_style, is_list=True)
    while type(event := following()) not in {LIST_END, STREAM_END}:
        found.parts[len(found.parts)] = _value(event, following)
    return _closed(found, event)


def _closed(found: LaidOut, last: ParserEvent) -> LaidOut:
    """Return a mapping or list in brackets with its end, which is behind the closing one."""
    if found.is_flow:
        found.end = last.end_mark.index
    return found
