"""Calendar files: what two independent readers make of them, and what stands in their bytes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.calendar import (
    REFRESH,
    CalendarEntry,
    CalendarStatus,
    Organizer,
    calendar_file,
    event_file,
    uid_of,
)

BEIJING = timezone(timedelta(hours=8))
TALK = CalendarEntry(
    uid="talk-1@example.gov.cn",
    start=datetime(2026, 12, 3, 14, 0, tzinfo=BEIJING),
    end=datetime(2026, 12, 3, 16, 0, tzinfo=BEIJING),
    stamp=datetime(2026, 11, 20, tzinfo=BEIJING),
    title="化工园区推介会; online, “free”",
    description="第一行\nsecond line \\ with a backslash" + "，很长" * 60,
    location="https://meet.example.org/a?b=1&c=2",
    url="https://example.gov.cn/zh/events/talk-1/",
    organizer=Organizer('招商局 "对外"; 科', "invest@example.gov.cn"),
    categories=("推介会", "roadshow, online"),
)
DAYS = replace(TALK, uid="days@x", start=date(2026, 12, 30), end=date(2027, 1, 1), organizer=None)


def _read(data: bytes) -> list[Any]:
    calendar: Any = icalendar.Calendar.from_ical(data)
    assert not calendar.errors
    return list(calendar.walk("VEVENT"))


def _read_otherwise(data: bytes) -> list[Any]:
    return list(vobject.readOne(data.decode()).vevent_list)


def test_both_readers_find_an_event_with_everything() -> None:
    data = event_file(TALK)
    (event,), (other,) = _read(data), _read_otherwise(data)
    assert str(event["UID"]) == other.uid.value == TALK.uid
    assert str(event["SUMMARY"]) == other.summary.value == TALK.title
    assert str(event["DESCRIPTION"]) == other.description.value == TALK.description
    assert str(event["LOCATION"]) == other.location.value == TALK.location
    assert str(event["URL"]) == other.url.value == TALK.url
    assert event.decoded("DTSTART") == other.dtstart.value == TALK.start
    assert event.decoded("DTEND") == other.dtend.value == TALK.end
    assert event.decoded("DTSTAMP") == other.dtstamp.value == TALK.stamp
    assert str(event["STATUS"]) == other.status.value == "CONFIRMED"
    assert str(event["ORGANIZER"]) == other.organizer.value == "mailto:invest@example.gov.cn"
    assert str(event["ORGANIZER"].params["CN"]) == other.organizer.params["CN"][0] == "招商局 '对外'; 科"
    assert [str(word) for word in event["CATEGORIES"].cats] == list(TALK.categories)


def test_the_address_of_who_invites_is_a_whole_uri() -> None:
    odd = replace(TALK, organizer=Organizer("招商局", "a;<b>,c@example.org"))
    (event,) = _read(event_file(odd))
    assert str(event["ORGANIZER"]) == "mailto:a%3B%3Cb%3E%2Cc@example.org"


def test_moments_are_in_utc_and_days_are_days_with_the_end_behind_the_last() -> None:
    assert b"\r\nDTSTART:20261203T060000Z\r\nDTEND:20261203T080000Z\r\n" in event_file(TALK)
    data = event_file(DAYS)
    assert b"\r\nDTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270102\r\n" in data
    (event,), (other,) = _read(data), _read_otherwise(data)
    assert event.decoded("DTSTART") == other.dtstart.value == date(2026, 12, 30)
    assert event.decoded("DTEND") == other.dtend.value == date(2027, 1, 2)
    assert b"VTIMEZONE" not in data


def test_an_event_of_few_words_has_no_empty_lines_about_it() -> None:
    data = event_file(replace(TALK, end=None, description="", location="", url="", organizer=None, categories=()))
    (event,) = _read(data)
    assert set(event) == {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "TRANSP"}


@pytest.mark.parametrize("standing", CalendarStatus)
def test_the_standing_of_an_event(standing: CalendarStatus) -> None:
    assert f"\r\nSTATUS:{standing}\r\n".encode() in event_file(replace(TALK, standing=standing))


def test_a_calendar_has_its_name_and_how_often_to_ask() -> None:
    url = "https://example.gov.cn/zh/events/calendar.ics"
    data = calendar_file([TALK, DAYS], "招商活动", url, "洽谈会和推介会")
    calendar: Any = icalendar.Calendar.from_ical(data)
    assert [str(calendar[name]) for name in ("NAME", "X-WR-CALNAME")] == ["招商活动", "招商活动"]
    assert [str(calendar[name]) for name in ("DESCRIPTION", "X-WR-CALDESC")] == ["洽谈会和推介会"] * 2
    assert calendar["REFRESH-INTERVAL"].dt == timedelta(hours=12) == REFRESH
    assert b"\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n" in data
    assert b"\r\nX-PUBLISHED-TTL:PT12H\r\n" in data
    assert b"\r\nSOURCE;VALUE=URI:https://example.gov.cn/zh/events/calendar.ics\r\n" in data
    assert [str(event["UID"]) for event in _read(data)] == [TALK.uid, DAYS.uid]
    assert [event.uid.value for event in _read_otherwise(data)] == [TALK.uid, DAYS.uid]


def test_a_calendar_without_events_is_one_all_the_same() -> None:
    assert _read(calendar_file([], "招商活动")) == []


def test_lines_end_as_they_should_and_none_is_too_long() -> None:
    data = calendar_file([TALK, DAYS], "招商活动" * 30)
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    for line in data.split(b"\r\n"):
        line.decode()  # no character is cut in two


def test_the_same_values_are_the_same_bytes() -> None:
    assert calendar_file([TALK, DAYS], "活动") == calendar_file([TALK, replace(DAYS)], "活动")


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=90)


@given(TEXTS, TEXTS, TEXTS)
def test_any_words_come_back(title: str, description: str, location: str) -> None:
    data = event_file(replace(TALK, title=title, description=f"{description}\n{title}", location=location))
    (event,) = _read(data)
    assert str(event["SUMMARY"]) == title
    assert str(event["DESCRIPTION"]) == f"{description}\n{title}"
    assert str(event["LOCATION"]) == location


def test_words_cannot_bring_lines_of_their_own() -> None:
    data = event_file(replace(TALK, title="a\r\nATTACH:file:///etc/passwd\x00\x0b\rX:1"))
    (event,) = _read(data)
    assert "ATTACH" not in event
    assert "X" not in event
    assert str(event["SUMMARY"]) == "a\nATTACH:file:///etc/passwdX:1"


def test_the_name_of_an_event_is_the_sites_own() -> None:
    assert uid_of("talk", "https://invest.example.gov.cn:8443/site/", "Anything") == "talk@invest.example.gov.cn"
    assert uid_of("talk", "", "Invest in River & Hill") == "talk@invest-in-river-hill"
    assert uid_of("talk", "", "河谷") == "talk@site"


def test_values_that_do_not_go_together_are_a_mistake_of_the_program() -> None:
    for wrong in (
        {"start": date(2026, 12, 3)},
        {"end": date(2026, 12, 3)},
        {"stamp": datetime(2026, 12, 3)},  # noqa: DTZ001  (this is what is refused)
        {"end": datetime(2026, 12, 3, 16)},  # noqa: DTZ001  (the same)
    ):
        with pytest.raises(ValueError, match="2026"):
            replace(TALK, **wrong)


def test_moments_of_any_zone_are_the_same_moments() -> None:
    assert event_file(TALK) == event_file(
        replace(TALK, **{name: getattr(TALK, name).astimezone(UTC) for name in ("start", "end", "stamp")})
    )
