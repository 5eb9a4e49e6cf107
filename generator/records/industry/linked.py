"""An industry as machines are told of it: a word, what is meant by it, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.teller import filled, known
from generator.records.industry.record import Industry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.teller import Node, Teller


def industry_nodes(teller: Teller, key: str) -> Iterator[Node]:
    """Tell of an industry on the first of its pages; those after it only list its projects."""
    industry = teller.library.all(Industry).get(key)
    if industry is None:
        return
    summary = known(industry, "summary")
    node = {
        "@type": "DefinedTerm",
        "@id": teller.here("industry"),
        "url": teller.url,
        "name": teller.named(industry.name, sample=industry.sample),
        "description": teller.said(summary) if summary else None,
        "image": teller.photos(industry.photos),
    }
    yield teller.marked(filled(node), sample=industry.sample)
    yield {"@id": teller.url, "spatialCoverage": teller.district()}
