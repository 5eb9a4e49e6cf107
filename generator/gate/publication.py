"""The public type of each kind of record, and how a public record loses what it must not say.

A need that has ended is not published any more. How much of a record is public is for ``gate.disclosure`` to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from generator.reading.kinds import REFERENCES
from generator.records.contact.record import Contact
from generator.records.document.record import Document
from generator.records.event.record import Event
from generator.records.figure.record import Figure
from generator.records.firm.record import Firm
from generator.records.industry.record import Industry
from generator.records.need.record import Need
from generator.records.park.record import Park
from generator.records.policy.record import Policy
from generator.records.project.record import Project
from generator.records.service.record import Service
from generator.records.signing.record import Signing
from generator.values.record import Block, Disclosure, Entry, Record

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from datetime import date

R = TypeVar("R", bound=Block)

PUBLIC: dict[str, type[Record]] = {
    "park": Park,
    "project": Project,
    "signing": Signing,
    "event": Event,
    "policy": Policy,
    "service": Service,
    "need": Need,
    "document": Document,
    "firm": Firm,
    "industry": Industry,
    "figure": Figure,
    "contact": Contact,
}


MAY_END = ("need",)
"""The kinds of which a record is not published any more from some day on."""


def is_published(entry: Entry) -> bool:
    """Whether a record other than a project is shown: it is, unless it says that it is internal or only counted."""
    return entry.disclosure not in {Disclosure.INTERNAL, Disclosure.COUNTED}


def is_due(record: Block, today: date, shown: Mapping[str, Container[str]]) -> bool:
    """Whether a public record is published on a day: a need is while it is open and its firm is shown."""
    return not isinstance(record, Need) or (record.is_open(today) and record.firm in shown["firm"])


def trim_names(kind: str, record: R, shown: Mapping[str, Container[str]]) -> R:
    """Return a record without the names of others that are not public; ``shown`` are the ids of those that are.

    A note on what was taken out goes with it, but not that on a whole of which only names inside are missing.
    """
    for fields, target in REFERENCES.get(kind, {}).items():
        field, _, inner = fields.partition(".")
        if not inner:
            record = _drop(record, field, shown[target])
        else:
            blocks = getattr(record, field)
            kept = tuple(_drop(each, inner, shown[target]) for each in blocks)
            record = record if kept == blocks else record.model_copy(update={field: kept})
    return record


def without(record: R, **fields: object) -> R:
    """Return a record with less in some fields, and without the notes on what was taken out of it."""
    changed = {name: value for name, value in fields.items() if getattr(record, name) != value}
    if not changed:
        return record
    if isinstance(record, Record):
        changed["inferred"] = {name: why for name, why in record.inferred.items() if name not in changed}
    return record.model_copy(update=changed)


def _drop(record: R, field: str, shown: Container[str]) -> R:
    """Return a block without the ids in a field of it that are not among those shown."""
    value = getattr(record, field)
    if isinstance(value, tuple):
        return without(record, **{field: tuple(key for key in value if key in shown)})
    return without(record, **{field: value if value in shown else None})
