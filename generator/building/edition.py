"""The look of a site, and the pages that a public site becomes.

Owns where the theme lies.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.pages.words import has_words, load_words
from generator.records import KINDS
from generator.values.language import language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.gate.site import Site
    from generator.library.library import Library
    from generator.messages.issues import Issue
    from generator.pages.pages import Pages
    from generator.pages.social.drawer import Drawer
    from generator.pages.words import Words
    from generator.reading.content import Content
    from generator.values.language import Language

_PACKED = Path(__file__).parent.parent / "theme"
THEME = _PACKED if _PACKED.is_dir() else Path(__file__).parent.parent.parent / "theme"
"""The look: inside the package where it was installed from a wheel, beside it in a checkout.

No site names it: the plugin lays it over Material whatever folder the site's ``mkdocs.yml`` stands in, and below the
site's own ``custom_dir`` if it has one.
"""


def pages_of(
    site: Site,
    icons: Path,
    site_url: str = "",
    *,
    with_components: bool = False,
    drawers: Callable[[Mapping[Language, Words]], Mapping[Language, Drawer]] | None = None,
) -> Pages:
    """Return the pages of a public site, whose public address is ``site_url`` or not known yet.

    ``with_components``: the page of all components of the theme is among them. ``drawers`` returns, for the interface
    words of each language, what draws the cards by which its pages are shared.
    """
    from generator.pages.bodies import open_bodies
    from generator.pages.pages import Pages

    languages = [language(key) for key in site.settings.languages]
    showings = {name: kind.showing for name, kind in KINDS.items()}
    if with_components:
        from generator.pages.components import show_components

        showings["components"] = show_components([kind.exhibits for kind in KINDS.values()])
    words = {each: load_words(THEME / "locales", each) for each in languages}
    bodies = open_bodies(THEME / "pages", icons)
    return Pages(library_of(site), words, bodies, showings, site_url, drawers(words) if drawers else None)


def library_of(site: Site) -> Library:
    """Return a public site as pages ask it, with what belongs together in each kind."""
    from generator.library.library import Library
    from generator.pages.feeds import following

    told = {name: feed for name, kind in KINDS.items() if (feed := kind.showing.feed)}
    return Library(site, [*(kind.groups for kind in KINDS.values() if kind.groups), following(told)])


def languages_without_words(content: Content) -> list[Issue]:
    """Find languages of the site for which the theme has no interface words."""
    settings = content.settings
    if settings is None:
        return []
    return [
        settings.issue("S113", "languages", index, key=key)
        for index, key in enumerate(settings.record.languages)
        if not has_words(THEME / "locales", language(key))
    ]
