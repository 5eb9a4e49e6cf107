"""What other pages need to know of a record without opening it.

Owns the few facts by which records are grouped, ordered and linked. A site of many thousand records keeps these in
memory and opens a record itself only for its own page and for the places that show it.
"""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from generator.records.document.record import Document
from generator.records.event.record import Event
from generator.records.firm.record import Firm
from generator.records.industry.record import Industry
from generator.records.need.record import Need
from generator.records.park.record import Park
from generator.records.policy.record import Policy
from generator.records.project.record import Project
from generator.records.service.record import Service
from generator.records.signing.record import Signing
from generator.values.record import Block, fields_holding

if TYPE_CHECKING:
    from generator.values.language import Text

RecordOfMany = Park | Project | Signing
"""The records of which a site has many, each with a page of its own."""
RecordOfFew = Event | Policy | Service | Need | Document | Firm
"""The records of which a site has few; some kinds have pages."""
RecordWithPage = RecordOfMany | Event | Policy | Service
"""The records each of which has a page of its own, drafted from its name and summary."""
PublicRecord = RecordOfMany | RecordOfFew
Named = PublicRecord | Industry
"""Whatever has a name or a title that other pages show."""


class Outline(NamedTuple):
    """The outline of a public record; what its kind has not is empty.

    ``named`` and ``told`` are the languages that have its name and its summary; ``date`` is the first day of its date
    (ISO 8601), ``milestones`` those of its milestones in their order; ``parks``, ``projects``, ``within``,
    ``industry``, ``industries`` and ``contact`` are the records that it names. ``history`` are the stages that a
    project has reached, each as the month and the stage, ``2026-03 construction``, or the year and the stage where no
    month is known.
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
    industries: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    milestones: tuple[str, ...] = ()


_MONTH = len("2026-03")


def outline_of(record: PublicRecord) -> Outline:
    """Return the outline of a record."""
    sample, contact = has_sample(record), getattr(record, "contact", None) or ""
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
            milestones=tuple(each.date.first_day.isoformat() for each in record.milestones),
        )
    if isinstance(record, Park):
        return Outline(
            record.id,
            tuple(record.name),
            tuple(record.summary),
            sample,
            contact,
            within=record.within or "",
            industries=record.industries,
        )
    if isinstance(record, Signing):
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
    told = () if isinstance(record, Need | Firm) else tuple(record.summary)
    return Outline(record.id, tuple(name_of(record)), told, sample, contact)


def name_of(record: Named) -> Text:
    """Return what a record is called: its name, its title, or the post or item that a firm needs."""
    if isinstance(record, Need):
        return record.post
    return record.name if isinstance(record, Park | Project | Firm | Industry) else record.title


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
