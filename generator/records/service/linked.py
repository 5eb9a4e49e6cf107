"""A service to firms as machines are told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.teller import PUBLISHER, filled, known
from generator.records.service.record import Service

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.teller import Node, Teller


def service_nodes(teller: Teller, key: str) -> Iterator[Node]:
    """Tell of a service: what sort it is, for whom, and where."""
    service = teller.library.all(Service)[key]
    applies_to = known(service, "applies_to")
    parks = [teller.record("park", each, "Place") for each in known(service, "parks") or ()]
    node = {
        "@type": "GovernmentService",
        "@id": teller.here("service"),
        "url": teller.url,
        "name": teller.named(service.title, sample=service.sample),
        "description": teller.said(service.summary),
        "image": teller.photos(service.photos),
        "serviceType": teller.words(f"service_kind.{service.kind.value}"),
        "provider": {"@id": teller.root + PUBLISHER},
        "areaServed": parks or teller.district(),
        "audience": {"@type": "Audience", "audienceType": teller.said(applies_to)} if applies_to else None,
    }
    yield teller.marked(filled(node), sample=service.sample)
