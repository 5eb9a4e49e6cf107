"""The lists of projects: of all, of opportunities, and of the signed ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.gate.site import Tally
from generator.pages.draft import draft_list
from generator.pages.listing import divide
from generator.records.project.facets import SIGNED_STAGES
from generator.records.project.page import projects_view
from generator.values import urls
from generator.values.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.questions import Library
    from generator.pages.draft import Draft
    from generator.pages.listing import Sheet
    from generator.pages.words import Words


_ByStage = dict[Stage, tuple[Tally, tuple[str, ...]]]


def _projects_by_stage(library: Library, words: Words) -> _ByStage:
    """Return the stages that have projects, each with those that have a page in the language."""
    return {
        stage: (tally, library.projects_at(stage, words.language.key))
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
    yield from draft_list(library, words, urls.PROJECTS, projects_view, sheets, order=30)
    opportunity = by_stage.get(Stage.OPPORTUNITY)
    if opportunity and opportunity[1]:
        sheets = divide(urls.OPPORTUNITIES, [opportunity])
        yield from draft_list(library, words, urls.OPPORTUNITIES, projects_view, sheets, order=1, parent=urls.PROJECTS)
    if library.has_signed_projects():
        yield from draft_list(
            library, words, urls.SIGNED, projects_view, _signed(by_stage), order=2, parent=urls.PROJECTS
        )
