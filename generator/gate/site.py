"""What may be published, and nothing else: the one thing that pages are made of.

Owns the type. Made by ``gate.disclosure``; no later module can leak what it never gets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from generator.gate.shelf import Shelf
    from generator.reading.collection import Collection
    from generator.reading.geojson import MapShapes
    from generator.reading.page import AuthoredPage
    from generator.reading.settings import Settings
    from generator.values.quantity import Money
    from generator.values.record import Record
    from generator.values.stage import Stage, StageRule

R = TypeVar("R", bound="Record")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records stand at a stage, and what is invested in them.

    Records that are counted only are in here, but only where enough of them stand behind the figure that it
    gives none of them away; ``investment`` is None where it would, or where nothing is known. ``sample``: any of the
    records is sample data.
    """

    stage: Stage
    count: int
    investment: Money | None
    investment_of: int
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """The public site: records by kind, and by id in the order of the files; authored pages by (name, language).

    ``stale`` are the translations that lag behind their Chinese, as (language, words), where the site wants that said.
    """

    settings: Settings
    stages: Mapping[Stage, StageRule]
    kinds: Mapping[str, Collection]
    records: Mapping[str, Shelf[Any]]
    pages: Mapping[tuple[str, str], AuthoredPage]
    tallies: tuple[Tally, ...]
    media: Mapping[str, Path]
    map_shapes: MapShapes
    as_of: datetime
    stale: frozenset[tuple[str, str]]
    has_samples: bool

    def all(self, public: type[R]) -> Shelf[R]:
        """Return the records of the kind that has this public type."""
        return self.records[public.KIND]
