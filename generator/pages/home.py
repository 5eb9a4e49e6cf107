"""The home page: the words of the site, and what each kind of record has to show there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.pages.art import shown
from generator.pages.draft import Draft, nearest
from generator.pages.parts import Fact
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from generator.library.library import Library
    from generator.pages.art.shown import Hero
    from generator.pages.leaf import Leaf
    from generator.pages.showing import Others
    from generator.pages.words import Words


@dataclass(frozen=True, slots=True)
class HomeView:
    """What stands on the home page."""

    hero: Hero
    headline: Markup
    lead: Markup
    publisher: Markup
    figures_note: Markup | str
    strengths: tuple[Fact, ...]
    steps: tuple[Fact, ...]
    others: Others


def draft_home(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the home page."""
    settings = library.site.settings
    name, description = nearest(settings.name, words), nearest(settings.description, words)
    yield Draft(urls.HOME, "home", name, words("nav.home"), description, home_view, None, 0)


def home_view(leaf: Leaf) -> HomeView:
    """Return the home page."""
    settings = leaf.library.site.settings
    home = settings.home
    return HomeView(
        hero=shown.hero(leaf),
        headline=leaf.text(home.headline),
        lead=leaf.text(home.lead),
        publisher=leaf.text(settings.publisher),
        figures_note=leaf.text(home.figures_note) if home.figures_note else "",
        strengths=tuple(Fact(leaf.text(strength.title), leaf.text(strength.text)) for strength in home.strengths),
        steps=tuple(Fact(leaf.text(step.title), leaf.text(step.text)) for step in home.steps),
        others=leaf.others(),
    )
