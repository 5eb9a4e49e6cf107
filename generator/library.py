"""Questions asked of a :class:`~generator.site.Site`: what belongs to what, what is latest, what has a twin.

Owns every look-up across records. Must not format anything and must not know addresses or templates.
"""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from generator.model.settings import Untranslated
from generator.model.stage import SIGNED_CLASSES, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.language import Text
    from generator.model.figure import Figure
    from generator.model.park import Park
    from generator.model.project import Project
    from generator.model.signing import Signing
    from generator.site import Site, Tally

K = TypeVar("K")
V = TypeVar("V")

SIGNED_STAGES = (Stage.FRAMEWORK, *SIGNED_CLASSES, Stage.TARGET_REACHED)
"""The stages of the page of signed projects, in their order."""


class Library:
    """The answers about one site; each index is built once."""

    def __init__(self, site: Site) -> None:
        self.site = site

    @cached_property
    def _projects_by_park(self) -> dict[str, list[Project]]:
        return _group((project.park, project) for project in self.site.projects.values())

    @cached_property
    def _projects_by_industry(self) -> dict[str, list[Project]]:
        return _group((project.industry, project) for project in self.site.projects.values())

    @cached_property
    def _projects_by_stage(self) -> dict[str, list[Project]]:
        return _group((project.stage.value, project) for project in self.site.projects.values())

    @cached_property
    def _signings_by_project(self) -> dict[str, list[Signing]]:
        return _group((key, signing) for signing in self.signings() for key in signing.projects)

    @cached_property
    def _parks_within(self) -> dict[str, list[Park]]:
        return _group((park.within, park) for park in self.site.parks.values())

    @cached_property
    def _signings(self) -> tuple[Signing, ...]:
        return tuple(
            sorted(self.site.signings.values(), key=lambda signing: (signing.date.first_day, signing.id), reverse=True)
        )

    @cached_property
    def _signings_by_park(self) -> dict[str, list[Signing]]:
        return _group((park, signing) for signing in self.signings() for park in self._parks_of_signing(signing))

    @cached_property
    def _tallies(self) -> dict[Stage, Tally]:
        return {tally.stage: tally for tally in self.site.tallies}

    def projects_of(self, park: Park) -> list[Project]:
        """Return the projects in a park."""
        return self._projects_by_park.get(park.id, [])

    def projects_at(self, stage: Stage) -> list[Project]:
        """Return the published projects at a stage."""
        return self._projects_by_stage.get(stage.value, [])

    def opportunities(self) -> list[Project]:
        """Return the projects that look for an investor."""
        return self.projects_at(Stage.OPPORTUNITY)

    def has_signed_projects(self) -> bool:
        """Whether any stage from the framework agreement on has projects, counted ones included."""
        return any(stage in self._tallies for stage in SIGNED_STAGES)

    def tally(self, stage: Stage) -> Tally | None:
        """Return how many projects stand at a stage, those counted only included where that gives none away."""
        return self._tallies.get(stage)

    def parks_within(self, park: Park) -> list[Park]:
        """Return the parks that lie in a park."""
        return self._parks_within.get(park.id, [])

    def signings(self) -> tuple[Signing, ...]:
        """Return all signings, the latest first."""
        return self._signings

    def signings_in(self, year: int) -> list[Signing]:
        """Return the signings of a year, the latest first."""
        return [signing for signing in self._signings if signing.date.year == year]

    def signing_years(self) -> list[int]:
        """Return the years that have signings, the latest first."""
        return sorted({signing.date.year for signing in self._signings}, reverse=True)

    def signings_about(self, kind: str, key: str) -> list[Signing]:
        """Return the signings that cover a project, or that name a park or a project in it, the latest first."""
        if kind == "project":
            return self._signings_by_project.get(key, [])
        return self._signings_by_park.get(key, []) if kind == "park" else []

    def parks_of(self, signing: Signing) -> list[Park]:
        """Return the parks that a signing names or whose projects it covers."""
        return [self.site.parks[key] for key in self._parks_of_signing(signing)]

    def related(self, project: Project, limit: int = 3) -> list[Project]:
        """Return other projects of the same park, then of the same industry."""
        near = self._projects_by_park.get(project.park or "", [])
        alike = self._projects_by_industry.get(project.industry, [])
        found: dict[str, Project] = {}
        for other in chain(near, alike):
            if len(found) == limit:
                break
            if other.id != project.id:
                found[other.id] = other
        return list(found.values())

    def figures(self) -> list[Figure]:
        """Return the official figures in the order in which staff wrote them."""
        return list(self.site.figures.values())

    def speaks(self, kind: str, record: Park | Project | Signing, language: str) -> bool:
        """Whether a record has a page in a language.

        Without a name in it there is none. With other texts missing the site's policy decides: ``mark`` shows what
        there is and marks the rest, ``withhold`` waits for the translation.
        """
        title: Text = record.title if hasattr(record, "title") else record.name
        if language not in title:
            return False
        policy = self.site.settings.untranslated.get(kind, Untranslated.MARK)
        return policy is Untranslated.MARK or language in record.summary

    def _parks_of_signing(self, signing: Signing) -> list[str]:
        parks = self.site.parks
        named = [*signing.parks, *(self.site.projects[key].park for key in signing.projects)]
        return list(dict.fromkeys(key for key in named if key in parks and key is not None))


def _group(pairs: Iterable[tuple[K | None, V]]) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        if key is not None:
            groups.setdefault(key, []).append(value)
    return groups
