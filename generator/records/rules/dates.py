"""Rule: what has happened did not happen in the future."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from generator.reading.index import Waiting
from generator.values.moment import BEIJING
from generator.values.quantity import PartialDate
from generator.values.record import Block, fields_holding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located
    from generator.reading.index import Path
    from generator.values.record import Record

_PAST_FIELDS = ("as_of", "date", "founded", "issued", "updated")


def find_at(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find dates of the settings and of authored pages that lie after the moment of the build."""
    heads: list[tuple[Located[Block], Block]] = [(page, page.record.head) for page in content.pages.values()]
    if content.settings:
        heads.append((content.settings, content.settings.record))
    today = as_of.date()
    for located, value in heads:
        for path, day in past_dates(value, ()):
            if day.first_day > today:
                yield located.issue("C101", *path, date=day.iso(), today=today.isoformat())


def waiting(located: Located[Record]) -> Iterator[Waiting]:
    """Return what is wrong with the past dates of a record while they lie ahead."""
    key = located.record.id
    for path, day in past_dates(located.record, ()):
        until = datetime.combine(day.first_day, datetime.min.time(), BEIJING).timestamp()
        yield Waiting(until, key, path, "C101", {"date": day.iso(), "today": ""})


def past_dates(value: object, path: Path) -> Sequence[tuple[Path, PartialDate]]:
    """Return every date inside a record that says when something was so, with its path."""
    found: list[tuple[Path, PartialDate]] = []
    _collect(value, path, found)
    return found


def _collect(value: object, path: Path, found: list[tuple[Path, PartialDate]]) -> None:
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
