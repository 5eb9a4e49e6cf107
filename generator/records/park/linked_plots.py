"""The plots and buildings of a park as machines are told of them: a listing, the place, and the offer.

Owns what is an offer. One that is taken is a place and no listing; a sample has no offer, since whoever gathers offers
shows a price and whether it can be had, and not the words around them: its figures stand at the place, marked.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.pages.linked.figures import price_of
from generator.pages.linked.teller import PUBLISHER, filled
from generator.records.park.plots import slugs
from generator.records.park.record import PlotStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.pages.linked.teller import Node, Teller
    from generator.records.park.record import Park, Plot

_AVAILABILITY = {
    PlotStatus.AVAILABLE: "https://schema.org/InStock",
    PlotStatus.NEGOTIATING: "https://schema.org/LimitedAvailability",
}
_TO_LET = "http://purl.org/goodrelations/v1#LeaseOut"


def plots_of(teller: Teller, park: Park, said: Iterable[Node]) -> Iterator[tuple[Node, Node | None]]:
    """Yield each plot of a park as a place, and the listing of one that is not taken; ``said`` are their figures."""
    by_plot = {path: list(nodes) for path, nodes in groupby(said, _plot_of)}
    for at, (slug, plot) in enumerate(zip(slugs(plot.no for plot in park.plots), park.plots, strict=True)):
        is_sample = plot.sample or park.sample or teller.all_sample
        place = _place(teller, plot, slug, by_plot.get(f"plots[{at}]", []), sample=is_sample)
        is_certain = not is_sample and "plots" not in park.inferred
        is_open = plot.status is not PlotStatus.TAKEN
        yield place, _listing(teller, plot, place, is_certain=is_certain, sample=is_sample) if is_open else None


def _plot_of(node: Node) -> str:
    path: str = node["propertyID"]
    return path.partition(".")[0]


def _place(teller: Teller, plot: Plot, slug: str, said: list[Node], *, sample: bool) -> Node:
    kind = teller.words(f"plot_kind.{plot.kind.value}")
    called = teller.words("linked.plot", kind=kind, no=plot.no)
    place: Node = {
        "@type": "Place",
        "@id": teller.here(f"{quote(slug)}-place"),
        "url": teller.here(quote(slug)),
        "name": teller.words("feed.sample", text=called) if sample else called,
        "description": teller.said(plot.readiness),
        "keywords": teller.said(plot.use) if plot.use else None,
        "additionalProperty": said,
    }
    return teller.marked(filled(place), sample=sample)


def _listing(teller: Teller, plot: Plot, place: Node, *, is_certain: bool, sample: bool) -> Node:
    node = {
        "@type": "RealEstateListing",
        "@id": place["@id"].removesuffix("-place"),
        "url": place["url"],
        "name": place["name"],
        "inLanguage": teller.leaf.language.tag,
        "creativeWorkStatus": teller.words("linked.sample") if sample else None,
        "about": {"@id": place["@id"]},
        "offers": list(_offers(teller, plot)) if is_certain else [],
    }
    return teller.marked(filled(node), sample=sample)


def _offers(teller: Teller, plot: Plot) -> Iterator[Node]:
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
                "offeredBy": {"@id": teller.root + PUBLISHER},
                "priceSpecification": price_of(price) if price else None,
            }
        )
