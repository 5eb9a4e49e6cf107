"""An industrial park with its plots and workshops: what an investor compares places by."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, ClassVar

from generator.records.park.costs import Costs
from generator.values.choices import choice
from generator.values.fields import (
    AreaField,
    Bilingual,
    DateField,
    DistanceField,
    DurationField,
    Id,
    Number,
    PriceField,
    Prose,
    Word,
    YesNo,
)
from generator.values.location import Location
from generator.values.record import Block, Entry, Photo, Record, RecordEntry
from generator.values.transport import TRANSPORT_ZH, TransportKind

if TYPE_CHECKING:
    from generator.values.record import Stated


class Level(StrEnum):
    """Which level of government recognises the park."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    MUNICIPAL = "municipal"
    DISTRICT = "district"


class PlotKind(StrEnum):
    """What is on offer: land, or rooms of a kind."""

    LAND = "land"
    WORKSHOP = "workshop"
    OFFICE = "office"
    WAREHOUSE = "warehouse"


class PlotStatus(StrEnum):
    """Whether a plot can still be had."""

    AVAILABLE = "available"
    NEGOTIATING = "negotiating"
    TAKEN = "taken"


LEVEL_ZH = {"national": "国家级", "provincial": "省级", "municipal": "市级", "district": "区级"}
PLOT_KIND_ZH = {"land": "土地", "workshop": "标准厂房", "office": "写字楼", "warehouse": "仓库"}
PLOT_STATUS_ZH = {"available": "可供", "negotiating": "洽谈中", "taken": "已占用"}


AREAS = ("planned", "built", "available", "largest_piece")


class ParkLand(Block):
    """A park's areas: planned, built, still available, and the largest piece in one."""

    planned: AreaField | None = None
    built: AreaField | None = None
    available: AreaField | None = None
    largest_piece: AreaField | None = None
    as_of: DateField | None = None
    sample: YesNo = False


class Transport(Block):
    """One way out of the park, with the distance and the drive to it."""

    kind: Annotated[TransportKind, choice(TransportKind, TRANSPORT_ZH)]
    name: Bilingual
    distance: DistanceField | None = None
    drive: DurationField | None = None
    sample: YesNo = False


class Plot(Block):
    """A piece of land or a building inside a park that an investor can have."""

    no: Word
    kind: Annotated[PlotKind, choice(PlotKind, PLOT_KIND_ZH)]
    area: AreaField
    status: Annotated[PlotStatus, choice(PlotStatus, PLOT_STATUS_ZH)]
    readiness: Bilingual
    use: Bilingual | None = None
    far: Number | None = None
    height_limit: DistanceField | None = None
    storeys: Number | None = None
    ground_floor_height: DistanceField | None = None
    floor_load: Word | None = None
    column_grid: Word | None = None
    crane: Bilingual | None = None
    lift: Bilingual | None = None
    rent: PriceField | None = None
    price: PriceField | None = None
    minimum_unit: AreaField | None = None
    handover: DateField | None = None
    sample: YesNo = False


class PlotEntry(Entry, Plot):
    """A plot as a file holds it."""

    PUBLIC = Plot


class Tenant(Block):
    """A firm in the park, with what it does."""

    name: Bilingual
    business: Bilingual | None = None


class Park(Record):
    """What the public may see of a park."""

    KIND = "park"
    CALLED = "name"
    ALSO_CALLED = ("short_name",)
    NAMES: ClassVar = {"within": "park", "industries": "industry", "contact": "contact"}

    name: Bilingual
    short_name: Bilingual | None = None
    level: Annotated[Level, choice(Level, LEVEL_ZH)] | None = None
    district: Bilingual
    within: Id | None = None
    industries: tuple[Id, ...]
    summary: Bilingual
    authority: Bilingual | None = None
    founded: DateField | None = None
    approval_no: Word | None = None
    location: Location | None = None
    land: ParkLand | None = None
    transport: tuple[Transport, ...] = ()
    costs: Costs | None = None
    plots: tuple[Plot, ...] = ()
    tenants: tuple[Tenant, ...] = ()
    services: tuple[Bilingual, ...] = ()
    body: Prose | None = None
    photos: tuple[Photo, ...] = ()
    contact: Id | None = None

    def facts(self) -> dict[str, tuple[str, ...]]:
        """Return the status of each plot that is not taken, with ``/sample`` behind that of a sample."""
        offered = (plot for plot in self.plots if plot.status is not PlotStatus.TAKEN)
        return {
            "plots": tuple(f"{each.status.value}{'/sample' if each.sample or self.sample else ''}" for each in offered)
        }

    def stated(self) -> dict[str, Stated]:
        """Return its areas, what its costs are, the rooms in it, and when it was founded."""
        land = {f"land.{name}": getattr(self.land, name) for name in AREAS} if self.land else {}
        costs = self.costs.stated() if self.costs else {}
        rooms = [plot for plot in self.plots if plot.kind is PlotKind.WORKSHOP]
        for name, found in (
            ("costs.land", [plot.price for plot in self.plots if plot.kind is PlotKind.LAND]),
            ("costs.workshop_rent", [plot.rent for plot in rooms]),
        ):
            costs[name] = (*costs.get(name, ()), *(each for each in found if each))
        return {"founded": self.founded, **land, **costs, "plot_area": tuple(plot.area for plot in rooms)}

    @property
    def free_plots(self) -> list[Plot]:
        """The plots and workshops that can be had."""
        return [plot for plot in self.plots if plot.status is PlotStatus.AVAILABLE]


class ParkEntry(RecordEntry, Park):
    """A park as a file holds it, its plots with their internal notes."""

    PUBLIC = Park

    plots: tuple[PlotEntry, ...] = ()
