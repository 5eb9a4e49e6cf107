"""What is done for firms: the page that leads to all of it, and the page of each service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.draft import Spot, draft_page, draft_records
from generator.pages.parts import Fact, LinkList
from generator.pages.showing import Showing
from generator.records.service.linked import service_nodes
from generator.records.service.page import (
    listed_for_firms,
    service_view,
    services_for_park,
    services_view,
    teams_for_project,
)
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.draft import Draft
    from generator.pages.leaf import Leaf
    from generator.pages.words import Words
    from generator.records.service.page import ServicesView, ServiceView


def draft_services(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the page of all services, where there is anything that it leads to, and each service."""
    services = library.told("service", words.language.key)
    if services or listed_for_firms(library, words.language.key):
        yield draft_page(library, words, urls.SERVICES, services_view, Spot("service/list", 50))
    yield from draft_records(library, words, "service", services, service_view, urls.SERVICES)


def _in_industry(leaf: Leaf, key: str) -> LinkList | None:
    keys = leaf.library.naming("service", "industry", key)
    links = tuple(leaf.link_to("service", each) for each in keys)
    return LinkList(leaf.words("industry.service"), links, place=3) if links else None


def _leads(leaf: Leaf, view: ServiceView) -> Iterator[Fact]:
    """Yield how long a service takes, in how many steps."""
    if view.total:
        total = next(each for each in view.record.facts if each.label == leaf.words("service.total"))
        yield total
    if view.steps:
        yield Fact(leaf.words("service.steps"), str(len(view.steps)))


def _leads_of_list(leaf: Leaf, view: ServicesView) -> tuple[Fact, ...]:
    """Return how much there is behind the first doors."""
    del leaf
    return tuple(Fact(each.label, each.count, sample=each.sample) for each in view.doors)


SHOWING = Showing(
    order=50,
    sections=(draft_services,),
    on={"park": services_for_park, "project": teams_for_project, "industry": _in_industry},
    leads={"service": _leads, "services": _leads_of_list},
    linked={"service": service_nodes},
)
