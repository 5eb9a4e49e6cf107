"""The list of industries, and the page of one: its chain, the parks that fit, opportunities, projects and firms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from generator.pages.leaf import Link
from generator.pages.listing import pager
from generator.pages.parts import Card, Fact, SourceLine, notes, reason, source_line
from generator.records.event.times import event_links
from generator.records.firm.lines import FirmLine, firm_lines
from generator.records.industry.chain import ChainView, chain_view
from generator.records.park.page import park_card
from generator.records.policy.states import policy_lines
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.pages.leaf import Leaf
    from generator.pages.listing import Pager, Part, Sheet
    from generator.records.industry.record import Industry

_PARKS = 12  # the most that have a card; others are named, so that each can be reached
_EXPLAINED = frozenset({"chain", "summary"})  # fields whose reason stands beside them when they are inferred
_BESIDE = {"service": "industry.service"}
"""The kinds of record that name industries and are listed on their pages, with the title of each list."""
_TITLES = {"opportunities": "industry.opportunities", "projects": "industry.projects"}
_TITLES_ALONE = {"opportunities": "industry.opportunities", "projects": "industry.only_projects"}
"""What the groups of projects are called, and what one is called that stands there alone."""


class IndustryCount(NamedTuple):
    """How many parks, projects, firms or gaps in its chain an industry has; whether samples are among them.

    ``label`` is the key of the words that stand over the number, ``phrase`` of those that take it along.
    """

    label: str
    phrase: str
    number: int
    is_sample: bool


@dataclass(frozen=True, slots=True)
class IndustriesView:
    """A page of the list of industries."""

    is_first: bool
    cards: tuple[Card, ...]
    pager: Pager | None


class LinkList(NamedTuple):
    """Other records that have to do with this one, beside it: a title and links."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ProjectGroup:
    """The opportunities of an industry, or its other projects, as far as they stand on this page."""

    id: str
    title: str
    count: str
    is_continued: bool
    cards: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class IndustryView:
    """Everything the public may know of an industry; pages after the first have projects only."""

    summary: Markup | str
    summary_inferred: Markup | str
    sample: bool
    facts: tuple[Fact, ...]
    chain: ChainView | None
    parks: tuple[Card, ...]
    further_parks: tuple[Link, ...]
    firms: tuple[FirmLine, ...]
    groups: tuple[ProjectGroup, ...]
    lists: tuple[LinkList, ...]
    notes: tuple[Fact, ...]
    source: SourceLine | None
    pager: Pager | None


def industries_view(leaf: Leaf, sheet: Sheet[None, str]) -> IndustriesView:
    """Return a page of the list of industries."""
    industries = (leaf.library.site.industries[key] for part in sheet.parts for key in part.records)
    return IndustriesView(sheet.is_first, tuple(_card(leaf, each) for each in industries), pager(leaf, sheet))


def industry_view(leaf: Leaf, sheet: Sheet[str, str], industry: Industry) -> IndustryView:
    """Return a page of one industry; ``sheet`` has its opportunities and its other projects, each under its name."""
    library = leaf.library
    first = sheet.is_first
    parks = [library.site.parks[key] for key in library.parks_in(industry, leaf.language.key)] if first else []
    return IndustryView(
        summary=leaf.text(industry.summary) if first and industry.summary else "",
        summary_inferred=reason(leaf, industry.inferred, "industry.summary") if first else "",
        sample=industry.sample,
        facts=_facts(leaf, industry) if first else (),
        chain=chain_view(leaf, industry) if first else None,
        parks=tuple(park_card(leaf, park) for park in parks[:_PARKS]),
        further_parks=tuple(leaf.link("park", park) for park in parks[_PARKS:]),
        firms=firm_lines(leaf, library.firms_of(industry).others) if first else (),
        groups=tuple(_group(leaf, part, sheet.begins) for part in sheet.parts),
        lists=tuple(_lists(leaf, industry)) if first else (),
        notes=notes(leaf, "industry", industry, _EXPLAINED) if first else (),
        source=source_line(leaf, industry.source, industry.as_of, industry.inferred) if first else None,
        pager=pager(leaf, sheet),
    )


def industry_counts(leaf: Leaf, industry: Industry) -> list[IndustryCount]:
    """Return how much there is of an industry; what there is nothing of is left out."""
    library = leaf.library
    gaps = sum(len(segment.gaps) for segment in industry.chain)
    wanted_in_samples = any(segment.gaps and segment.sample for segment in industry.chain)
    parks = len(library.parks_in(industry, leaf.language.key))
    projects = len(library.projects_in(industry))
    firms = sum(map(len, library.firms_of(industry)))
    counts = (
        IndustryCount("industry.count.parks", "home.count.parks", parks, is_sample=False),
        IndustryCount("industry.count.projects", "home.count.projects", projects, library.has_samples_in(industry)),
        IndustryCount("industry.count.firms", "home.count.firms", firms, is_sample=False),
        IndustryCount("industry.count.gaps", "home.count.gaps", gaps, wanted_in_samples),
    )
    return [each for each in counts if each.number]


def _facts(leaf: Leaf, industry: Industry) -> tuple[Fact, ...]:
    return tuple(
        Fact(leaf.words(each.label), str(each.number), sample=each.is_sample)
        for each in industry_counts(leaf, industry)
    )


def _card(leaf: Leaf, industry: Industry) -> Card:
    return Card(
        link=leaf.link("industry", industry),
        summary=leaf.text(industry.summary) if industry.summary else Markup(),
        badges=(),
        facts=_facts(leaf, industry),
        sample=industry.sample,
    )


def _group(leaf: Leaf, part: Part[str, str], groups: Collection[str]) -> ProjectGroup:
    titles = _TITLES if len(groups) > 1 else _TITLES_ALONE
    return ProjectGroup(
        id=part.group,
        title=leaf.words(titles[part.group]),
        count=str(part.of),
        is_continued=not part.is_first,
        cards=tuple(leaf.cards.project(leaf, key) for key in part.records),
    )


def _lists(leaf: Leaf, industry: Industry) -> Iterator[LinkList]:
    """Return what else has to do with an industry, kind by kind."""
    events = event_links(leaf, "industry", industry.id)
    if events:
        yield LinkList(leaf.words("record.events"), events)
    of_signings = Address("signings_in_industry", industry.id)
    if leaf.library.signings_by_year(leaf.language.key, f"industry/{industry.id}") and of_signings in leaf.known:
        all_of_them = escape(leaf.words("record.all_signings"))
        yield LinkList(leaf.words("record.signings"), (Link(all_of_them, leaf.href(of_signings)),))
    for kind, title in _BESIDE.items():
        shelf = leaf.library.shelf(kind)
        keys = leaf.library.naming(kind, "industry", industry.id)
        if keys:
            yield LinkList(leaf.words(title), tuple(leaf.link(kind, shelf[key]) for key in keys))
    policies = policy_lines(leaf, leaf.library.naming("policy", "industry", industry.id))
    if policies:
        yield LinkList(
            leaf.words("policies.here"), tuple(line.link._replace(note=line.state.text) for line in policies)
        )
