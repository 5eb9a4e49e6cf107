"""Rule: an event's times exist, stand in their order, and say how one joins as long as one can."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.reading.index import Waiting
from generator.records.event.record import EventEntry, EventStatus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located
    from generator.values.quantity import When


def find(content: Content) -> Iterator[Issue]:
    """Find events whose times cannot be."""
    for event in content.all(EventEntry).values():
        wrong = [*_times(event)]
        yield from wrong
        if not wrong:
            yield from _order(event)
            yield from _agenda(event)


def waiting(event: Located[EventEntry]) -> Iterator[Waiting]:
    """Return what is wrong with an event that nobody could join while it is to come, or with a recording before it."""
    record = event.record
    if any(_times(event)):
        return
    is_awaited = record.status is not EventStatus.CANCELLED and record.is_joined_online
    if is_awaited and not record.link and not record.registration:
        yield Waiting(record.over().timestamp(), record.id, ("format",), "C124", {})
    if record.recording:
        facts = {"start": record.start.iso()}
        yield Waiting(record.begins().timestamp(), record.id, ("recording",), "C125", facts)


def _times(event: Located[EventEntry]) -> Iterator[Issue]:
    """Find times that the event's zone does not have, and a start and an end of different kinds."""
    record = event.record
    agenda = (
        (("agenda", index, "start"), item.start) for index, item in enumerate(record.agenda) if item.start is not None
    )
    for path, when in ((("start",), record.start), (("end",), record.end), *agenda):
        if when is not None:
            try:
                when.at(record.timezone)
            except Fault as fault:
                yield event.issue(fault.code, *path, **fault.facts)
    if record.end and record.start.has_time != record.end.has_time:
        yield event.issue("C121", "end", start=record.start.iso(), end=record.end.iso())


def _order(event: Located[EventEntry]) -> Iterator[Issue]:
    record = event.record
    if record.end and record.over() <= record.begins():
        yield event.issue("C122", "end", start=record.start.iso(), end=record.end.iso())


def _agenda(event: Located[EventEntry]) -> Iterator[Issue]:
    """Find items of the agenda that lie outside the event, or before the item ahead of them."""
    record = event.record
    zone = record.timezone
    timed = [(index, item.start) for index, item in enumerate(record.agenda) if item.start is not None]
    for index, start in timed:
        if _ends_before(start, record.begins(), zone) or _begins_after(start, record.over(), zone):
            whole = f"{record.start.iso()}{f' – {record.end.iso()}' if record.end else ''}"
            yield event.issue("C123", "agenda", index, "start", item=start.iso(), event=whole)
    for (_, earlier), (index, later) in pairwise(timed):
        if _ends_before(later, earlier.at(zone), zone):
            yield event.issue("C102", "agenda", index, "start", date=later.iso(), before=earlier.iso())


def _ends_before(when: When, moment: datetime, zone: str) -> bool:
    """Whether a time lies before a moment, a day with its last hour."""
    return when.at(zone) < moment if when.has_time else when.over(zone) <= moment


def _begins_after(when: When, moment: datetime, zone: str) -> bool:
    """Whether a time lies behind a moment, a day with its first hour."""
    return when.at(zone) > moment if when.has_time else when.at(zone) >= moment
