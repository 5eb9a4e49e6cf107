"""The plots and rooms of a park as tables: land, and premises; only columns that some plot there has something for.

Owns the order of columns and rows and the address of each plot on the page. Must not know how a table is drawn.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from markupsafe import Markup, escape

from generator.pages.binding import bind, bind_prose
from generator.records.park.figure import figure
from generator.records.park.record import PlotKind, PlotStatus
from generator.records.park.structure import write_measures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.pages.leaf import Leaf
    from generator.records.park.record import Park, Plot

_ORDER = (PlotStatus.AVAILABLE, PlotStatus.NEGOTIATING, PlotStatus.TAKEN)
SMALL = Markup(" <small>{}</small>")
"""Small print behind what stands in a cell."""
_NOT_IN_A_NAME = re.compile(r"[^\w-]+")


class Column(NamedTuple):
    """A column of a table of plots; ``form`` is ``number`` or ``text``."""

    label: str
    form: str


class Row(NamedTuple):
    """A plot: its place on the page (``id``, and the link to it), and a cell a column, empty where nothing is known."""

    id: str
    href: str
    no: str
    status: str
    status_key: str
    cells: tuple[Markup, ...]
    sample: bool


@dataclass(frozen=True, slots=True)
class PlotTable:
    """Plots that are compared with each other."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def plot_tables(leaf: Leaf, park: Park) -> tuple[PlotTable, ...]:
    """Return the tables of a park's plots, those that can be had first in each; none without plots."""
    placed = list(zip(slugs(plot.no for plot in park.plots), park.plots, strict=True))
    placed.sort(key=lambda each: _ORDER.index(each[1].status))
    land = [each for each in placed if each[1].kind is PlotKind.LAND]
    premises = [each for each in placed if each[1].kind is not PlotKind.LAND]
    return tuple(
        _table(leaf, key, leaf.words(title), found)
        for key, title, found in (("land", "plots.land", land), ("premises", "plots.premises", premises))
        if found
    )


def _table(leaf: Leaf, key: str, title: str, placed: Sequence[tuple[str, Plot]]) -> PlotTable:
    plots = [plot for _, plot in placed]
    filled = [
        (Column(_label(leaf, key, plots), form), cells)
        for key, (form, write) in _COLUMNS.items()
        if any(cells := [write(leaf, plot) for plot in plots])
    ]
    rows = [
        Row(
            id=slug,
            href=f"#{quote(slug)}",
            no=plot.no,
            status=leaf.words(f"plot_status.{plot.status.value}"),
            status_key=plot.status.value,
            cells=tuple(cells[n] for _, cells in filled),
            sample=plot.sample,
        )
        for n, (slug, plot) in enumerate(placed)
    ]
    return PlotTable(f"plots-{key}", title, tuple(column for column, _ in filled), tuple(rows))


def slugs(numbers: Iterable[str]) -> Iterator[str]:
    """Yield an id for each number of a plot; of two that would be the same the second has a number behind it."""
    taken: set[str] = set()
    for number in numbers:
        slug = first = f"plot-{_NOT_IN_A_NAME.sub('-', number).strip('-')}"
        again = 1
        while slug in taken:
            again += 1
            slug = f"{first}-{again}"
        taken.add(slug)
        yield slug


def _label(leaf: Leaf, key: str, plots: Sequence[Plot]) -> str:
    """Return the head of a column; that of cranes and lifts names the one that is there."""
    if key != "lifting":
        return leaf.words(f"plot.{key}")
    had = [name for name in ("crane", "lift") if any(getattr(plot, name) is not None for plot in plots)]
    return leaf.words(f"plot.{had[0]}") if len(had) == 1 else leaf.words("plot.lifting")


def _use(leaf: Leaf, plot: Plot) -> Markup:
    return leaf.text(plot.use) if plot.use and plot.kind is PlotKind.LAND else Markup()


def _kind(leaf: Leaf, plot: Plot) -> Markup:
    """Return what rooms are on offer, and their use."""
    if plot.kind is PlotKind.LAND:
        return Markup()
    use = SMALL.format(leaf.text(plot.use)) if plot.use else ""
    return escape(leaf.words(f"plot_kind.{plot.kind.value}")) + use


def area_cell(leaf: Leaf, plot: Plot) -> Markup:
    """Return the area of a plot, and in small print from which size on a part of it can be had."""
    unit = plot.minimum_unit
    least = SMALL.format(leaf.words("plot.from_unit", area=leaf.quantity(unit))) if unit else ""
    return figure(leaf, plot.area) + least


def _lifting(leaf: Leaf, plot: Plot) -> Markup:
    return Markup(" · ").join(leaf.text(text) for text in (plot.crane, plot.lift) if text)


def readiness_cell(leaf: Leaf, plot: Plot) -> Markup:
    """Return how far a plot is made ready, and in small print when it will be handed over."""
    day = plot.handover
    if not day:
        return leaf.text(plot.readiness)
    when = bind_prose(leaf.words("plot.handover_on", date=leaf.quantity(day)), leaf.language.key)
    return leaf.text(plot.readiness) + SMALL.format(when)


def _quantity(field: str) -> Callable[[Leaf, Plot], Markup]:
    return lambda leaf, plot: figure(leaf, getattr(plot, field))


def _bare(field: str) -> Callable[[Leaf, Plot], Markup]:
    return lambda _, plot: escape("" if getattr(plot, field) is None else getattr(plot, field))


def _measures(field: str) -> Callable[[Leaf, Plot], Markup]:
    return lambda leaf, plot: escape(bind(write_measures(getattr(plot, field) or "", leaf.language.of_figures)))


_COLUMNS: dict[str, tuple[str, Callable[[Leaf, Plot], Markup]]] = {
    "use": ("text", _use),
    "kind": ("text", _kind),
    "area": ("number", area_cell),
    "price": ("number", _quantity("price")),
    "rent": ("number", _quantity("rent")),
    "far": ("number", _bare("far")),
    "storeys": ("number", _bare("storeys")),
    "ground_floor_height": ("number", _quantity("ground_floor_height")),
    "height_limit": ("number", _quantity("height_limit")),
    "floor_load": ("number", _measures("floor_load")),
    "column_grid": ("number", _measures("column_grid")),
    "lifting": ("text", _lifting),
    "readiness": ("text", readiness_cell),
}
