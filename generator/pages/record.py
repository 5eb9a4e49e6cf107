"""What the page of any record has: name, summary, badges, facts, text, pictures, links, contact, source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.pages.paper import paper_head
from generator.pages.parts import notes, pictures, published_line, source_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from generator.pages.leaf import Leaf, RenderedProse
    from generator.pages.paper import PaperHead
    from generator.pages.parts import Badge, Fact, Picture, SourceLine
    from generator.pages.showing import Others
    from generator.values.language import Text
    from generator.values.record import Record


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
    others: Others
    contact: Markup | None
    call: Any
    notes: tuple[Fact, ...]
    source: SourceLine | None
    published: str
    paper: PaperHead


def record_view(
    leaf: Leaf,
    kind: str,
    record: Record,
    *,
    badges: Iterable[Badge],
    facts: Iterable[Fact],
    beside: frozenset[str],
) -> RecordView:
    """Return the frame of a record's page; ``beside`` are the fields whose inference is explained beside them."""
    summary: Text = getattr(record, "summary")  # noqa: B009  (every kind that has pages has one, which no type says)
    body: Text | None = getattr(record, "body", None)
    return RecordView(
        title=leaf.text(record.called),
        summary=leaf.text(summary),
        badges=tuple(badges),
        sample=record.sample,
        facts=tuple(facts),
        body=leaf.prose(body) if body else None,
        pictures=pictures(leaf, getattr(record, "photos", ())),
        others=leaf.others(record.id),
        contact=leaf.part("contact_block", getattr(record, "contact", None), record.called),
        call=leaf.part("contact_call", getattr(record, "contact", None)),
        notes=notes(leaf, kind, record, beside),
        source=source_line(leaf, record.source, record.as_of, record.inferred),
        published=published_line(leaf),
        paper=paper_head(leaf, record, getattr(record, "contact", None)),
    )
