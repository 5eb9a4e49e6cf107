"""What of the content may be published: the one gate between what staff wrote and the public site.

Owns the rules of disclosure: a stage's visibility, a record's own ``disclosure``, internal blocks, and how many
records must stand behind a figure. Everything that is not public ends here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from generator.model.contact import Contact
from generator.model.figure import Figure
from generator.model.industry import Industry
from generator.model.park import Park, Plot
from generator.model.project import Project, ProjectEntry
from generator.model.record import Block, Disclosure, Entry, public_part
from generator.model.signing import Signing
from generator.model.stage import Stage, Visibility, stage_rules
from generator.quantity import Money
from generator.site import Site, Tally
from generator.translations import State, survey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from generator.content import Content, Located
    from generator.model.park import ParkEntry
    from generator.model.project import Party
    from generator.model.record import PublicRecord, Record
    from generator.model.signing import SigningEntry
    from generator.model.stage import StageRule

T = TypeVar("T")

FEWEST_BEHIND_A_FIGURE = 3
"""A count or sum over hidden projects is shown only where at least so many stand behind it."""

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


def is_published(entry: Entry) -> bool:
    """Whether a record other than a project is shown: it is, unless it says that it is internal or only counted."""
    return entry.disclosure not in {Disclosure.INTERNAL, Disclosure.COUNTED}


def publish(content: Content, as_of: datetime) -> Site:
    """Return the public site inside the content, which must be free of errors."""
    settings = content.settings
    if settings is None:
        raise ValueError("content without site.yaml cannot be published")
    rules = stage_rules(settings.record.stages)
    parks = {key: _public_park(at.record) for key, at in content.parks.items() if is_published(at.record)}
    industries = _public(content.industries, Industry)
    contacts = _public(content.contacts, Contact)
    projects = {}
    for key, at in content.projects.items():
        if (project := _public_project(at.record, disclosure_of(at.record, rules))) is not None:
            projects[key] = _linked(project, park=parks, contact=contacts)
    signings = {
        key: _linked(_public_signing(at.record, projects.keys(), parks.keys()), contact=contacts)
        for key, at in content.signings.items()
        if is_published(at.record)
    }
    figures = _public(content.figures, Figure)
    shown = (industries, parks, projects, signings, figures, contacts)
    return Site(
        settings=settings.record,
        stages=rules,
        industries=industries,
        parks={key: _linked(park, within=parks, contact=contacts) for key, park in parks.items()},
        projects=projects,
        signings=signings,
        figures=figures,
        contacts=contacts,
        pages={key: at.record for key, at in content.pages.items()},
        tallies=tuple(_tallies(content.projects.values(), rules)),
        media=content.media_files,
        as_of=as_of,
        stale=_stale(content, partial(_is_shown, rules=rules)) if settings.record.stale_note else frozenset(),
        has_samples=settings.record.demonstration is not None or any(map(_has_sample, shown)),
    )


def _has_sample(value: object) -> bool:
    """Whether anything that is shown is marked as a sample; what is hidden must not show in a notice either."""
    if isinstance(value, Block):
        return bool(getattr(value, "sample", False)) or any(_has_sample(each) for _, each in value)
    if isinstance(value, dict):
        return any(map(_has_sample, value.values()))
    return isinstance(value, tuple) and any(map(_has_sample, value))


def _stale(content: Content, shown: Callable[[Block], bool]) -> frozenset[tuple[str, str]]:
    """Return the translations that lag behind in what is shown; what is hidden must not mark a page that is not."""
    return frozenset(
        (status.language, status.source.text[status.language])
        for status in survey(content, content.ledger)
        if status.state is State.STALE and shown(status.source.located.record)
    )


def _public(entries: Mapping[str, Located[Record]], kind: type[PublicRecord]) -> dict[str, PublicRecord]:
    return {
        key: public_part(at.record, kind)
        for key, at in entries.items()
        if is_published(at.record)  # type: ignore[arg-type]  # every entry class is also an Entry
    }


def _is_shown(record: Block, rules: Mapping[Stage, StageRule]) -> bool:
    if isinstance(record, ProjectEntry):
        return disclosure_of(record, rules) in {Disclosure.FULL, Disclosure.ANONYMOUS}
    return not isinstance(record, Entry) or is_published(record)


def _public_park(entry: ParkEntry) -> Park:
    plots = tuple(public_part(plot, Plot) for plot in entry.plots if is_published(plot))
    return _without(public_part(entry, Park), plots=plots)


def _public_project(entry: ProjectEntry, disclosure: Disclosure) -> Project | None:
    if disclosure in {Disclosure.INTERNAL, Disclosure.COUNTED}:
        return None
    project = public_part(entry, Project)
    if disclosure is Disclosure.ANONYMOUS:
        return _without(project, parties=_without_names(project.parties))
    return project


def _public_signing(entry: SigningEntry, projects: Iterable[str], parks: Iterable[str]) -> Signing:
    signing = _without(
        public_part(entry, Signing),
        projects=tuple(key for key in entry.projects if key in projects),
        parks=tuple(key for key in entry.parks if key in parks),
    )
    if entry.disclosure is Disclosure.ANONYMOUS:
        signing = _without(signing, parties=_without_names(entry.parties))
    hidden = len(entry.projects) - len(signing.projects)
    if hidden:
        signing = signing.model_copy(update={"partial": True})
    if 0 < hidden < FEWEST_BEHIND_A_FIGURE:
        # what is stated of all, less what is shown of the others, would be what is hidden
        signing = _without(signing, count=None, total=None, expected_output=None)
    return signing


def _without_names(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(party.model_copy(update={"name": None}) for party in parties)


def _linked(record: PublicRecord, **targets: Mapping[str, Record]) -> PublicRecord:
    """Drop the links that lead to a record which is not published."""
    return _without(record, **{name: None for name, records in targets.items() if getattr(record, name) not in records})


def _without(record: PublicRecord, **fields: object) -> PublicRecord:
    """Return a record with less in some fields, and without the notes on what was taken out of it."""
    changed = {name: value for name, value in fields.items() if getattr(record, name) != value}
    if not changed:
        return record
    inferred = {name: why for name, why in getattr(record, "inferred", {}).items() if name not in changed}
    return record.model_copy(update={**changed, "inferred": inferred})


def _tallies(projects: Iterable[Located[ProjectEntry]], rules: Mapping[Stage, StageRule]) -> Iterable[Tally]:
    by_stage: dict[Stage, list[ProjectEntry]] = {stage: [] for stage in Stage}
    for located in projects:
        by_stage[located.record.stage].append(located.record)
    for stage, entries in by_stage.items():
        tally = _tally(stage, entries, rules)
        if tally.count:
            yield tally


def _tally(stage: Stage, entries: list[ProjectEntry], rules: Mapping[Stage, StageRule]) -> Tally:
    shown, counted = [], []
    for entry in entries:
        disclosure = disclosure_of(entry, rules)
        if disclosure is Disclosure.COUNTED:
            counted.append(entry)
        elif disclosure is not Disclosure.INTERNAL:
            shown.append(entry)
    count = len(shown) + len(_if_enough(counted))
    # a hidden amount is in the sum only where three hidden amounts are, else the difference would give it away
    behind = [entry.investment for entry in shown if entry.investment]
    behind += _if_enough([entry.investment for entry in counted if entry.investment])
    return Tally(stage, count, _sum(behind), len(behind))


def _if_enough(hidden: list[T]) -> list[T]:
    return hidden if len(hidden) >= FEWEST_BEHIND_A_FIGURE else []


def _sum(amounts: list[Money]) -> Money | None:
    """Add amounts of one currency; amounts in several are no single figure."""
    if not amounts or len({amount.currency for amount in amounts}) > 1:
        return None
    return Money.total(amounts)
