"""Rule: what has happened did not happen in the future, and dates of one record stand in their order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.records.policy.record import PolicyEntry
from generator.records.project.record import ProjectEntry
from generator.values.quantity import PartialDate
from generator.values.record import Block, fields_holding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located

_Path = tuple[str | int, ...]
_PAST_FIELDS = ("as_of", "date", "founded", "issued", "updated")


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find past events dated after the moment of the build, and dates that contradict each other."""
    today = as_of.date()
    for kind in content.kinds:
        for located in content.records(kind).values():
            yield from _future(located, located.record, today)
    for page in content.pages.values():
        yield from _future(page, page.record.head, today)
    if content.settings:
        yield from _future(content.settings, content.settings.record, today)
    for project in content.all(ProjectEntry).values():
        yield from _history(project)
    for policy in content.all(PolicyEntry).values():
        yield from _validity(policy)


def _future(located: Located[Block], value: Block, today: date) -> Iterator[Issue]:
    for path, day in past_dates(value, ()):
        if day.year >= today.year and day.first_day > today:
            yield located.issue("C101", *path, date=day.iso(), today=today.isoformat())


def past_dates(value: object, path: _Path) -> Sequence[tuple[_Path, PartialDate]]:
    """Return every date inside a record that says when something was so, with its path."""
    found: list[tuple[_Path, PartialDate]] = []
    _collect(value, path, found)
    return found


def _collect(
    value: object, path: tuple[str | int, ...], found: list[tuple[tuple[str | int, ...], PartialDate]]
) -> None:
    if isinstance(value, Block):
        written = value.model_fields_set
        for name in fields_holding(type(value), PartialDate):
            inside = value.__dict__[name]
            if not inside or name not in written:
                continue
            if name in _PAST_FIELDS and isinstance(inside, PartialDate):
                found.append(((*path, name), inside))
            elif name != "internal":
                _collect(inside, (*path, name), found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _collect(item, (*path, index), found)


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


def _validity(policy: Located[PolicyEntry]) -> Iterator[Issue]:
    """Find a policy that ends before it begins, or before it was issued; one may hold from before it was issued."""
    end = policy.record.valid_to
    for field in ("valid_from", "issued"):
        day: PartialDate = getattr(policy.record, field)
        if end and end.last_day < day.first_day:
            yield policy.issue("C115", "valid_to", end=end.iso(), field=field, day=day.iso())
            return
