"""The list of events, and the page of each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.pages.draft import draft_list, draft_record
from generator.pages.listing import divide
from generator.records.event.page import PAST, UPCOMING, event_view, events_view
from generator.values import urls
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.questions import Library
    from generator.pages.draft import Draft
    from generator.pages.words import Words


def draft_events(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the list of events, those to come before those that are over, and a page for each."""
    language = words.language.key
    groups = ((UPCOMING, library.upcoming_events(language)), (PAST, library.past_events(language)))
    if not any(keys for _, keys in groups):
        return
    yield from draft_list(library, words, urls.EVENTS, events_view, divide(urls.EVENTS, groups), order=45)
    for key in (key for _, keys in groups for key in keys):
        yield draft_record(
            library.site.events[key], Address("event", key), words, partial(event_view, key=key), urls.EVENTS
        )
