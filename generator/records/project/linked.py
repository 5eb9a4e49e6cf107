"""A project as machines are told of it.

What it is worth stands on its page and in the open data: schema.org has no property of a project by which an expected
value could be told from a reached one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.telling import filled, known
from generator.records.project.record import Project
from generator.values.parties import PartyRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.telling import Node, Telling


def project_nodes(telling: Telling, key: str) -> Iterator[Node]:
    """Tell of a project: its industry and stage as keywords, where it is, and who invests."""
    project = telling.library.all(Project)[key]
    node = {
        "@type": "Project",
        "@id": telling.here("project"),
        "url": telling.url,
        "name": telling.named(project.name, sample=project.sample),
        "description": telling.said(project.summary),
        "keywords": list(_keywords(telling, project)),
        "location": _location(telling, project),
        "funder": [
            {"@type": "Organization", "name": telling.named(party.name, sample=project.sample)}
            for party in known(project, "parties") or ()
            if party.name and party.role is PartyRole.INVESTOR
        ],
        "image": telling.photos(project.photos),
    }
    yield telling.marked(filled(node), sample=project.sample)


def _keywords(telling: Telling, project: Project) -> Iterator[str | Node]:
    if industry := known(project, "industry"):
        yield telling.said(telling.library.shelf("industry")[industry].called)
    if stage := known(project, "stage"):
        yield telling.said(telling.library.site.stages[stage].label)


def _location(telling: Telling, project: Project) -> Node | None:
    if park := known(project, "park"):
        return telling.record("park", park, "Place")
    town = known(project, "town")
    return {"@type": "Place", "name": telling.named(town, sample=project.sample)} if town else None
