"""The classes by month are what the dated histories say, and nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from generator.gate.outline import Outline, outline_of
from generator.records.project.trend import trend_of
from generator.values.stage import SIGNED_CLASSES, Stage
from tests.small_site import BASE, change, copy_base, read_site

if TYPE_CHECKING:
    from pathlib import Path

SIGNED, IMPLEMENTING, SUSPENDED, CONSTRUCTION, PRODUCTION = range(len(SIGNED_CLASSES))
MONTHS = st.integers(0, 30).map(lambda at: f"{2024 + at // 12}-{at % 12 + 1:02}")


def project(*history: str, stage: str = "") -> Outline:
    stage = stage or history[-1].partition(" ")[2]
    return Outline("x", ("zh",), ("zh",), sample=False, facts={"stage": (stage,), "history": history})


def test_a_project_stands_in_a_class_until_it_is_in_the_next() -> None:
    trend = trend_of([project("2025-11 signed", "2026-02 construction")])
    assert trend.months == ("2025-11", "2025-12", "2026-01", "2026-02")
    assert [row[SIGNED] for row in trend.counts] == [1, 1, 1, 0]
    assert [row[CONSTRUCTION] for row in trend.counts] == [0, 0, 0, 1]
    assert (trend.dated, trend.undated) == (1, 0)


def test_two_steps_of_one_month_count_at_its_end_only() -> None:
    trend = trend_of([project("2026-02 signed", "2026-02 production")])
    assert trend.months == ("2026-02",)
    assert trend.counts == ((0, 0, 0, 0, 1),)


def test_a_project_that_meets_its_targets_leaves_the_classes() -> None:
    trend = trend_of([project("2026-01 production", "2026-03 target_reached")])
    assert [row[PRODUCTION] for row in trend.counts] == [1, 1, 0]
    assert [sum(row) for row in trend.counts] == [1, 1, 0]


def test_work_may_stop_and_go_on() -> None:
    history = ("2026-01 construction", "2026-02 suspended", "2026-03 construction")
    trend = trend_of([project(*history)])
    assert [(row[SUSPENDED], row[CONSTRUCTION]) for row in trend.counts] == [(0, 1), (1, 0), (0, 1)]


def test_a_year_alone_is_no_month() -> None:
    trend = trend_of([project("2025 signed", "2026-02 construction"), project("2026-01 signed")])
    assert (trend.dated, trend.undated) == (1, 1)
    assert trend.months == ("2026-01",)


def test_what_came_before_the_classes_need_not_be_dated() -> None:
    trend = trend_of([project("2024 negotiating", "2025 framework", "2026-01 signed")])
    assert (trend.months, trend.dated, trend.undated) == (("2026-01",), 1, 0)


def test_a_signed_project_without_history_is_undated_and_others_are_not_asked() -> None:
    stages = ["signed", "target_reached", "opportunity", "framework", "negotiating"]
    trend = trend_of([project(stage=stage) for stage in stages])
    assert (trend.months, trend.counts, trend.dated, trend.undated) == ((), (), 0, 2)


@given(st.lists(st.lists(st.tuples(MONTHS, st.sampled_from(sorted(Stage))), min_size=1, max_size=5), max_size=8))
def test_each_month_is_what_each_project_says_of_it(ways: list[list[tuple[str, Stage]]]) -> None:
    histories = [sorted(way, key=lambda step: step[0]) for way in ways]
    trend = trend_of([project(*(f"{month} {stage.value}" for month, stage in way)) for way in histories])
    for month, row in zip(trend.months, trend.counts, strict=True):
        last = [[stage for when, stage in way if when <= month][-1:] for way in histories]
        assert row == tuple(sum(found == [stage] for found in last) for stage in SIGNED_CLASSES)
    assert list(trend.months) == sorted(set(trend.months))


def test_an_outline_keeps_months_and_shares_them(tmp_path: Path) -> None:
    text = (
        (BASE / "projects.yaml").read_text(encoding="utf-8").replace("date: 2026-01-08}\n    -", "date: 2025}\n    -")
    )
    content = read_site(change(copy_base(tmp_path / "site"), {"projects.yaml": text})).content
    outline = outline_of(content.entries["project"]["panels"].record)
    assert outline.all("history") == ("2025 signed", "2026-03 construction")
    assert outline_of(content.entries["project"]["panels"].record).all("history")[1] is outline.all("history")[1]
