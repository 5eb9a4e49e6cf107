"""What may be published, and nothing else: the one thing that outputs are made of.

Owns the type. Made by :mod:`generator.disclosure`; no later module can leak what it never gets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.kinds import KINDS_OF_FEW

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from generator.model.contact import Contact
    from generator.model.document import Document
    from generator.model.event import Event
    from generator.model.figure import Figure
    from generator.model.firm import Firm
    from generator.model.industry import Industry
    from generator.model.need import Need
    from generator.model.page import AuthoredPage
    from generator.model.park import Park
    from generator.model.policy import Policy
    from generator.model.project import Project
    from generator.model.service import Service
    from generator.model.settings import Settings
    from generator.model.signing import Signing
    from generator.model.stage import Stage, StageRule
    from generator.outline import RecordOfFew
    from generator.quantity import Money
    from generator.shelf import Shelf


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
