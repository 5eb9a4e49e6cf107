"""A project on a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.parts import Card, Fact, quantity_fact, stage_badge, text_fact
from generator.records.project.record import Project

if TYPE_CHECKING:
    from generator.pages.leaf import Leaf


def project_card(leaf: Leaf, key: str) -> Card:
    """Return a project for a list."""
    project = leaf.library.all(Project)[key]
    facts = [Fact(leaf.words("project.industry"), leaf.called("industry", project.industry))]
    if project.park:
        park = leaf.link_to("park", project.park)
        facts.append(Fact(leaf.words("project.park"), park.text, href=park.href))
    elif project.town:
        facts += text_fact(leaf, "project.town", project.town)
    facts += quantity_fact(leaf, "project.land", project.land)
    return Card(
        link=leaf.link("project", project),
        summary=leaf.text(project.summary),
        badges=(stage_badge(leaf, project.stage),),
        facts=tuple(facts),
        sample=project.sample,
        amount=leaf.quantity(project.investment) if project.investment else "",
    )
