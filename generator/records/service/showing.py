"""What is done for firms: the page that leads to all of it, and the page of each service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.draft import Spot, draft_page, draft_records
from generator.pages.parts import LinkList
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


SHOWING = Showing(
    order=50,
    sections=(draft_services,),
    on={"park": services_for_park, "project": teams_for_project, "industry": _in_industry},
    linked={"service": service_nodes},
)
