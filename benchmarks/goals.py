"""The figures to reach, and whether they are reached.

Owns the limits. A goal whose sizes were not measured says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.tally import Tally

_MEMORY = 1.5e9  # bytes


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal: what it asks for, the limit, and the figure found; None where it was not measured."""

    says: str
    limit: float
    unit: str
    found: float | None
    at_least: bool = False

    @property
    def is_reached(self) -> bool | None:
        """Whether the figure keeps to the limit."""
        if self.found is None:
            return None
        return self.found >= self.limit if self.at_least else self.found <= self.limit


def goals(tally: Tally) -> list[Goal]:
    """Return all goals with what was found."""
    ratio = tally.ratio
    mega, ours, yamls = (median(tally.reader.get(key) or [0.0]) for key in ("megabytes", "ours", "pyyaml"))
    huge = tally.row(100_000, "ours, cold")
    return [
        Goal("10,000 projects, cold: time beside Hugo's", 0.5, "×", ratio((10_000, "ours, cold"), (10_000, "Hugo"))),
        Goal(
            "10,000 projects, cold: peak memory beside Hugo's",
            0.5,
            "×",
            ratio((10_000, "ours, cold"), (10_000, "Hugo"), "memory"),
        ),
        Goal(
            "1,000 projects, cold: as fast as plain Material, times",
            25,
            "×",
            ratio((1_000, "Material"), (1_000, "ours, cold")),
            at_least=True,
        ),
        Goal("10,000 projects: rendering and writing beside writing alone", 3, "×", _rendering(tally, 10_000)),
        Goal(
            "10,000 projects: one edited record beside a cold build",
            0.1,
            "×",
            ratio((10_000, "ours, one edit"), (10_000, "ours, cold")),
        ),
        Goal("300 projects: from an edit to the served page", 1, " s", median(tally.served) if tally.served else None),
        Goal(
            "100,000 projects beside 10,000, cold: time",
            11,
            "×",
            ratio((100_000, "ours, cold"), (10_000, "ours, cold")),
        ),
        Goal("100,000 projects, cold: peak memory", _MEMORY / 1e9, " GB", huge.memory / 1e9 if huge else None),
        Goal("reader: megabytes of YAML a second", 5, " MB/s", mega / ours if ours else None, at_least=True),
        Goal(
            "reader: as fast as yaml.load with CSafeLoader, times",
            2.5,
            "×",
            yamls / ours if ours else None,
            at_least=True,
        ),
        Goal("start of the program: a check of the main site", 0.4, " CPU s", _start(tally, "check, nothing changed")),
        Goal("start of the program: --help", 0.15, " CPU s", _start(tally, "--help")),
    ]


def _start(tally: Tally, name: str) -> float | None:
    """Return the time of all processors that a start takes, None where it was not measured."""
    row = tally.starts.get(name)
    return row.processor_seconds if row else None


def _rendering(tally: Tally, projects: int) -> float | None:
    """Return the cold build without what ``check`` does alone, beside plain writing; None where not measured."""
    cold, check, plain = (tally.row(projects, name) for name in ("ours, cold", "ours, check only", "writing alone"))
    if cold is None or check is None or plain is None:
        return None
    return (cold.seconds - check.seconds) / plain.seconds
