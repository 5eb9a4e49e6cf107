"""What was found of the searches on one site: plain figures, for the report.

Owns what is kept of a measurement, and nothing of how it is made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.measure import Run
    from benchmarks.search.asking import Load
    from benchmarks.search.truth import Tally


@dataclass(slots=True)
class Answers:
    """What one search answers on one site."""

    substrings: dict[tuple[str, str], Tally] = field(default_factory=dict)
    """By language and kind of part."""
    queries: dict[str, dict[str, tuple[int, int]]] = field(default_factory=dict)
    """Of each half of the queries, by language: how many have a right page among the first three, and of how many."""
    missed: list[str] = field(default_factory=list)
    loads: list[tuple[str, Load]] = field(default_factory=list)
    """Of each query that is asked in a new browser, what is loaded until its first results."""
    times: list[float] = field(default_factory=list)
    """Milliseconds from a query to its first results."""

    def share(self, half: str) -> float | None:
        """Return the share of queries of a half with a right page among the first three; None where it was not run."""
        counted = self.queries.get(half)
        return sum(right for right, _ in counted.values()) / sum(of for _, of in counted.values()) if counted else None

    @property
    def recall(self) -> float | None:
        """Return the recall of all parts together, None where none was looked for."""
        return self._together().recall if self.substrings else None

    @property
    def precision(self) -> float | None:
        """Return the precision of all parts together, None where none was looked for."""
        return self._together().precision if self.substrings else None

    def _together(self) -> Tally:
        first, *others = self.substrings.values()
        return sum(others, first)

    def most_loaded(self) -> Load | None:
        """Return what the dearest query has loaded."""
        return max((load for _, load in self.loads), key=lambda load: load.size, default=None)


@dataclass(slots=True)
class Site:
    """One site, and what was found on it."""

    name: str
    pages: int = 0
    ours: Answers = field(default_factory=Answers)
    peer: Answers = field(default_factory=Answers)
    with_index: list[Run] = field(default_factory=list)
    without_index: list[Run] = field(default_factory=list)
    index_seconds: list[float] = field(default_factory=list)
    """Processor seconds of our indexes, of each build."""
    peer_index: list[Run] = field(default_factory=list)

    def index_ratio(self) -> float | None:
        """Return the processor time of our indexes beside the peer's; None where it was not measured."""
        if not self.index_seconds or not self.peer_index:
            return None
        return median(self.index_seconds) / median(run.processor_seconds for run in self.peer_index)

    def build_ratio(self) -> float | None:
        """Return the time of a cold build beside one without data for scripts; None where it was not measured."""
        if not self.with_index or not self.without_index:
            return None
        return median(run.seconds for run in self.with_index) / median(run.seconds for run in self.without_index)
