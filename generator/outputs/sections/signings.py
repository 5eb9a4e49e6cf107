"""The list of signings, and those of each year."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator import urls
from generator.outputs.sections.draft import Draft, draft_list, in_pages, nearest
from generator.urls import Address
from generator.views.listing import divide
from generator.views.signings import signings_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library import Library
    from generator.words import Words


def draft_signings(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the list of signings and, for each year, that of its own."""
    by_year = library.signings_by_year(words.language.key)
    if not by_year:
        return
    district = nearest(library.site.settings.district, words)
    sheets = divide(urls.SIGNINGS, by_year.items())
    yield from draft_list(library, words, urls.SIGNINGS, signings_view, sheets, order=40)
    for year, keys in by_year.items():
        address = Address("signings_of", str(year))
        of_year = divide(address, [(year, keys)])
        first = Draft(
            address,
            "signings",
            words("signings.year_title", year=year),
            words("signings.year", year=year),
            words("signings.year_description", district=district, year=year),
            partial(signings_view, sheet=of_year[0]),
            parent=urls.SIGNINGS,
            sheet=of_year[0],
        )
        yield from in_pages(first, signings_view, of_year, words)
