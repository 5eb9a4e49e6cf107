"""What may be published, and nothing else: the one thing that outputs are made of.

Owns the type. Made by :mod:`generator.disclosure`; no later module can leak what it never gets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from generator.model.contact import Contact
    from generator.model.figure import Figure
    from generator.model.industry import Industry
    from generator.model.page import AuthoredPage
    from generator.model.park import Park
    from generator.model.project import Project
    from generator.model.settings import Settings
    from generator.model.signing import Signing
    from generator.model.stage import Stage, StageRule
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
    figures: Mapping[str, Figure]
    contacts: Mapping[str, Contact]
    pages: Mapping[tuple[str, str], AuthoredPage]
    tallies: tuple[Tally, ...]
    media: Mapping[str, Path]
    as_of: datetime
    stale: frozenset[tuple[str, str]]
    has_samples: bool
