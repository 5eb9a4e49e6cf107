"""A figure many times as large as the others of its kind in one record, or a fraction of them; a range as wide as that.

Owns how many others it takes: two. Of two figures alone nobody knows which one is wrong.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from generator.records.rules.plausible.question import Doubt
from generator.values.plausible import is_foreign

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from generator.reading.index import Path
    from generator.records.rules.plausible.places import PlacedFigure
    from generator.values.plausible import FigureKind, FigureSize

_FEWEST = 3
_WIDE = 10


class _Beside(NamedTuple):
    """A figure that is compared: its place, its kind and how much it is."""

    standing: PlacedFigure
    kind: FigureKind
    size: FigureSize


def find(figures: Sequence[PlacedFigure], kinds: Mapping[str, FigureKind], asked: Collection[Path]) -> Iterator[Doubt]:
    """Find figures apart from the others of a record, but for those that are asked about by themselves."""
    compared = []
    for standing in figures:
        kind = kinds[standing.kind]
        if not kind.within or standing.path in asked or is_foreign(standing.figure):
            continue
        size = kind.judge(standing.figure, standing.typed).found
        if size.low <= 0:
            continue
        if size.high > size.low * _WIDE:
            yield _wide(standing, kind)
        else:
            compared.append(_Beside(standing, kind, size))
    compared.sort(key=_group)
    for _, group in groupby(compared, key=_group):
        yield from _apart(list(group))


def _group(each: _Beside) -> tuple[str, tuple[str, ...]]:
    return each.kind.name, each.size.family


def _apart(group: list[_Beside]) -> Iterator[Doubt]:
    if len(group) < _FEWEST:
        return
    group.sort(key=lambda each: each.size.low)
    times = group[0].kind.within
    (least, next_least), (next_most, most) = group[:2], group[-2:]
    if most.size.low >= next_most.size.high * times:
        yield _alone(most, next_most)
    if least.size.high * times <= next_least.size.low:
        yield _alone(least, next_least)


def _alone(odd: _Beside, beside: _Beside) -> Doubt:
    line = odd.standing.line
    facts = {"typed": odd.standing.typed, "beside": beside.standing.typed, "line": line}
    return Doubt("C183", odd.standing.path, {**_names(odd.kind), **facts}, line)


def _wide(standing: PlacedFigure, kind: FigureKind) -> Doubt:
    facts = {"typed": standing.typed, "line": standing.line}
    return Doubt("C184", standing.path, {**_names(kind), **facts}, standing.line)


def _names(kind: FigureKind) -> dict[str, str]:
    return {"figure": kind.called.zh, "figure_en": kind.called.en}
