"""Calendars: events in the form that calendar programs read, iCalendar (RFC 5545 and RFC 7986).

Owns how finished values become such a file. Must not know records, languages or pages; it never asks a clock, so the
same values are the same bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from icalendar import Event

PRODUCT = "-//investment-showcase//events//EN"
REFRESH = timedelta(hours=12)
"""How often a calendar that somebody subscribed to should be asked for again."""

_TEXT_THAT_NO_FILE_HOLDS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")  # RFC 5545, 3.1: no control characters but HTAB


class CalendarStatus(StrEnum):
    """Whether an event takes place: STATUS of RFC 5545, 3.8.1.11."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Organizer:
    """Who invites, with an office's public e-mail address."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One event of a calendar, in finished words.

    ``start`` and ``end`` are both moments, which know their offset, or both days; ``end`` is the last day, as people
    say it. ``stamp`` is when what is known of the event was last said (DTSTAMP). Empty words are left out.
    """

    uid: str
    start: datetime | date
    end: datetime | date | None
    stamp: datetime
    title: str
    description: str = ""
    location: str = ""
    url: str = ""
    standing: CalendarStatus = CalendarStatus.CONFIRMED
    organizer: Organizer | None = None
    categories: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Hold that start and end are of one kind, and that moments know their offset."""
        ends = [self.start, *([] if self.end is None else [self.end])]
        if len({isinstance(each, datetime) for each in ends}) > 1:
            raise ValueError(self.start, self.end)
        for each in (*ends, self.stamp):
            if isinstance(each, datetime) and each.utcoffset() is None:
                raise ValueError(each)


def uid_of(key: str, site_url: str, site_name: str) -> str:
    """Return the name of an event that no other event of any site has, the same in every build and language.

    ``site_name`` stands for a site without a public address. Programs take two entries of one UID for one event.
    """
    host = urlsplit(site_url).hostname or "-".join(re.findall("[a-z0-9]+", site_name.lower())) or "site"
    return f"{key}@{host}"


def event_file(entry: CalendarEntry) -> bytes:
    """Return the file of one event, to be opened by the calendar of whoever downloads it."""
    return _write([entry])


def calendar_file(entries: Sequence[CalendarEntry], name: str, url: str = "", description: str = "") -> bytes:
    """Return the file of a calendar to subscribe to, with its name, its own address and what it is about."""
    return _write(entries, name, url, description)


def _write(entries: Sequence[CalendarEntry], name: str = "", url: str = "", description: str = "") -> bytes:
    from icalendar import Calendar, vDuration

    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", PRODUCT)
    calendar.add("CALSCALE", "GREGORIAN")
    if name:
        # each thing twice: as RFC 7986 has it, and as most programs have read it since before
        calendar.add("NAME", _plain(name))
        calendar.add("X-WR-CALNAME", _plain(name))
        calendar.add("REFRESH-INTERVAL", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("X-PUBLISHED-TTL", vDuration(REFRESH), encode=False)
    if description:
        calendar.add("DESCRIPTION", _plain(description))
        calendar.add("X-WR-CALDESC", _plain(description))
    if url:
        calendar.add("SOURCE", url, parameters={"VALUE": "URI"})
    for entry in entries:
        calendar.add_component(_event(entry))
    data: bytes = calendar.to_ical()
    return data


def _event(entry: CalendarEntry) -> Event:
    from icalendar import Event, vCalAddress, vText

    event = Event()
    event.add("UID", entry.uid)
    event.add("DTSTAMP", entry.stamp.astimezone(UTC))
    event.add("DTSTART", _moment(entry.start))
    if entry.end is not None:
        # the last day of people is in, the end of RFC 5545 (3.8.2.2) is out
        event.add("DTEND", _moment(entry.end) if isinstance(entry.end, datetime) else entry.end + timedelta(days=1))
    event.add("SUMMARY", _plain(entry.title))
    for name, words in (("DESCRIPTION", entry.description), ("LOCATION", entry.location)):
        if words:
            event.add(name, _plain(words))
    if entry.url:
        event.add("URL", entry.url)
    event.add("STATUS", entry.standing.value)
    # an event of the district is no appointment of whoever subscribes: it does not make them look busy
    event.add("TRANSP", "TRANSPARENT")
    if entry.categories:
        event.add("CATEGORIES", [_plain(word) for word in entry.categories])
    if entry.organizer is not None:
        organizer = vCalAddress("mailto:" + quote(entry.organizer.email, safe="@+"))
        organizer.params["CN"] = vText(_plain(entry.organizer.name).replace('"', "'"))
        event.add("ORGANIZER", organizer, encode=False)
    return event


def _moment(value: datetime | date) -> datetime | date:
    """Return a moment in UTC, a day as it is.

    In UTC a file needs no description of a time zone (VTIMEZONE), which programs read differently or not at all, and
    every program shows the moment in its owner's own time.
    """
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def _plain(text: str) -> str:
    return _TEXT_THAT_NO_FILE_HOLDS.sub("", text.replace("\r\n", "\n"))
