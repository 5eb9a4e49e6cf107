"""An investment project: from an opportunity that looks for an investor to a plant at full capacity."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

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
    choice,
)
from generator.values.record import Block, Entry, Photo, Record, Source, Video
from generator.values.stage import SIGNED_CLASSES, Stage, StageField


class PartyRole(StrEnum):
    """What a party does in a project."""

    INVESTOR = "investor"
    HOST = "host"
    OPERATOR = "operator"
    PARTNER = "partner"


class InvestmentBasis(StrEnum):
    """What an amount of investment stands for: agreed, planned, or fixed assets only."""

    AGREEMENT = "agreement"
    PLANNED = "planned"
    FIXED_ASSETS = "fixed_assets"


PARTY_ROLE_ZH = {"investor": "投资方", "host": "招商方", "operator": "运营方", "partner": "合作方"}
INVESTMENT_BASIS_ZH = {"agreement": "协议", "planned": "计划", "fixed_assets": "固定资产"}

InvestmentBasisField = Annotated[InvestmentBasis, choice(InvestmentBasis, INVESTMENT_BASIS_ZH)]


class Party(Block):
    """Who takes part, in what role, and from where. The name may be withheld: see ``disclosure: anonymous``."""

    name: Bilingual | None = None
    role: Annotated[PartyRole, choice(PartyRole, PARTY_ROLE_ZH)] = PartyRole.INVESTOR
    origin: Bilingual | None = None


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


class ProjectEntry(Entry, Project):
    """A project as a file holds it."""
