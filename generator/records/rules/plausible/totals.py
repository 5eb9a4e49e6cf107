"""Totals among official figures, which are known by their label only: 签约项目协议投资额, 地区生产总值."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.rules.plausible.places import PlacedFigure, between

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.values.record import RecordEntry


def totals_in(entry: RecordEntry) -> Iterator[PlacedFigure]:
    """Return the amounts of a record whose label says that they are totals of the whole district."""
    for row in between()["totals"]:
        figure = entry.__dict__.get(row["field"]) if row["kind"] == entry.KIND else None
        if figure and _is_total(entry.__dict__[row["label"]]["zh"], row):
            yield PlacedFigure((row["field"],), row["figure"], figure, figure.typed)


def _is_total(label: str, row: dict[str, list[str]]) -> bool:
    return any(word in label for word in row["words"]) and not any(word in label for word in row["without"])
