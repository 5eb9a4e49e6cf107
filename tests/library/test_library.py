"""Questions asked of a site, and that they stay cheap where there are many records."""

from __future__ import annotations

import dataclasses
import time
from typing import TYPE_CHECKING

from generator.gate.shelf import Shelf
from generator.library.questions import Library
from generator.values.stage import Stage
from tests.small_site import BASE, read_site

if TYPE_CHECKING:
    from generator.gate.site import Site


def _site() -> Site:
    return read_site(BASE).site


def test_related_projects_are_of_the_same_park_first() -> None:
    site = _site()
    panels = site.projects["panels"]
    elsewhere = panels.model_copy(update={"id": "elsewhere", "park": None})
    neighbour = panels.model_copy(update={"id": "neighbour", "industry": "logistics"})
    projects = {each.id: each for each in (elsewhere, panels, neighbour, site.projects["cold-store"])}
    related = Library(dataclasses.replace(site, projects=Shelf.of(projects))).related(panels)
    assert list(related) == ["neighbour", "cold-store", "elsewhere"]


def test_a_project_is_not_related_to_itself_nor_twice() -> None:
    library = Library(_site())
    for project in library.site.projects.values():
        related = library.related(project)
        assert project.id not in related
        assert len(related) == len(set(related)) <= 3


def test_many_projects_are_asked_for_quickly() -> None:
    site = _site()
    panels = site.projects["panels"]
    projects = {f"p{n}": panels.model_copy(update={"id": f"p{n}"}) for n in range(5000)}
    library = Library(dataclasses.replace(site, projects=Shelf.of(projects)))
    started = time.perf_counter()
    assert all(len(library.related(project)) == 3 for project in projects.values())
    assert all(not library.signings_about("project", key) for key in projects)
    assert time.perf_counter() - started < 2  # each answer looks at a few records, not at all of them


def test_a_signing_is_about_its_projects_and_their_park() -> None:
    library = Library(_site())
    assert [each.id for each in library.signings_about("project", "panels")] == ["panels"]
    assert [each.id for each in library.signings_about("park", "river")] == ["panels"]
    assert library.signings_about("project", "cold-store") == []


def test_stages_after_a_signature_are_signed_ones() -> None:
    library = Library(_site())
    assert library.has_signed_projects()
    assert list(library.projects_at(Stage.OPPORTUNITY, "zh")) == ["cold-store"]
    assert library.tally(Stage.TERMINATED) is None
