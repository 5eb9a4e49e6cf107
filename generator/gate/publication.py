"""Which public records are shown on a day, without the names of those that are not, and the site made of them.

Owns what ends by itself, what falls with the record that it stands on, and that nothing shown names what is hidden.
It is given public records only. Must not know how they are kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from generator.gate.outline import ids_in
from generator.gate.site import NamedFiles, PublicKind, Site
from generator.reading.index import NAMES, PartOfKind
from generator.values.record import Record
from generator.values.stage import stage_rules

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence
    from datetime import date, datetime

    from generator.gate.shelf import Shelf
    from generator.gate.site import Tally
    from generator.reading.collection import Collection as Files
    from generator.reading.content import Content


class PublicPart(PartOfKind, Protocol):
    """Such records with what is public of each, closed until it is asked for."""

    def open_record(self, key: str) -> Record:
        """Return what is public of a record, looked at by itself."""


P = TypeVar("P", bound=PublicPart)
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Shown(Generic[P]):
    """The records of a kind that are shown: the part that holds each, by id, and those that lost something."""

    homes: Mapping[str, P]
    trimmed: Mapping[str, Record]

    def open_record(self, key: str) -> Record:
        """Return a record as it is shown; raises ``KeyError`` for one that is not."""
        return self.trimmed[key] if key in self.trimmed else self.homes[key].open_record(key)


def select(kinds: Mapping[str, Files], parts: Sequence[P], today: date) -> dict[str, Shown[P]]:
    """Return what of the public records is shown on a day, by kind."""
    homes = _homes(kinds, parts, today)
    return {kind: Shown(found, _trim_all(kind, parts, homes)) for kind, found in homes.items()}


def make_site(
    context: Content,
    records: Mapping[str, Shelf[Record]],
    tallies: Iterable[Tally],
    stale: frozenset[tuple[str, str]],
    as_of: datetime,
) -> Site:
    """Return the public site of records that are shown, by kind, and of what else there is.

    Raises ``ValueError`` for content without settings, which is an error of the content.
    """
    if context.settings is None:
        raise ValueError("content without site.yaml cannot be published")
    settings = context.settings.record
    return Site(
        settings=settings,
        stages=stage_rules(settings.stages),
        kinds={name: _public_kind(kind) for name, kind in context.kinds.items()},
        records=records,
        pages={key: at.record for key, at in context.pages.items()},
        tallies=tuple(tallies),
        media=NamedFiles(context.media_files),
        pictures=NamedFiles(context.pictures),
        map_shapes=context.map_shapes,
        as_of=as_of,
        stale=stale,
        has_samples=settings.demonstration is not None
        or any(outline.sample for shelf in records.values() for outline in shelf.outlines.values()),
    )


def trim(record: R, shown: Mapping[str, Container[str]]) -> R:
    """Return a public record without what it says of others that are not public; ``shown`` are the ids of the others.

    A note on what was taken out goes with it, but not that on a whole of which only names inside are missing.
    """
    lost: dict[str, int] = {}
    for field, target in record.NAMES.items():
        hidden = sum(key not in shown[target] for key in ids_in(record, field))
        if hidden:
            lost[field] = hidden
            record = _drop(record, field, shown[target])
    return record.after_loss(lost)


def _public_kind(kind: Files) -> PublicKind:
    return PublicKind(kind.entry.PUBLIC, kind.plural, has_page=kind.has_page, is_for_firms=kind.is_for_firms)


def _homes(kinds: Mapping[str, Files], parts: Sequence[P], today: date) -> dict[str, dict[str, P]]:
    """Return the part of each record that is shown on a day, by kind and id."""
    homes = {kind: {key: each for each in parts if each.kind == kind for key in each.public} for kind in kinds}
    for kind, each in kinds.items():
        if each.entry.is_open is not Record.is_open:  # most kinds do not end by themselves
            homes[kind] = {key: home for key, home in homes[kind].items() if home.open_record(key).is_open(today)}
    for kind, each in kinds.items():
        if each.entry.STANDS_ON:
            homes[kind] = {key: home for key, home in homes[kind].items() if _stands(home.open_record(key), homes)}
    return homes


def _trim_all(kind: str, parts: Iterable[P], shown: Mapping[str, Mapping[str, P]]) -> dict[str, Record]:
    """Return the records of a kind that name others which are not shown, without those names."""
    trimmed: dict[str, Record] = {}
    for part in parts:
        if part.kind == kind:
            hidden = [each for each in part.wanted if each.how == NAMES and each.key not in shown[each.kind]]
            spots = part.spots() if hidden else {}
            keys = {spot.id for each in hidden for spot in spots[each] if shown[kind].get(spot.id) is part}
            trimmed |= {key: trim(part.open_record(key), shown) for key in keys}
    return trimmed


def _stands(record: Record, shown: Mapping[str, Container[str]]) -> bool:
    """Whether what a record stands on is shown."""
    return all(key in shown[record.NAMES[field]] for field in record.STANDS_ON for key in ids_in(record, field))


def _drop(record: R, fields: str, shown: Container[str]) -> R:
    """Return a record without the ids in a field of it that are not among those shown."""
    field, _, inner = fields.partition(".")
    value = getattr(record, field)
    if inner:
        blocks = (block.model_copy(update={inner: _among(getattr(block, inner), shown)}) for block in value)
        return record.model_copy(update={field: tuple(blocks)})
    return record.without(**{field: _among(value, shown)})


def _among(value: tuple[str, ...] | str | None, shown: Container[str]) -> tuple[str, ...] | str | None:
    if isinstance(value, tuple):
        return tuple(key for key in value if key in shown)
    return value if value in shown else None
