"""Questions asked of a site, and that they stay cheap where there are many records."""

from __future__ import annotations

import dataclasses
import time
from typing import TYPE_CHECKING

from generator.building.edition import library_of
from generator.gate.shelf import Shelf
from generator.records.project.questions import has_signed_projects, projects_at, related
from generator.records.signing.questions import signings_about
from generator.values.stage import Stage
from tests.small_site import BASE, read_site

if TYPE_CHECKING:
    from generator.gate.site import Site


def _site() -> Site:
    return read_site(BASE).site


def test_related_projects_are_of_the_same_park_first() -> None:
    site = _site()
    panels = site.records["project"]["panels"]
    elsewhere = panels.model_copy(update={"id": "elsewhere", "park": None})
    neighbour = panels.model_copy(update={"id": "neighbour", "industry": "logistics"})
    projects = {each.id: each for each in (elsewhere, panels, neighbour, site.records["project"]["cold-store"])}
    library = library_of(dataclasses.replace(site, records={**site.records, "project": Shelf.of(projects)}))
    assert list(related(library, panels)) == ["neighbour", "cold-store", "elsewhere"]


def test_a_project_is_not_related_to_itself_nor_twice() -> None:
    library = library_of(_site())
    for project in library.site.records["project"].values():
        found = related(library, project)
        assert project.id not in found
        assert len(found) == len(set(found)) <= 3


def test_many_projects_are_asked_for_quickly() -> None:
    site = _site()
    panels = site.records["project"]["panels"]
    projects = {f"p{n}": panels.model_copy(update={"id": f"p{n}"}) for n in range(5000)}
    library = library_of(dataclasses.replace(site, records={**site.records, "project": Shelf.of(projects)}))
    started = time.process_time()
    assert all(len(related(library, project)) == 3 for project in projects.values())
    assert all(not signings_about(library, "project", key) for key in projects)
    assert time.process_time() - started < 2  # each answer looks at a few records, not at all of them


def test_a_signing_is_about_its_projects_and_their_park() -> None:
    library = library_of(_site())
    assert [each.id for each in signings_about(library, "project", "panels")] == ["panels"]
    assert [each.id for each in signings_about(library, "park", "river")] == ["panels"]
    assert signings_about(library, "project", "cold-store") == []


def test_stages_after_a_signature_are_signed_ones() -> None:
    library = library_of(_site())
    assert has_signed_projects(library)
    assert list(projects_at(library, Stage.OPPORTUNITY, "zh")) == ["cold-store"]
    assert library.tally(Stage.TERMINATED) is None
