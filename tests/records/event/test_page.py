"""What pages and calendars say of events: times in two zones, how they stand, and how one takes part while one can."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import icalendar
import pytest

from generator.records.event.calendars import calendars
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Pages

HEAD = """\
id: {id}
title: {{zh: 洽谈{id}, en: Talks {id}}}
summary: {{zh: 一场活动。, en: An event.}}
kind: talk
"""
FRANKFURT = """\
format: hybrid
start: 2027-05-20 09:30
end: 2027-05-20 11:30
timezone: Europe/Berlin
venue: {zh: 法兰克福, en: Frankfurt}
link: https://meet.example.org/1
agenda:
  - {start: 2027-05-20 09:30, item: {zh: 致辞, en: Opening}}
  - {item: {zh: 提问, en: Questions}}
"""
ADDRESS = "https://invest.example.org/site/"


def _pages(tmp_path: Path, site_url: str = "", **events: str) -> Pages:
    """Return the pages of the base site with these events and no others; ``_`` in a name stands for ``-``."""
    ids = {name.replace("_", "-"): text for name, text in events.items()}
    files = {f"content/events/{key}.yaml": HEAD.format(id=key) + text for key, text in ids.items()}
    root = change(copy_base(tmp_path / "site"), {"content/events/roadshow.yaml": None, **files})
    checked = read_site(root)
    assert checked.issues == ()
    return make_pages(checked, site_url)


def _body(pages: Pages, path: str) -> str:
    return re.sub(r"<svg.*?</svg>", "", pages.page(*pages.by_path[path]).body)


def _calendar(pages: Pages, name: str, site_url: str = "") -> list[Any]:
    data = next(file.make() for file in calendars(pages, site_url) if file.name == name)
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


_TIME = re.compile(r'<span class="times__o\w+">(.*?)</span>(?=\s*(?:<span class="times__o|</p>))', re.DOTALL)


def _times(body: str) -> list[str]:
    return [re.sub("<.*?>", "", each) for each in _TIME.findall(body)]


def test_a_time_elsewhere_is_given_in_beijing_time_too(tmp_path: Path) -> None:
    pages = _pages(tmp_path, frankfurt=FRANKFURT)
    assert _times(_body(pages, "zh/events/frankfurt/")) == [
        "2027年5月20日09:30—11:30 中欧夏令时间",
        "2027年5月20日15:30—17:30 北京时间",
    ]
    body = _body(pages, "en/events/frankfurt/")
    assert _times(body) == [
        "20 May 2027, 09:30–11:30 Central European Summer Time",
        "20 May 2027, 15:30–17:30 Beijing time",
    ]
    assert '<data value="2027-05-20T09:30+02:00" data-end="2027-05-20T11:30+02:00">' in body
    assert '<p class="agenda__time">09:30</p>' in body
    assert _times(_body(pages, "zh/events/")) == _times(_body(pages, "zh/events/frankfurt/"))


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ("start: 2026-12-03 14:00", ["3 December 2026, 14:00 Beijing time"]),
        ("start: 2026-12-03 14:00+08:00", ["3 December 2026, 14:00 Beijing time"]),
        ("start: 2026-12-03 14:00\ntimezone: Asia/Singapore", ["3 December 2026, 14:00 Singapore Standard Time"]),
        ("start: 2026-12-03\ntimezone: Europe/Berlin", ["3 December 2026"]),
        ("start: 2026-12-03\nend: 2026-12-04", ["3 December 2026 – 4 December 2026"]),
        (
            "start: 2026-12-03 20:00\nend: 2026-12-03 22:00\ntimezone: America/New_York",
            [
                "3 December 2026, 20:00–22:00 Eastern Standard Time",
                "4 December 2026, 09:00–11:00 Beijing time",
            ],
        ),
    ],
)
def test_times(lines: str, shown: list[str], tmp_path: Path) -> None:
    body = _body(_pages(tmp_path, one=f"format: onsite\n{lines}\n"), "en/events/one/")
    assert _times(body) == shown
    assert ("data-local-time" in body) == shown[0].lower().endswith(" time")


ONLINE = "format: online\nlink: https://meet.example.org/1\nregistration: {zh: 来信报名。, en: Sign up.}\n"


@pytest.mark.parametrize(
    ("lines", "state", "is_joined"),
    [
        ("start: 2026-12-03 14:00", "planned", True),
        ("start: 2026-11-22 08:00\nend: 2026-11-22 10:00", "begun", True),
        ("start: 2026-11-22 08:00\nend: 2026-11-22 09:00", "over", False),
        ("start: 2026-12-03\nstatus: cancelled", "cancelled", False),
        ("start: 2026-12-03\nstatus: postponed", "postponed", True),
        ("start: 2026-11-03\nstatus: postponed", "postponed", True),
    ],
)
def test_one_is_told_how_to_join_as_long_as_one_can(lines: str, state: str, *, is_joined: bool, tmp_path: Path) -> None:
    pages = _pages(tmp_path, one=f"{ONLINE}{lines}\n")
    body = _body(pages, "en/events/one/")
    assert re.findall(r"badge--event-(\w+)", body) == [state]
    assert ("https://meet.example.org/1" in body) == ("Sign up." in body) == is_joined
    assert ('class="event-notice"' in body) == (state in {"cancelled", "postponed"})
    (event,) = _calendar(pages, "en/events/one.ics")
    assert ("https://meet.example.org/1" in event["DESCRIPTION"]) == ("Sign up." in event["DESCRIPTION"]) == is_joined
    assert event["STATUS"] == {"cancelled": "CANCELLED", "postponed": "TENTATIVE"}.get(state, "CONFIRMED")
    assert event["SUMMARY"] == {"cancelled": "Cancelled: ", "postponed": "Postponed: "}.get(state, "") + "Talks one"


def test_the_list_and_the_home_page(tmp_path: Path) -> None:
    onsite = "format: onsite\nstart: {}\n"
    pages = _pages(
        tmp_path,
        **{f"day_{n}": onsite.format(f"2026-12-0{n}") for n in (4, 2, 3, 1)},
        dropped=onsite.format("2026-11-30") + "status: cancelled\n",
        old=onsite.format("2025-01-01"),
        older=onsite.format("2024-01-01"),
    )
    body = _body(pages, "en/events/")
    named = re.findall(r'href="([\w-]+)/">Talks', body)
    assert named == ["dropped", "day-1", "day-2", "day-3", "day-4", "old", "older"]
    assert re.findall(r'<h2 id="(\w+)">', body) == ["upcoming", "past"]
    assert re.findall(r'href="events/([\w-]+)/"', _body(pages, "en/")) == ["day-1", "day-2", "day-3"]


def test_without_events_nothing_is_said_of_them(tmp_path: Path) -> None:
    pages = _pages(tmp_path)
    assert not [path for path in pages.by_path if "events" in path]
    assert "event" not in _body(pages, "en/") + _body(pages, "en/parks/river/")
    assert list(calendars(pages, ADDRESS)) == []


def test_only_what_there_is_has_a_heading(tmp_path: Path) -> None:
    body = _body(_pages(tmp_path, old="format: onsite\nstart: 2025-01-01\n"), "en/events/")
    assert re.findall(r'<h2 id="(\w+)">', body) == ["past"]


def test_one_subscribes_where_the_address_is_known(tmp_path: Path) -> None:
    lines = "format: onsite\nstart: 2026-12-03\n"
    assert "webcal:" not in _body(_pages(tmp_path / "1", one=lines), "zh/events/")
    body = _body(_pages(tmp_path / "2", ADDRESS, one=lines), "zh/events/")
    assert 'href="webcal://invest.example.org/site/zh/events/calendar.ics"' in body
    assert 'href="calendar.ics" download=""' in body


def test_a_calendar_has_all_events_with_their_addresses_and_whom_to_ask(tmp_path: Path) -> None:
    pages = _pages(
        tmp_path, frankfurt=FRANKFURT, old="format: onsite\nstart: 2025-01-01\nas_of: 2025-02\nsample: true\n"
    )
    names = {file.name for file in calendars(pages, ADDRESS)}
    assert names == {f"{key}/events/{name}.ics" for key in ("zh", "en") for name in ("frankfurt", "old", "calendar")}
    event, old = _calendar(pages, "zh/events/calendar.ics", ADDRESS)
    assert event["UID"] == "frankfurt@invest.example.org"
    assert event["URL"] == "https://invest.example.org/site/zh/events/frankfurt/"
    assert event["LOCATION"] == "法兰克福"
    assert event.decoded("DTSTART").isoformat() == "2027-05-20T07:30:00+00:00"
    assert event["ORGANIZER"] == "mailto:invest@example.org"  # the only office, where the event names nobody
    assert event["ORGANIZER"].params["CN"] == "招商局"
    assert old["SUMMARY"] == "示例数据：洽谈old"
    assert old.decoded("DTSTAMP").isoformat() == "2025-01-31T16:00:00+00:00"
    (alone,) = _calendar(pages, "en/events/frankfurt.ics")
    assert alone["UID"] == "frankfurt@invest-qinghe"
    assert "URL" not in alone


def test_whoever_may_not_be_named_organizes_nothing(tmp_path: Path) -> None:
    contacts = "- {id: bureau, name: {zh: 招商局, en: The bureau}, email: invest@example.org, disclosure: internal}\n"
    root = change(copy_base(tmp_path / "site"), {"content/contacts.yaml": contacts})
    pages = make_pages(read_site(root))
    for name in ("zh/events/calendar.ics", "zh/events/spring-roadshow.ics"):
        (event,) = _calendar(pages, name)
        assert "ORGANIZER" not in event


def test_an_event_online_is_where_its_link_is(tmp_path: Path) -> None:
    pages = _pages(tmp_path, one=f"{ONLINE}start: 2026-12-03\n", old=f"{ONLINE}start: 2025-12-03\n")
    one, old = _calendar(pages, "en/events/calendar.ics")
    assert (one["LOCATION"], old["LOCATION"]) == ("https://meet.example.org/1", "Online")
