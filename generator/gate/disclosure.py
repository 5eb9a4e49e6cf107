"""What of the content may be published: the one gate between what staff wrote and the public site.

Owns the rules of disclosure: a stage's visibility, a record's own ``disclosure``, internal blocks, and how many
records must stand behind a figure. Everything that is not public ends here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from generator.gate.outline import has_sample
from generator.gate.publication import is_published, open_few, public_of, trim_few, without
from generator.gate.shelf import Shelf
from generator.gate.site import Site, Tally
from generator.reading.kinds import KINDS_OF_MANY
from generator.records.park.record import Park, ParkEntry, Plot
from generator.records.project.record import Project, ProjectEntry
from generator.records.signing.record import Signing
from generator.sentences.translations import State, survey
from generator.values.quantity import Money
from generator.values.record import Block, Disclosure, Entry, public_part
from generator.values.stage import Stage, Visibility, stage_rules

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from datetime import datetime

    from generator.gate.outline import RecordOfMany
    from generator.reading.content import Content
    from generator.reading.settings import Settings
    from generator.records.project.record import Party
    from generator.records.signing.record import SigningEntry
    from generator.values.record import Record
    from generator.values.stage import StageRule

T = TypeVar("T")
R = TypeVar("R", bound=Block)

FEWEST_BEHIND_A_FIGURE = 3
"""A count or sum over hidden projects is shown only where at least so many stand behind it."""

_SHOWN = {Disclosure.FULL, Disclosure.ANONYMOUS}
_OPENNESS = (Disclosure.INTERNAL, Disclosure.COUNTED, Disclosure.ANONYMOUS, Disclosure.FULL)
_OF_VISIBILITY = {
    Visibility.FULL: Disclosure.FULL,
    Visibility.COUNTED: Disclosure.COUNTED,
    Visibility.HIDDEN: Disclosure.INTERNAL,
}


def disclosure_of(entry: ProjectEntry, rules: Mapping[Stage, StageRule]) -> Disclosure:
    """Return how much of a project the public sees.

    The record's own ``disclosure`` narrows what its stage allows. It widens it only as ``full``, and only where the
    record's source names where the fact is already public.
    """
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


def publish(content: Content, as_of: datetime) -> Site:
    """Return the public site inside the content, which must be free of errors."""
    rules = stage_rules(settings_of(content).stages)
    shown = {
        kind: {
            key: record
            for key, at in content.records(kind).items()
            if (record := public_record(at.record, rules)) is not None  # type: ignore[arg-type]  # of a kind with pages
        }
        for kind in KINDS_OF_MANY
    }
    names = names_shown(content, shown)
    shelves = {
        kind: Shelf.of({key: trim(record, names) for key, record in records.items()}) for kind, records in shown.items()
    }
    tallies = add_up(standing_of(at.record, rules) for at in content.projects.values())
    return make_site(content, shelves, tallies, stale_translations(content), as_of)


def make_site(
    content: Content,
    shelves: Mapping[str, Shelf[RecordOfMany]],
    tallies: Iterable[Tally],
    stale: frozenset[tuple[str, str]],
    as_of: datetime,
) -> Site:
    """Return the public site of records that are public already, and of what else there is in the content."""
    settings = settings_of(content)
    shown = names_shown(content, shelves)
    few = open_few(content, shown, as_of.date())
    present = {**shown, **few}
    industries = {key: trim_few("industry", each, present) for key, each in public_of(content, "industry").items()}
    figures, contacts = public_of(content, "figure"), public_of(content, "contact")
    return Site(
        settings=settings,
        stages=stage_rules(settings.stages),
        industries=industries,  # type: ignore[arg-type]  # each of its own kind, as are the shelves
        parks=shelves["park"],  # type: ignore[arg-type]
        projects=shelves["project"],  # type: ignore[arg-type]
        signings=shelves["signing"],  # type: ignore[arg-type]
        events=few["event"],  # type: ignore[arg-type]
        policies=few["policy"],  # type: ignore[arg-type]
        services=few["service"],  # type: ignore[arg-type]
        needs=few["need"],  # type: ignore[arg-type]
        documents=few["document"],  # type: ignore[arg-type]
        firms=few["firm"],  # type: ignore[arg-type]
        figures=figures,  # type: ignore[arg-type]
        contacts=contacts,  # type: ignore[arg-type]
        pages={key: at.record for key, at in content.pages.items()},
        tallies=tuple(tallies),
        media=content.media_files,
        as_of=as_of,
        stale=stale,
        has_samples=settings.demonstration is not None
        or any(outline.sample for shelf in (*shelves.values(), *few.values()) for outline in shelf.outlines.values())
        or any(map(has_sample, (industries, figures, contacts))),
    )


def settings_of(content: Content) -> Settings:
    """Return the settings of a site; without them, which is an error of the content, nothing can be published."""
    if content.settings is None:
        raise ValueError("content without site.yaml cannot be published")
    return content.settings.record


def public_record(
    entry: ParkEntry | ProjectEntry | SigningEntry, rules: Mapping[Stage, StageRule]
) -> RecordOfMany | None:
    """Return what is public of a record, looked at by itself; None where nothing is. See :func:`trim`."""
    if isinstance(entry, ProjectEntry):
        return _public_project(entry, disclosure_of(entry, rules))
    if not is_published(entry):
        return None
    return _public_park(entry) if isinstance(entry, ParkEntry) else _public_signing(entry)


def names_shown(content: Content, shown: Mapping[str, Container[str]]) -> Mapping[str, Container[str]]:
    """Return the ids of all that public records may name: public records by kind, and the contacts."""
    return {**shown, "contact": public_of(content, "contact")}


def trim(record: RecordOfMany, shown: Mapping[str, Container[str]]) -> RecordOfMany:
    """Return a public record without what it says of others that are not public; ``shown`` is :func:`names_shown`.

    Nothing of a record that has not been trimmed may get into a page.
    """
    if isinstance(record, Project):
        return _linked(record, park=shown["park"], contact=shown["contact"])
    if isinstance(record, Park):
        return _linked(record, within=shown["park"], contact=shown["contact"])
    return _linked(_trim_signing(record, shown["project"], shown["park"]), contact=shown["contact"])


def stale_translations(content: Content) -> frozenset[tuple[str, str]]:
    """Return the translations that lag behind in what is shown, where the site wants that said.

    What is hidden must not mark a page that is not.
    """
    settings = settings_of(content)
    if not settings.stale_note or not content.ledger.is_kept:
        return frozenset()
    rules = stage_rules(settings.stages)
    return frozenset(
        (status.language, status.source.text[status.language])
        for status in survey(content, content.ledger, {State.STALE})
        if is_shown(status.source.located.record, rules)
    )


def is_shown(record: Block, rules: Mapping[Stage, StageRule]) -> bool:
    """Whether the public sees anything of what was read of a record, of the settings or of an authored page."""
    if isinstance(record, ProjectEntry):
        return disclosure_of(record, rules) in _SHOWN
    return not isinstance(record, Entry) or is_published(record)


def _public_park(entry: ParkEntry) -> Park:
    plots = tuple(public_part(plot, Plot) for plot in entry.plots if is_published(plot))
    return without(public_part(entry, Park), plots=plots)


def _public_project(entry: ProjectEntry, disclosure: Disclosure) -> Project | None:
    if disclosure in {Disclosure.INTERNAL, Disclosure.COUNTED}:
        return None
    project = public_part(entry, Project)
    if disclosure is Disclosure.ANONYMOUS:
        return without(project, parties=_without_names(project.parties))
    return project


def _public_signing(entry: SigningEntry) -> Signing:
    signing = public_part(entry, Signing)
    if entry.disclosure is Disclosure.ANONYMOUS:
        signing = without(signing, parties=_without_names(entry.parties))
    return signing


def _trim_signing(signing: Signing, projects: Container[str], parks: Container[str]) -> Signing:
    hidden = sum(key not in projects for key in signing.projects)
    signing = without(
        signing,
        projects=tuple(key for key in signing.projects if key in projects),
        parks=tuple(key for key in signing.parks if key in parks),
    )
    if hidden:
        signing = signing.model_copy(update={"partial": True})
    if 0 < hidden < FEWEST_BEHIND_A_FIGURE:
        # what is stated of all, less what is shown of the others, would be what is hidden
        signing = without(signing, count=None, total=None, expected_output=None)
    return signing


def _without_names(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(party.model_copy(update={"name": None}) for party in parties)


def _linked(record: R, **targets: Container[str]) -> R:
    """Drop the links that lead to a record which is not published."""
    return without(record, **{name: None for name, ids in targets.items() if getattr(record, name) not in ids})


Standing = tuple[Stage, Disclosure, Money | None, bool]
"""What of a project gets into a tally: its stage, how much the public sees, its investment, whether it is a sample."""


def standing_of(entry: ProjectEntry, rules: Mapping[Stage, StageRule]) -> Standing:
    """Return what of a project gets into the tally of its stage."""
    return entry.stage, disclosure_of(entry, rules), entry.investment, entry.sample


def add_up(projects: Iterable[Standing]) -> list[Tally]:
    """Return the tally of each stage that has projects."""
    by_stage: dict[Stage, list[tuple[Disclosure, Money | None, bool]]] = {stage: [] for stage in Stage}
    for stage, disclosure, investment, sample in projects:
        by_stage[stage].append((disclosure, investment, sample))
    tallies = (_tally(stage, found) for stage, found in by_stage.items())
    return [each for each in tallies if each.count]


def _tally(stage: Stage, projects: list[tuple[Disclosure, Money | None, bool]]) -> Tally:
    shown = [(amount, sample) for disclosure, amount, sample in projects if disclosure in _SHOWN]
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
