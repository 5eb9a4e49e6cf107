"""When an event begins and is over, and the order in which events are listed at a moment."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from generator.records.event.record import Event, in_order

TEXT = {"zh": "会", "en": "Talks"}


def _event(key: str = "talk", **fields: Any) -> Event:  # noqa: ANN401  (as a file has them)
    written = {"id": key, "title": TEXT, "summary": TEXT, "kind": "talk", "format": "onsite", **fields}
    return Event.model_validate(written)


@pytest.mark.parametrize(
    ("fields", "begins", "over"),
    [
        ({"start": "2026-12-03 14:00", "end": "2026-12-03 16:00"}, "2026-12-03T06:00", "2026-12-03T08:00"),
        ({"start": "2026-12-03 14:00"}, "2026-12-03T06:00", "2026-12-03T16:00"),
        ({"start": "2026-12-03"}, "2026-12-02T16:00", "2026-12-03T16:00"),
        ({"start": "2026-12-03", "end": "2026-12-05"}, "2026-12-02T16:00", "2026-12-05T16:00"),
        ({"start": "2026-12-03 14:00", "timezone": "Europe/Berlin"}, "2026-12-03T13:00", "2026-12-03T23:00"),
        ({"start": "2026-10-25", "timezone": "Europe/Berlin"}, "2026-10-24T22:00", "2026-10-25T23:00"),
    ],
)
def test_when_an_event_begins_and_is_over(fields: dict[str, str], begins: str, over: str) -> None:
    event = _event(**fields)
    assert event.begins().astimezone(UTC).isoformat(timespec="minutes") == f"{begins}+00:00"
    assert event.over().astimezone(UTC).isoformat(timespec="minutes") == f"{over}+00:00"


def test_the_order_at_a_moment() -> None:
    events = [
        _event("late", start="2027-03-01"),
        _event("past", start="2026-01-01"),
        _event("moved", start="2026-02-01", status="postponed"),
        _event("today", start="2026-11-22 08:00", end="2026-11-22 12:00"),
        _event("long-past", start="2020-01-01"),
        _event("cancelled", start="2026-12-01", status="cancelled"),
        _event("just-over", start="2026-11-22 07:00", end="2026-11-22 09:00"),
        _event("b", start="2026-12-01 09:00+08:00"),
        _event("a", start="2026-12-01 02:00", timezone="Europe/Berlin"),
    ]
    upcoming, past, begun = in_order(events, datetime.fromisoformat("2026-11-22T09:00+08:00"))
    assert upcoming == ["today", "cancelled", "a", "b", "late", "moved"]
    assert past == ["just-over", "past", "long-past"]
    assert set(begun) == {"today", "just-over", "past", "long-past", "moved"}


def test_one_can_join_from_afar_unless_one_has_to_come() -> None:
    joined = {kind: _event(start="2026-12-03", format=kind).is_joined_online for kind in ("onsite", "online", "hybrid")}
    assert joined == {"onsite": False, "online": True, "hybrid": True}


def test_moments_that_a_program_wrote_in_utc_are_those_of_the_events_clock() -> None:
    agenda = ({"start": "2026-12-03T06:30:00.000Z", "item": {"zh": "甲", "en": "A"}},)
    record = _event(start="2026-12-03T06:00:00.000Z", end="2026-12-03T08:00:00Z", agenda=agenda)
    moments = (record.start, record.end, record.agenda[0].start)
    assert [each and each.iso() for each in moments] == ["2026-12-03T14:00", "2026-12-03T16:00", "2026-12-03T14:30"]
