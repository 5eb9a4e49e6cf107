"""The board of the five classes in which signed projects are followed: what each means, how many, and month by month.

Owns how the trend is drawn: one small chart a class, all in one scale, so that nothing is told by colour; and which
projects one can read about there.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, cast

from generator.messages.counted import Counted
from generator.pages.charts.columns import FEWEST, MOST, OF_FIVE, Point, draw_columns
from generator.pages.parts import stage_badge, stage_sum
from generator.records.project import questions
from generator.records.project.choices import Choices, stage_href, ways_into_signed
from generator.records.project.record import Project
from generator.values.quantity import PartialDate
from generator.values.stage import SIGNED_CLASSES, Stage, Visibility

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from generator.gate.site import Tally
    from generator.pages.charts.columns import Columns
    from generator.pages.leaf import Leaf, Link
    from generator.pages.listing import Sheet
    from generator.pages.parts import Badge
    from generator.pages.showing import Others
    from generator.records.project.trend import Trend


@dataclass(frozen=True, slots=True)
class ClassCard:
    """One class: what it means, how many projects stand in it and what is invested in them.

    ``count`` is empty where no figure is published; ``note`` says why then. ``href`` leads to where they are listed.
    ``is_pause``: it is no step forward.
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
    is_pause: bool


class SmallChart(NamedTuple):
    """The months of one class, drawn; ``says`` names the first and the last of them with their counts."""

    drawing: Columns
    says: str


class MonthRow(NamedTuple):
    """A row of the table: a month and how many projects stood in each class at its end."""

    month: str
    machine: str
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrendView:
    """The trend, drawn and as a table, the latest month first; ``drawn`` says which months the drawings show.

    ``charts`` are one a class, None where no month has a project in it; there are none where months are too few, and
    ``scale`` says so then.
    """

    charts: tuple[SmallChart | None, ...]
    drawn: str
    scale: str
    columns: tuple[Markup | str, ...]
    rows: tuple[MonthRow, ...]


class ReadLine(NamedTuple):
    """A project that one can read about: where it is, its class and since when, and what is invested."""

    link: Link
    park: Markup | str
    stage: Markup | str
    since: str
    investment: str
    sample: bool


@dataclass(frozen=True, slots=True)
class BoardView:
    """The board. ``basis`` says of how many projects the months are known; it stands alone where there are none."""

    classes: tuple[ClassCard, ...]
    trend: TrendView | None
    basis: str
    read: tuple[ReadLine, ...]
    choices: tuple[Choices, ...]
    others: Others


def board_view(leaf: Leaf, signed: Sheet[Tally, str]) -> BoardView:
    """Return the board; ``signed`` is any page of the list of signed projects, to which the classes lead."""
    trend = questions.trend(leaf.library)
    return BoardView(
        classes=tuple(_class(leaf, stage, number, signed) for number, stage in enumerate(SIGNED_CLASSES, 1)),
        trend=_trend(leaf, trend) if trend.months else None,
        basis=_basis(leaf, trend),
        read=tuple(_line(leaf, key) for key in questions.latest_signed(leaf.library, leaf.language.key)),
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
        is_pause=stage is Stage.SUSPENDED,
    )


def _line(leaf: Leaf, key: str) -> ReadLine:
    project = leaf.library.all(Project)[key]
    last = project.history[-1] if project.history else None
    is_dated = last is not None and last.stage is project.stage
    return ReadLine(
        link=leaf.link("project", project),
        park=leaf.called("park", project.park) if project.park else "",
        stage=stage_badge(leaf, project.stage).text,
        since=leaf.words("board.since", date=leaf.quantity(last.date)) if last and is_dated else "",
        investment=leaf.quantity(project.investment) if project.investment else "",
        sample=project.sample,
    )


def _trend(leaf: Leaf, trend: Trend) -> TrendView:
    months = [leaf.quantity(PartialDate.parse(month)) for month in trend.months]
    drawn, counts = months[-MOST:], trend.counts[-MOST:]
    top = max(chain.from_iterable(counts))
    charts = _charts(leaf, trend, drawn, top) if len(drawn) >= FEWEST and top else ()
    return TrendView(
        charts=charts,
        drawn=leaf.words("board.months", first=drawn[0], last=drawn[-1]) if charts else "",
        scale=leaf.words("board.scale", top=top) if charts else leaf.words("board.too_few_months"),
        columns=tuple(stage_badge(leaf, stage).text for stage in SIGNED_CLASSES),
        rows=tuple(
            MonthRow(month, machine, tuple(map(str, row)))
            for month, machine, row in reversed(list(zip(months, trend.months, trend.counts, strict=True)))
        ),
    )


def _charts(leaf: Leaf, trend: Trend, drawn: Sequence[str], top: int) -> tuple[SmallChart | None, ...]:
    years = [leaf.quantity(PartialDate.parse(month[:4])) for month in trend.months[-MOST:]]
    columns = ([row[at] for row in trend.counts[-MOST:]] for at in range(len(SIGNED_CLASSES)))
    return tuple(_chart(leaf, list(zip(drawn, years, column, strict=True)), top) for column in columns)


def _chart(leaf: Leaf, months: Sequence[tuple[str, str, int]], top: int) -> SmallChart | None:
    if not any(count for _, _, count in months):
        return None
    points = [Point(month, year, Decimal(count), str(count)) for month, year, count in months]
    drawing = cast("Columns", draw_columns(points, "{:f}".format, top=Decimal(top), width=OF_FIVE))  # enough months
    first, last = points[0], points[-1]
    return SmallChart(
        drawing,
        leaf.words(
            "chart.ends", first=first.month, first_value=first.written, last=last.month, last_value=last.written
        ),
    )
