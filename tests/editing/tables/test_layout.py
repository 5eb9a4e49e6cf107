"""Where a table begins and ends in a sheet, and which rows of it are no records."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from openpyxl import Workbook

from generator.editing.tables.layout import RowSort, find_layout
from generator.editing.tables.mapping import TableMapping
from generator.editing.tables.matching import ColumnMatcher
from generator.editing.tables.targets import TargetIndex
from generator.reading.called import CalledRecords
from tests.editing.tables.importing import saved, table_of

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from generator.editing.tables.layout import TableLayout
    from generator.reading.tables import TableFile

MATCHER = ColumnMatcher(TargetIndex.of_kind("project", ("zh", "en")), CalledRecords(), TableMapping())
HEADS = ("序号", "项目名称", "总投资（亿元）", "阶段")


def layout_of(table: TableFile, *, with_hidden: bool = False) -> TableLayout:
    """Return the table of the first sheet of a workbook."""
    found = find_layout(table.sheets[0], MATCHER.knows, with_hidden=with_hidden)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("row", "sort"),
    [
        (("合计", None, 12), RowSort.TOTAL),
        (("", "合  计：", 12), RowSort.TOTAL),
        (("小计（2个）", None, 12), RowSort.TOTAL),
        (("Total", 2, 12), RowSort.TOTAL),
        (("全区合计", None, 12), RowSort.TOTAL),
        (("", "装备产业小计", 12.5), RowSort.TOTAL),
        (("一、在建项目",), RowSort.PART),
        (("一", "在建项目（2个）"), RowSort.PART),
        (("（二）", "在建项目"), RowSort.PART),
        (("其中：", "新签约"), RowSort.NOTE),
        (("例", "某某项目", 3.6, "在建"), RowSort.EXAMPLE),
        (("", "示例：某某项目", 3.6, "在建"), RowSort.EXAMPLE),
        (("注：以上为10月底数据",), RowSort.NOTE),
        (("填表人：某某", "联系电话：略"), RowSort.NOTE),
        (HEADS, RowSort.HEADING),
        ((3, "合计箱项目", 12, "在建"), None),
        ((3, "备注：某项目", 12, "在建"), None),
        (("三", "某项目", 12, "在建"), None),
        ((3, "示例项目", 12, "在建"), None),
        ((3, "数据汇总", None, "在建"), None),
        ((3, "一期项目", 12, None), None),
        (("total-jobs", "合计", 12, None), None),
    ],
)
def test_a_row_that_is_no_record_is_left_out_and_said(
    tmp_path: Path, row: tuple[object, ...], sort: RowSort | None
) -> None:
    rows = [("2026年项目台账",), ("单位：亿元",), HEADS, (1, "甲项目", 3.6, "在建"), row, (2, "乙项目", 5, "储备")]
    found = layout_of(table_of(tmp_path, rows))
    assert found.left_out == ({5: sort} if sort else {})
    assert found.rows == ((4, 6) if sort else (4, 5, 6))
    assert found.units == ("亿元",)


def test_numbers_of_columns_below_the_headings_are_no_record(tmp_path: Path) -> None:
    found = layout_of(table_of(tmp_path, [HEADS, (1, 2, 3, 4), (1, "甲项目", 3.6, "在建")]))
    assert (found.left_out, found.rows) == ({2: RowSort.HEADING}, (3,))


def test_headings_over_two_rows_are_put_together(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = cast("Worksheet", workbook.active)
    sheet.append(["项目名称", "投资情况", None, "来源", None])
    sheet.append([None, "总投资（亿元）", "投资口径", "名称", "日期"])
    sheet.append(["甲项目", 3.6, "计划", "某报", "2026-03-15"])
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")  # the other heading stands over two columns without being merged
    found = layout_of(saved(tmp_path, workbook))
    assert [each.text for each in found.headings.values()] == [
        "项目名称", "投资情况 / 总投资（亿元）", "投资情况 / 投资口径", "来源 / 名称", "来源 / 日期",
    ]  # fmt: skip
    assert [each.target.written for each in MATCHER.match(found) if each.target] == [
        "name.zh", "investment", "investment_basis", "source.name.zh", "source.date",
    ]  # fmt: skip
    assert found.rows == (3,)


def test_one_row_of_headings_does_not_take_a_record_along(tmp_path: Path) -> None:
    found = layout_of(table_of(tmp_path, [("项目名称", "阶段"), ("项目名称甲", "在建"), ("乙", "储备")]))
    assert ([each.text for each in found.headings.values()], found.rows) == (["项目名称", "阶段"], (2, 3))


def test_what_is_hidden_is_read_only_where_it_is_wanted(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = cast("Worksheet", workbook.active)
    for row in (HEADS, (1, "甲项目", 3.6, "在建"), (2, "乙项目", 5, "储备")):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    table = saved(tmp_path, workbook)
    seen, everything = layout_of(table), layout_of(table, with_hidden=True)
    assert (seen.rows, seen.left_out, seen.hidden_columns) == ((2,), {3: RowSort.HIDDEN}, (3,))
    assert 3 not in seen.headings
    assert (everything.rows, everything.left_out, everything.hidden_columns) == ((2, 3), {}, ())
    assert 3 in everything.headings


def test_a_sheet_without_headings_has_no_table(tmp_path: Path) -> None:
    table = table_of(tmp_path, [("各位领导：",), ("请查收。", "谢谢")])
    assert find_layout(table.sheets[0], MATCHER.knows, with_hidden=False) is None


@pytest.mark.parametrize(
    "units", [(None, None, "亿元", None), (None, None, "（亿元）", "必填"), (None, None, "[亿元]", None)]
)
@pytest.mark.parametrize("is_merged", [False, True])
def test_a_row_of_units_below_the_headings_is_one_of_them(
    tmp_path: Path, units: tuple[str | None, ...], *, is_merged: bool
) -> None:
    workbook = Workbook()
    sheet = cast("Worksheet", workbook.active)
    for row in (("序号", "项目名称", "总投资", "阶段"), units, (1, "甲项目", 3.6, "在建")):
        sheet.append(row)
    if is_merged:
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:B2")
    found = layout_of(saved(tmp_path, workbook))
    assert (found.rows, found.left_out) == ((3,), {})
    assert (found.headings[3].names[0], found.headings[3].remarks) == ("总投资", ("亿元",))


def test_a_first_row_that_is_no_row_of_units_is_a_record(tmp_path: Path) -> None:
    found = layout_of(table_of(tmp_path, [HEADS, (None, "亿元", None, "在建")]))
    assert found.rows == (2,)
