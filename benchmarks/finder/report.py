"""The figures of finder and comparison as Markdown: ``FINDER.md``. Owns its words, and the figure to reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.finder.times import RATES, Load, Times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.finder.times import Reactions

GOAL = 100
"""Milliseconds within which finder and comparison ought to react."""
_KINDS = {
    "document": "the page",
    "fetch": "tables and grammar",
    "script": "scripts",
    "stylesheet": "style sheets",
    "image": "pictures",
    "font": "fonts",
    "other": "other files",
}
_EXPLAINED = """\
- **Reacts**: from the event, in the page, to the end of the frame that first shows what came of it: of the finder the \
counts, the chips and a dozen results, more than a window holds; of the comparison the whole table.
- **All there**: to the end of the frame with the first fifty of each part, those to be asked for included.
- **Slowed**: Chromium's processor slowed down four times by its developer tools.
- The steps stand one on the other, on a page opened anew each time; a list of choices is open all the while, so that \
its counts are drawn at each step. Up to 17 ms of each are the wait for a frame.
- **Comparison**: the data file of a park is fetched from this machine once the park is chosen, which is counted.
- **Loaded**: the files of a first visit until the form is there, their bytes, and those as gzip -6 packs them."""


@dataclass(slots=True)
class Findings:
    """What was measured of a site."""

    parks: int
    plots: int
    rounds: int
    finder: Reactions = field(default_factory=dict)
    comparison: Reactions = field(default_factory=dict)
    loads: dict[str, Load] = field(default_factory=dict)

    def worst_median(self, rate: int) -> float:
        """Return the median of the slowest step at a speed; 0 where none was taken."""
        every = [*self.finder.values(), *self.comparison.values()]
        return max((median(times[rate].first) for times in every if rate in times), default=0.0)


def write_report(found: Findings, machine: Iterable[tuple[str, str]], command: str) -> str:
    """Return the text of ``FINDER.md``."""
    parts = [
        "# How fast finder and comparison react",
        f"<!-- Made by `{command}`. Do not edit. -->",
        f"One run of `{command}`: {found.parks:,} parks with {found.plots:,} plots and workshops, each step taken "
        f"{found.rounds} times. To reach: {GOAL} ms. Slowest step, median: "
        + ", ".join(f"{found.worst_median(rate):.0f} ms {_speed(rate)}" for rate in RATES)
        + ".",
        "## Finder, milliseconds",
        _reactions(found.finder),
        "## Comparison, milliseconds",
        _reactions(found.comparison),
        "## Loaded by the page of the finder",
        _loads(found.loads),
        "## What the figures are",
        _EXPLAINED,
        "## The machine",
        "\n".join(f"- {key}: {value}" for key, value in machine),
    ]
    return "\n\n".join(parts) + "\n"


def _speed(rate: int) -> str:
    return "at full speed" if rate == 1 else f"slowed {rate} times"


def _reactions(reactions: Reactions) -> str:
    heads = [
        f"{figure}, {_speed(rate)}" for rate in RATES for figure in ("reacts, median", "worst", "all there, median")
    ]
    lines = [f"| | {' | '.join(heads)} |", "|---" * (len(heads) + 1) + "|"]
    for says, times in reactions.items():
        cells = (cell for rate in RATES for cell in _cells(times.get(rate, Times())))
        lines.append(f"| {says} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _cells(times: Times) -> Iterator[str]:
    if not times.first:
        yield from ("–", "–", "–")
    else:
        yield from (f"{figure:.0f}" for figure in (median(times.first), max(times.first), median(times.whole)))


def _loads(loads: dict[str, Load]) -> str:
    lines = ["| | files | KB | KB, gzip |", "|---|---|---|---|"]
    every = [(_KINDS.get(kind, kind), load) for kind, load in loads.items()]
    for says, load in [*every, ("all", sum(loads.values(), Load()))]:
        lines.append(f"| {says} | {load.files} | {load.size / 1e3:,.1f} | {load.packed / 1e3:,.1f} |")
    return "\n".join(lines)
