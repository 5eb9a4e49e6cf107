"""What industries bring along to the page of all components."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.home import strengths
from generator.pages.components.texts import long_title
from generator.pages.leaf import Link
from generator.pages.signs import gather
from generator.records.industry.chain import ChainView, RankLines, SegmentLines
from generator.records.industry.diagram import ChainRank, ChainSegment, Phrase, draw_chain
from generator.records.industry.icons import IndustryIcon, drawn
from generator.records.industry.page import IndustryLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf

_POSITIONS = {
    "upstream": ("上游", "Upstream"),
    "midstream": ("中游", "Midstream"),
    "downstream": ("下游", "Downstream"),
}


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return a chain as a diagram and in words, and industries on the home page."""
    t, chain = leaf.words, _chain(leaf)
    many = t("exhibit_state.many")
    yield Exhibit(("chain",), t("exhibit.chain"), (Variant(many, "industry/chain.html", {"view": {"chain": chain}}),))
    yield Exhibit(("segments",), t("exhibit.segments"), (Variant(many, "ranks", {"chain": chain}),))
    yield Exhibit(
        ("home",),
        t("exhibit.home"),
        (
            Variant(many, "industries", {"items": _lines(leaf)}),
            Variant(t("exhibit_state.long"), "strengths", {"items": strengths(leaf)}),
        ),
    )


def _chain(leaf: Leaf) -> ChainView:
    ranks = tuple(RankLines(plain(leaf, *title), _segments(leaf, key)) for key, title in _POSITIONS.items())
    return ChainView(
        label=plain(leaf, "示例产业链", "An example chain"),
        drawings=draw_chain(
            ChainRank(position, plain(leaf, *title), _drawn(leaf, position)) for position, title in _POSITIONS.items()
        ),
        ranks=ranks,
        samples=gather((segment for rank in ranks for segment in rank.segments), called="name"),
        inferred="",
        talk=None,
    )


def _drawn(leaf: Leaf, position: str) -> tuple[ChainSegment, ...]:
    name = Phrase(plain(leaf, "传动部件", "Transmission parts"))
    gap = Phrase(plain(leaf, "精密轴承", "Precision bearings"))
    nothing, present = leaf.words("chain.nothing"), plain(leaf, "3家企业", "3 firms")
    wanted, href = leaf.words("chain.wanted"), f"#example-{position}"
    full = ChainSegment(href, name, present, wanted, (), leaf.words("sample.badge"))
    long = Phrase(plain(leaf, str(long_title(leaf)), str(long_title(leaf))))
    return full, ChainSegment(href, long, nothing, wanted, (gap, gap))


def _segments(leaf: Leaf, position: str) -> tuple[SegmentLines, ...]:
    name, gap = say(leaf, "传动部件", "Transmission parts"), say(leaf, "精密轴承", "Precision bearings")
    project = Link(say(leaf, "传动部件项目", "Transmission parts"), "#sheet-segments")
    said = say(leaf, "一句话说明。", "One sentence on it.")
    return (
        SegmentLines(f"example-{position}", name, said, (), (project,), (), sample=True),
        SegmentLines(f"example-{position}-long", long_title(leaf), "", (), (), (gap, gap), sample=False),
    )


def _lines(leaf: Leaf) -> tuple[IndustryLine, ...]:
    def line(zh: str, en: str, icon: IndustryIcon, *, sample: bool) -> IndustryLine:
        counts = plain(leaf, "3家企业 · 12个项目", "3 firms · 12 projects")
        return IndustryLine(Link(say(leaf, zh, en), "#sheet-home"), counts, sample, drawn(icon))

    return (
        line("装备制造", "Machinery", IndustryIcon.MACHINERY, sample=False),
        line("生物医药", "Biomedicine", IndustryIcon.MEDICINE, sample=True),
        line("数字经济", "Digital economy", IndustryIcon.DIGITAL, sample=False)._replace(counts=""),
    )
