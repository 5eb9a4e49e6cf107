"""A part is not larger than its whole: a plot than its park, the smallest unit than all there is; no number twice."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.records.rules.plausible.places import between
from generator.records.rules.plausible.question import Doubt
from generator.values.quantity.bounds import is_above

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.reading.index import Path
    from generator.values.quantity.measured import Measured
    from generator.values.record import Block, RecordEntry

_TIMES = 10


def find(entry: RecordEntry) -> Iterator[Doubt]:
    """Find parts that are larger than their whole, and plots with one number."""
    found = [each for row in _rows_of(entry.KIND) for each in _larger(entry, row)]
    yield from {each.path: each for each in reversed(found)}.values()  # of two wholes the first in the table
    yield from _same_number(entry)


@cache
def _rows_of(kind: str) -> list[Mapping[str, object]]:
    return [row for row in between()["parts"] if row["kind"] == kind]


def _larger(entry: RecordEntry, row: Mapping[str, object]) -> Iterator[Doubt]:
    inside, _, field = str(row["part"]).rpartition(".")
    around, _, of_whole = str(row["whole"]).rpartition(".")
    only = row.get("only", {})
    for path, block in blocks_at(entry, inside):
        holder = block if around == inside else getattr(entry, around, None)
        part, whole = getattr(block, field, None), getattr(holder, of_whole, None)
        is_meant = isinstance(only, dict) and all(str(getattr(block, key)) == value for key, value in only.items())
        if part and whole and is_meant and _is_of(part) == _is_of(whole) and is_above(part, whole):
            yield _question((*path, field), part, whole, row)


def _is_of(figure: Measured) -> tuple[str, object]:
    """Return what a figure counts, and in what time: tonnes an hour are not compared with tonnes a year."""
    return figure.unit.base or figure.unit.key, getattr(figure, "period", None)


def _question(path: Path, part: Measured, whole: Measured, row: Mapping[str, object]) -> Doubt:
    called = row["called"]
    names = [str(each) for each in called] if isinstance(called, list) else []
    keys = ("part", "part_en", "whole", "whole_en")
    named = dict(zip(keys, names, strict=True))
    facts = {**named, "size": part.typed, "limit": whole.typed, "field": str(row["whole"])}
    if part.low < _TIMES * whole.high:  # where several are so, the whole is too small; else a part is far too large
        facts["of"] = facts["field"]
    return Doubt("C170", path, facts)


def blocks_at(entry: Block, name: str) -> list[tuple[Path, Block]]:
    """Return the blocks of a field (``costs.power``) with their paths, or the record itself where none is named."""
    if not name:
        return [((), entry)]
    first, _, rest = name.partition(".")
    value = getattr(entry, first, None)
    if rest:
        return [((first, *path), block) for path, block in blocks_at(value, rest)] if value else []
    if isinstance(value, tuple):
        return [((name, index), each) for index, each in enumerate(value)]
    return [((name,), value)] if value is not None else []


def _same_number(entry: RecordEntry) -> Iterator[Doubt]:
    """Find plots that have the number of one before them."""
    first: dict[str, int] = {}
    for index, plot in enumerate(entry.__dict__.get("plots", ())):
        number = "".join(plot.no.split()).casefold()
        if number in first:
            yield Doubt("C173", ("plots", index, "no"), {"no": plot.no, "first": str(first[number] + 1)})
        first.setdefault(number, index)
