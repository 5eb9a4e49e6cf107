"""A project as machines are told of it.

What it is worth stands on its page and in the open data: schema.org has no property of a project by which an expected
value could be told from a reached one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.teller import filled, known
from generator.records.project.record import Project
from generator.values.parties import PartyRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.teller import Node, Teller


def project_nodes(teller: Teller, key: str) -> Iterator[Node]:
    """Tell of a project: its industry and stage as keywords, where it is, and who invests."""
    project = teller.library.all(Project)[key]
    node = {
        "@type": "Project",
        "@id": teller.here("project"),
        "url": teller.url,
        "name": teller.named(project.name, sample=project.sample),
        "description": teller.said(project.summary),
        "keywords": list(_keywords(teller, project)),
        "location": _location(teller, project),
        "funder": [
            {"@type": "Organization", "name": teller.named(party.name, sample=project.sample)}
            for party in known(project, "parties") or ()
            if party.name and party.role is PartyRole.INVESTOR
        ],
        "image": teller.photos(project.photos),
    }
    yield teller.marked(filled(node), sample=project.sample)


def _keywords(teller: Teller, project: Project) -> Iterator[str | Node]:
    if industry := known(project, "industry"):
        yield teller.said(teller.library.shelf("industry")[industry].called)
    if stage := known(project, "stage"):
        yield teller.said(teller.library.site.stages[stage].label)


def _location(teller: Teller, project: Project) -> Node | None:
    if park := known(project, "park"):
        return teller.record("park", park, "Place")
    town = known(project, "town")
    return {"@type": "Place", "name": teller.named(town, sample=project.sample)} if town else None
