"""What is asked of events: which are still to come, which are over, and which are about something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.event.record import Event, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.groups import Members
    from generator.library.library import Library

KIND = "event"
_UPCOMING, _PAST = "events-upcoming", "events-past"


def groups(library: Library) -> Iterator[Members]:
    """Yield each event with the groups that it is in at the moment of the build, in the order of these."""
    upcoming, past, begun = in_order(library.all(Event).values(), library.site.as_of)
    yield from ((_UPCOMING, key) for key in upcoming)
    yield from ((_PAST, key) for key in past)
    yield from ((f"event-over/{key}", key) for key in past)
    yield from ((f"event-begun/{key}", key) for key in begun)


def upcoming_events(library: Library, language: str) -> tuple[str, ...]:
    """Return the ids of the events still to come that have a page in a language, the soonest first.

    One that was postponed stays among them until staff say when it is: behind all others once its day is past.
    """
    return library.speaking(KIND, library.ids(_UPCOMING), language)


def past_events(library: Library, language: str) -> tuple[str, ...]:
    """Return the ids of the events that are over and have a page in a language, the latest first."""
    return library.speaking(KIND, library.ids(_PAST), language)


def is_over(library: Library, event: Event) -> bool:
    """Whether an event was over at the moment of the build."""
    return bool(library.ids(f"event-over/{event.id}"))


def has_begun(library: Library, event: Event) -> bool:
    """Whether an event had begun at the moment of the build."""
    return bool(library.ids(f"event-begun/{event.id}"))


def events_about(library: Library, kind: str, key: str) -> list[Event]:
    """Return the events about a record, those to come before those that are over."""
    about = set(library.naming(KIND, kind, key))
    if not about:
        return []
    shelf = library.all(Event)
    return [shelf[each] for group in (_UPCOMING, _PAST) for each in library.ids(group) if each in about]
