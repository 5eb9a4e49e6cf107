"""What is asked of projects: which are where, at what stage, how many, and by what they can be chosen."""

from __future__ import annotations

from heapq import nlargest
from itertools import chain
from typing import TYPE_CHECKING

from generator.records.project.facets import SIGNED_STAGES, facets_of
from generator.records.project.trend import trend_of
from generator.values.stage import SIGNED_CLASSES, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.groups import Members
    from generator.library.library import Library
    from generator.records.project.record import Project
    from generator.records.project.trend import Trend

KIND = "project"
_LATEST = 6  # on the board


def groups(library: Library) -> Iterator[Members]:
    """Yield each project at its stage, the sample projects by what they name, the trend, and the choices of lists."""
    outlines = library.shelf(KIND).outlines
    for key, outline in outlines.items():
        yield f"projects-at/{outline.one('stage')}", key
        if outline.sample:
            for target in ("park", "industry"):
                for other in outline.all(target):
                    yield f"sample-projects-naming-{target}/{other}", key
    yield "trend", repr(_trend(library))
    for language in library.site.settings.languages:
        spoken = (each for each in outlines.values() if library.is_told(KIND, each, language))
        facets = facets_of(spoken, library.shelf("park").outlines, library.shelf("industry").outlines)
        for key in _latest(library, language):
            yield f"latest-signed-{language}", key
        for listing, found in facets.items():
            for choice in found:
                yield f"facets-{language}/{listing}", choice


def projects_at(library: Library, stage: Stage, language: str) -> tuple[str, ...]:
    """Return the ids of the published projects at a stage that have a page in a language."""
    return library.speaking(KIND, library.ids(f"projects-at/{stage.value}"), language)


def facets(library: Library, listing: str, language: str) -> dict[str, tuple[str, ...]]:
    """Return by what the projects of a list can be chosen: the keys of stages, parks and industries by kind."""
    found: dict[str, tuple[str, ...]] = {"stage": (), "park": (), "industry": ()}
    for kind, _, key in (each.partition("/") for each in library.ids(f"facets-{language}/{listing}")):
        found[kind] = (*found[kind], key)
    return found


def opportunities(library: Library, language: str, limit: int) -> tuple[str, ...]:
    """Return the ids of the first projects that look for an investor and have a page in a language."""
    return projects_at(library, Stage.OPPORTUNITY, language)[:limit]


def latest_signed(library: Library, language: str) -> tuple[str, ...]:
    """Return the ids of the projects in the five classes whose last step is the latest, of those with a page."""
    return library.ids(f"latest-signed-{language}")


def _latest(library: Library, language: str) -> list[str]:
    followed = {stage.value for stage in SIGNED_CLASSES}
    signed = (
        each
        for each in library.shelf(KIND).outlines.values()
        if each.one("stage") in followed and library.is_told(KIND, each, language)
    )
    # the step begins with its month (2026-03 signed); what has none is the oldest
    latest = nlargest(_LATEST, signed, key=lambda each: (max(each.all("history"), default=""), each.id))
    return [each.id for each in latest]


def has_signed_projects(library: Library) -> bool:
    """Whether any stage from the framework agreement on has published projects."""
    return any(library.tally(stage) for stage in SIGNED_STAGES)


def trend(library: Library) -> Trend:
    """Return how many published projects stood in each of the five classes, month by month."""
    library.note(("trend",))
    return _trend(library)


def _trend(library: Library) -> Trend:
    return library.once("trend", lambda: trend_of(library.shelf(KIND).outlines.values()))


def related(library: Library, project: Project, limit: int = 3) -> tuple[str, ...]:
    """Return the ids of other projects of the same park, then of the same industry."""
    near = [library.naming(KIND, "park", project.park)] if project.park else []
    found: dict[str, None] = {}
    for key in chain.from_iterable([*near, library.naming(KIND, "industry", project.industry)]):
        if len(found) == limit:
            break
        if key != project.id:
            found[key] = None
    return tuple(found)
