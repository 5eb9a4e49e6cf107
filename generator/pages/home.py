"""The home page: what the district offers, in figures, parks, opportunities and signings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.parts import Card, Fact
from generator.records.event.page import EventLine, next_events
from generator.records.event.times import local_time_script
from generator.records.figure.lines import Comparison, FigureCard, comparisons, figure_cards
from generator.records.industry.page import industry_counts
from generator.records.park.page import park_card
from generator.records.project.page import StageCount, stage_counts
from generator.records.signing.page import SigningLine, latest_signings
from generator.values.language import Count

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.gate.site import Tally
    from generator.pages.leaf import Leaf, Link
    from generator.pages.listing import Sheet
    from generator.records.industry.record import Industry

_PARKS = 12
_INDUSTRIES = 12
_OPPORTUNITIES = 4
_SIGNINGS = 3
_EVENTS = 3


class IndustryLine(NamedTuple):
    """An industry with how much there is of it; ``sample``: samples are among what is counted."""

    link: Link
    counts: str
    sample: bool


@dataclass(frozen=True, slots=True)
class HomeView:
    """What stands on the home page."""

    headline: Markup
    lead: Markup
    publisher: Markup
    figures: tuple[FigureCard, ...]
    comparisons: tuple[Comparison, ...]
    figures_note: Markup | str
    parks: tuple[Card, ...]
    industries: tuple[IndustryLine, ...]
    opportunities: tuple[Markup, ...]
    signed: tuple[StageCount, ...]
    signings: tuple[SigningLine, ...]
    feed: str
    events: tuple[EventLine, ...]
    script: str
    strengths: tuple[Fact, ...]


def home_view(leaf: Leaf, signed: Sheet[Tally, str]) -> HomeView:
    """Return the home page; ``signed`` is any page of the list of signed projects, whose counts stand here, too."""
    library = leaf.library
    home = library.site.settings.home
    key = leaf.language.key
    parks = (library.site.parks[each] for each in library.told("park", key)[:_PARKS])
    industries = (library.site.industries[each] for each in library.industries(key)[:_INDUSTRIES])
    return HomeView(
        headline=leaf.text(home.headline),
        lead=leaf.text(home.lead),
        publisher=leaf.text(library.site.settings.publisher),
        figures=figure_cards(leaf),
        comparisons=comparisons(leaf),
        figures_note=leaf.text(home.figures_note) if home.figures_note else "",
        parks=tuple(park_card(leaf, park) for park in parks),
        industries=tuple(_industry(leaf, industry) for industry in industries),
        opportunities=tuple(leaf.cards.project(leaf, each) for each in library.opportunities(key, _OPPORTUNITIES)),
        signed=stage_counts(leaf, signed),
        signings=latest_signings(leaf, _SIGNINGS),
        feed=leaf.feed(),
        events=next_events(leaf, _EVENTS),
        script=local_time_script(leaf),
        strengths=tuple(Fact(leaf.text(strength.title), leaf.text(strength.text)) for strength in home.strengths),
    )


def _industry(leaf: Leaf, industry: Industry) -> IndustryLine:
    counts = industry_counts(leaf, industry)
    told = " · ".join(leaf.words(each.phrase, count=Count(each.number)) for each in counts)
    return IndustryLine(leaf.link("industry", industry), told, any(each.is_sample for each in counts))
