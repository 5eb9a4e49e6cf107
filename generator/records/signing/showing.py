"""The list of signings, those of each year, park and industry, and their statistics."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import escape

from generator.pages.data.dataset import Dataset
from generator.pages.draft import Draft, Spot, draft_list, draft_page, draft_record, in_pages, nearest, own
from generator.pages.leaf import Link
from generator.pages.listing import divide
from generator.pages.parts import Fact, LinkList
from generator.pages.showing import Feed, Showing
from generator.records.signing.charts import signings_by_month
from generator.records.signing.feed import signing_entry, told_of_signings
from generator.records.signing.finder import FINDERS
from generator.records.signing.linked import signing_nodes
from generator.records.signing.page import lines_of_latest, signing_view, signings_view
from generator.records.signing.questions import signings_about, signings_by_year, with_signings
from generator.records.signing.record import Signing
from generator.records.signing.statistics import statistics_view
from generator.values import urls
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.library.library import Library
    from generator.pages.charts.chart import Chart
    from generator.pages.leaf import Leaf
    from generator.pages.words import Words
    from generator.records.signing.page import SigningLine, SigningsView, SigningView


def draft_signings(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the list of signings and, for each year, that of its own."""
    by_year = signings_by_year(library, words.language.key)
    if not by_year:
        return
    district = nearest(library.site.settings.district, words)
    sheets = divide(urls.SIGNINGS, by_year.items())
    yield from draft_list(library, words, urls.SIGNINGS, signings_view, sheets, Spot("signing/list", 40))
    # out of the navigation, like the archives: the list leads to all of them
    yield draft_page(
        library,
        words,
        urls.SIGNING_STATISTICS,
        statistics_view,
        Spot("signing/statistics", None, urls.SIGNINGS),
    )
    for year, keys in by_year.items():
        name = words("signings.year", year=year)
        title = words("signings.year_title", year=year)
        description = words("signings.year_description", district=district, year=year)
        yield from _archive(words, Address("signings_of", str(year)), {year: keys}, (title, name, description))
    for kind in ("park", "industry"):
        for key, text in with_signings(library, kind, words.language.key).items():
            name = own(text, words)
            years = signings_by_year(library, words.language.key, f"{kind}/{key}")
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


def _draft_signing(library: Library, words: Words, key: str) -> Draft:
    signing = library.all(Signing)[key]
    under = Address("signings_of", str(signing.date.year))
    return draft_record(signing, Address("signing", key), words, partial(signing_view, signing=signing), under)


@dataclass(frozen=True, slots=True)
class SigningsAbout:
    """The signings about a record, the latest first; ``href`` leads to the list of all of them, where it has a page."""

    links: tuple[Link, ...]
    href: str | None


def _about(leaf: Leaf, key: str) -> SigningsAbout | None:
    kind = leaf.address.kind
    found = signings_about(leaf.library, kind, key)
    links = tuple(leaf.dated_link("signing", signing, "date", signing.date) for signing in found)
    return SigningsAbout(links, leaf.href_if_known(Address(f"signings_in_{kind}", key))) if links else None


@dataclass(frozen=True, slots=True)
class SigningsOnHome:
    """The latest signings, and the months as a picture where enough of them are known."""

    lines: tuple[SigningLine, ...]
    months: Chart | None


def _on_home(leaf: Leaf, key: str) -> SigningsOnHome | None:
    lines = lines_of_latest(leaf, key)
    return SigningsOnHome(lines, signings_by_month(leaf)) if lines else None


def _in_industry(leaf: Leaf, key: str) -> LinkList | None:
    all_of_them = Address("signings_in_industry", key)
    if not signings_by_year(leaf.library, leaf.language.key, f"industry/{key}") or all_of_them not in leaf.known:
        return None
    link = Link(escape(leaf.words("record.all_signings")), leaf.href(all_of_them))
    return LinkList(leaf.words("record.signings"), (link,), place=2)


def _leads(leaf: Leaf, view: SigningView) -> Iterator[Fact]:
    """Yield how much was signed, and when."""
    yield from view.amounts[:1]
    inferred = leaf.words("inferred.badge") if view.date_is_inferred else ""
    yield Fact(leaf.words("signing.date"), view.date, inferred=inferred)


def _leads_of_list(leaf: Leaf, view: SigningsView) -> Iterator[Fact]:
    """Yield how many signings the latest years had; of a list of one year, its name says which."""
    for year in view.years:
        label = leaf.words("nav.signings" if leaf.address.kind == "signings_of" else "social.signings", year=year.year)
        yield Fact(label, year.count, sample=any(line.sample for line in year.lines))


SHOWING = Showing(
    order=40,
    sections=(draft_signings,),
    draft=_draft_signing,
    on={"home": _on_home, "park": _about, "project": _about, "industry": _in_industry},
    feed=Feed(told_of_signings, signing_entry),
    finders=FINDERS,
    leads={
        "signing": _leads,
        **dict.fromkeys(("signings", "signings_of", "signings_in_park", "signings_in_industry"), _leads_of_list),
    },
    linked={"signing": signing_nodes},
    dataset=Dataset("signings", Signing),
)
