"""The lists of projects, the board of the five classes, the page of each project, and what other pages show of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.gate.site import Tally
from generator.pages.data.dataset import Dataset
from generator.pages.draft import Spot, draft_list, draft_page, draft_record
from generator.pages.listing import divide
from generator.pages.parts import Fact
from generator.pages.pictured import Pictured, over_each
from generator.pages.showing import Feed, Showing
from generator.records.project.board import board_view
from generator.records.project.card import project_card
from generator.records.project.charts import pipeline_by_stage
from generator.records.project.choices import choice_fields
from generator.records.project.facets import SIGNED_STAGES
from generator.records.project.feed import has_feed, project_entry, project_feed, told_of_projects
from generator.records.project.finder import FINDERS
from generator.records.project.linked import project_nodes
from generator.records.project.page import project_view, projects_view, stage_counts
from generator.records.project.questions import has_signed_projects, opportunities, projects_at, trend
from generator.records.project.record import Project
from generator.values import urls
from generator.values.stage import SIGNED_CLASSES, Stage
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.library.library import Library
    from generator.pages.charts.chart import Chart
    from generator.pages.draft import Draft
    from generator.pages.leaf import Leaf
    from generator.pages.listing import Sheet
    from generator.pages.words import Words
    from generator.records.project.board import BoardView
    from generator.records.project.page import ProjectsView, ProjectView, StageCount


_OPPORTUNITIES = 4  # on the home page
_ByStage = dict[Stage, tuple[Tally, tuple[str, ...]]]


def _projects_by_stage(library: Library, words: Words) -> _ByStage:
    """Return the stages that have projects, each with those that have a page in the language."""
    return {
        stage: (tally, projects_at(library, stage, words.language.key))
        for stage in Stage
        if (tally := library.tally(stage))
    }


def signed_sheets(library: Library, words: Words) -> tuple[Sheet[Tally, str], ...]:
    """Return the pages of the list of signed projects; the first is there even when none is signed."""
    return _signed(_projects_by_stage(library, words))


def _signed(by_stage: _ByStage) -> tuple[Sheet[Tally, str], ...]:
    return divide(urls.SIGNED, [by_stage[stage] for stage in SIGNED_STAGES if stage in by_stage])


def draft_projects(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the lists of projects."""
    by_stage = _projects_by_stage(library, words)
    if not by_stage:
        return
    # opportunities first, terminated ones last: no published project is left out
    sheets = divide(urls.PROJECTS, by_stage.values())
    yield from draft_list(library, words, urls.PROJECTS, projects_view, sheets, Spot("project/list", 30))
    opportunity = by_stage.get(Stage.OPPORTUNITY)
    if opportunity and opportunity[1]:
        sheets = divide(urls.OPPORTUNITIES, [opportunity])
        yield from draft_list(
            library,
            words,
            urls.OPPORTUNITIES,
            projects_view,
            sheets,
            Spot("project/list", 1, urls.PROJECTS),
        )
    if has_signed_projects(library):
        yield from draft_list(
            library,
            words,
            urls.SIGNED,
            projects_view,
            _signed(by_stage),
            Spot("project/list", 2, urls.PROJECTS),
        )


def draft_board(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the board, where a class has projects or had any in a month that is known."""
    if any(library.tally(stage) for stage in SIGNED_CLASSES) or trend(library).months:
        signed = signed_sheets(library, words)[0]
        view = partial(board_view, signed=signed)
        draft = draft_page(library, words, urls.BOARD, view, Spot("project/board", 3, urls.PROJECTS))
        yield replace(draft, sheet=signed)


def _draft_project(library: Library, words: Words, key: str) -> Draft:
    project = library.all(Project)[key]
    view = partial(project_view, project=project)
    return draft_record(project, Address("project", key), words, view, urls.PROJECTS)


def _pictured(leaf: Leaf, keys: Sequence[str]) -> tuple[Pictured, ...]:
    """Return projects on cards with a picture over each. All of them are opportunities, which the heading says."""
    shelf = leaf.library.all(Project)
    over = over_each(leaf, ((key, shelf[key].photos) for key in keys), always=True)
    cards = (project_card(leaf, key)._replace(badges=()) for key in keys)
    return tuple(map(Pictured, cards, over))


@dataclass(frozen=True, slots=True)
class ProjectsOnHome:
    """The first opportunities, and how many projects stand at each stage from the framework agreement on.

    ``finder`` are the fields by which opportunities are chosen, empty where there is nothing to choose; ``pipeline`` is
    a picture of all stages, where there are enough.
    """

    opportunities: tuple[Pictured, ...]
    finder: Markup
    signed: tuple[StageCount, ...]
    pipeline: Chart | None


def _on_home(leaf: Leaf, key: str) -> ProjectsOnHome:
    del key
    first = opportunities(leaf.library, leaf.language.key, _OPPORTUNITIES)
    return ProjectsOnHome(
        opportunities=_pictured(leaf, first),
        finder=leaf.cards.fields(leaf, urls.OPPORTUNITIES.kind) if first else Markup(),
        signed=stage_counts(leaf, signed_sheets(leaf.library, leaf.words)[0]),
        pipeline=pipeline_by_stage(leaf),
    )


def _leads(leaf: Leaf, view: ProjectView) -> tuple[Fact, ...]:
    del leaf
    return view.amounts


def _leads_of_list(leaf: Leaf, view: ProjectsView) -> tuple[Fact, ...]:
    """Return how many projects stand at the first stages of a list."""
    del leaf
    return tuple(Fact(each.label, each.count, sample=each.sample) for each in view.tally)


def _leads_of_board(leaf: Leaf, view: BoardView) -> tuple[Fact, ...]:
    """Return how many projects stand in the first classes; nothing of one whose figure is not published."""
    del leaf
    return tuple(Fact(each.badge.text, each.count, sample=each.sample) for each in view.classes)


SHOWING = Showing(
    order=30,
    sections=(draft_projects, draft_board),
    draft=_draft_project,
    on={"home": _on_home},
    parts={"project_card": project_card, "choice_fields": choice_fields},
    feed=Feed(told_of_projects, project_entry, has_feed, project_feed),
    listings=("projects", "opportunities", "signed"),
    finders=FINDERS,
    leads={"project": _leads}
    | dict.fromkeys(("projects", "opportunities", "signed"), _leads_of_list)
    | {"board": _leads_of_board},
    linked={"project": project_nodes},
    dataset=Dataset("projects", Project),
)
