"""One file that was read: its value, its lines, its issues, and the place of every part of it.

Owns the way from an offset to a line and a column. Must not know how the text was read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from generator.messages.advice import LEFT_OUT, is_cut, show_lines
from generator.messages.issues import Issue, Place
from generator.reading.source.places import find_path
from generator.reading.source.values import YamlList, YamlMapping

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.messages.advice import MendedLine

LINE_BREAK = re.compile(r"\r\n?|\n")
_NAME_KEYS = frozenset({"key", "field", "missing"})
"""Facts that are names of keys."""


class SourceText:
    """The text of a file as the editor shows it: lines counted from ``first_line``, columns in characters."""

    def __init__(self, text: str, file: str, first_line: int = 1) -> None:
        """Take the text, the name of its file and the number of its first line there."""
        self.text = text
        self.file = file
        self.first_line = first_line

    @cached_property
    def lines(self) -> Sequence[str]:
        """The lines without their breaks (LF, CRLF and CR break a line, nothing else does)."""
        return LINE_BREAK.split(self.text)

    @cached_property
    def line_starts(self) -> Sequence[int]:
        """The offset at which each line begins."""
        return [0, *(found.end() for found in LINE_BREAK.finditer(self.text))]

    @cached_property
    def scalars(self) -> dict[int, int]:
        """The offset at which each scalar begins and the one where it ends, as far as the text can be read."""
        from generator.reading.source.parser import find_scalars

        return dict(find_scalars(self.text))

    def place(self, offset: int) -> Place:
        """Return the place of a character."""
        line = bisect_right(self.line_starts, offset) - 1
        return Place(self.file, self.first_line + line, offset - self.line_starts[line] + 1)

    def offset(self, place: Place) -> int:
        """Return the offset of a place that this text has."""
        return self.line_starts[place.line - self.first_line] + place.column - 1

    def line_at(self, offset: int) -> str:
        """Return the line that a character stands in."""
        return self.lines[bisect_right(self.line_starts, offset) - 1]

    def advise(self, offset: int, lines: Sequence[MendedLine]) -> dict[str, str]:
        """Return the facts by which a message at a character shows lines as they should be."""
        return self._shown([(self.place(line.at).line, line) for line in lines], self.place(offset).line)

    def advise_line(self, place: Place, line: MendedLine) -> dict[str, str]:
        """Return the facts by which a message shows the line of a place as it should be."""
        return self._shown([(place.line, line)], place.line)

    def _shown(self, numbered: list[tuple[int, MendedLine]], pointed_at: int) -> dict[str, str]:
        shown = show_lines(numbered, pointed_at)
        facts = {"mended": shown}
        return facts | {"cut": LEFT_OUT} if numbered and is_cut(shown, numbered[0][1].old) else facts


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What one file holds; ``value`` is None where nothing usable could be read, and ``issues`` then says why."""

    file: str
    value: YamlMapping | YamlList | None
    lines: Sequence[str]
    issues: tuple[Issue, ...]
    source: SourceText = field(repr=False, compare=False)
    has_chinese_keys: bool = field(default=False, repr=False, compare=False)
    names: Mapping[int, Mapping[str, str]] = field(default_factory=dict, repr=False, compare=False)
    """What the keys of a mapping with Chinese keys are called in it, by the offset where it begins."""

    def place(self, path: Sequence[str | int], *, of_key: bool = False) -> Place:
        """Return the place of the value at a path of keys and indices.

        ``of_key`` asks for its key instead. A path that does not exist has the place of its nearest parent.
        """
        return self.source.place(self._offset(path, of_key=of_key)[0])

    def place_in(self, path: Sequence[str | int], needle: str) -> Place:
        """Return the place of some words inside the text at a path; the text's own place where they are not found."""
        offset, exact = self._offset(path, of_key=False)
        end = self.source.scalars.get(offset, offset) if exact and needle else offset
        found = self.source.text.find(needle, offset, end)
        return self.source.place(offset if found < 0 else found)

    def value_at(self, path: Sequence[str | int]) -> object:
        """Return the value at a path, None where there is none."""
        value: object = self.value
        for step in path:
            value = inside(value, step)
        return value

    def path_at(self, place: Place) -> tuple[str | int, ...]:
        """Return the path of what stands at a place."""
        return find_path(self.value, self.source.offset(place))[0]

    def excerpt(self, place: Place) -> str:
        """Return the source line of a place; nothing for a line that the file does not have."""
        index = place.line - self.source.first_line
        return self.lines[index] if 0 <= index < len(self.lines) else ""

    def issue(self, code: str, place: Place, path: Sequence[str | int], facts: Mapping[str, str]) -> Issue:
        """Return an issue of the value at a path; it names keys as they are typed."""
        excerpt = self.excerpt(place)
        if not self.names:
            return Issue(code, place, write_path(path), excerpt, facts)
        called = self.called(path)
        facts = {name: _as_called(fact, called) if name in _NAME_KEYS else fact for name, fact in facts.items()}
        return Issue(code, place, write_path(self.typed(path)), excerpt, facts, called)

    def typed(self, path: Sequence[str | int]) -> Sequence[str | int]:
        """Return a path with its keys as they are typed."""
        steps: list[str | int] = []
        value: object = self.value
        for step in path:
            names = self.names.get(value.start, {}) if isinstance(value, YamlMapping) else {}
            steps.append(names.get(step, step) if isinstance(step, str) else step)
            value = inside(value, step)
        return steps

    def called(self, path: Sequence[str | int]) -> Mapping[str, str]:
        """Return what keys are called in Chinese at a path and around it; nothing where they are typed in English."""
        found: dict[str, str] = {}
        value: object = self.value
        for step in (*path, ""):
            found |= self.names.get(value.start, {}) if isinstance(value, YamlMapping) else {}
            value = inside(value, step)
        return found

    def quoted(self, path: Sequence[str | int]) -> bool:
        """Whether the text at a path was typed in quotation marks."""
        offset, exact = self._offset(path, of_key=False)
        return exact and self.source.text[offset : offset + 1] in {'"', "'"}

    def _offset(self, path: Sequence[str | int], *, of_key: bool) -> tuple[int, bool]:
        """Follow a path as far as it goes; also say whether it went to its end."""
        value: object = self.value
        key_offset = offset = value.start if isinstance(value, YamlMapping | YamlList) else 0
        for step in path:
            if isinstance(value, YamlMapping) and isinstance(step, str) and step in value.starts:
                key_offset, offset = value.starts[step]
                value = value.get(step)
            elif isinstance(value, YamlList) and isinstance(step, int) and 0 <= step < len(value.starts):
                key_offset = offset = value.starts[step]
                value = value[step] if step < len(value) else None
            else:
                return (key_offset if of_key else offset), False
        return (key_offset if of_key else offset), True


def write_path(path: Sequence[str | int]) -> str:
    """Write the path of a value as staff read it: ``[3].parties[0].name``."""
    written = ""
    for step in path:
        written += f"[{step}]" if isinstance(step, int) else f".{step}" if written else step
    return written


def inside(value: object, step: str | int) -> object:
    """Return what stands under a key or an index; None where there is nothing."""
    if isinstance(value, YamlMapping) and isinstance(step, str):
        return value.get(step)
    if isinstance(value, YamlList) and isinstance(step, int) and 0 <= step < len(value):
        return value[step]
    return None


def _as_called(keys: str, called: Mapping[str, str]) -> str:
    return ", ".join(called.get(key, key) for key in keys.split(", "))
