"""Figures of lines that a page says otherwise, in words without marks."""

from __future__ import annotations

from generator.building.changes.differences import FigureLine
from generator.building.changes.figures import changed_figures


def test_a_name_with_marks_is_said_as_it_is_and_only_repeats_what_was_told() -> None:
    old = [r"- [冷库\|1\[a\]](../cold/) · 8000万元", "共 1 个"]
    new = [r"- [冷库\|2\[a\]](../cold/) · 8000万元", "共 2 个"]
    assert [*changed_figures(old, new, [])] == [
        FigureLine("冷库|1[a]", "冷库|2[a]"),
        FigureLine("共 1 个", "共 2 个"),
    ]
    told = [FigureLine("冷库|1[a]", "冷库|2[a]")]
    assert [*changed_figures(old, new, told)] == [FigureLine("共 1 个", "共 2 个")]
