"""Rule: what has happened did not happen in the future, and dates of one record stand in their order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from generator.content import Content, Located
    from generator.issues import Issue
    from generator.model.project import ProjectEntry
    from generator.model.record import Record
    from generator.quantity import PartialDate

_PAST_FIELDS = ("as_of", "date", "founded")


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find past events dated after the moment of the build, and dates that contradict each other."""
    today = as_of.date()
    for kind in ("industry", "park", "project", "signing", "figure", "contact"):
        for located in content.records(kind).values():
            yield from _future(located, today)
    for project in content.projects.values():
        yield from _history(project, today)


def _future(located: Located[Record], today: date) -> Iterator[Issue]:
    for field in _PAST_FIELDS:
        value: PartialDate | None = getattr(located.record, field, None)
        if value is not None and value.first_day > today:
            yield located.issue("C101", field, date=value.iso(), today=today.isoformat())
    source = located.record.source
    if source is not None and source.date is not None and source.date.first_day > today:
        yield located.issue("C101", "source", "date", date=source.date.iso(), today=today.isoformat())


def _history(project: Located[ProjectEntry], today: date) -> Iterator[Issue]:
    record = project.record
    for field in ("history", "milestones"):
        steps = getattr(record, field)
        for index, step in enumerate(steps):
            if step.date.first_day > today:
                yield project.issue("C101", field, index, "date", date=step.date.iso(), today=today.isoformat())
        for index, (earlier, later) in enumerate(pairwise(steps), 1):
            if later.date.last_day < earlier.date.first_day:
                yield project.issue("C102", field, index, "date", date=later.date.iso(), before=earlier.date.iso())
    if record.history and record.history[-1].stage is not record.stage:
        yield project.issue("C103", "stage", stage=record.stage.value, last=record.history[-1].stage.value)
    start, production = record.planned_start, record.planned_production
    if start and production and production.last_day < start.first_day:
        yield project.issue("C102", "planned_production", date=production.iso(), before=start.iso())
