"""What may be published, and nothing else: the one thing that outputs are made of.

Owns the type. Made by ``gate.disclosure``; no later module can leak what it never gets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.reading.kinds import KINDS_OF_FEW

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from generator.gate.outline import RecordOfFew
    from generator.gate.shelf import Shelf
    from generator.reading.page import AuthoredPage
    from generator.reading.settings import Settings
    from generator.records.contact.record import Contact
    from generator.records.document.record import Document
    from generator.records.event.record import Event
    from generator.records.figure.record import Figure
    from generator.records.firm.record import Firm
    from generator.records.industry.record import Industry
    from generator.records.need.record import Need
    from generator.records.park.record import Park
    from generator.records.policy.record import Policy
    from generator.records.project.record import Project
    from generator.records.service.record import Service
    from generator.records.signing.record import Signing
    from generator.values.quantity import Money
    from generator.values.stage import Stage, StageRule


@dataclass(frozen=True, slots=True)
class Tally:
    """How many projects stand at a stage, and what is invested in them.

    Projects that are counted only are in here, but only where enough of them stand behind the figure that it
    gives none of them away; ``investment`` is None where it would, or where nothing is known. ``sample``: any of the
    projects is sample data.
    """

    stage: Stage
    count: int
    investment: Money | None
    investment_of: int
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """The public site: records by id in the order of the files, authored pages by (name, language).

    ``stale`` are the translations that lag behind their Chinese, as (language, words), where the site wants that said.
    """

    settings: Settings
    stages: Mapping[Stage, StageRule]
    industries: Mapping[str, Industry]
    parks: Shelf[Park]
    projects: Shelf[Project]
    signings: Shelf[Signing]
    events: Shelf[Event]
    policies: Shelf[Policy]
    services: Shelf[Service]
    needs: Shelf[Need]
    documents: Shelf[Document]
    firms: Shelf[Firm]
    figures: Mapping[str, Figure]
    contacts: Mapping[str, Contact]
    pages: Mapping[tuple[str, str], AuthoredPage]
    tallies: tuple[Tally, ...]
    media: Mapping[str, Path]
    as_of: datetime
    stale: frozenset[tuple[str, str]]
    has_samples: bool


def few_of(site: Site) -> dict[str, Shelf[RecordOfFew]]:
    """Return the shelves of the kinds of which a site has few, by kind."""
    shelves = (site.events, site.policies, site.services, site.needs, site.documents, site.firms)
    return dict(zip(KINDS_OF_FEW, shelves, strict=True))
