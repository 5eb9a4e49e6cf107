"""The pages of projects: all of them, opportunities, signed projects by class, and one project."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.pages.feeds import FeedLinks
from generator.pages.finder.finding import finding
from generator.pages.listing import pager
from generator.pages.parts import (
    Badge,
    Fact,
    fact,
    party_line,
    quantity_fact,
    reason,
    stage_badge,
    stage_sum,
    text_fact,
)
from generator.pages.record import RecordView, record_view
from generator.records.project.choices import Choices, choices_on, stage_href
from generator.records.project.facets import STAGES_OF
from generator.records.project.questions import facets, related
from generator.records.project.timeline import TimelineEntry, timeline_entries
from generator.values.stage import SIGNED_CLASSES, Stage
from generator.values.urls import PROJECTS, feed_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from generator.gate.site import Tally
    from generator.pages.cards import Finished
    from generator.pages.finder.finding import FinderPlace
    from generator.pages.leaf import Leaf
    from generator.pages.listing import Pager, Portion, Sheet
    from generator.records.project.record import Project


_SIZES = ("land", "floor_area", "capacity")
_EXPECTED = ("expected_output", "expected_tax", "expected_jobs", "planned_start", "planned_production")
# fields whose reason stands beside them when they are inferred
_BESIDE = frozenset({"stage", "industry", "park", "investment", *_SIZES, *_EXPECTED})


@dataclass(frozen=True, slots=True)
class StageCount:
    """How many projects stand at a stage, with the link to where they are listed."""

    href: str
    count: str
    label: Markup | str
    sample: bool


@dataclass(frozen=True, slots=True)
class StageGroup:
    """The projects at one stage: how many, what is invested, and those that may be shown here.

    Where the group goes on from the page before, ``is_continued``, it says no figures again.
    """

    id: str
    badge: Badge
    is_continued: bool
    cards: tuple[Finished, ...]
    count: str = ""
    investment: str = ""
    note: Markup | str = ""
    sample: bool = False


@dataclass(frozen=True, slots=True)
class ProjectsView:
    """A page of projects in groups by stage; the first has the counts of all of them.

    ``finding`` is None where no project has a page; ``choices`` are what a reader without scripts has instead.
    """

    is_first: bool
    tally: tuple[StageCount, ...]
    finding: FinderPlace | None
    choices: tuple[Choices, ...]
    groups: tuple[StageGroup, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class WayStep:
    """One step of the way of a project: ``done``, ``present``, ``ahead`` or ``outstanding``, and the same in words."""

    label: Markup
    state: str
    said: str


@dataclass(frozen=True, slots=True)
class ProjectView:
    """Everything the public may know of a project."""

    record: RecordView
    amounts: tuple[Fact, ...]
    stage_inferred: Markup | str
    caution: Markup | str
    expected: tuple[Fact, ...]
    parties: tuple[Fact, ...]
    cooperation: Markup | str
    way: tuple[WayStep, ...]
    timeline: tuple[TimelineEntry, ...]
    feeds: FeedLinks
    related: tuple[Finished, ...]


def projects_view(leaf: Leaf, sheet: Sheet[Tally, str]) -> ProjectsView:
    """Return a page of a list of projects: of all, of opportunities, or of the signed ones."""
    return ProjectsView(
        is_first=sheet.is_first,
        tally=stage_counts(leaf, sheet) if sheet.is_first else (),
        finding=_finding(leaf, sheet.listing.kind),
        choices=choices_on(leaf, sheet),
        groups=tuple(_group(leaf, part) for part in sheet.parts),
        pager=pager(leaf, sheet),
    )


def _finding(leaf: Leaf, listing: str) -> FinderPlace | None:
    """Return the finder of a list, limited to the stages that the list has."""
    has_pages = facets(leaf.library, listing, leaf.language.key)["stage"]
    stages = "" if listing == PROJECTS.kind else f"stage:{','.join(STAGES_OF[listing])}"
    return finding(leaf, "projects", stages) if has_pages else None


def stage_counts(leaf: Leaf, sheet: Sheet[Tally, str]) -> tuple[StageCount, ...]:
    """Return how many projects stand at each stage of a list, whichever page of it they are on."""
    return tuple(
        StageCount(
            href=stage_href(leaf, sheet, tally),
            count=str(tally.count),
            label=stage_badge(leaf, tally.stage).text,
            sample=tally.sample,
        )
        for tally in sheet.begins
    )


def project_view(leaf: Leaf, project: Project) -> ProjectView:
    """Return the page of one project."""
    library = leaf.library
    rule = library.site.stages[project.stage]
    badges = [stage_badge(leaf, project.stage)]
    return ProjectView(
        record=record_view(leaf, "project", project, badges=badges, facts=_facts(leaf, project), beside=_BESIDE),
        amounts=tuple(_amounts(leaf, project)),
        stage_inferred=reason(leaf, project.inferred, "project.stage"),
        caution=leaf.text(rule.caution) if rule.caution else "",
        expected=tuple(_quantities(leaf, project, _EXPECTED)),
        parties=tuple(party_line(leaf, party) for party in project.parties),
        cooperation=leaf.text(project.cooperation) if project.cooperation else "",
        way=tuple(_way(leaf, project)),
        timeline=timeline_entries(leaf, project),
        feeds=FeedLinks(leaf.asset(feed_of(leaf.path))),
        related=tuple(leaf.cards.project(leaf, key) for key in related(library, project)),
    )


def _group(leaf: Leaf, part: Portion[Tally, str]) -> StageGroup:
    tally = part.group
    stage = tally.stage
    group = StageGroup(
        id=stage.value,
        badge=stage_badge(leaf, stage),
        is_continued=not part.is_first,
        cards=tuple(leaf.cards.project(leaf, key) for key in part.records),
    )
    if group.is_continued:
        return group
    rule = leaf.library.site.stages[stage]
    note = leaf.text(rule.caution) if rule.caution else ""
    return replace(group, count=str(tally.count), investment=stage_sum(leaf, tally), note=note, sample=tally.sample)


def _facts(leaf: Leaf, project: Project) -> list[Fact]:
    inferred = project.inferred
    facts = []
    for kind, key in (("industry", project.industry), ("park", project.park)):
        if key:
            link = leaf.link_to(kind, key)
            facts.append(fact(leaf, f"project.{kind}", link.text, inferred, href=link.href))
    return facts + text_fact(leaf, "project.town", project.town)


def _amounts(leaf: Leaf, project: Project) -> list[Fact]:
    """Return how large it is: what is invested, on which basis, and the sizes of what is built."""
    inferred = project.inferred
    investment = quantity_fact(leaf, "project.investment", project.investment, inferred)
    if investment and project.investment_basis:
        basis = leaf.words(f"investment_basis.{project.investment_basis.value}")
        investment = [each._replace(note=basis) for each in investment]
    return investment + _quantities(leaf, project, _SIZES)


def _quantities(leaf: Leaf, project: Project, fields: Iterable[str]) -> list[Fact]:
    return [
        each
        for field in fields
        for each in quantity_fact(leaf, f"project.{field}", getattr(project, field), project.inferred)
    ]


def _way(leaf: Leaf, project: Project) -> list[WayStep]:
    """Return the classes of a signed project with the present one marked; other projects have no such way."""
    if project.stage not in SIGNED_CLASSES and project.stage is not Stage.TARGET_REACHED:
        return []
    stages = [
        stage
        for stage in (*SIGNED_CLASSES, Stage.TARGET_REACHED)
        if stage is not Stage.SUSPENDED or project.stage is Stage.SUSPENDED
    ]
    present = stages.index(project.stage)
    return [
        WayStep(
            label=leaf.text(leaf.library.site.stages[stage].label),
            state=(state := _state(project, stage, at - present)),
            said=_say_state(leaf, project, stage, state),
        )
        for at, stage in enumerate(stages)
    ]


def _say_state(leaf: Leaf, project: Project, stage: Stage, state: str) -> str:
    """Say in words whether a stage is reached, and when it was, began or is planned for, where that is known."""
    if state == "present" and stage is Stage.TARGET_REACHED:
        state = "done"  # nothing comes after it
    planned = {Stage.CONSTRUCTION: project.planned_start, Stage.PRODUCTION: project.planned_production}
    reached = next((step.date for step in project.history if step.stage is stage), None)
    date = planned.get(stage) if state == "ahead" else reached if state in {"done", "present"} else None
    if date is None:
        return leaf.words(f"way.{state}")
    return leaf.words(f"way.{state}.dated", date=leaf.quantity(date))


def _state(project: Project, stage: Stage, ahead: int) -> str:
    """Return how far a project is with a stage that lies so many steps ahead of the present one, or behind it."""
    if stage in project.outstanding:
        return "outstanding"
    return "present" if ahead == 0 else "ahead" if ahead > 0 else "done"
