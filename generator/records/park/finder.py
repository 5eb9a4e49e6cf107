"""The tables by which plots and parks are found: what stands in each of their columns."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.pages.finder import facet
from generator.pages.finder.cell import NOW, Valued
from generator.pages.finder.finder import Finder
from generator.pages.finder.measure import from_to, plainly, price_of_area, rent_of_area
from generator.pages.finder.table import RowLink, Table, TableRow
from generator.records.park.asking import price_of, rent_of
from generator.records.park.lowest import land_from, land_prices, rent_from, rents
from generator.records.park.offer import ANCHOR, STATUSES, offers
from generator.records.park.readings import has_crane, has_lift, is_ready, read_floor_load, read_services
from generator.records.park.record import PlotKind
from generator.records.park.served import sample_mark, served_cells, served_columns
from generator.records.park.structure import write_measures
from generator.values.urls import PARKS, Address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.library.library import Library
    from generator.pages.finder.cell import Value
    from generator.pages.finder.facet import Facet
    from generator.pages.finder.table import Cell
    from generator.pages.finder.telling import Telling
    from generator.records.park.asking import Asking
    from generator.records.park.lowest import Asked
    from generator.records.park.record import Park, Plot
    from generator.values.language import Text
    from generator.values.quantity import Area, Price


class _Plots:
    """The table of all plots and rooms on offer, park by park."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._table = Table("plots", telling, _plot_columns(telling))
        self._heads: list[str] = []

    def take(self, park: Park) -> None:
        """Take a park with its plots on offer, of which there is one at least."""
        telling = self._telling
        self._table.share(telling.choice(park.id, park.name), dict(served_cells(telling, park)))
        self._heads.append(f"{telling.href(Address('park', park.id))}#")
        for key, plot in offers(park):
            cells = dict(_plot_cells(telling, park, plot))
            self._table.add(TableRow(key, plot.no, cells, plot.sample or park.sample))

    def write(self) -> bytes:
        """Return the file."""
        return self._table.write(RowLink(self._heads, anchor=ANCHOR))


_ORDER = (
    *("kind", "industry", "area", "price", "near", "power", "rent", "ground_floor_height", "floor_load", "storeys"),
    *("dual_circuit", "water", "gas", "steam", "sewage", "crane", "lift", "readiness", "handover"),
    *("level", "status", "use", "park"),
)
"""The columns of plots in the order of the form: what is asked most stands first."""


def _plot_columns(telling: Telling) -> list[Facet]:
    columns = [
        facet.choice(telling, "kind", "plot.kind", telling.named(PlotKind, "plot_kind")),
        facet.between(telling, "area", "plot.area", "area", "more"),
        facet.at_most(telling, "price", "plot.price", "price"),
        facet.at_most(telling, "rent", "plot.rent", "rent"),
        *(facet.shared(each, "park") for each in served_columns(telling)),
        facet.at_least(telling, "ground_floor_height", "plot.ground_floor_height", "height"),
        facet.at_least(telling, "floor_load", "plot.floor_load", "load"),
        facet.between(telling, "storeys", "plot.storeys", "count"),
        facet.yes(telling, "crane", "plot.crane"),
        facet.yes(telling, "lift", "plot.lift"),
        facet.at_least(telling, "readiness", "plot.readiness", "count"),
        facet.until(telling, "handover", "plot.handover"),
        facet.choice(telling, "status", "plot.status", telling.named(STATUSES, "plot_status")),
        facet.text(telling, "use", "plot.use"),
        facet.choice(telling, "park", "project.park", ()),
    ]
    columns.sort(key=lambda each: _ORDER.index(each.key))
    return facet.listed(columns, "area", "price", "rent", "readiness", "status")


def _plot_cells(telling: Telling, park: Park, plot: Plot) -> Iterator[tuple[str, Cell]]:
    yield "kind", plot.kind.value
    yield "status", plot.status.value
    yield "park", park.id
    yield "area", _area(telling, plot)
    yield "price", _asked(telling, price_of(park, plot), price_of_area)
    yield "rent", _asked(telling, rent_of(park, plot), rent_of_area)
    yield "use", telling.said(plot.use) if plot.use else None
    services = read_services(plot.readiness)
    yield "readiness", telling.said(plot.readiness, None if services is None else Decimal(services))
    yield "handover", _handover(telling, plot)
    yield from _building_cells(telling, plot)


