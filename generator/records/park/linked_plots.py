"""The plots and buildings of a park as machines are told of them: a listing, the place, and the offer.

Owns what is an offer. One that is taken is a place and no listing; a sample has no offer, since whoever gathers offers
shows a price and whether it can be had, and not the words around them: its figures stand at the place, marked.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.pages.linked.figures import figures, price_of
from generator.pages.linked.telling import PUBLISHER, filled
from generator.records.park.plots import slugs
from generator.records.park.record import PlotStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.telling import Node, Telling
    from generator.records.park.record import Park, Plot

_AVAILABILITY = {
    PlotStatus.AVAILABLE: "https://schema.org/InStock",
    PlotStatus.NEGOTIATING: "https://schema.org/LimitedAvailability",
}
_TO_LET = "http://purl.org/goodrelations/v1#LeaseOut"


def plots_of(telling: Telling, park: Park) -> Iterator[tuple[Node, Node | None]]:
    """Yield each plot of a park as a place, and the listing of one that is not taken."""
    found = figures(telling, park, lambda value: value.path.startswith("plots["))
    by_plot = {path: list(nodes) for path, nodes in groupby(found, _plot_of)}
    for at, (slug, plot) in enumerate(zip(slugs(plot.no for plot in park.plots), park.plots, strict=True)):
        is_sample = plot.sample or park.sample or telling.all_sample
        place = _place(telling, plot, slug, by_plot.get(f"plots[{at}]", []), sample=is_sample)
        is_certain = not is_sample and "plots" not in park.inferred
        is_open = plot.status is not PlotStatus.TAKEN
        yield place, _listing(telling, plot, place, is_certain=is_certain, sample=is_sample) if is_open else None


def _plot_of(node: Node) -> str:
    path: str = node["propertyID"]
    return path.partition(".")[0]


def _place(telling: Telling, plot: Plot, slug: str, said: list[Node], *, sample: bool) -> Node:
    kind = telling.words(f"plot_kind.{plot.kind.value}")
    called = telling.words("linked.plot", kind=kind, no=plot.no)
    place: Node = {
        "@type": "Place",
        "@id": telling.here(f"{quote(slug)}-place"),
        "url": telling.here(quote(slug)),
        "name": telling.words("feed.sample", text=called) if sample else called,
        "description": telling.said(plot.readiness),
        "keywords": telling.said(plot.use) if plot.use else None,
        "additionalProperty": said,
    }
    return telling.marked(filled(place), sample=sample)


def _listing(telling: Telling, plot: Plot, place: Node, *, is_certain: bool, sample: bool) -> Node:
    node = {
        "@type": "RealEstateListing",
        "@id": place["@id"].removesuffix("-place"),
        "url": place["url"],
        "name": place["name"],
        "inLanguage": telling.leaf.language.tag,
        "creativeWorkStatus": telling.words("linked.sample") if sample else None,
        "about": {"@id": place["@id"]},
        "offers": list(_offers(telling, plot)) if is_certain else [],
    }
    return telling.marked(filled(node), sample=sample)


def _offers(telling: Telling, plot: Plot) -> Iterator[Node]:
    """Yield an offer for the price, and one for the rent; without either one that names none."""
    asked = ((plot.price, None), (plot.rent, _TO_LET))
    prices = [each for each in asked if each[0]] or [(None, None)]
    for price, function in prices:
        yield filled(
            {
                "@type": "Offer",
                "availability": _AVAILABILITY[plot.status],
                "availabilityStarts": plot.handover.iso() if plot.handover else None,
                "businessFunction": function,
                "offeredBy": {"@id": telling.root + PUBLISHER},
                "priceSpecification": price_of(price) if price else None,
            }
        )
