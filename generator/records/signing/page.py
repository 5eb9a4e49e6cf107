"""The lists of signings by year, and the page of one signing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import escape

from generator.messages.counted import Counted
from generator.pages.finder.finding import finding
from generator.pages.leaf import Link
from generator.pages.listing import pager
from generator.pages.parts import Fact, enumerate_texts, fact, party_line, quantity_fact, text_fact
from generator.pages.record import RecordView, record_view
from generator.records.signing.questions import latest_signings, parks_of, signings_by_year, with_signings
from generator.records.signing.record import Signing
from generator.records.signing.sums import sum_up
from generator.values.urls import SIGNINGS, Address

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.pages.cards import Finished
    from generator.pages.feeds import FeedLinks
    from generator.pages.finder.finding import FinderPlace
    from generator.pages.leaf import Leaf
    from generator.pages.listing import Pager, Sheet
    from generator.values.language import Text


# fields whose reason stands beside them when they are inferred
_BESIDE = frozenset({"date", "format", "kind", "count", "total", "expected_output"})


_ON_HOME = 5
_WITHIN = {"signings_of": "year", "signings_in_park": "park", "signings_in_industry": "industry"}
"""The column of the finder that holds what a list of some signings has in common, by the kind of its address."""


@dataclass(frozen=True, slots=True)
class SigningLine:
    """A signing on a list."""

    link: Link
    date: str
    machine_date: str
    date_is_inferred: bool
    format: str
    kind: str
    summary: Markup
    count: str
    total: str
    sample: bool


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The signings of one year that stand on a page; ``count`` is how many the year has on all pages.

    ``href`` leads to all signings of that year, on a list that has others of them.
    """

    year: str
    href: str | None
    is_continued: bool
    count: str
    lines: tuple[SigningLine, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """The lists of some signings each: by year, by park or by industry."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SigningsView:
    """A page of signings by year, the latest first; the first of all signings leads to the ``archives``.

    ``feeds`` are those of all signings, on whichever list.
    """

    is_first: bool
    finding: FinderPlace
    archives: tuple[Archive, ...]
    years: tuple[YearGroup, ...]
    pager: Pager | None
    feeds: FeedLinks | None


@dataclass(frozen=True, slots=True)
class SigningView:
    """Everything the public may know of a signing."""

    record: RecordView
    date: str
    machine_date: str
    date_is_inferred: bool
    amounts: tuple[Fact, ...]
    parties: tuple[Fact, ...]
    partial: str
    projects: tuple[Finished, ...]
    parks: tuple[Link, ...]


def signings_view(leaf: Leaf, sheet: Sheet[int, str]) -> SigningsView:
    """Return a page of the list of signings, of all years or of one."""
    archives = _archives(leaf) if leaf.address == SIGNINGS else ()
    years = tuple(
        YearGroup(
            year=str(part.group),
            href=leaf.href(Address("signings_of", str(part.group))) if sheet.listing == SIGNINGS else None,
            is_continued=not part.is_first,
            count=str(part.of),
            lines=tuple(_line(leaf, leaf.library.site.all(Signing)[key]) for key in part.records),
        )
        for part in sheet.parts
    )
    within = _WITHIN.get(sheet.listing.kind)
    found = finding(leaf, "signings", f"{within}:{sheet.listing.key}" if within else "")
    return SigningsView(sheet.is_first, found, archives, years, pager(leaf, sheet), leaf.feeds(SIGNINGS))


def _archives(leaf: Leaf) -> tuple[Archive, ...]:
    library, key, words = leaf.library, leaf.language.key, leaf.words
    years = [
        Link(escape(words("signings.year", year=year)), leaf.href(Address("signings_of", str(year))))
        for year in signings_by_year(library, key)
    ]
    parks, industries = with_signings(library, "park", key), with_signings(library, "industry", key)
    found = [
        Archive(words("signings.by_year"), tuple(years)),
        Archive(words("signings.by_park"), _links(leaf, "signings_in_park", parks)),
        Archive(words("signings.by_industry"), _links(leaf, "signings_in_industry", industries)),
    ]
    return tuple(archive for archive in found if archive.links)


def _links(leaf: Leaf, kind: str, names: dict[str, Text]) -> tuple[Link, ...]:
    return tuple(Link(leaf.text(name), leaf.href(Address(kind, key))) for key, name in names.items())


def lines_of_latest(leaf: Leaf, key: str) -> tuple[SigningLine, ...]:
    """Return the latest signings for the home page."""
    del key
    return tuple(_line(leaf, signing) for signing in latest_signings(leaf.library, leaf.language.key, _ON_HOME))


def signing_view(leaf: Leaf, signing: Signing) -> SigningView:
    """Return the page of one signing."""
    return SigningView(
        record=record_view(leaf, "signing", signing, badges=(), facts=_facts(leaf, signing), beside=_BESIDE),
        date=leaf.quantity(signing.date),
        machine_date=signing.date.iso(),
        date_is_inferred="date" in signing.inferred,
        amounts=tuple(_amounts(leaf, signing)),
        parties=tuple(party_line(leaf, party) for party in signing.parties),
        partial=leaf.words("signing.partial") if signing.partial else "",
        projects=tuple(leaf.cards.project(leaf, key) for key in signing.projects),
        parks=tuple(leaf.link_to("park", key) for key in _parks_of(leaf, signing)),
    )


def _parks_of(leaf: Leaf, signing: Signing) -> list[str]:
    return parks_of(leaf.library, leaf.library.all(Signing).outline(signing.id))


def _line(leaf: Leaf, signing: Signing) -> SigningLine:
    return SigningLine(
        link=leaf.link("signing", signing),
        date=leaf.quantity(signing.date),
        machine_date=signing.date.iso(),
        date_is_inferred="date" in signing.inferred,
        format=leaf.words(f"signing_format.{signing.format.value}"),
        kind=leaf.words(f"signing_kind.{signing.kind.value}"),
        summary=leaf.text(signing.summary),
        count=leaf.words("signing.projects_count", count=leaf.quantity(signing.count)) if signing.count else "",
        total=leaf.quantity(signing.total.amount) if signing.total else "",
        sample=signing.sample,
    )


def _facts(leaf: Leaf, signing: Signing) -> list[Fact]:
    words, inferred = leaf.words, signing.inferred
    facts = quantity_fact(leaf, "signing.date", signing.date, inferred)
    for field, value in (("format", signing.format), ("kind", signing.kind)):
        facts.append(fact(leaf, f"signing.{field}", words(f"signing_{field}.{value.value}"), inferred))
    if signing.venues:
        facts.append(Fact(words("signing.venues"), enumerate_texts(leaf, signing.venues)))
    return facts + text_fact(leaf, "signing.host", signing.host)


def _amounts(leaf: Leaf, signing: Signing) -> list[Fact]:
    """Return how much was signed: the stated total, of how many projects, and the output that is expected."""
    inferred = signing.inferred
    counts = quantity_fact(leaf, "signing.count", signing.count, inferred)
    return [
        *_total(leaf, signing),
        *(count._replace(note=_listed(leaf, signing)) for count in counts),
        *quantity_fact(leaf, "signing.expected_output", signing.expected_output, inferred),
    ]


def _total(leaf: Leaf, signing: Signing) -> list[Fact]:
    """Return the stated total, and below it the sum of the listed projects where it need not be the same."""
    total = signing.total
    if not total:
        return []
    basis = leaf.words(f"investment_basis.{total.basis.value}") if total.basis else ""
    facts = [each._replace(note=basis) for each in quantity_fact(leaf, "signing.total", total.amount, signing.inferred)]
    # of one project it would be the same again
    return facts + _listed_sum(leaf, signing) if signing.partial or len(signing.projects) > 1 else facts


def _listed(leaf: Leaf, signing: Signing) -> str:
    """Return how many projects are listed where the announcement is of more."""
    is_less = signing.partial and signing.projects
    return leaf.words("signing.listed", count=Counted(len(signing.projects))) if is_less else ""


def _listed_sum(leaf: Leaf, signing: Signing) -> list[Fact]:
    """Return the sum of the listed projects, which stands below a stated total and need not be the same."""
    projects = leaf.library.site.records["project"]
    found = sum_up(projects[key].investment for key in signing.projects)
    if not found.amounts:
        return []
    value = leaf.words("list.plus").join(leaf.quantity(amount) for amount in found.amounts)
    note = leaf.words("statistics.of_projects", of=found.of, among=Counted(found.among))
    return [Fact(leaf.words("signing.listed_sum"), value, note=note)]
