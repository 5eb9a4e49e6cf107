"""How many projects stand at each stage, as a picture. It shows the public counts and no others."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.pages.charts.chart import Chart, TableBehind, TableLine
from generator.pages.charts.rows import Given, draw_rows
from generator.pages.parts import stage_badge, stage_sum
from generator.values.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.gate.site import Tally
    from generator.pages.leaf import Leaf


def pipeline_by_stage(leaf: Leaf, key: str = "pipeline-by-stage") -> Chart | None:
    """Return the counts of the stages in their order as a picture whose id is ``key``, or None for fewer than two."""
    tallies = [tally for stage in Stage if (tally := leaf.library.tally(stage))]
    given = [_stage(leaf, tally) for tally in tallies]
    drawing = draw_rows(given)
    if drawing is None:
        return None
    return Chart(
        id=key,
        title=_fullest(leaf, given),
        measure=leaf.words("chart.stage_measure"),
        drawing=drawing,
        table=TableBehind(
            (leaf.words("project.stage"), leaf.words("statistics.projects"), leaf.words("statistics.investment")),
            tuple(
                TableLine(each.label, (each.written, stage_sum(leaf, tally) or leaf.words("unknown")), tally.sample)
                for each, tally in zip(given, tallies, strict=True)
            ),
        ),
        note=leaf.words("board.counts"),
        sample=any(tally.sample for tally in tallies),
    )


def _stage(leaf: Leaf, tally: Tally) -> Given:
    return Given(stage_badge(leaf, tally.stage).text, str(tally.count), Decimal(tally.count))


def _fullest(leaf: Leaf, given: Sequence[Given]) -> Markup | str:
    """Return what the picture says: at which stage most projects stand, where that is one."""
    most = max(each.low or Decimal(0) for each in given)
    fullest = [each.label for each in given if each.low == most]
    if len(fullest) > 1:
        return leaf.words("chart.by_stage")
    return Markup(leaf.words("chart.fullest_stage")).format(name=fullest[0])  # noqa: S704  (interface words)
