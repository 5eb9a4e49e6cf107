"""Everything that staff wrote, validated but not yet sorted into public and internal; each record knows its place.

Owns the shape in which ``reading.load`` hands records to the checks and to the rules of disclosure. No output
may see it: what may be published is in ``gate.site.Site``.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from generator.reading.ledger import Ledger
from generator.reading.survey import Survey
from generator.values.stage import stage_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.messages.issues import Issue, Place
    from generator.reading.called import CalledRecords, IdsCalled, NameAsked
    from generator.reading.collection import Collection
    from generator.reading.geojson import MapShapes
    from generator.reading.media import PictureFile
    from generator.reading.page import AuthoredPage
    from generator.reading.settings import Settings
    from generator.reading.source import MarkdownFile, YamlFile
    from generator.reading.term import Term
    from generator.values.language import Text
    from generator.values.record import RecordEntry
    from generator.values.stage import Stage, StageRule

T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound="RecordEntry")


@dataclass(frozen=True, slots=True)
class Located(Generic[T_co]):
    """A record, the document that it was read from, and its path in there."""

    record: T_co
    document: YamlFile
    path: tuple[str | int, ...] = ()
    texts: list[tuple[tuple[str | int, ...], Text]] = dataclasses.field(
        default_factory=list, init=False, repr=False, compare=False
    )
    """Its texts with their paths, as soon as a rule has asked for them: no record changes."""

    def place(self, *field: str | int) -> Place:
        """Return where a field stands, or the nearest thing around it."""
        return self.document.place((*self.path, *field))

    def issue(self, code: str, *field: str | int, **facts: str) -> Issue:
        """Return an issue at a field of this record."""
        return self.issue_at(self.place(*field), code, *field, **facts)

    def issue_at(self, place: Place, code: str, *field: str | int, **facts: str) -> Issue:
        """Return an issue of a field at a place that is more exact than the field's own."""
        return self.document.issue(code, place, (*self.path, *field), facts)


@dataclass(frozen=True, slots=True)
class Unread:
    """A record, page or picture that could not be read: references to it are no second fault.

    A page's ``id`` is its path below the content folder without ``.md``, a picture's its name as staff write it.
    """

    kind: str
    id: str


@dataclass(slots=True)
class Content:
    """All entries by kind and id, all authored pages by (name, language), and every issue met while reading.

    ``terms`` are names that are terms of records that were read elsewhere, where these are not all records of the site.
    ``called`` are what all records are called, None as long as that is not known; ``asked`` the names by which records
    ask for others, with the answers.
    """

    root: Path
    media: Path
    kinds: Mapping[str, Collection] = dataclasses.field(default_factory=dict)
    settings: Located[Settings] | None = None
    entries: dict[str, dict[str, Located[Any]]] = dataclasses.field(default_factory=dict)
    pages: dict[tuple[str, str], Located[AuthoredPage]] = dataclasses.field(default_factory=dict)
    glossary: list[Located[Term]] = dataclasses.field(default_factory=list)
    bodies: dict[tuple[str, str], MarkdownFile] = dataclasses.field(default_factory=dict)
    terms: tuple[Text, ...] = ()
    called: CalledRecords | None = None
    asked: dict[NameAsked, IdsCalled | None] = dataclasses.field(default_factory=dict)
    media_files: dict[str, Path] = dataclasses.field(default_factory=dict)
    pictures: dict[str, PictureFile] = dataclasses.field(default_factory=dict)
    map_shapes: MapShapes = dataclasses.field(default_factory=dict)
    survey: Survey = dataclasses.field(default_factory=Survey)
    ledger: Ledger = dataclasses.field(default_factory=lambda: Ledger({}))
    unread: set[Unread] = dataclasses.field(default_factory=set)
    damaged: set[str] = dataclasses.field(default_factory=set)
    issues: list[Issue] = dataclasses.field(default_factory=list)

    def without_records(self) -> Content:
        """Return what every record is read and checked against (settings, terms, pictures …), with no records."""
        return Content(
            self.root,
            self.media,
            self.kinds,
            settings=self.settings,
            glossary=self.glossary,
            terms=self.terms,
            called=self.called,
            media_files=self.media_files,
            pictures=self.pictures,
            ledger=self.ledger,
        )

    def may_exist(self, kind: str, key: str) -> bool:
        """Whether a record stands in what could not be read, so that a reference to it is no second fault."""
        return kind in self.damaged or Unread(kind, key) in self.unread

    def records(self, kind: str) -> dict[str, Located[RecordEntry]]:
        """Return the entries of a kind (``park``, ``project`` …) by id."""
        return self.entries.setdefault(kind, {})

    def all_records(self) -> Iterator[Located[RecordEntry]]:
        """Return the entries of all kinds, in the order of the kinds and of the files."""
        return (located for kind in self.kinds for located in self.records(kind).values())

    def stage_rules(self) -> dict[Stage, StageRule]:
        """Return what the public sees of each stage, as the settings say it, or the defaults while there are none."""
        return stage_rules(self.settings.record.stages if self.settings else {})

    def all(self, entry: type[E]) -> dict[str, Located[E]]:
        """Return the entries of the kind that is read as this type, by id."""
        return self.entries.setdefault(entry.KIND, {})
