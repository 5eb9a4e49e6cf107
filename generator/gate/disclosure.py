"""What of the content may be published: the one gate between what staff wrote and the public site.

Owns the rules of disclosure: a stage's visibility, a record's own ``disclosure``, internal blocks, and how many
records must stand behind a figure. Everything that is not public ends here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from generator.gate.outline import has_sample
from generator.gate.publication import PUBLIC, is_published, trim_names, without
from generator.gate.shelf import Shelf
from generator.gate.site import Site, Tally
from generator.reading.content import PLURAL
from generator.records.park.record import ParkEntry, Plot
from generator.records.project.record import Project, ProjectEntry
from generator.records.signing.record import Signing
from generator.sentences.translations import State, survey
from generator.values.quantity import Money
from generator.values.record import Block, Disclosure, public_part
from generator.values.stage import Stage, Visibility, stage_rules

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from datetime import datetime

    from generator.reading.content import Content
    from generator.reading.settings import Settings
    from generator.records.project.record import Party
    from generator.values.record import Record
    from generator.values.stage import StageRule

T = TypeVar("T")
R = TypeVar("R", bound=Block)
S = TypeVar("S", bound=Signing)

FEWEST_BEHIND_A_FIGURE = 3
"""A count or sum over hidden projects is shown only where at least so many stand behind it."""

SHOWN = {Disclosure.FULL, Disclosure.ANONYMOUS}
"""In which ways of disclosure the public sees a record."""
_OPENNESS = (Disclosure.INTERNAL, Disclosure.COUNTED, Disclosure.ANONYMOUS, Disclosure.FULL)
_OF_VISIBILITY = {
    Visibility.FULL: Disclosure.FULL,
    Visibility.COUNTED: Disclosure.COUNTED,
    Visibility.HIDDEN: Disclosure.INTERNAL,
}


def disclosure_of(entry: Block, rules: Mapping[Stage, StageRule]) -> Disclosure:
    """Return how much of a record the public sees: all, unless its own ``disclosure`` says otherwise.

    That of a project narrows what its stage allows. It widens it only as ``full``, and only where the record's source
    names where the fact is already public.
    """
    if not isinstance(entry, ProjectEntry):
        return getattr(entry, "disclosure", None) or Disclosure.FULL
    allowed = _OF_VISIBILITY[rules[entry.stage].shown]
    own = entry.disclosure
    if own is None:
        return allowed
    if own is Disclosure.FULL and is_public_already(entry):
        return own
    return min(own, allowed, key=_OPENNESS.index)


def is_public_already(entry: Record) -> bool:
    """Whether the record's source says where, and when or under what address, the fact has been published."""
    return entry.source is not None and (entry.source.date is not None or entry.source.url is not None)


def make_site(
    context: Content,
    records: Mapping[str, Mapping[str, Record]],
    tallies: Iterable[Tally],
    stale: frozenset[tuple[str, str]],
    as_of: datetime,
) -> Site:
    """Return the public site of records that are public already, by kind, and of the content without records."""
    settings = settings_of(context)
    return Site(
        settings=settings,
        stages=stage_rules(settings.stages),
        **{PLURAL[kind]: found for kind, found in records.items()},  # type: ignore[arg-type]  # each of its own kind
        pages={key: at.record for key, at in context.pages.items()},
        tallies=tuple(tallies),
        media=context.media_files,
        as_of=as_of,
        stale=stale,
        has_samples=settings.demonstration is not None or any(map(_has_sample, records.values())),
    )


def _has_sample(records: Mapping[str, Record]) -> bool:
    if isinstance(records, Shelf):
        return any(outline.sample for outline in records.outlines.values())
    return any(map(has_sample, records.values()))


def settings_of(content: Content) -> Settings:
    """Return the settings of a site; without them, which is an error of the content, nothing can be published."""
    if content.settings is None:
        raise ValueError("content without site.yaml cannot be published")
    return content.settings.record


def public_record(kind: str, entry: Record, rules: Mapping[Stage, StageRule]) -> Record | None:
    """Return what is public of a record, looked at by itself; None where nothing is. See :func:`trim`."""
    disclosure = disclosure_of(entry, rules)
    if disclosure not in SHOWN:
        return None
    record = public_part(entry, PUBLIC[kind])
    if isinstance(entry, ParkEntry):
        plots = tuple(public_part(plot, Plot) for plot in entry.plots if is_published(plot))
        return without(record, plots=plots)
    if disclosure is Disclosure.ANONYMOUS and isinstance(record, Project | Signing):
        return without(record, parties=_without_names(record.parties))
    return record


def trim(kind: str, record: R, shown: Mapping[str, Container[str]]) -> R:
    """Return a public record without the names of others that are not public; ``shown`` are the ids of those that are.

    Nothing of a record that has not been trimmed may get into a page.
    """
    if isinstance(record, Signing):
        record = _without_remainder(record, sum(key not in shown["project"] for key in record.projects))
    return trim_names(kind, record, shown)


def stale_translations(content: Content) -> frozenset[tuple[str, str]]:
    """Return the translations that lag behind in what is shown, where the site wants that said.

    What is hidden must not mark a page that is not.
    """
    if content.settings is None or not content.settings.record.stale_note or not content.ledger.is_kept:
        return frozenset()
    rules = stage_rules(content.settings.record.stages)
    return frozenset(
        (status.language, status.source.text[status.language])
        for status in survey(content, content.ledger, {State.STALE})
        if is_shown(status.source.located.record, rules)
    )


def is_shown(record: Block, rules: Mapping[Stage, StageRule]) -> bool:
    """Whether the public sees anything of what was read of a record, of the settings or of an authored page."""
    return disclosure_of(record, rules) in SHOWN


def _without_remainder(signing: S, hidden: int) -> S:
    """Return a signing that covers projects which are not shown, without what would tell of these."""
    if hidden:
        signing = signing.model_copy(update={"partial": True})
    if 0 < hidden < FEWEST_BEHIND_A_FIGURE:
        # what is stated of all, less what is shown of the others, would be what is hidden
        signing = without(signing, count=None, total=None, expected_output=None)
    return signing


def _without_names(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(party.model_copy(update={"name": None}) for party in parties)


Standing = tuple[Stage, Disclosure, Money | None, bool]
"""What of a project gets into a tally: its stage, how much the public sees, its investment, whether it is a sample."""


def add_up(projects: Iterable[Standing]) -> list[Tally]:
    """Return the tally of each stage that has projects."""
    by_stage: dict[Stage, list[tuple[Disclosure, Money | None, bool]]] = {stage: [] for stage in Stage}
    for stage, disclosure, investment, sample in projects:
        by_stage[stage].append((disclosure, investment, sample))
    tallies = (_tally(stage, found) for stage, found in by_stage.items())
    return [each for each in tallies if each.count]


def _tally(stage: Stage, projects: list[tuple[Disclosure, Money | None, bool]]) -> Tally:
    shown = [(amount, sample) for disclosure, amount, sample in projects if disclosure in SHOWN]
    counted = [(amount, sample) for disclosure, amount, sample in projects if disclosure is Disclosure.COUNTED]
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
