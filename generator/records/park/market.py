"""The page of all plots and rooms on offer, park by park: what can be had first, then what is under negotiation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from markupsafe import Markup, escape

from generator.messages.counted import Counted
from generator.pages.binding import bind
from generator.pages.draft import Spot, draft_page, in_pages
from generator.pages.finder.finding import finding
from generator.pages.listing import divide, pager
from generator.pages.parts import enumerate_texts
from generator.records.park.asking import price_of, rent_of
from generator.records.park.figure import figure
from generator.records.park.offer import ANCHOR, count_offers, offers
from generator.records.park.plots import SMALL, area_cell, readiness_cell
from generator.records.park.record import Park
from generator.records.park.structure import write_measures
from generator.records.park.ways import nearest_facts
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.draft import Draft
    from generator.pages.finder.finding import FinderPlace
    from generator.pages.leaf import Leaf, Link
    from generator.pages.listing import Pager, Portion, Sheet
    from generator.pages.parts import Fact
    from generator.pages.words import Words
    from generator.records.park.asking import Asking
    from generator.records.park.offer import Offer
    from generator.records.park.record import Plot


class OfferRow(NamedTuple):
    """A plot on the list; ``key`` names it on the whole site, and ``name`` in plain words."""

    href: str
    key: str
    name: str
    no: str
    kind: Markup
    status: str
    status_key: str
    area: Markup
    asked: Markup
    building: Markup
    readiness: Markup
    sample: bool


@dataclass(frozen=True, slots=True)
class OffersOfPark:
    """The plots of a park that stand on a page; ``count`` is how many it has on all pages, ``near`` its ways out."""

    id: str
    link: Link
    over: Markup
    near: tuple[Fact, ...]
    count: str
    is_continued: bool
    rows: tuple[OfferRow, ...]


@dataclass(frozen=True, slots=True)
class MarketView:
    """A page of all plots on offer; ``lead`` says how many there are, where none of them is a sample.

    ``has_rooms``: something is known of any building on the page. ``inquiry`` is the form that asks about plots.
    """

    is_first: bool
    lead: str
    finding: FinderPlace
    parks: tuple[OffersOfPark, ...]
    rows: tuple[OfferRow, ...]
    has_rooms: bool
    pager: Pager | None
    inquiry: Markup | None


def draft_market(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the list of all plots on offer, where there are any."""
    outlines = library.shelf("park").outlines
    offered = [(key, range(len(outlines[key].all("plots")))) for key in library.told("park", words.language.key)]
    offered = [(key, numbers) for key, numbers in offered if numbers]
    if offered:
        # no page leads to where a park begins
        sheets = tuple(replace(sheet, begins={}) for sheet in divide(urls.PLOTS, offered))
        first = draft_page(library, words, urls.PLOTS, partial(market_view, sheet=sheets[0]), Spot("park/market", 22))
        yield from in_pages(replace(first, sheet=sheets[0]), market_view, sheets, words)


def market_view(leaf: Leaf, sheet: Sheet[str, int]) -> MarketView:
    """Return a page of all plots on offer."""
    parks = tuple(_of_park(leaf, part) for part in sheet.parts)
    rows = tuple(row for park in parks for row in park.rows)
    return MarketView(
        is_first=sheet.is_first,
        lead=_lead(leaf) if sheet.is_first else "",
        finding=finding(leaf, "plots"),
        parks=parks,
        rows=rows,
        has_rooms=any(row.building for row in rows),
        pager=pager(leaf, sheet),
        inquiry=leaf.part("inquiry_form", None),
    )


def _lead(leaf: Leaf) -> str:
    """Say how many plots can be had in how many parks; a number that counts samples says nothing."""
    counts = count_offers(leaf.library, leaf.library.told("park", leaf.language.key))
    if counts is None:
        return ""
    more = Counted(counts.negotiating)
    if not counts.free:
        return leaf.words("plots.lead_none", count=more)
    key = "plots.lead_and_more" if more else "plots.lead"
    return leaf.words(key, free=Counted(counts.free), parks=Counted(counts.parks), more=more)


def _of_park(leaf: Leaf, part: Portion[str, int]) -> OffersOfPark:
    park = leaf.library.all(Park)[part.group]
    found = offers(park)
    shown = [found[number] for number in part.records]
    industries = leaf.library.shelf("industry")
    led = enumerate_texts(leaf, (industries[each].called for each in park.industries))
    level = leaf.words("park.of_level", level=leaf.words(f"level.{park.level.value}")) if park.level else ""
    return OffersOfPark(
        id=f"at-{park.id}",
        link=leaf.link("park", park),
        over=Markup(" · ").join(each for each in (level, led) if each),
        near=tuple(nearest_facts(leaf, park)) if part.is_first else (),
        count=str(part.of),
        is_continued=not part.is_first,
        rows=tuple(_row(leaf, park, each) for each in shown),
    )


def _row(leaf: Leaf, park: Park, offer: Offer) -> OfferRow:
    plot, anchor = offer.plot, f"{ANCHOR}{offer.key}"
    page = leaf.href(urls.Address("park", park.id))
    called = park.short_name or park.name
    return OfferRow(
        href=f"{page}#{quote(anchor)}",
        key=f"{park.id}/{anchor}",
        name=f"{plot.no} · {called.nearest(leaf.language.key)[1]}",
        no=plot.no,
        kind=_kind(leaf, plot),
        status=leaf.words(f"plot_status.{plot.status.value}"),
        status_key=plot.status.value,
        area=area_cell(leaf, plot),
        asked=Markup("<br>").join(_asked(leaf, each) for each in (price_of(park, plot), rent_of(park, plot)) if each),
        building=Markup(" · ").join(_building(leaf, plot)),
        readiness=readiness_cell(leaf, plot),
        sample=plot.sample or park.sample,
    )


def _kind(leaf: Leaf, plot: Plot) -> Markup:
    use = SMALL.format(leaf.text(plot.use)) if plot.use else ""
    return escape(leaf.words(f"plot_kind.{plot.kind.value}")) + use


def _asked(leaf: Leaf, asking: Asking) -> Markup:
    note = SMALL.format(leaf.words("facet.mark.general")) if asking.of_park else ""
    return figure(leaf, asking.price) + note


def _building(leaf: Leaf, plot: Plot) -> Iterator[Markup]:
    height, load = plot.ground_floor_height, write_measures(plot.floor_load or "", leaf.language.of_figures)
    known = {
        "ground_floor_height": leaf.quantity(height) if height else "",
        "floor_load": bind(load),
        "storeys": "" if plot.storeys is None else str(plot.storeys),
    }
    for key, value in known.items():
        if value:
            yield Markup("{} {}").format(leaf.words(f"plot.{key}"), value)
