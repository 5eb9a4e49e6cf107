"""What is typed as words where a figure is due: a floor load without one, and words that say it is not certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.rules.plausible.loads import loads_in, says_unsure
from generator.records.rules.plausible.question import Doubt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.values.record import RecordEntry

_FIELDS = ("floor_load", "column_grid")


def find(entry: RecordEntry) -> Iterator[Doubt]:
    """Find measures of plots that say that they are not certain, and floor loads without a figure."""
    for index, plot in enumerate(entry.__dict__.get("plots", ())):
        for field in _FIELDS:
            text = getattr(plot, field)
            if text:
                yield from _about(field, index, text)


def _about(field: str, index: int, text: str) -> Iterator[Doubt]:
    path, line = ("plots", index, field), f"plots.{field} = {text}"
    unsure = says_unsure(text)
    if unsure:
        yield Doubt("C176", path, {"typed": text, "word": unsure, "field": field, "line": line}, line)
    elif field == "floor_load" and not loads_in(text):
        yield Doubt("C177", path, {"typed": text, "line": line}, line)
