"""The list of industries, and the page of each: there are few, so all are drafted at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.pages.draft import Draft, Spot, day_of, draft_list, in_pages, nearest, own
from generator.pages.listing import divide
from generator.pages.showing import Showing
from generator.records.industry.linked import industry_nodes
from generator.records.industry.page import industries_view, industry_view, lines_on_home
from generator.records.industry.questions import industries, opportunities_and_others
from generator.records.industry.record import Industry
from generator.values import urls
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.leaf import Leaf
    from generator.pages.parts import Fact
    from generator.pages.words import Words
    from generator.records.industry.page import IndustryView


def draft_industries(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the list of industries and the page of each; the opportunities and other projects of one fill pages."""
    keys = industries(library, words.language.key)
    if not keys:
        return
    sheets = divide(urls.INDUSTRIES, [(None, keys)])
    yield from draft_list(library, words, urls.INDUSTRIES, industries_view, sheets, Spot("industry/list", 25))
    for key in keys:
        yield from _draft_industry(library, words, library.site.all(Industry)[key])


def _draft_industry(library: Library, words: Words, industry: Industry) -> Iterator[Draft]:
    address = Address("industry", industry.id)
    name = own(industry.name, words)
    district = nearest(library.site.settings.district, words)
    summary = own(industry.summary, words) if industry.summary else ""
    sheets = divide(address, opportunities_and_others(library, industry, words.language.key).items())
    view = partial(industry_view, industry=industry)
    first = Draft(
        address,
        "industry/page",
        name,
        name,
        summary or words("industry.description", name=name, district=district),
        partial(view, sheet=sheets[0]),
        parent=urls.INDUSTRIES,
        updated=day_of(industry),
        sheet=sheets[0],
        sample=industry.sample,
    )
    yield from in_pages(first, view, sheets, words)


def _leads(leaf: Leaf, view: IndustryView) -> tuple[Fact, ...]:
    del leaf
    return view.facts


SHOWING = Showing(
    order=25,
    sections=(draft_industries,),
    on={"home": lines_on_home},
    leads={"industry": _leads},
    linked={"industry": industry_nodes},
)
