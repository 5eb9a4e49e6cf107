"""The stages as a picture show the public counts: what is hidden has no bar."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.pages.charts.chart import Chart
from generator.pages.charts.rows import Bars
from generator.records.project.charts import pipeline_by_stage
from generator.values import urls
from generator.values.language import ENGLISH
from tests.places import SITES
from tests.small_site import BASE, change, copy_base, leaf_on, read_site

if TYPE_CHECKING:
    from pathlib import Path

FULL = SITES / "full"


def pipeline(root: Path) -> Chart | None:
    found = pipeline_by_stage(leaf_on(read_site(root), urls.HOME, ENGLISH))
    assert found is None or isinstance(found, Chart)
    return found


def test_bars_are_the_counts_that_may_be_told() -> None:
    tallies = read_site(FULL).site.tallies
    chart = pipeline(FULL)
    assert chart is not None
    assert isinstance(chart.drawing, Bars)
    assert [row.written for row in chart.drawing.rows] == [str(tally.count) for tally in tallies]
    most = max(tally.count for tally in tallies)
    for row, tally in zip(chart.drawing.rows, tallies, strict=True):
        assert abs(Decimal(row.full) - Decimal(tally.count * 100) / most) <= Decimal("0.1")
    assert [line.cells[0] for line in chart.table.lines] == [row.written for row in chart.drawing.rows]


def test_the_title_names_the_fullest_stage_where_there_is_one(tmp_path: Path) -> None:
    text = (BASE / "projects.yaml").read_text(encoding="utf-8").replace("stage: negotiating", "stage: construction", 1)
    full, base = pipeline(change(copy_base(tmp_path / "full"), {"projects.yaml": text})), pipeline(BASE)
    assert full is not None
    assert full.title == "Most projects at one stage: Under construction"
    assert base is not None
    stages = [row.written for row in base.drawing.rows] if isinstance(base.drawing, Bars) else []
    assert (base.title == "Projects by stage") == (stages.count(max(stages)) > 1)
    alone = (BASE / "projects.yaml").read_text(encoding="utf-8").partition("\n- id: cold-store")[0]
    root = change(copy_base(tmp_path / "site"), {"projects.yaml": alone + "\n"})
    assert read_site(root).is_sound is False or pipeline(root) is None
