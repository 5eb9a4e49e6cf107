"""A service to firms as machines are told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.telling import PUBLISHER, filled, known
from generator.records.service.record import Service

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.telling import Node, Telling


def service_nodes(telling: Telling, key: str) -> Iterator[Node]:
    """Tell of a service: what sort it is, for whom, and where."""
    service = telling.library.all(Service)[key]
    applies_to = known(service, "applies_to")
    parks = [telling.record("park", each, "Place") for each in known(service, "parks") or ()]
    node = {
        "@type": "GovernmentService",
        "@id": telling.here("service"),
        "url": telling.url,
        "name": telling.named(service.title, sample=service.sample),
        "description": telling.said(service.summary),
        "serviceType": telling.words(f"service_kind.{service.kind.value}"),
        "provider": {"@id": telling.root + PUBLISHER},
        "areaServed": parks or telling.district(),
        "audience": {"@type": "Audience", "audienceType": telling.said(applies_to)} if applies_to else None,
    }
    yield telling.marked(filled(node), sample=service.sample)
