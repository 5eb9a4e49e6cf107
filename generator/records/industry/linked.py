"""An industry as machines are told of it: a word, what is meant by it, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.telling import filled, known
from generator.records.industry.record import Industry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.telling import Node, Telling


def industry_nodes(telling: Telling, key: str) -> Iterator[Node]:
    """Tell of an industry on the first of its pages; those after it only list its projects."""
    industry = telling.library.all(Industry).get(key)
    if industry is None:
        return
    summary = known(industry, "summary")
    node = {
        "@type": "DefinedTerm",
        "@id": telling.here("industry"),
        "url": telling.url,
        "name": telling.named(industry.name, sample=industry.sample),
        "description": telling.said(summary) if summary else None,
    }
    yield telling.marked(filled(node), sample=industry.sample)
    yield {"@id": telling.url, "spatialCoverage": telling.district()}
