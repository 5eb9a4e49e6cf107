"""How many projects stood in each of the five classes of signed projects at the end of each month.

Owns what can be told from dated histories, and which projects have none. Nothing is estimated: a project whose way
through the classes has a step without a month is not counted in any month. The last month is that of the last step, so
that nothing is said of a time of which no record speaks.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import dropwhile
from typing import TYPE_CHECKING

from generator.values.stage import SIGNED_CLASSES, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.gate.outline import Outline

_CLASSES = {stage.value: at for at, stage in enumerate(SIGNED_CLASSES)}
_FOLLOWED = _CLASSES.keys() | {Stage.TARGET_REACHED.value}
_MONTHS_A_YEAR = 12
_WITH_MONTH = len("2026-03")


@dataclass(frozen=True, slots=True)
class Trend:
    """The classes by month: ``counts[month][class]``, months as ``2026-03`` without a gap, classes in their order.

    ``dated`` is how many projects are in the counts; ``undated`` how many others stand in a class or have met all
    targets, of which it is not known in which months.
    """

    months: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    dated: int
    undated: int


def trend_of(projects: Iterable[Outline]) -> Trend:
    """Return the trend of the projects that have these outlines."""
    changes: Counter[tuple[str, int]] = Counter()
    dated = undated = 0
    for project in projects:
        steps = _way_through_the_classes(project)
        if steps and all(len(month) == _WITH_MONTH for month, _ in steps):
            dated += 1
            _move(steps, changes)
        elif steps or project.one("stage") in _FOLLOWED:
            undated += 1
    months = tuple(_months(min(month for month, _ in changes), max(month for month, _ in changes))) if changes else ()
    standing = [0] * len(_CLASSES)
    counts = []
    for month in months:
        standing = [number + changes[month, at] for at, number in enumerate(standing)]
        counts.append(tuple(standing))
    return Trend(months, tuple(counts), dated, undated)


def _way_through_the_classes(project: Outline) -> list[tuple[str, str]]:
    """Return the month and the stage of each step from the first of the classes on."""
    if not project.all("history"):
        return []
    steps = ((month, stage) for month, _, stage in (step.partition(" ") for step in project.all("history")))
    return list(dropwhile(lambda step: step[1] not in _CLASSES, steps))


def _move(steps: Iterable[tuple[str, str]], changes: Counter[tuple[str, int]]) -> None:
    """Add a project's steps to the changes of each month: out of one class, into the next."""
    present: int | None = None
    for month, stage in steps:
        if present is not None:
            changes[month, present] -= 1
        present = _CLASSES.get(stage)
        if present is not None:
            changes[month, present] += 1


def _months(first: str, last: str) -> Iterator[str]:
    """Return every month from one to another, both included."""
    at, end = _number(first), _number(last)
    while at <= end:
        yield f"{at // _MONTHS_A_YEAR:04}-{at % _MONTHS_A_YEAR + 1:02}"
        at += 1


def _number(month: str) -> int:
    year, _, number = month.partition("-")
    return int(year) * _MONTHS_A_YEAR + int(number) - 1
