"""What is done for firms: the page that leads to all of it, and the page of each service."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator import urls
from generator.outline import name_of
from generator.outputs.sections.draft import Draft, draft_page, own
from generator.outputs.sections.records import day_of
from generator.urls import Address
from generator.views.services import ASIDE, count_of, service_view, services_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library import Library
    from generator.words import Words


def draft_services(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the page of all services, where there is anything that it leads to, and each service."""
    services = library.told("service", words.language.key)
    if services or any(count_of(library, kind, words.language.key) for kind in ASIDE):
        yield draft_page(library, words, urls.SERVICES, services_view, order=50)
    for key in services:
        service = library.site.services[key]
        name = own(name_of(service), words)
        yield Draft(
            Address("service", key),
            template="service",
            title=name,
            label=name,
            description=own(service.summary, words),
            view=partial(service_view, key=key),
            parent=urls.SERVICES,
            updated=day_of(service),
        )
