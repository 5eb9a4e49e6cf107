"""What other pages need to know of a record without opening it.

Owns the few facts by which records are grouped, ordered and linked. A site of many thousand records keeps these in
memory and opens a record itself only for its own page and for the places that show it.
"""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from generator.model.park import Park
from generator.model.project import Project
from generator.model.record import Block, fields_holding
from generator.model.signing import Signing

if TYPE_CHECKING:
    from generator.language import Text

PublicRecord = Park | Project | Signing
"""The records that have pages."""


class Outline(NamedTuple):
    """The outline of a public record; what its kind has not is empty.

    ``named`` and ``told`` are the languages that have its name and its summary; ``date`` is the first day of its date
    (ISO 8601); ``parks``, ``projects``, ``within``, ``industry``, ``contact`` are the records that it names.
    ``history`` are the stages that a project has reached, each as the month and the stage, ``2026-03 construction``,
    or the year and the stage where no month is known.
    """

    id: str
    named: tuple[str, ...]
    told: tuple[str, ...]
    sample: bool
    contact: str = ""
    industry: str = ""
    stage: str = ""
    park: str = ""
    within: str = ""
    date: str = ""
    projects: tuple[str, ...] = ()
    parks: tuple[str, ...] = ()
    history: tuple[str, ...] = ()


_MONTH = len("2026-03")


def outline_of(record: PublicRecord) -> Outline:
    """Return the outline of a record."""
    sample, contact = has_sample(record), record.contact or ""
    if isinstance(record, Project):
        return Outline(
            id=record.id,
            named=tuple(record.name),
            told=tuple(record.summary),
            sample=sample,
            contact=contact,
            industry=record.industry,
            stage=record.stage.value,
            park=record.park or "",
            # thousands of projects have the same few steps, which are kept once
            history=tuple(intern(f"{step.date.iso()[:_MONTH]} {step.stage.value}") for step in record.history),
        )
    if isinstance(record, Park):
        return Outline(
            record.id, tuple(record.name), tuple(record.summary), sample, contact, within=record.within or ""
        )
    return Outline(
        record.id,
        tuple(record.title),
        tuple(record.summary),
        sample,
        contact,
        date=record.date.first_day.isoformat(),
        projects=record.projects,
        parks=record.parks,
    )


def name_of(record: PublicRecord) -> Text:
    """Return what a record is called: the title of a signing, the name of any other."""
    return record.title if isinstance(record, Signing) else record.name


def has_sample(value: object) -> bool:
    """Whether anything in a record is marked as a sample."""
    if isinstance(value, Block):
        values = value.__dict__
        return bool(values.get("sample")) or any(
            has_sample(values[name]) for name in fields_holding(type(value), Block)
        )
    if isinstance(value, dict):
        return any(map(has_sample, value.values()))
    return isinstance(value, tuple) and any(map(has_sample, value))
