"""What official figures bring along to the page of all components."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.texts import long_title, source
from generator.pages.signs import cite
from generator.records.figure.lines import Comparison, FigureCard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return large figures, and official ones beside what is counted here."""
    t, cards = leaf.words, _cards(leaf)
    yield Exhibit(
        ("figure",),
        t("exhibit.figure"),
        (
            Variant(t("exhibit_state.many"), "figures", {"cards": cards}),
            Variant(t("exhibit_state.one"), "figures", {"cards": cards[:1]}),
        ),
    )
    stage = say(leaf, "已签约", "Signed")
    counted = Comparison(stage, cards[:1], "12", plain(leaf, "共3.6亿元", "RMB 360 million in all"), sample=True)
    none = Comparison(stage, cards[1:2], "", "", sample=False)
    yield Exhibit(
        ("comparison",),
        t("exhibit.comparison"),
        (
            Variant(
                t("exhibit_state.many"),
                "figure/comparisons.html",
                {"comparisons": (counted, none), "cited": cite(cards)},
            ),
        ),
    )


def _cards(leaf: Leaf) -> tuple[FigureCard, ...]:
    line = source(leaf)
    note = say(leaf, "截至3月底", "at the end of March")
    large, paid = plain(leaf, "超过1500亿元", "more than RMB 150 billion"), plain(leaf, "2.7亿元", "RMB 270 million")
    return (
        FigureCard("26", say(leaf, "个项目", "projects"), "", line, sample=False),
        FigureCard(large, long_title(leaf), note, line, sample=False),
        FigureCard("99", say(leaf, "家企业复工", "firms at work again"), "", None, sample=True),
        FigureCard(paid, say(leaf, "已到位资金", "paid in so far"), "", line, sample=False),
    )
