"""Official figures, and beside them what the site counts itself, so that nobody takes one for the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.pages.parts import SourceLine, source_line, stage_badge, stage_sum
from generator.records.figure.record import Figure

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.values.stage import Stage


@dataclass(frozen=True, slots=True)
class FigureCard:
    """An official figure with its source and the day when it was true."""

    value: str
    label: Markup
    note: Markup | str
    source: SourceLine | None
    sample: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """The official figures about one stage, and what the site counts of it; ``count`` is empty where it has none."""

    stage: Markup | str
    official: tuple[FigureCard, ...]
    count: str
    investment: str
    sample: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """The official figures that are about no one stage, and those that stand beside what the site counts itself."""

    cards: tuple[FigureCard, ...]
    comparisons: tuple[Comparison, ...]


def figures_on_home(leaf: Leaf, key: str) -> Figures | None:
    """Return all official figures."""
    del key
    cards, compared = _figure_cards(leaf), _comparisons(leaf)
    return Figures(cards, compared) if cards or compared else None


def _figure_cards(leaf: Leaf) -> tuple[FigureCard, ...]:
    return tuple(_card(leaf, figure) for figure in leaf.library.all(Figure).values() if figure.stage is None)


def figures_on_board(leaf: Leaf, key: str) -> Figures | None:
    """Return the official figures about stages, each beside what is counted here."""
    del key
    compared = _comparisons(leaf)
    return Figures((), compared) if compared else None


def _comparisons(leaf: Leaf) -> tuple[Comparison, ...]:
    """Return what is official and what is counted here, for each stage that an official figure is about."""
    by_stage: dict[Stage, list[FigureCard]] = {}
    for figure in leaf.library.all(Figure).values():
        if figure.stage is not None:
            by_stage.setdefault(figure.stage, []).append(_card(leaf, figure))
    return tuple(_comparison(leaf, stage, tuple(cards)) for stage, cards in by_stage.items())


def _comparison(leaf: Leaf, stage: Stage, official: tuple[FigureCard, ...]) -> Comparison:
    tally = leaf.library.tally(stage)
    return Comparison(
        stage=stage_badge(leaf, stage).text,
        official=official,
        count=str(tally.count) if tally else "",
        investment=stage_sum(leaf, tally) if tally else "",
        sample=tally is not None and tally.sample,
    )


def _card(leaf: Leaf, figure: Figure) -> FigureCard:
    return FigureCard(
        value=leaf.quantity(figure.value),
        label=leaf.text(figure.label),
        note=leaf.text(figure.note) if figure.note else "",
        source=source_line(leaf, figure.source, figure.as_of, figure.inferred),
        sample=figure.sample,
    )
