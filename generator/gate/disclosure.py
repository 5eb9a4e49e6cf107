"""What of the content may be published: the one gate between what staff wrote and the public site.

Owns the rules of disclosure: a stage's visibility, a record's own ``disclosure``, internal blocks, and how many
records must stand behind a figure. Everything that is not public ends here. Must not know one kind from another: what
is left of a record that is shown without names, or without the names of hidden ones, its kind says (``values.record``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from generator.gate.outline import ids_in
from generator.gate.site import Site, Tally
from generator.sentences.translations import State, survey
from generator.values.quantity import Money
from generator.values.record import FEWEST_BEHIND_A_FIGURE, HIDDEN, Disclosure, Entry, Record
from generator.values.stage import Stage, Visibility, stage_rules

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from datetime import datetime

    from generator.gate.shelf import Shelf
    from generator.reading.content import Content
    from generator.values.record import Block, RecordEntry
    from generator.values.stage import StageRule

T = TypeVar("T")
B = TypeVar("B", bound="Block")
R = TypeVar("R", bound=Record)
Rules = "Mapping[Stage, StageRule]"
"""What the public sees of each stage."""

_OPENNESS = (Disclosure.INTERNAL, Disclosure.COUNTED, Disclosure.ANONYMOUS, Disclosure.FULL)
_OF_VISIBILITY = {
    Visibility.FULL: Disclosure.FULL,
    Visibility.COUNTED: Disclosure.COUNTED,
    Visibility.HIDDEN: Disclosure.INTERNAL,
}


def disclosure_of(entry: Entry, rules: Mapping[Stage, StageRule]) -> Disclosure:
    """Return how much of an entry the public sees.

    The record's own ``disclosure`` narrows what its stage allows. It widens it only as ``full``, and only where the
    record's source names where the fact is already public.
    """
    allowed = _OF_VISIBILITY[rules[Stage(entry.limited_by)].shown] if entry.limited_by else Disclosure.FULL
    own = entry.disclosure
    if own is None:
        return allowed
    if own is Disclosure.FULL and is_public_already(entry):
        return own
    return min(own, allowed, key=_OPENNESS.index)


def is_public_already(entry: Entry) -> bool:
    """Whether the record's source says where, and when or under what address, the fact has been published."""
    return isinstance(entry, Record) and bool(entry.source and (entry.source.date or entry.source.url))


def is_shown(record: Block, rules: Mapping[Stage, StageRule]) -> bool:
    """Whether the public sees anything of what was read of a record, of the settings or of an authored page."""
    return not isinstance(record, Entry) or disclosure_of(record, rules) not in HIDDEN


def public_record(entry: RecordEntry, rules: Mapping[Stage, StageRule]) -> Record | None:
    """Return what is public of an entry, looked at by itself; None where nothing is. See :func:`trim`."""
    disclosure = disclosure_of(entry, rules)
    return None if disclosure in HIDDEN else entry.public(disclosure)


def trim(record: R, shown: Mapping[str, Container[str]]) -> R:
    """Return a public record without what it says of others that are not public; ``shown`` are the ids of the others.

    A note on what was taken out goes with it, but not that on a whole of which only names inside are missing. Nothing
    of a record that has not been trimmed may get into a page.
    """
    lost: dict[str, int] = {}
    for field, target in record.NAMES.items():
        hidden = sum(key not in shown[target] for key in ids_in(record, field))
        if hidden:
            lost[field] = hidden
            record = _drop(record, field, shown[target])
    return record.after_loss(lost)


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


def stands(record: Record, shown: Mapping[str, Container[str]]) -> bool:
    """Whether what a record stands on is shown."""
    return all(key in shown[record.NAMES[field]] for field in record.STANDS_ON for key in ids_in(record, field))


def make_site(
    context: Content,
    records: Mapping[str, Shelf[Record]],
    tallies: Iterable[Tally],
    stale: frozenset[tuple[str, str]],
    as_of: datetime,
) -> Site:
    """Return the public site of records that are public and trimmed already, by kind, and of what else there is.

    Raises ``ValueError`` for content without settings, which is an error of the content.
    """
    if context.settings is None:
        raise ValueError("content without site.yaml cannot be published")
    settings = context.settings.record
    return Site(
        settings=settings,
        stages=stage_rules(settings.stages),
        kinds=context.kinds,
        records=records,
        pages={key: at.record for key, at in context.pages.items()},
        tallies=tuple(tallies),
        media=context.media_files,
        map_shapes=context.map_shapes,
        as_of=as_of,
        stale=stale,
        has_samples=settings.demonstration is not None
        or any(outline.sample for shelf in records.values() for outline in shelf.outlines.values()),
    )


def stale_translations(content: Content) -> frozenset[tuple[str, str]]:
    """Return the translations that lag behind in what is shown, where the site wants that said.

    What is hidden must not mark a page that is not.
    """
    if content.settings is None or not content.settings.record.stale_note or not content.ledger.is_kept:
        return frozenset()
    rules = content.stage_rules()
    return frozenset(
        (status.language, status.source.text[status.language])
        for status in survey(content, content.ledger, {State.STALE})
        if is_shown(status.source.located.record, rules)
    )


Standing = tuple[Stage, Disclosure, Money | None, bool]
"""What of a record gets into a tally: its stage, how much the public sees, its investment, whether it is a sample."""


def add_up(records: Iterable[Standing]) -> list[Tally]:
    """Return the tally of each stage that has records."""
    by_stage: dict[Stage, list[tuple[Disclosure, Money | None, bool]]] = {stage: [] for stage in Stage}
    for stage, disclosure, investment, sample in records:
        by_stage[stage].append((disclosure, investment, sample))
    tallies = (_tally(stage, found) for stage, found in by_stage.items())
    return [each for each in tallies if each.count]


def _tally(stage: Stage, records: list[tuple[Disclosure, Money | None, bool]]) -> Tally:
    shown = [(amount, sample) for disclosure, amount, sample in records if disclosure not in HIDDEN]
    counted = [(amount, sample) for disclosure, amount, sample in records if disclosure is Disclosure.COUNTED]
    all_told = [*shown, *_if_enough(counted)]
    # a hidden amount is in the sum only where three hidden amounts are, else the difference would give it away
    behind = [amount for amount, _ in shown if amount]
    behind += _if_enough([amount for amount, _ in counted if amount])
    return Tally(stage, len(all_told), _sum(behind), len(behind), any(sample for _, sample in all_told))


def _if_enough(hidden: list[T]) -> list[T]:
    return hidden if len(hidden) >= FEWEST_BEHIND_A_FIGURE else []


def _sum(amounts: list[Money]) -> Money | None:
    """Add amounts of one currency; amounts in several are no single figure."""
    if not amounts or len({amount.currency for amount in amounts}) > 1:
        return None
    return Money.total(amounts)
