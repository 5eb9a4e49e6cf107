"""A figure ten times as large, or a tenth, as others of its kind on the site.

Owns how far is far: ten times the median of at least eight figures, and farther than six times the usual distance
from it (the median of the distances, of logarithms), so that amounts which differ much anyhow are asked about late. One
figure that is wrong moves neither median.
"""

from __future__ import annotations

from functools import cache
from math import log10
from typing import TYPE_CHECKING

from generator.reading.index import Compared
from generator.records.rules.plausible.middle import median
from generator.records.rules.plausible.places import figures_in, line_of
from generator.records.rules.plausible.question import DoubtBetween
from generator.values.plausible import Verdict, figure_kinds, is_foreign

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.reading.index import Index
    from generator.values.plausible import FigureKind
    from generator.values.plausible.measure import Family
    from generator.values.record import RecordEntry

_FEWEST = 8
_FAR = 6 * 1.4826  # of a normal distribution the median distance is a standard deviation by 1.4826
_Where = tuple[str, str, Compared]


def figures_of(entry: RecordEntry, kinds: Mapping[str, FigureKind]) -> tuple[Compared, ...]:
    """Return the figures of a record that are compared with those of others; one out of its range is asked already."""
    found = []
    for standing in figures_in(entry):
        kind = kinds[standing.kind]
        if not kind.alike[0] or is_foreign(standing.figure):
            continue
        verdict, size = kind.judge(standing.figure, standing.typed)
        if size.low > 0 and verdict is Verdict.USUAL:
            found.append(Compared(standing.path, standing.typed, _group(kind.name, size.family), size.low))
    return tuple(found)


@cache
def _group(name: str, family: Family) -> str:
    return "/".join((name, *family))


def find(index: Index) -> Iterator[DoubtBetween]:
    """Find figures that are far from most of their kind."""
    groups: dict[str, list[_Where]] = {}
    for kind, key, note in index.all_notes():
        for each in note.compared:
            groups.setdefault(each.group, []).append((kind, key, each))
    for group, places in groups.items():
        if len(places) >= _FEWEST:
            yield from _far_ones(index, group, places)


def _far_ones(index: Index, group: str, places: Sequence[_Where]) -> Iterator[DoubtBetween]:
    figure = figure_kinds()[group.partition("/")[0]]
    sizes = [log10(each.size) for _, _, each in places]
    middle = median(sizes)
    far = _FAR * median(abs(size - middle) for size in sizes)
    up, down = (max(log10(times), far) for times in figure.alike)
    for size, (kind, key, each) in zip(sizes, places, strict=True):
        if size - middle >= up or middle - size >= down:
            usual = min(places, key=lambda place: abs(log10(place[2].size) - middle))[2].typed
            line = line_of(each.path, each.typed)
            facts = {"typed": each.typed, "usual": usual, "count": str(len(places)), "line": line}
            named = {"figure": figure.called.zh, "figure_en": figure.called.en}
            finding = index.find(kind, key, "C171", *each.path, **facts, **named)
            yield DoubtBetween(kind, key, line, finding)
