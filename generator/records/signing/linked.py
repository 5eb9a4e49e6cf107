"""A signing as machines are told of it: the news, and the event that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.events import attendance_of, place_of, virtual_place
from generator.pages.linked.teller import PUBLISHER, filled, known
from generator.records.signing.record import Signing
from generator.values.meeting import MeetingFormat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.teller import Node, Teller


def signing_nodes(teller: Teller, key: str) -> Iterator[Node]:
    """Tell of a signing. When this page was written nobody says: the day of its source is that of the news."""
    signing = teller.library.all(Signing)[key]
    source = known(signing, "source")
    day, kept_on = known(signing, "date"), known(signing, "as_of")
    name = teller.named(signing.title, sample=signing.sample)
    news = {
        "@type": "NewsArticle",
        "@id": teller.here("news"),
        "url": teller.url,
        "headline": name,
        "name": name,
        "description": teller.said(signing.summary),
        "inLanguage": teller.leaf.language.tag,
        "datePublished": source.date.iso() if source and source.date else None,
        "dateModified": kept_on.iso() if kept_on else None,
        "temporalCoverage": day.iso() if day else None,
        "creativeWorkStatus": teller.words("linked.sample") if signing.sample or teller.all_sample else None,
        "isBasedOn": source.url if source else None,
        "image": teller.photos(signing.photos),
        "author": {"@id": teller.root + PUBLISHER},
        "publisher": {"@id": teller.root + PUBLISHER},
        "about": {"@id": teller.here("event")},
        "mentions": _mentions(teller, signing),
    }
    yield teller.marked(filled(news), sample=signing.sample)
    yield _event(teller, signing, name)


def _event(teller: Teller, signing: Signing, name: str | Node) -> Node:
    day, host, form = known(signing, "date"), known(signing, "host"), known(signing, "format")
    places = [place_of(teller, venue) for venue in known(signing, "venues") or ()]
    if form in {MeetingFormat.ONLINE, MeetingFormat.HYBRID}:
        places.append(virtual_place(teller.url))
    node = {
        "@type": "Event",
        "@id": teller.here("event"),
        "url": teller.url,
        "name": name,
        "description": teller.said(signing.summary),
        "startDate": day.iso() if day else None,
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": attendance_of(form) if form else None,
        "location": places,
        "organizer": {"@type": "Organization", "name": teller.named(host, sample=signing.sample)} if host else None,
    }
    return teller.marked(filled(node), sample=signing.sample)


def _mentions(teller: Teller, signing: Signing) -> list[Node]:
    """Return the projects and the parks of a signing, and the parties that it names."""
    projects = [teller.record("project", each, "Project") for each in known(signing, "projects") or ()]
    parks = [teller.record("park", each, "Place") for each in known(signing, "parks") or ()]
    parties = [
        {"@type": "Organization", "name": teller.named(party.name, sample=signing.sample)}
        for party in known(signing, "parties") or ()
        if party.name
    ]
    return [*projects, *parks, *parties]
