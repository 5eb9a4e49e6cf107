"""The district as machines are told of it: a place with its figures, on the page of its environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.figures import figures
from generator.pages.linked.teller import filled
from generator.records.district.record import District
from generator.values.urls import ENVIRONMENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.teller import Node, Teller


def district_nodes(teller: Teller, key: str) -> Iterator[Node]:
    """Tell of the district where its facts stand; other pages that staff have written tell nothing of it."""
    found = next(iter(teller.library.all(District).values()), None) if key == ENVIRONMENT.key else None
    if found is None:
        return
    node = {
        "@type": "AdministrativeArea",
        "@id": teller.here("district"),
        "url": teller.url,
        "name": teller.named(found.name, sample=found.sample),
        "description": teller.said(found.summary) if found.summary else None,
        "additionalProperty": list(figures(teller, found)),
    }
    yield teller.marked(filled(node), sample=found.sample)
