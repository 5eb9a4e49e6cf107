"""What may be published, and nothing else: the one thing that pages are made of.

Owns the type. Made by ``gate.publication``; no later module can leak what it never gets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from generator.gate.shelf import Shelf
    from generator.reading.geojson import MapShapes
    from generator.reading.media import PictureFile
    from generator.reading.page import AuthoredPage
    from generator.reading.settings import Settings
    from generator.values.quantity import Money
    from generator.values.record import Record
    from generator.values.stage import Stage, StageRule

F = TypeVar("F")
R = TypeVar("R", bound="Record")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many published records stand at a stage, and what is invested in them.

    ``investment`` is None where it is not known, or in several currencies; ``sample``: any of the records is sample
    data.
    """

    stage: Stage
    count: int
    investment: Money | None
    investment_of: int
    sample: bool = False


class NamedFiles(Generic[F]):
    """The files that pages may show, each had by the name that staff write.

    Which others there are nobody can ask: a file that only a hidden record names has a name that tells of it.
    """

    def __init__(self, files: Mapping[str, F]) -> None:
        self._files = files

    def __getitem__(self, name: str) -> F:
        """Return what is known of a file; raises ``KeyError`` where there is none."""
        return self._files[name]


@dataclass(frozen=True, slots=True)
class PublicKind:
    """What pages have to know of a kind of record: the type of what is shown, and what its lists are called.

    ``has_page``: each record has a page of its own. ``is_for_firms``: the page of what is done for firms leads to them.
    """

    public: type[Record]
    plural: str
    has_page: bool
    is_for_firms: bool


@dataclass(frozen=True, slots=True)
class Site:
    """The public site: records by kind, and by id in the order of the files; authored pages by (name, language).

    ``stale`` are the translations that lag behind their Chinese, as (language, words), where the site wants that said.
    """

    settings: Settings
    stages: Mapping[Stage, StageRule]
    kinds: Mapping[str, PublicKind]
    records: Mapping[str, Shelf[Any]]
    pages: Mapping[tuple[str, str], AuthoredPage]
    tallies: tuple[Tally, ...]
    media: NamedFiles[Path]
    pictures: NamedFiles[PictureFile]
    map_shapes: MapShapes
    as_of: datetime
    stale: frozenset[tuple[str, str]]
    has_samples: bool

    def all(self, public: type[R]) -> Shelf[R]:
        """Return the records of the kind that has this public type."""
        return self.records[public.KIND]
