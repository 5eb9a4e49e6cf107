"""The door to PyYAML: its events, their kinds, and where each scalar stands.

Owns which parser is used. Only events are taken from it: composing nodes crashes the process where nesting is
deep, and costs four times as much. Must not know what is made of the events.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import yaml
from yaml import events

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class _Mark(Protocol):
    """A position: the offset of a character and the number of its line."""

    index: int
    line: int


class ParserEvent(Protocol):
    """What the parser hands over; each kind of event has some of these."""

    value: str
    style: str | None
    anchor: str
    tag: str | None
    flow_style: bool
    start_mark: _Mark
    end_mark: _Mark


SyntaxFault = yaml.MarkedYAMLError
"""What the parser raises where a text is not YAML; knows the place and the parser's own words."""

ALIAS: type[object] = events.AliasEvent
DOCUMENT: type[object] = events.DocumentStartEvent
LIST_END: type[object] = events.SequenceEndEvent
MAPPING: type[object] = events.MappingStartEvent
MAPPING_END: type[object] = events.MappingEndEvent
SCALAR: type[object] = events.ScalarEvent
STREAM_END: type[object] = events.StreamEndEvent

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # PyYAML may be installed without its C part


def open_events(text: str) -> Callable[[], ParserEvent]:
    """Return the function that hands over the next event of a text, and raises :data:`SyntaxFault`."""
    following: Callable[[], ParserEvent] = _LOADER(text).get_event
    return following


def find_scalars(text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets where each scalar of a text begins and ends; stops at the first that is not YAML."""
    try:
        following = open_events(text)
        while type(event := following()) is not STREAM_END:
            if type(event) is SCALAR:
                yield event.start_mark.index, event.end_mark.index
    except yaml.YAMLError:  # a character that YAML does not allow is another of them
        return
