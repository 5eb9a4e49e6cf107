"""Parts of a record are together not more than the whole that they are parts of: plots than their park."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from generator.records.rules.plausible.parts import blocks_at
from generator.records.rules.plausible.places import between, line_of
from generator.records.rules.plausible.question import Doubt
from generator.values.quantity.bounds import bounds_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from decimal import Decimal

    from generator.reading.index import Path
    from generator.values.quantity import Area
    from generator.values.record import RecordEntry

_FEWEST = 2


def find(entry: RecordEntry, asked: Collection[Path]) -> Iterator[Doubt]:
    """Find sums above their whole, at the largest part; none where a part by itself is asked about already."""
    for row in _rows_of(entry.KIND):
        around, _, of_whole = row["whole"].rpartition(".")
        whole = getattr(getattr(entry, around, None), of_whole, None)
        parts = _parts(entry, row)
        if whole is None or len(parts) < _FEWEST or any(path in asked for path, _ in parts):
            continue
        total = sum(bounds_of(part)[0] for _, part in parts)
        high = bounds_of(whole)[1]
        if high is not None and total > high:
            yield _question(parts, total / high, whole.typed, row)
            return


@cache
def _rows_of(kind: str) -> list[Mapping[str, Any]]:
    return [row for row in between()["sums"] if row["kind"] == kind]


def _parts(entry: RecordEntry, row: Mapping[str, Any]) -> list[tuple[Path, Area]]:
    return [
        ((*path, row["part"]), block.__dict__[row["part"]])
        for path, block in blocks_at(entry, row["block"])
        if block.__dict__[row["part"]] and all(str(getattr(block, key)) == said for key, said in row["only"].items())
    ]


def _question(parts: list[tuple[Path, Area]], times: Decimal, whole: str, row: Mapping[str, Any]) -> Doubt:
    path, largest = max(parts, key=lambda each: each[1].low)
    line = line_of(path, largest.typed)
    named = dict(zip(("part", "part_en", "whole", "whole_en"), row["called"], strict=True))
    facts = {"typed": largest.typed, "count": str(len(parts)), "times": f"{times:.2f}", "limit": whole}
    return Doubt("C185", path, {**named, **facts, "field": row["whole"], "line": line}, line)
