"""What the fields of open data are called in every language of a site.

Owns how a field is called that has no words of its own on pages: those of what holds it, and behind them its own
(``data.field.NAME``). Must not know records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.search.labels import Labels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import Enum

    from generator.pages.words import Words
    from generator.values.stage import Stage, StageRule

_TOP = 2  # a kind and a field of it
_INSIDE = 3  # a field of a block in it


class DataLabels:
    """The labels of fields and choices, by language; each is looked up once."""

    def __init__(self, words: Sequence[Words], stages: Mapping[Stage, StageRule]) -> None:
        self.languages = tuple(each.language.key for each in words)
        self.figures = tuple(each.language.of_figures for each in words)
        self._words = words
        self._known = [each.keys() for each in words]
        self._labels = [Labels(each, stages) for each in words]
        self._of: dict[tuple[str, ...], Mapping[str, str]] = {}
        self._values: dict[tuple[Enum, tuple[str, ...]], Mapping[str, str]] = {}

    def of(self, way: tuple[str, ...]) -> Mapping[str, str]:
        """Return what a field is called, by its way from the kind: ``("park", "land", "built")``."""
        found = self._of.get(way)
        if found is None:
            each = zip(self._labels, self._words, self._known, strict=True)
            found = self._of[way] = {
                labels.language: _label(labels, words, known, way) for labels, words, known in each
            }
        return found

    def of_value(self, value: Enum, way: tuple[str, ...]) -> Mapping[str, str]:
        """Return the words for one of several values. Raises ``KeyError`` where it has none."""
        found = self._values.get((value, way))
        if found is None:
            found = self._values[value, way] = {each.language: each.of_value(value, way) for each in self._labels}
        return found


def _label(labels: Labels, words: Words, known: frozenset[str], way: tuple[str, ...]) -> str:
    """Return the label of a field: on its own, or behind that of what holds it, where that says what it is of."""
    label, key = labels.of(way), f"data.field.{way[-1]}"
    outer = labels.of(way[:-1]) if len(way) > _TOP else ""
    if way[-1] == "value":  # the one figure of what holds it
        return outer
    is_own = bool(label) and label != outer
    inner = label if is_own else words(key) if key in known else ""
    if not inner:
        return label or way[-1]
    says_it = is_own and (len(way) <= _INSIDE or label.startswith(outer))
    return words("data.of", outer=outer, inner=inner) if outer and not says_it else inner
