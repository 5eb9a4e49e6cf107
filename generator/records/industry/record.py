"""An industry that parks lead in and projects belong to, and its chain from suppliers to customers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from generator.records.industry.icons import ICON_ZH, IndustryIcon
from generator.values.choices import choice
from generator.values.fields import Bilingual, Id, YesNo
from generator.values.record import Block, Photo, Record, RecordEntry


class ChainPosition(StrEnum):
    """Where in a chain a segment stands."""

    UPSTREAM = "upstream"
    MIDSTREAM = "midstream"
    DOWNSTREAM = "downstream"


CHAIN_POSITION_ZH = {"upstream": "上游", "midstream": "中游", "downstream": "下游"}


class Segment(Block):
    """A part of an industry's chain: the firms and projects that are there, and the gaps that wait for an investor."""

    position: Annotated[ChainPosition, choice(ChainPosition, CHAIN_POSITION_ZH)]
    name: Bilingual
    summary: Bilingual | None = None
    firms: tuple[Id, ...] = ()
    projects: tuple[Id, ...] = ()
    gaps: tuple[Bilingual, ...] = ()
    sample: YesNo = False


class Industry(Record):
    """An industry's name, what the district offers it, and its chain."""

    KIND = "industry"
    CALLED = "name"
    NAMES: ClassVar = {"chain.firms": "firm", "chain.projects": "project"}

    name: Bilingual
    icon: Annotated[IndustryIcon, choice(IndustryIcon, ICON_ZH)] | None = None
    summary: Bilingual | None = None
    chain: tuple[Segment, ...] = ()
    photos: tuple[Photo, ...] = ()


class IndustryEntry(RecordEntry, Industry):
    """An industry as a file holds it."""

    PUBLIC = Industry
