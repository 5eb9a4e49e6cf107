"""The chain of an industry in words and as a diagram: who is in each segment, and what is wanted there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.counted import Counted
from generator.pages.parts import reason
from generator.pages.signs import gather
from generator.records.industry.diagram import ChainRank, ChainSegment, Phrase, draw_chain
from generator.records.industry.questions import present_in
from generator.records.industry.record import ChainPosition
from generator.values.language import language
from generator.values.urls import CONTACT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from generator.pages.leaf import Leaf, Link
    from generator.pages.signs import Gathered
    from generator.records.industry.diagram import Drawing
    from generator.records.industry.record import Industry, Segment
    from generator.values.language import Text


@dataclass(frozen=True, slots=True)
class SegmentLines:
    """A segment in words: what it is, which firms and projects are there, what is wanted. ``id`` is its anchor."""

    id: str
    name: Markup
    summary: Markup | str
    firms: object
    projects: tuple[Link, ...]
    gaps: tuple[Markup, ...]
    sample: bool


class RankLines(NamedTuple):
    """The segments of one position in a chain."""

    title: str
    segments: tuple[SegmentLines, ...]


@dataclass(frozen=True, slots=True)
class ChainView:
    """A chain: its diagram, wide and tall, and the same in words. ``talk`` leads to the offices to ask.

    ``samples``: the segments as a group, whose heading says of many that they are samples.
    """

    label: str
    drawings: tuple[Drawing, ...]
    ranks: tuple[RankLines, ...]
    inferred: Markup | str
    talk: str | None
    samples: Gathered


class _Present(NamedTuple):
    """A segment with its anchor and the ids of the public firms and projects in it."""

    anchor: str
    segment: Segment
    firms: tuple[str, ...]
    projects: tuple[str, ...]


def chain_view(leaf: Leaf, industry: Industry) -> ChainView | None:
    """Return the chain of an industry, or None where staff have not written one."""
    if not industry.chain:
        return None
    ranks: dict[ChainPosition, list[_Present]] = {position: [] for position in ChainPosition}
    for at, segment in enumerate(industry.chain):
        firms, projects = present_in(leaf.library, industry, at)
        ranks[segment.position].append(_Present(f"segment-{at + 1}", segment, firms, projects))
    lines = {position: tuple(_lines(leaf, each) for each in found) for position, found in ranks.items()}
    samples = gather((segment for found in lines.values() for segment in found), called="name")
    is_said = any((industry.sample, leaf.library.site.settings.sample, samples.is_marked, samples.named))
    titles = {position: leaf.words(f"chain.{position.value}") for position in ranks}
    return ChainView(
        label=leaf.words("industry.chain_label", name=industry.name.nearest(leaf.language.key)[1]),
        drawings=draw_chain(
            ChainRank(position.value, titles[position], tuple(_drawn(leaf, each, is_said=is_said) for each in found))
            for position, found in ranks.items()
        ),
        ranks=tuple(RankLines(titles[position], found) for position, found in lines.items() if found),
        inferred=reason(leaf, industry.inferred, "industry.chain"),
        talk=leaf.href_if_known(CONTACT),
        samples=samples,
    )


def _drawn(leaf: Leaf, present: _Present, *, is_said: bool) -> ChainSegment:
    segment = present.segment
    return ChainSegment(
        href=f"#{present.anchor}",
        name=_wording(leaf, segment.name),
        present=_count(leaf, present.firms, present.projects),
        wanted=leaf.words("chain.wanted"),
        gaps=tuple(_wording(leaf, gap) for gap in segment.gaps),
        sample=leaf.words("sample.badge") if segment.sample and not is_said else "",
    )


def _count(leaf: Leaf, firms: Sequence[str], projects: Sequence[str]) -> str:
    """Return how many firms and projects are in a segment, or that there are none yet."""
    counts = {"chain.firms": len(firms), "chain.projects": len(projects)}
    found = [leaf.words(key, count=Counted(count)) for key, count in counts.items() if count]
    return " · ".join(found) or leaf.words("chain.nothing")


def _lines(leaf: Leaf, present: _Present) -> SegmentLines:
    segment, projects = present.segment, leaf.library.site.records["project"]
    return SegmentLines(
        id=present.anchor,
        name=leaf.text(segment.name),
        summary=leaf.text(segment.summary) if segment.summary else "",
        firms=leaf.part("firm_lines", present.firms),
        projects=tuple(leaf.link("project", projects[key]) for key in present.projects),
        gaps=tuple(leaf.text(gap) for gap in segment.gaps),
        sample=segment.sample,
    )


def _wording(leaf: Leaf, text: Text) -> Phrase:
    """Return a text as plain words for the diagram; that a part is not translated is said in the list below it."""
    key, words = text.nearest(leaf.language.key)
    return Phrase(words, None if key == leaf.language.key else language(key).tag)
