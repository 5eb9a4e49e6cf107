"""A signing as machines are told of it: the news, and the event that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.events import attendance_of, place_of, virtual_place
from generator.pages.linked.telling import PUBLISHER, filled, known
from generator.records.signing.record import Signing
from generator.values.meeting import MeetingFormat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.telling import Node, Telling


def signing_nodes(telling: Telling, key: str) -> Iterator[Node]:
    """Tell of a signing. When this page was written nobody says: the day of its source is that of the news."""
    signing = telling.library.all(Signing)[key]
    source = known(signing, "source")
    day, kept_on = known(signing, "date"), known(signing, "as_of")
    name = telling.named(signing.title, sample=signing.sample)
    news = {
        "@type": "NewsArticle",
        "@id": telling.here("news"),
        "url": telling.url,
        "headline": name,
        "name": name,
        "description": telling.said(signing.summary),
        "inLanguage": telling.leaf.language.tag,
        "datePublished": source.date.iso() if source and source.date else None,
        "dateModified": kept_on.iso() if kept_on else None,
        "temporalCoverage": day.iso() if day else None,
        "creativeWorkStatus": telling.words("linked.sample") if signing.sample or telling.all_sample else None,
        "isBasedOn": source.url if source else None,
        "image": telling.photos(signing.photos),
        "author": {"@id": telling.root + PUBLISHER},
        "publisher": {"@id": telling.root + PUBLISHER},
        "about": {"@id": telling.here("event")},
        "mentions": _mentions(telling, signing),
    }
    yield telling.marked(filled(news), sample=signing.sample)
    yield _event(telling, signing, name)


def _event(telling: Telling, signing: Signing, name: str | Node) -> Node:
    day, host, form = known(signing, "date"), known(signing, "host"), known(signing, "format")
    places = [place_of(telling, venue) for venue in known(signing, "venues") or ()]
    if form in {MeetingFormat.ONLINE, MeetingFormat.HYBRID}:
        places.append(virtual_place(telling.url))
    node = {
        "@type": "Event",
        "@id": telling.here("event"),
        "url": telling.url,
        "name": name,
        "description": telling.said(signing.summary),
        "startDate": day.iso() if day else None,
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": attendance_of(form) if form else None,
        "location": places,
        "organizer": {"@type": "Organization", "name": telling.named(host, sample=signing.sample)} if host else None,
    }
    return telling.marked(filled(node), sample=signing.sample)


def _mentions(telling: Telling, signing: Signing) -> list[Node]:
    """Return the projects and the parks of a signing, and the parties that it names."""
    projects = [telling.record("project", each, "Project") for each in known(signing, "projects") or ()]
    parks = [telling.record("park", each, "Place") for each in known(signing, "parks") or ()]
    parties = [
        {"@type": "Organization", "name": telling.named(party.name, sample=signing.sample)}
        for party in known(signing, "parties") or ()
        if party.name
    ]
    return [*projects, *parks, *parties]
