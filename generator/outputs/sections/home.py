"""The home page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator import urls
from generator.outputs.sections.draft import Draft, nearest
from generator.outputs.sections.projects import signed_sheets
from generator.views.home import home_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library import Library
    from generator.words import Words


def draft_home(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the home page; the counts of the signed projects stand on it, too."""
    signed = signed_sheets(library, words)[0]
    settings = library.site.settings
    name, description = nearest(settings.name, words), nearest(settings.description, words)
    view = partial(home_view, signed=signed)
    yield Draft(urls.HOME, "home", name, words("nav.home"), description, view, None, 0, sheet=signed)
