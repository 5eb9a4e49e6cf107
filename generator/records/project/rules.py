"""Rule: the dates of a project stand in their order, and its stage is the last that it has reached."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.records.project.record import ProjectEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located


def find(content: Content) -> Iterator[Issue]:
    """Find projects whose dates or whose stage contradict each other."""
    for project in content.all(ProjectEntry).values():
        yield from _history(project)


def _history(project: Located[ProjectEntry]) -> Iterator[Issue]:
    record = project.record
    for field in ("history", "milestones"):
        steps = getattr(record, field)
        for index, (earlier, later) in enumerate(pairwise(steps), 1):
            if later.date.last_day < earlier.date.first_day:
                yield project.issue("C102", field, index, "date", date=later.date.iso(), before=earlier.date.iso())
    if record.history and record.history[-1].stage is not record.stage:
        yield project.issue("C103", "stage", stage=record.stage.value, last=record.history[-1].stage.value)
    start, production = record.planned_start, record.planned_production
    if start and production and production.last_day < start.first_day:
        yield project.issue("C102", "planned_production", date=production.iso(), before=start.iso())
