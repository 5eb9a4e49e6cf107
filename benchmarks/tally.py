"""What was measured: the runs of each subject, and the medians of them.

Owns the arithmetic of the table. Must not know how a subject is run.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.measure import Run


_ALIKE = 0.1


@dataclass(frozen=True, slots=True)
class Weight:
    """What a site weighs: pages, bytes of the pages, bytes of all files."""

    pages: int
    page_bytes: int
    all_bytes: int


@dataclass(slots=True)
class Row:
    """All runs of one subject at one size, and the site that the last of them made."""

    runs: list[Run] = field(default_factory=list)
    weight: Weight | None = None

    @property
    def seconds(self) -> float:
        """The median time."""
        return median(run.seconds for run in self.runs)

    @property
    def processor_seconds(self) -> float:
        """The median of the time of all processors."""
        return median(run.processor_seconds for run in self.runs)

    @property
    def memory(self) -> float:
        """The median of the peak memory of all processes, in bytes; never less than the largest of them held."""
        return median(max(run.tree, run.largest) for run in self.runs)

    @property
    def largest(self) -> float:
        """The median of the peak memory of the largest process, in bytes."""
        return median(run.largest for run in self.runs)

    @property
    def spread(self) -> str:
        """The fastest and the slowest run."""
        times = [run.seconds for run in self.runs]
        return f"{min(times):.2f} to {max(times):.2f}"


@dataclass(slots=True)
class Tally:
    """Everything measured: rows by (number of projects, subject), and what is not a run of its own.

    ``reader`` holds the megabytes and seconds of :mod:`benchmarks.reader`, ``served`` the seconds from an edit to
    the served page, ``starts`` the rows of the start of the program.
    """

    rows: dict[tuple[int, str], Row] = field(default_factory=dict)
    reader: dict[str, list[float]] = field(default_factory=dict)
    served: list[float] = field(default_factory=list)
    starts: dict[str, Row] = field(default_factory=dict)

    def add(self, projects: int, subject: str, run: Run) -> None:
        """Add a run."""
        self.rows.setdefault((projects, subject), Row()).runs.append(run)

    def row(self, projects: int, subject: str) -> Row | None:
        """Return the row of a subject at a size, None where it was not measured."""
        return self.rows.get((projects, subject))

    def sizes(self) -> list[int]:
        """Return the numbers of projects that were measured."""
        return list(dict.fromkeys(size for size, _ in self.rows))

    def unlike(self, projects: int, subject: str, to: str) -> str:
        """Return what makes a subject's site another than the first's: pages, or their bytes by over a tenth."""
        rows = [self.rows.get((projects, name)) for name in (subject, to)]
        weights = [row.weight for row in rows if row and row.weight]
        if len(weights) < len(rows):
            return ""
        one, other = weights
        found = []
        if one.pages != other.pages:
            found.append(f"{one.pages:,} pages instead of {other.pages:,}")
        if abs(one.page_bytes / one.pages / (other.page_bytes / other.pages) - 1) > _ALIKE:
            found.append("bytes a page differ by more than 10 %")
        return ", ".join(found)

    def ratio(self, one: tuple[int, str], other: tuple[int, str], what: str = "seconds") -> float | None:
        """Return how much of the other's median one has, None where either was not measured."""
        first, second = self.rows.get(one), self.rows.get(other)
        if first is None or second is None:
            return None
        return float(getattr(first, what) / getattr(second, what))


def weigh(site: Path) -> Weight:
    """Weigh a finished site."""
    sizes = [(path.suffix == ".html", path.stat().st_size) for path in site.rglob("*") if path.is_file()]
    pages = [size for is_page, size in sizes if is_page]
    return Weight(len(pages), sum(pages), sum(size for _, size in sizes))
