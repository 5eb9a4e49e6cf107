"""All that is published of a plot, in the rows of a comparison; those of its park stand behind.

Owns which rows there are, in which direction a value is better, and what does not apply to land or to premises.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.records.park.compare_row import HIGH, LOW, Comparable, ComparedRow, Piece, measure
from generator.records.park.record import PlotKind
from generator.records.park.structure import write_measures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.records.park.compare_row import Pen
    from generator.records.park.record import Park, Plot

_QUANTITIES = {
    "area": "",
    "price": LOW,
    "rent": LOW,
    "minimum_unit": "",
    "handover": "",
    "height_limit": "",
    "ground_floor_height": HIGH,
}
_BUILDING = ("storeys", "ground_floor_height", "floor_load", "column_grid", "crane", "lift", "minimum_unit")
_GROUND = ("far", "height_limit")
_LOAD = re.compile(r"([0-9]+(?:\.[0-9]+)?) t/m²")

PLOT_FIELDS = (
    *("status", "kind", "use", "area", "minimum_unit", "price", "rent", "readiness", "handover"),
    *(*_GROUND, *_BUILDING[:-1]),
)
"""Every row that a plot may have."""


def plot_rows(pen: Pen, park: Park, plot: Plot) -> tuple[ComparedRow, ...]:
    """Return the rows of what is published of a plot of a park."""
    is_sample = pen.marks_samples and (plot.sample or park.sample)
    origin = pen.origin(park.source, park.as_of, park.inferred)
    return tuple(row._replace(origin=origin, sample=is_sample) for row in _rows(pen, plot))


def not_for(plot: Plot) -> tuple[str, ...]:
    """Return the rows that have no meaning for a plot: land has no floors, rooms no height limit."""
    fields = _BUILDING if plot.kind is PlotKind.LAND else _GROUND
    return tuple(f"plot.{field}" for field in fields if getattr(plot, field) is None)


def _rows(pen: Pen, plot: Plot) -> Iterator[ComparedRow]:
    for field in PLOT_FIELDS:
        value = getattr(plot, field)
        if value is None:
            continue
        label = (pen.word(f"plot.{field}"),)
        row = ComparedRow(f"plot.{field}", label, (_said(pen, field, value),))
        if field in _QUANTITIES:
            row = row._replace(measure=measure(value), better=_QUANTITIES[field])
        if field == "floor_load":
            row = row._replace(measure=_load(value), better=HIGH)
        yield row


def _said(pen: Pen, field: str, value: object) -> Piece:
    if field in {"status", "kind"}:
        return pen.word(f"plot_{field}.{value}")
    if field in _QUANTITIES:
        return pen.quantity(value)  # type: ignore[arg-type]  # each of these fields holds one
    if field in {"floor_load", "column_grid"}:
        return Piece(write_measures(str(value), pen.words.language.of_figures))
    if field in {"far", "storeys"}:
        return Piece(str(value))
    return pen.text(value)  # type: ignore[arg-type]  # all others are texts


def _load(typed: str) -> Comparable:
    """Return what a floor load compares by, where it is so many tonnes a square metre and nothing else."""
    found = _LOAD.fullmatch(write_measures(typed, "en"))
    return Comparable((Decimal(found[1]),), "t/m2") if found else Comparable()
