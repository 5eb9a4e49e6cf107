"""The list of industries, and the page of one: its chain, the parks that fit, opportunities, projects and firms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from generator.messages.counted import Counted
from generator.pages.listing import pager
from generator.pages.parts import Card, Fact, LinkList, SourceLine, notes, pictures, published_line, reason, source_line
from generator.pages.pictured import Pictured, over_each
from generator.records.industry.chain import ChainView, chain_view
from generator.records.industry.icons import drawn
from generator.records.industry.questions import firms_of, industries, parks_in
from generator.records.industry.record import Industry

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.pages.cards import Finished
    from generator.pages.leaf import Leaf, Link
    from generator.pages.listing import Pager, Portion, Sheet
    from generator.pages.parts import Picture

_ON_HOME = 12
_PARKS = 12  # the most that have a card; others are named, so that each can be reached
_EXPLAINED = frozenset({"chain", "summary"})  # fields whose reason stands beside them when they are inferred
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
    cards: tuple[Pictured, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class ProjectGroup:
    """The opportunities of an industry, or its other projects, as far as they stand on this page."""

    id: str
    title: str
    count: str
    is_continued: bool
    cards: tuple[Finished, ...]


@dataclass(frozen=True, slots=True)
class IndustryView:
    """Everything the public may know of an industry; pages after the first have projects only."""

    icon: str
    pictures: tuple[Picture, ...]
    summary: Markup | str
    summary_inferred: Markup | str
    sample: bool
    facts: tuple[Fact, ...]
    chain: ChainView | None
    parks: object
    further_parks: tuple[Link, ...]
    firms: object
    groups: tuple[ProjectGroup, ...]
    lists: tuple[LinkList, ...]
    notes: tuple[Fact, ...]
    source: SourceLine | None
    published: str
    pager: Pager | None


def industries_view(leaf: Leaf, sheet: Sheet[None, str]) -> IndustriesView:
    """Return a page of the list of industries."""
    here = [leaf.library.all(Industry)[key] for part in sheet.parts for key in part.records]
    over = over_each(leaf, ((each.id, each.photos) for each in here))
    cards = (_card(leaf, each) for each in here)
    return IndustriesView(sheet.is_first, tuple(map(Pictured, cards, over)), pager(leaf, sheet))


def industry_view(leaf: Leaf, sheet: Sheet[str, str], industry: Industry) -> IndustryView:
    """Return a page of one industry; ``sheet`` has its opportunities and its other projects, each under its name."""
    library = leaf.library
    first = sheet.is_first
    parks = parks_in(library, industry, leaf.language.key) if first else ()
    return IndustryView(
        icon=drawn(industry.icon) if first else "",
        pictures=pictures(leaf, industry.photos) if first else (),
        summary=leaf.text(industry.summary) if first and industry.summary else "",
        summary_inferred=reason(leaf, industry.inferred, "industry.summary") if first else "",
        sample=industry.sample,
        facts=_facts(leaf, industry) if first else (),
        chain=chain_view(leaf, industry) if first else None,
        parks=leaf.part("park_cards", parks[:_PARKS]),
        further_parks=tuple(leaf.link_to("park", key) for key in parks[_PARKS:]),
        firms=leaf.part("firm_lines", firms_of(library, industry).others) if first else (),
        groups=tuple(_group(leaf, part, sheet.begins) for part in sheet.parts),
        lists=_lists(leaf, industry) if first else (),
        notes=notes(leaf, "industry", industry, _EXPLAINED) if first else (),
        source=source_line(leaf, industry.source, industry.as_of, industry.inferred) if first else None,
        published=published_line(leaf),
        pager=pager(leaf, sheet),
    )


def industry_counts(leaf: Leaf, industry: Industry) -> list[IndustryCount]:
    """Return how much there is of an industry; what there is nothing of is left out."""
    library = leaf.library
    gaps = sum(len(segment.gaps) for segment in industry.chain)
    wanted_in_samples = any(segment.gaps and segment.sample for segment in industry.chain)
    parks = len(parks_in(library, industry, leaf.language.key))
    projects = len(library.naming("project", "industry", industry.id))
    firms = sum(map(len, firms_of(library, industry)))
    samples = library.ids(f"sample-projects-naming-industry/{industry.id}")
    counts = (
        IndustryCount("industry.count.parks", "home.count.parks", parks, is_sample=False),
        IndustryCount(
            "industry.count.projects",
            "home.count.projects",
            projects,
            bool(samples),
        ),
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


def _group(leaf: Leaf, part: Portion[str, str], groups: Collection[str]) -> ProjectGroup:
    titles = _TITLES if len(groups) > 1 else _TITLES_ALONE
    return ProjectGroup(
        id=part.group,
        title=leaf.words(titles[part.group]),
        count=str(part.of),
        is_continued=not part.is_first,
        cards=tuple(leaf.cards.project(leaf, key) for key in part.records),
    )


def _lists(leaf: Leaf, industry: Industry) -> tuple[LinkList, ...]:
    """Return what else has to do with an industry, kind by kind."""
    said = (each for each in leaf.others(industry.id).said.values() if isinstance(each, LinkList))
    return tuple(sorted(said, key=lambda each: each.place))


class IndustryLine(NamedTuple):
    """An industry with how much there is of it; ``sample``: samples are among what is counted."""

    link: Link
    counts: str
    sample: bool
    icon: str


def lines_on_home(leaf: Leaf, key: str) -> tuple[IndustryLine, ...]:
    """Return the first industries for the home page."""
    del key
    first = industries(leaf.library, leaf.language.key)[:_ON_HOME]
    return tuple(_line(leaf, leaf.library.all(Industry)[each]) for each in first)


def _line(leaf: Leaf, industry: Industry) -> IndustryLine:
    counts = industry_counts(leaf, industry)
    told = " · ".join(leaf.words(each.phrase, count=Counted(each.number)) for each in counts)
    return IndustryLine(
        leaf.link("industry", industry), told, any(each.is_sample for each in counts), drawn(industry.icon)
    )
