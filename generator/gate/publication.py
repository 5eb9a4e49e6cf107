"""What of the records of which a site has few may be published, and how a public record loses what it must not say.

Owns the public type of each of these kinds. A need that has ended is not published any more. The rules for parks,
projects and signings are in ``gate.disclosure``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from generator.gate.shelf import Shelf
from generator.reading.kinds import KINDS_OF_FEW, REFERENCES
from generator.records.contact.record import Contact
from generator.records.document.record import Document
from generator.records.event.record import Event
from generator.records.figure.record import Figure
from generator.records.firm.record import Firm
from generator.records.industry.record import Industry
from generator.records.need.record import Need
from generator.records.policy.record import Policy
from generator.records.service.record import Service
from generator.values.record import Block, Disclosure, Entry, Record, public_part

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from datetime import date

    from generator.gate.outline import RecordOfFew
    from generator.reading.content import Content

R = TypeVar("R", bound=Block)

_PUBLIC: dict[str, type[Record]] = {
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


def is_published(entry: Entry) -> bool:
    """Whether a record other than a project is shown: it is, unless it says that it is internal or only counted."""
    return entry.disclosure not in {Disclosure.INTERNAL, Disclosure.COUNTED}


def public_of(content: Content, kind: str) -> dict[str, Record]:
    """Return what is public of the records of a kind of which there are few, each looked at by itself."""
    return {
        key: public_part(at.record, _PUBLIC[kind])
        for key, at in content.records(kind).items()
        if is_published(cast("Entry", at.record))  # every entry class is one
    }


def public_few(content: Content) -> list[Record]:
    """Return all that is public of the records of which a site has few."""
    return [record for kind in _PUBLIC for record in public_of(content, kind).values()]


def open_few(content: Content, shown: Mapping[str, Container[str]], today: date) -> dict[str, Shelf[RecordOfFew]]:
    """Return the public records of each kind of few without what they say of others that are not public.

    ``shown`` are the ids of the parks, projects, signings and contacts that are.
    """
    public = {kind: public_of(content, kind) for kind in KINDS_OF_FEW}
    firms = public["firm"]
    public["need"] = {
        key: need
        for key, need in public["need"].items()
        if isinstance(need, Need) and need.is_open(today) and need.firm in firms
    }
    everything = {**shown, **public, "industry": public_of(content, "industry")}
    return {
        kind: Shelf.of({key: trim_few(kind, record, everything) for key, record in records.items()})  # type: ignore[misc]
        for kind, records in public.items()
    }


def trim_few(kind: str, record: R, shown: Mapping[str, Container[str]]) -> R:
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
