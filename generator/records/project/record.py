"""An investment project: from an opportunity that looks for an investor to a plant at full capacity."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import ValidationInfo, field_validator

from generator.messages.issues import Fault
from generator.values.fields import (
    AreaField,
    Bilingual,
    CapacityField,
    CountField,
    DateField,
    Id,
    MoneyField,
    Prose,
    YesNo,
)
from generator.values.parties import InvestmentBasisField, PartiesEntry, Party, names_of, without_names
from generator.values.record import Block, Photo, Record, Source, Video
from generator.values.stage import SIGNED_CLASSES, Stage, StageField

if TYPE_CHECKING:
    from generator.values.language import Text
    from generator.values.quantity import PartialDate, Quantity
    from generator.values.record import Stated

_MONTH = len("2026-03")


class StageStep(Block):
    """One step of a project's way: the stage it reached, and when."""

    stage: StageField
    date: DateField
    source: Source | None = None


class Milestone(Block):
    """Something worth showing that happened on a day or in a month; ``photo`` is the first of ``photos``."""

    date: DateField
    text: Bilingual
    photo: Photo | None = None
    photos: tuple[Photo, ...] = ()
    video: Video | None = None
    sample: YesNo = False

    @property
    def pictures(self) -> tuple[Photo, ...]:
        """All photos in their order."""
        return (self.photo, *self.photos) if self.photo else self.photos


class Project(Record):
    """What the public may see of a project. Output, tax and jobs are always expected values, not promises.

    ``outstanding`` are stages before the present one that it has not passed all the same, such as a formal signing
    that was postponed while building went on.
    """

    KIND = "project"
    CALLED = "name"
    NAMES: ClassVar = {"industry": "industry", "park": "park", "contact": "contact"}

    name: Bilingual
    industry: Id
    stage: StageField
    summary: Bilingual
    parties: tuple[Party, ...] = ()
    park: Id | None = None
    town: Bilingual | None = None
    investment: MoneyField | None = None
    investment_basis: InvestmentBasisField | None = None
    land: AreaField | None = None
    floor_area: AreaField | None = None
    capacity: CapacityField | None = None
    expected_output: MoneyField | None = None
    expected_tax: MoneyField | None = None
    expected_jobs: CountField | None = None
    planned_start: DateField | None = None
    planned_production: DateField | None = None
    cooperation: Bilingual | None = None
    history: tuple[StageStep, ...] = ()
    outstanding: tuple[StageField, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    body: Prose | None = None
    photos: tuple[Photo, ...] = ()
    contact: Id | None = None

    @property
    def offered_on(self) -> PartialDate | None:
        """The day when it was last said to look for an investor; None where it does not, or nobody says when."""
        return self.true_on if self.stage is Stage.OPPORTUNITY else None

    def facts(self) -> dict[str, tuple[str, ...]]:
        """Return its stage, the stages that it has reached (``2026-03 construction``), the days of its milestones.

        So, too, the day when it was last said to look for an investor.

        A stage of which no month is known has its year alone; days are the first that a date may mean (ISO 8601).
        """
        return {
            "stage": (self.stage.value,),
            # thousands of projects have the same few steps, which are kept once
            "history": tuple(intern(f"{step.date.iso()[:_MONTH]} {step.stage.value}") for step in self.history),
            "milestones": tuple(each.date.first_day.isoformat() for each in self.milestones),
            "offered_on": (self.offered_on.first_day.isoformat(),) if self.offered_on else (),
        }

    def takes_part(self) -> tuple[Text, ...]:
        """Return the names of its parties."""
        return names_of(self.parties)

    def stated(self) -> dict[str, Stated]:
        """Return its investment, areas and capacity, what is expected of it, and the days of its way."""
        steps: dict[str, tuple[Quantity, ...]] = {}
        for step in self.history:
            name = f"history.{step.stage.value}"
            steps[name] = (*steps.get(name, ()), step.date)
        return {
            "investment": self.investment,
            "land": self.land,
            "floor_area": self.floor_area,
            "capacity": self.capacity,
            "expected_output": self.expected_output,
            "expected_tax": self.expected_tax,
            "expected_jobs": self.expected_jobs,
            "planned_start": self.planned_start,
            "planned_production": self.planned_production,
            **steps,
        }

    @field_validator("outstanding")
    @classmethod
    def _outstanding_lies_behind(cls, value: tuple[Stage, ...], info: ValidationInfo) -> tuple[Stage, ...]:
        present = info.data.get("stage")  # not there where it could not be read, which is reported by itself
        way = [stage for stage in (*SIGNED_CLASSES, Stage.TARGET_REACHED) if stage is not Stage.SUSPENDED]
        if present is Stage.SUSPENDED:
            present = Stage.CONSTRUCTION
        behind = way[: way.index(present)] if present in way else []
        ahead = next((stage for stage in value if stage not in behind), None)
        if ahead and present:
            raise Fault("R150", stage=ahead.value, present=present.value)
        return value

    def unnamed(self) -> Self:
        """Return what may be shown without the names of its parties; their roles and origins stay."""
        return self.without(parties=without_names(self.parties))


class ProjectEntry(PartiesEntry, Project):
    """A project as a file holds it."""

    PUBLIC = Project

    @property
    def limited_by(self) -> Stage:
        """The stage that it stands at."""
        return self.stage