def _building_cells(telling: Telling, plot: Plot) -> Iterator[tuple[str, Cell]]:
    if plot.ground_floor_height:
        yield "ground_floor_height", telling.measured(plot.ground_floor_height, plainly(plot.ground_floor_height))
    if plot.floor_load:
        shown = write_measures(plot.floor_load, telling.language.of_figures)
        yield "floor_load", Valued(read_floor_load(plot.floor_load), shown)
    if plot.storeys is not None:
        yield "storeys", Valued(plot.storeys, str(plot.storeys))
    for key, said, read in (("crane", plot.crane, has_crane), ("lift", plot.lift, has_lift)):
        yield key, _there(telling, said, read)


def _there(telling: Telling, said: Text | None, read: Callable[[Text], bool | None]) -> Valued | None:
    return telling.said(said, read(said)) if said else None


def _area(telling: Telling, plot: Plot) -> Valued:
    """Return the area; what is let in parts from a smallest unit on can be had in any size between."""
    if plot.minimum_unit is None:
        return telling.measured(plot.area, plainly(plot.area))
    words = telling.words("facet.area_from", area=telling.quantity(plot.area), unit=telling.quantity(plot.minimum_unit))
    return Valued(from_to(plot.minimum_unit, plot.area), words)


def _asked(telling: Telling, asking: Asking | None, read: Callable[[Price], Value]) -> Valued | None:
    """Return a price, marked where it is that of the park."""
    if asking is None:
        return None
    marks = (*(("general",) if asking.of_park else ()), *(("sample",) if asking.sample else ()))
    return telling.measured(asking.price, read(asking.price), marks)


def _handover(telling: Telling, plot: Plot) -> Valued | None:
    """Return the last day that the handover may mean, or that one can move in now."""
    if plot.handover:
        return telling.measured(plot.handover, plot.handover.last_day.isoformat())
    return telling.said(plot.readiness, NOW) if is_ready(plot.readiness) else None


class _Parks:
    """The table of all parks."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._table = Table("parks", telling, _columns_of_parks(telling))

    def take(self, park: Park) -> None:
        """Take a park."""
        telling = self._telling
        cells = {**dict(_park_cells(telling, park)), **dict(served_cells(telling, park))}
        self._table.add(TableRow(park.id, park.name[telling.language.key], cells, park.sample))

    def write(self) -> bytes:
        """Return the file."""
        return self._table.write(RowLink(self._telling.href(PARKS), "/"))


def _columns_of_parks(telling: Telling) -> list[Facet]:
    columns = [
        facet.at_least(telling, "available", "park.land.available", "area"),
        facet.at_least(telling, "largest_piece", "park.land.largest_piece", "area"),
        facet.at_most(telling, "price", "park.price_from", "price"),
        facet.at_most(telling, "rent", "park.rent_from", "rent"),
        *served_columns(telling),
        facet.at_least(telling, "plots", "park.plots_available", "count"),
    ]
    return facet.listed(columns, "level", "available", "price", "rent", "plots")


def _park_cells(telling: Telling, park: Park) -> Iterator[tuple[str, Cell]]:
    for field in ("available", "largest_piece"):
        area: Area | None = getattr(park.land, field) if park.land else None
        if area:
            yield field, telling.measured(area, plainly(area), sample_mark(park.land))
    yield "price", _from(telling, land_from(park), land_prices(park), price_of_area)
    yield "rent", _from(telling, rent_from(park), rents(park), rent_of_area)
    if park.plots:
        free = park.free_plots
        marks = ("sample",) if any(plot.sample for plot in free) else ()
        yield "plots", Valued(Decimal(len(free)), str(len(free)), marks)


def _from(telling: Telling, asked: Asked | None, among: Sequence[Asked], read: Callable[[Price], Value]) -> Cell:
    """Return from which price on something can be had; of several that nobody can compare all, without a value."""
    if asked is None and len({each.price for each in among}) == 1:
        asked = among[0]
    if asked:
        return telling.measured(asked.price, read(asked.price), ("sample",) if asked.sample else ())
    shown = dict.fromkeys(telling.quantity(each.price) for each in among)
    marks = ("sample",) if any(each.sample for each in among) else ()
    return Valued(None, telling.words("list.separator").join(shown), marks) if shown else None


def _with_offers(library: Library) -> Iterable[str]:
    return [key for key, outline in library.shelf("park").outlines.items() if outline.all("plots")]


def _all(library: Library) -> Iterable[str]:
    return library.shelf("park").outlines


FINDERS = (Finder("plots", "park", _with_offers, _Plots), Finder("parks", "park", _all, _Parks))
