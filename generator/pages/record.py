"""What the page of any record has: name, summary, badges, facts, text, pictures, links, contact, source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.gate.outline import name_of
from generator.pages.parts import notes, pictures, source_line
from generator.records.event.times import event_links
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from generator.pages.leaf import Leaf, Link, RenderedProse
    from generator.pages.parts import Badge, Fact, Picture, SourceLine
    from generator.records.event.record import Event
    from generator.records.park.record import Park
    from generator.records.policy.record import Policy
    from generator.records.project.record import Project
    from generator.records.service.record import Service
    from generator.records.signing.record import Signing
    from generator.values.language import Text


@dataclass(frozen=True, slots=True)
class RecordView:
    """The frame of a record's page, whatever the record."""

    title: Markup
    summary: Markup
    badges: tuple[Badge, ...]
    sample: bool
    facts: tuple[Fact, ...]
    body: RenderedProse | None
    pictures: tuple[Picture, ...]
    signings: tuple[Link, ...]
    signings_href: str | None
    events: tuple[Link, ...]
    contact: Markup | None
    notes: tuple[Fact, ...]
    source: SourceLine | None


def record_view(
    leaf: Leaf,
    kind: str,
    record: Park | Project | Signing | Event | Policy | Service,
    *,
    badges: Iterable[Badge],
    facts: Iterable[Fact],
    beside: frozenset[str],
) -> RecordView:
    """Return the frame of a record's page; ``beside`` are the fields whose inference is explained beside them."""
    return RecordView(
        title=leaf.text(name_of(record)),
        summary=leaf.text(record.summary),
        badges=tuple(badges),
        sample=record.sample,
        facts=tuple(facts),
        body=leaf.prose(record.body) if record.body else None,
        pictures=pictures(leaf, getattr(record, "photos", ())),
        signings=tuple(
            leaf.dated_link("signing", signing, "date", signing.date)
            for signing in leaf.library.signings_about(kind, record.id)
        ),
        signings_href=leaf.href_if_known(Address(f"signings_in_{kind}", record.id)),
        events=event_links(leaf, kind, record.id),
        contact=contact_block(leaf, record.contact, name_of(record)),
        notes=notes(leaf, kind, record, beside),
        source=source_line(leaf, record.source, record.as_of, record.inferred),
    )


def contact_block(leaf: Leaf, contact: str | None, title: Text) -> Markup | None:
    """Return whom to ask about something that has a title; ``contact`` is the id that it names, if it names one."""
    key = contact or leaf.library.only_office
    return leaf.cards.contact(leaf, key, title.nearest(leaf.language.key)[1]) if key else None
