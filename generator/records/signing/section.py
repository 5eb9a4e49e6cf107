"""The list of signings, those of each year, park and industry, and their statistics."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.pages.draft import Draft, draft_list, draft_page, in_pages, nearest, own
from generator.pages.listing import divide
from generator.records.signing.page import signings_view
from generator.records.signing.statistics import statistics_view
from generator.values import urls
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.library.questions import Library
    from generator.pages.words import Words


def draft_signings(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the list of signings and, for each year, that of its own."""
    by_year = library.signings_by_year(words.language.key)
    if not by_year:
        return
    district = nearest(library.site.settings.district, words)
    sheets = divide(urls.SIGNINGS, by_year.items())
    yield from draft_list(library, words, urls.SIGNINGS, signings_view, sheets, order=40)
    # out of the navigation, like the archives: the list leads to all of them
    yield draft_page(library, words, urls.SIGNING_STATISTICS, statistics_view, order=None, parent=urls.SIGNINGS)
    for year, keys in by_year.items():
        name = words("signings.year", year=year)
        title = words("signings.year_title", year=year)
        description = words("signings.year_description", district=district, year=year)
        yield from _archive(words, Address("signings_of", str(year)), {year: keys}, (title, name, description))
    for kind in ("park", "industry"):
        for key, text in library.with_signings(kind, words.language.key).items():
            name = own(text, words)
            years = library.signings_by_year(words.language.key, f"{kind}/{key}")
            description = words(f"signings.{kind}_description", district=district, name=name)
            called = (words("signings.of", name=name), name, description)
            yield from _archive(words, Address(f"signings_in_{kind}", key), years, called)


def _archive(
    words: Words, address: Address, by_year: Mapping[int, Sequence[str]], called: tuple[str, str, str]
) -> Iterator[Draft]:
    """Draft the list of some signings, which lies under that of all; ``called`` is its title, label, description."""
    sheets = divide(address, by_year.items())
    view = partial(signings_view, sheet=sheets[0])
    first = Draft(address, "signing/list", *called, view, parent=urls.SIGNINGS, sheet=sheets[0])
    yield from in_pages(first, signings_view, sheets, words)
