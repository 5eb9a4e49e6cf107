"""The home page: what the district offers, in figures, parks, opportunities and signings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.parks import park_card
from generator.views.parts import Card, Fact, SourceLine, source_line
from generator.views.projects import StageCount, stage_counts
from generator.views.signings import SigningLine, latest_signings

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.model.figure import Figure
    from generator.site import Tally
    from generator.views.leaf import Leaf
    from generator.views.listing import Sheet

_PARKS = 12
_OPPORTUNITIES = 4
_SIGNINGS = 3


@dataclass(frozen=True, slots=True)
class FigureCard:
    """An official figure with its day and its source."""

    value: str
    label: Markup
    as_of: str
    note: Markup | str
    source: SourceLine | None
    sample: bool


@dataclass(frozen=True, slots=True)
class HomeView:
    """What stands on the home page."""

    headline: Markup
    lead: Markup
    publisher: Markup
    figures: tuple[FigureCard, ...]
    figures_note: Markup | str
    parks: tuple[Card, ...]
    opportunities: tuple[Markup, ...]
    signed: tuple[StageCount, ...]
    signings: tuple[SigningLine, ...]
    feed: str
    strengths: tuple[Fact, ...]


def home_view(leaf: Leaf, signed: Sheet[Tally, str]) -> HomeView:
    """Return the home page; ``signed`` is any page of the list of signed projects, whose counts stand here, too."""
    library = leaf.library
    home = library.site.settings.home
    key = leaf.language.key
    parks = (library.site.parks[each] for each in library.parks(key)[:_PARKS])
    return HomeView(
        headline=leaf.text(home.headline),
        lead=leaf.text(home.lead),
        publisher=leaf.text(library.site.settings.publisher),
        figures=tuple(_figure(leaf, figure) for figure in library.figures()),
        figures_note=leaf.text(home.figures_note) if home.figures_note else "",
        parks=tuple(park_card(leaf, park) for park in parks),
        opportunities=tuple(leaf.cards.project(leaf, each) for each in library.opportunities(key, _OPPORTUNITIES)),
        signed=stage_counts(leaf, signed),
        signings=latest_signings(leaf, _SIGNINGS),
        feed=leaf.feed(),
        strengths=tuple(Fact(leaf.text(strength.title), leaf.text(strength.text)) for strength in home.strengths),
    )


def _figure(leaf: Leaf, figure: Figure) -> FigureCard:
    return FigureCard(
        value=leaf.quantity(figure.value),
        label=leaf.text(figure.label),
        as_of=leaf.quantity(figure.as_of),
        note=leaf.text(figure.note) if figure.note else "",
        source=source_line(leaf, figure.source),
        sample=figure.sample,
    )
