"""An investment project: from an opportunity that looks for an investor to a plant at full capacity."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.model.fields import (
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
from generator.model.record import Block, Entry, Photo, Record, Source, Video
from generator.model.stage import StageField


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
    """What the public may see of a project. Output, tax and jobs are always expected values, not promises."""

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
    milestones: tuple[Milestone, ...] = ()
    body: Prose | None = None
    photos: tuple[Photo, ...] = ()
    contact: Id | None = None


class ProjectEntry(Entry, Project):
    """A project as a file holds it."""
