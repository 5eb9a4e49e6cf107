"""The board of the five classes in which signed projects are followed: what each means, how many, and month by month.

Owns how the trend is drawn: one small chart a class, all in one scale, so that nothing is told by colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.counted import Counted
from generator.pages.parts import stage_badge, stage_sum
from generator.records.project import questions
from generator.records.project.choices import Choices, stage_href, ways_into_signed
from generator.values.quantity import PartialDate
from generator.values.stage import SIGNED_CLASSES, Visibility

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.gate.site import Tally
    from generator.pages.leaf import Leaf
    from generator.pages.listing import Sheet
    from generator.pages.parts import Badge
    from generator.pages.showing import Others
    from generator.records.project.trend import Trend
    from generator.values.stage import Stage

_DRAWN = 36  # months; the table has all of them
_BAR, _GAP, _HEIGHT = 10, 4, 60  # units of a drawing
_FEWEST = 12  # months that a drawing has room for, so that a few bars stay bars


@dataclass(frozen=True, slots=True)
class ClassCard:
    """One class: what it means, how many projects stand in it and what is invested in them.

    ``count`` is empty where no figure is published; ``note`` says why then. ``href`` leads to where they are listed.
    """

    id: str
    number: int
    badge: Badge
    explanation: Markup | str
    count: str
    investment: str
    note: str
    href: str
    sample: bool


class Bar(NamedTuple):
    """A month's bar in a drawing; ``title`` says what it stands for."""

    x: int
    y: int
    height: int
    title: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The drawing of one class. All sizes are units of the drawing."""

    label: Markup | str
    width: int
    bars: tuple[Bar, ...]
    last: str


class MonthRow(NamedTuple):
    """A row of the table: a month and how many projects stood in each class at its end."""

    month: str
    machine: str
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrendView:
    """The trend, drawn and as a table, the latest month first; ``drawn`` says which months the drawings show."""

    charts: tuple[Chart, ...]
    height: int
    bar: int
    drawn: str
    scale: str
    columns: tuple[Markup | str, ...]
    rows: tuple[MonthRow, ...]


@dataclass(frozen=True, slots=True)
class BoardView:
    """The board. ``basis`` says of how many projects the months are known; it stands alone where there are none."""

    classes: tuple[ClassCard, ...]
    trend: TrendView | None
    basis: str
    choices: tuple[Choices, ...]
    others: Others


def board_view(leaf: Leaf, signed: Sheet[Tally, str]) -> BoardView:
    """Return the board; ``signed`` is any page of the list of signed projects, to which the classes lead."""
    trend = questions.trend(leaf.library)
    return BoardView(
        classes=tuple(_class(leaf, stage, number, signed) for number, stage in enumerate(SIGNED_CLASSES, 1)),
        trend=_trend(leaf, trend) if trend.months else None,
        basis=_basis(leaf, trend),
        choices=ways_into_signed(leaf),
        others=leaf.others(),
    )


def _basis(leaf: Leaf, trend: Trend) -> str:
    if not trend.months:
        return leaf.words("board.basis_none")
    if not trend.undated:
        return leaf.words("board.basis_all", dated=Counted(trend.dated))
    return leaf.words("board.basis", dated=Counted(trend.dated), undated=Counted(trend.undated))


def _class(leaf: Leaf, stage: Stage, number: int, signed: Sheet[Tally, str]) -> ClassCard:
    rule, tally = leaf.library.site.stages[stage], leaf.library.tally(stage)
    listed = tally if questions.projects_at(leaf.library, stage, leaf.language.key) else None
    empty = "board.none_counted" if rule.shown is Visibility.COUNTED else "board.none"
    return ClassCard(
        id=stage.value,
        number=number,
        badge=stage_badge(leaf, stage),
        explanation=leaf.text(rule.explanation) if rule.explanation else "",
        count=str(tally.count) if tally else "",
        investment=stage_sum(leaf, tally) if tally else "",
        note="" if tally else leaf.words(empty),
        href=stage_href(leaf, signed, listed) if listed else "",
        sample=tally is not None and tally.sample,
    )


def _trend(leaf: Leaf, trend: Trend) -> TrendView:
    months = [leaf.quantity(PartialDate.parse(month)) for month in trend.months]
    labels = tuple(stage_badge(leaf, stage).text for stage in SIGNED_CLASSES)
    drawn, counts = months[-_DRAWN:], trend.counts[-_DRAWN:]
    drawn_key = "board.months" if len(drawn) > 1 else "board.month_alone"
    top = max(chain.from_iterable(counts))
    return TrendView(
        charts=tuple(_chart(leaf, label, drawn, [row[at] for row in counts], top) for at, label in enumerate(labels)),
        height=_HEIGHT,
        bar=_BAR,
        drawn=leaf.words(drawn_key, first=drawn[0], last=drawn[-1]),
        scale=leaf.words("board.scale", top=top),
        columns=labels,
        rows=tuple(
            MonthRow(month, machine, tuple(map(str, row)))
            for month, machine, row in reversed(list(zip(months, trend.months, trend.counts, strict=True)))
        ),
    )


def _chart(leaf: Leaf, label: Markup | str, months: list[str], counts: list[int], top: int) -> Chart:
    bars = []
    for at, (month, count) in enumerate(zip(months, counts, strict=True)):
        height = count * _HEIGHT // max(top, 1)
        bars.append(Bar(at * (_BAR + _GAP), _HEIGHT - height, height, f"{month}: {count}"))
    return Chart(
        label=label,
        width=max(len(bars), _FEWEST) * (_BAR + _GAP),
        bars=tuple(bars),
        last=leaf.words("board.at_the_end", month=months[-1], count=Counted(counts[-1])),
    )
