"""Pictures of figures on the page of all components."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.pages.charts.chart import Chart, TableBehind, TableLine
from generator.pages.charts.columns import Point, draw_columns
from generator.pages.charts.day import HourlyPrice, draw_day
from generator.pages.charts.distances import Far, draw_distances
from generator.pages.charts.rows import Given, draw_rows
from generator.pages.components.exhibit import Exhibit, Variant, plain, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.pages.charts.columns import Columns
    from generator.pages.charts.day import Day
    from generator.pages.charts.distances import Distances
    from generator.pages.charts.rows import Bars
    from generator.pages.leaf import Leaf

_MONTHS = (3, 7, 5, 12, 9, 15, 11, 18)
_FARTHEST = 42


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return the pictures of figures: columns and the day in one sheet, rows and distances in another."""
    t = leaf.words
    marked = _chart(leaf, "example-sample", _columns(leaf), sample=True)
    upright = {"columns": marked, "day": _chart(leaf, "example-day", _day(leaf))}
    level = {"rows": _chart(leaf, "example-rows", _rows(leaf)), "far": _chart(leaf, "example-far", _far(leaf))}
    yield Exhibit(
        ("chart", "behind"),
        t("exhibit.chart"),
        (
            Variant(t("exhibit_state.columns"), "chart", {"view": upright["columns"]}),
            Variant(t("exhibit_state.day"), "chart", {"view": upright["day"]}),
        ),
    )
    yield Exhibit(
        ("lengths",),
        t("exhibit.lengths"),
        (
            Variant(t("exhibit_state.rows"), "chart", {"view": level["rows"]}),
            Variant(t("exhibit_state.distances"), "chart", {"view": level["far"], "table": False}),
        ),
    )


def _chart(leaf: Leaf, key: str, drawing: Columns | Bars | Distances | Day | None, *, sample: bool = False) -> Chart:
    if drawing is None:
        raise AssertionError(key)  # the figures below are enough for a drawing
    return Chart(
        id=key,
        title=say(leaf, "标题说出图里看到的结果", "The title says what is found"),
        measure=plain(leaf, "量的是什么、什么单位、什么时间", "What is measured, in which unit, and when"),
        drawing=drawing,
        table=_table(leaf),
        tells=plain(leaf, "用一句话说出图的内容。", "The drawing in one sentence."),
        note=plain(leaf, "数字为虚构，只作样式示例。", "The figures are invented and show the look only."),
        sample=sample,
    )


def _table(leaf: Leaf) -> TableBehind:
    heads = plain(leaf, "项目", "What"), plain(leaf, "数值", "How much")
    lines = (TableLine(say(leaf, "甲", "First"), ("12",)), TableLine(say(leaf, "乙", "Second"), ("18",), sample=True))
    return TableBehind(heads, lines)


def _columns(leaf: Leaf) -> Columns | None:
    def point(at: int, value: int) -> Point:
        month = plain(leaf, f"2026年{at}月", f"month {at} of 2026")
        return Point(month, "2026", Decimal(value), str(value))

    return draw_columns([point(at, value) for at, value in enumerate(_MONTHS, start=1)], str)


def _rows(leaf: Leaf) -> Bars | None:
    unknown = leaf.words("unknown")
    given: Sequence[Given] = (
        Given(say(leaf, "甲园区", "Park A"), "12", Decimal(12), href="#sheet-lengths"),
        Given(say(leaf, "本园区", "This park"), "18–24", Decimal(18), Decimal(24), is_here=True),
        Given(say(leaf, "名称较长、要折行的园区", "A park whose name takes more than a line"), "7", Decimal(7)),
        Given(say(leaf, "没有数据的园区", "A park without a figure"), unknown, None, notes=(unknown,)),
    )
    return draw_rows(given)


def _far(leaf: Leaf) -> Distances | None:
    def kilometres(value: Decimal) -> str:
        return plain(leaf, f"{value}公里", f"{value} km")

    names = {"港口": "Port", "高速公路出入口": "Motorway", "机场": "Airport"}
    far = zip(names.items(), (3, 12, _FARTHEST), strict=True)
    given = [Far(say(leaf, zh, en), kilometres(Decimal(value)), Decimal(value)) for (zh, en), value in far]
    return draw_distances(given, kilometres)


def _day(leaf: Leaf) -> Day | None:
    def price(zh: str, en: str, value: str, *hours: tuple[int, int]) -> HourlyPrice:
        written = plain(leaf, f"{value}元/千瓦时", f"RMB {value}/kWh")
        said = " · ".join(f"{start}:00–{end}:00" for start, end in hours)
        spans = tuple((start * 60, end * 60) for start, end in hours)
        return HourlyPrice(plain(leaf, zh, en), written, said, Decimal(value), spans)

    low = price("谷时", "Valley", "0.32", (0, 8))
    mid = price("平时", "Flat", "0.61", (8, 11), (17, 20), (22, 24))
    return draw_day((price("峰时", "Peak", "0.93", (11, 17), (20, 22)), mid, low))
