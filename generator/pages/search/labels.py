"""What the fields of records are called in a language, and the values that are one of several.

Owns where the words for a field stand among the interface words. Must not know records.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.values.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from enum import Enum

    from generator.pages.words import Words
    from generator.values.stage import StageRule

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Labels:
    """The labels of one language, each looked up once."""

    def __init__(self, words: Words, stages: Mapping[Stage, StageRule]) -> None:
        self.language = words.language.key
        self.figures = words.language.of_figures
        self._words = words
        self._has = words.keys()
        self._stages = stages
        self._of: dict[tuple[str, ...], str] = {}
        self._values: dict[tuple[type, Enum, str], str] = {}

    def of(self, way: tuple[str, ...]) -> str:
        """Return what a field is called, by its way from the record: its own words, else those of what holds it."""
        found = self._of.get(way)
        if found is None:
            keys = [key for end in range(len(way), 0, -1) for key in _keys(way[:end])]
            words = (self._words(key) for key in keys if key in self._has)
            found = self._of[way] = next((each for each in words if "{" not in each), "")
        return found

    def of_value(self, value: Enum, way: tuple[str, ...]) -> str:
        """Return the words for one of several values. Raises ``KeyError`` where it has none."""
        known = (type(value), value, way[0])
        if known not in self._values:
            self._values[known] = self._read(value, way)
        return self._values[known]

    def _read(self, value: Enum, way: tuple[str, ...]) -> str:
        if isinstance(value, Stage):
            return self._stages[value].label.nearest(self.language)[1]
        kind = _CAPITAL.sub("_", type(value).__name__).lower()
        places = (kind, f"{way[0]}_{way[-1]}", f"{way[0]}_state", way[-1], way[-2], kind.partition("_")[0])
        found = next((key for place in places if (key := f"{place}.{value.value}") in self._has), None)
        if found is None:
            raise KeyError(".".join((*way, value.value)))
        return self._words(found)


def _keys(way: tuple[str, ...]) -> Iterator[str]:
    """Yield the keys under which the words for a field may stand."""
    yield ".".join(way)
    for at in range(1, len(way)):
        yield f"{way[at - 1].removesuffix('s')}.{'.'.join(way[at:])}"
