"""The home page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.pages.draft import Draft, nearest
from generator.pages.home import home_view
from generator.records.project.section import signed_sheets
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.questions import Library
    from generator.pages.words import Words


def draft_home(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the home page; the counts of the signed projects stand on it, too."""
    signed = signed_sheets(library, words)[0]
    settings = library.site.settings
    name, description = nearest(settings.name, words), nearest(settings.description, words)
    view = partial(home_view, signed=signed)
    yield Draft(urls.HOME, "home", name, words("nav.home"), description, view, None, 0, sheet=signed)
