"""The calendar files of a site: one for each event, and one of all events to subscribe to, in each language.

Owns what of an event stands in a calendar. The form of the file is in ``pages.calendar``.
"""

from __future__ import annotations

from datetime import datetime, time
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from generator.pages.calendar import CalendarEntry, CalendarStatus, Organizer, calendar_file, event_file, uid_of
from generator.pages.draft import day_of
from generator.pages.files import Beside
from generator.records.event.questions import is_over, past_events, upcoming_events
from generator.records.event.record import Event, EventStatus
from generator.values.digests import digest
from generator.values.moment import BEIJING
from generator.values.urls import Address, calendar_path, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.pages import Pages
    from generator.values.language import Language, Text

_STANDING = {
    EventStatus.PLANNED: CalendarStatus.CONFIRMED,
    EventStatus.POSTPONED: CalendarStatus.TENTATIVE,
    EventStatus.CANCELLED: CalendarStatus.CANCELLED,
}


def calendars(pages: Pages, site_url: str) -> Iterator[Beside]:
    """Return the calendar files of a site whose public address is ``site_url``, or empty where it is not known."""
    library = pages.library
    for language in pages.languages:
        keys = (*upcoming_events(library, language.key), *past_events(library, language.key))
        if not keys:
            continue
        told = _Telling(pages, language, site_url)
        entries = [told.entry(library.site.all(Event)[key]) for key in keys]
        for key, entry in zip(keys, entries, strict=True):
            yield Beside(calendar_path(language, key), digest(repr(entry).encode()), partial(event_file, entry))
        path = calendar_path(language)
        name = pages.words(language)("events.calendar_name", site=told.nearest(library.site.settings.name))
        said = (entries, name, urljoin(site_url, path) if site_url else "")
        yield Beside(path, digest(repr(said).encode()), partial(calendar_file, *said))


class _Telling:
    """How events are told in one language."""

    def __init__(self, pages: Pages, language: Language, site_url: str) -> None:
        self._library = pages.library
        self._language = language
        self._words = pages.words(language)
        self._site_url = site_url

    def entry(self, event: Event) -> CalendarEntry:
        """Return an event as an entry of a calendar."""
        site = self._library.site
        asked = event.contact or next(iter(self._library.ids("only-office")), None)
        contact = site.records["contact"][asked] if asked else None
        path = path_of(Address("event", event.id), self._language)
        return CalendarEntry(
            uid=uid_of(event.id, self._site_url, site.settings.name.nearest("en")[1]),
            start=event.begins() if event.start.has_time else event.start.on.first_day,
            end=(event.end.at(event.timezone) if event.end.has_time else event.end.on.last_day) if event.end else None,
            stamp=_stamp(event),
            title=self._title(event),
            description=self._description(event),
            location=self._location(event),
            url=urljoin(self._site_url, path) if self._site_url else "",
            standing=_STANDING[event.status],
            organizer=Organizer(self.nearest(contact.name), contact.email) if contact and contact.email else None,
            categories=(self._words(f"event_kind.{event.kind.value}"),),
        )

    def nearest(self, text: Text) -> str:
        """Return a text in the language or the nearest there is: a calendar has no marks for what is missing."""
        return text.nearest(self._language.key)[1]

    def _title(self, event: Event) -> str:
        """Return the title; that it is a sample, or does not take place as announced, no program says by itself."""
        title = self.nearest(event.title)
        if event.status is not EventStatus.PLANNED:
            title = self._marked(f"event_state.{event.status.value}", title)
        return self._marked("sample.badge", title) if event.sample else title

    def _marked(self, mark: str, title: str) -> str:
        return self._words("event.calendar_title", mark=self._words(mark), title=title)

    def _description(self, event: Event) -> str:
        lines = [self.nearest(event.summary)]
        lines += [self.nearest(event.inferred[field]) for field in ("start", "end") if field in event.inferred]
        if self._is_awaited(event):
            lines += [self.nearest(event.registration)] if event.registration else []
            lines += [self._words("event.calendar_link", link=event.link)] if event.link else []
        if event.recording:
            lines.append(self._words("event.calendar_recording", link=event.recording))
        return "\n".join(lines)

    def _location(self, event: Event) -> str:
        if event.venue:
            return self.nearest(event.venue)
        if not event.is_joined_online:
            return ""
        return event.link if event.link and self._is_awaited(event) else self._words("event_format.online")

    def _is_awaited(self, event: Event) -> bool:
        return not is_over(self._library, event) and event.status is not EventStatus.CANCELLED


def _stamp(event: Event) -> datetime:
    """Return when the record was last said to be true, else when the event begins: the same in every build."""
    day = day_of(event)
    return datetime.combine(day.first_day, time(), BEIJING) if day else event.begins()
