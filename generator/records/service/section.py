"""What is done for firms: the page that leads to all of it, and the page of each service."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.pages.draft import draft_page, draft_record
from generator.records.service.page import ASIDE, count_of, service_view, services_view
from generator.values import urls
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.questions import Library
    from generator.pages.draft import Draft
    from generator.pages.words import Words


def draft_services(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the page of all services, where there is anything that it leads to, and each service."""
    services = library.told("service", words.language.key)
    if services or any(count_of(library, kind, words.language.key) for kind in ASIDE):
        yield draft_page(library, words, urls.SERVICES, services_view, order=50)
    for key in services:
        yield draft_record(
            library.site.services[key], Address("service", key), words, partial(service_view, key=key), urls.SERVICES
        )
