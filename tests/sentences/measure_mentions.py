"""How well quantities in sentences are compared, measured on ``tests/cases/data/sentence_pairs.csv``.

``python -m tests.sentences.measure_mentions [first [last]]`` prints recall by kind of fault, precision and the rate of
false alarms over the rows with those numbers, and exits with 1 where a goal is missed: every fault of a factor or a
unit is found, and fewer than 2 % of the correct pairs are reported.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.sentences.mentions import compare
from tests.places import CASES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.sentences.mentions import Difference

CORPUS = CASES / "data" / "sentence_pairs.csv"
MOST_FALSE_ALARMS = Decimal("0.02")
MUST_BE_FOUND = (
    *("factor10", "factor100", "factor1000", "factor10000", "missing-wan", "missing-yi"),
    *("mu-as-hectare", "mu-as-acre", "hectare-as-acre"),
)
_CAUSE_OF = {"missing-number": "missing", "extra-number": "missing"}


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence pair, what was planted in it ("" for nothing), and what was found."""

    number: int
    zh: str
    en: str
    expect: str
    found: Sequence[Difference]

    @property
    def names_cause(self) -> bool:
        """Whether the planted fault is among the causes that were named."""
        return _CAUSE_OF.get(self.expect, self.expect) in {difference.cause for difference in self.found}


def measure(first: int = 1, last: int = sys.maxsize) -> list[Row]:
    """Compare the pairs with these numbers."""
    with CORPUS.open(encoding="utf-8", newline="") as file:
        pairs = [(int(row["id"]), row["zh"], row["en"], row["expect"]) for row in csv.DictReader(file)]
    return [Row(*pair, compare(pair[1], pair[2])) for pair in pairs if first <= pair[0] <= last]


def false_alarms(rows: Sequence[Row]) -> list[Row]:
    """Return the correct pairs that were reported."""
    return [row for row in rows if not row.expect and row.found]


def unfound(rows: Sequence[Row]) -> list[Row]:
    """Return the wrong pairs in which a fault that must be found was not."""
    return [row for row in rows if row.expect in MUST_BE_FOUND and not row.found]


def meets_goals(rows: Sequence[Row]) -> bool:
    """Whether every factor and unit fault is found and false alarms stay below their limit."""
    correct = sum(not row.expect for row in rows)
    return not unfound(rows) and Decimal(len(false_alarms(rows))) < MOST_FALSE_ALARMS * max(correct, 1)


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole}" + (f" ({Decimal(100 * part) / whole:.1f} %)" if whole else "")


def main() -> int:
    """Print the figures; return 1 where a goal is missed."""
    rows = measure(*map(int, sys.argv[1:3]))
    by_fault: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_fault[row.expect].append(row)
    correct = by_fault.pop("", [])
    say = sys.stdout.write
    say(f"{'planted fault':18}{'pairs':>6}{'found':>7}{'cause named':>13}\n")
    for fault, group in sorted(by_fault.items()):
        found = sum(bool(row.found) for row in group)
        say(f"{fault:18}{len(group):6}{found:7}{sum(row.names_cause for row in group):13}\n")
    wrong = [row for group in by_fault.values() for row in group]
    hits, alarms = sum(bool(row.found) for row in wrong), false_alarms(rows)
    say(f"recall:       {_share(hits, len(wrong))}\n")
    say(f"precision:    {_share(hits, hits + len(alarms))}\n")
    say(f"false alarms: {_share(len(alarms), len(correct))} correct pairs\n")
    for row in (*alarms, *unfound(rows)):
        say(f"  row {row.number} ({row.expect or 'correct'}): {row.zh} | {row.en}\n")
    return 0 if meets_goals(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
