"""The table by which projects are found: what stands in each of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.finder import facet
from generator.pages.finder.finder import Finder
from generator.pages.finder.measure import money, plainly
from generator.pages.finder.table import RowLink, Table, TableRow
from generator.records.project.questions import KIND, facets
from generator.values.stage import Stage
from generator.values.urls import PROJECTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.library.library import Library
    from generator.pages.finder.facet import Facet
    from generator.pages.finder.table import Cell
    from generator.pages.finder.telling import Telling
    from generator.records.project.record import Project


class _Projects:
    """The table of all projects, in the order of their list."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._table = Table("projects", telling, _columns(telling))

    def take(self, project: Project) -> None:
        """Take a project."""
        cells = dict(_cells(self._telling, project))
        self._table.add(TableRow(project.id, project.name[self._telling.language.key], cells, project.sample))

    def write(self) -> bytes:
        """Return the file."""
        return self._table.write(RowLink(self._telling.href(PROJECTS), "/"))


def _columns(telling: Telling) -> list[Facet]:
    found = facets(telling.library, PROJECTS.kind, telling.language.key)
    rules = telling.library.site.stages
    stages = [telling.choice(key, rules[Stage(key)].label) for key in found["stage"]]
    columns = [
        facet.choice(telling, "stage", "project.stage", stages),
        facet.choice(telling, "industry", "project.industry", telling.records("industry", found["industry"])),
        facet.choice(telling, "park", "project.park", telling.records("park", found["park"])),
        facet.between(telling, "investment", "project.investment", "money"),
        facet.between(telling, "land", "project.land", "area"),
        facet.yes(telling, "cooperation", "facet.cooperation"),
    ]
    return facet.listed(columns, "stage", "industry", "park", "investment")


def _cells(telling: Telling, project: Project) -> Iterator[tuple[str, Cell]]:
    yield "stage", project.stage.value
    yield "industry", project.industry
    yield "park", project.park
    if project.investment:
        marks = telling.inferred(project, "investment")
        yield "investment", telling.measured(project.investment, money(project.investment), marks)
    if project.land:
        yield "land", telling.measured(project.land, plainly(project.land), telling.inferred(project, "land"))
    if project.cooperation and project.stage is Stage.OPPORTUNITY:
        yield "cooperation", telling.yes(answer=True)


def _in_order(library: Library) -> Iterable[str]:
    """Return the projects stage by stage, as their list has them."""
    return [key for stage in Stage for key in library.ids(f"projects-at/{stage.value}")]


def _facts(library: Library) -> Iterable[str]:
    """Return what the names and the order of the choices come from."""
    for language in library.site.settings.languages:
        yield f"facets-{language}/{PROJECTS.kind}"
        for park in facets(library, PROJECTS.kind, language)["park"]:
            yield f"park/{park}"
    for stage in Stage:
        yield f"projects-at/{stage.value}"


FINDERS = (Finder("projects", KIND, _in_order, _Projects, _facts),)
