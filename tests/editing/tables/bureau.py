"""A made-up workbook of a bureau, as such workbooks are: 60 projects under merged headings, with all that disturbs.

``python -m tests.editing.tables.bureau FILE.xlsx`` writes it, to be imported by hand.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, cast

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

COUNT = 60
HIDDEN = 17
"""The row of a project that was struck from the list by hiding it."""
LEDGER, INDUSTRIES, PARKS = "重点项目台账", "产业", "园区"

_INDUSTRIES = (
    ("装备制造", "Equipment manufacturing"),
    ("电子信息", "Electronics"),
    ("新材料", "New materials"),
    ("食品加工", "Food processing"),
    ("现代物流", "Logistics"),
)
_PARKS = (("示例工业园", "Sample Industrial Park"), ("示例物流园", "Sample Logistics Park"))
_PRODUCTS = (
    ("数控机床", "CNC machine tools"),
    ("伺服电机", "Servo motors"),
    ("液压元件", "Hydraulic parts"),
    ("显示模组", "Display modules"),
    ("连接器", "Connectors"),
    ("复合材料", "Composite materials"),
    ("铝型材", "Aluminium profiles"),
    ("调味品", "Condiments"),
    ("冷冻食品", "Frozen food"),
    ("冷链仓储", "Cold storage"),
    ("包装材料", "Packaging"),
    ("智能仪表", "Smart meters"),
)
_FIRMS = ("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛")
_STAGES = ("储备", "已签约未履约", "在履约未开工", "在建", "已投产未达效", "已达产达效")

_TOP = (
    ("序号", 1), ("项目名称", 1), ("项目英文名称", 1), ("基本情况", 5), ("投资情况", 3), ("用地面积\n（亩）", 1),
    ("建筑面积（万㎡）", 1), ("预期效益", 3), ("时间安排", 2), ("项目阶段", 1), ("完成率", 1), ("责任单位", 1),
    ("责任领导", 1), ("备注", 1),
)  # fmt: skip
_BELOW = (
    "投资主体", "投资方来源地", "所属产业", "落户园区", "建设内容及规模", "总投资（亿元）", "投资口径",
    "已完成投资（万元）", "年产值（亿元）", "年税收（万元）", "带动就业（人）", "计划开工时间", "计划投产时间",
)  # fmt: skip
_FIRST = 6
"""The first row below the headings."""


def make_workbook() -> Workbook:
    """Return the workbook."""
    workbook = Workbook()
    notes = cast("Worksheet", workbook.active)
    notes.title = "填表说明"
    notes["A1"] = "一、本表由各镇街、园区填报，每月5日前报区招商局。"
    notes["A2"] = "二、金额单位见表头。"
    _write_ledger(workbook.create_sheet(LEDGER))
    _write_rows(
        workbook.create_sheet(INDUSTRIES),
        [
            ("产业名称", "产业名称（英文）", "简介", "简介（英文）"),
            *((zh, en, f"{zh}产业。", f"{en}.") for zh, en in _INDUSTRIES),
        ],
    )
    heads = (
        "园区名称",
        "英文名称",
        "级别",
        "所在区",
        "所在区（英文）",
        "主导产业",
        "简介",
        "简介（英文）",
        "规划面积（公顷）",
    )
    _write_rows(
        workbook.create_sheet(PARKS),
        [
            heads,
            *(
                (zh, en, "区级", "示例区", "Sample District", "装备制造、电子信息", f"{zh}。", f"{en}.", 120)
                for zh, en in _PARKS
            ),
        ],
    )
    old = workbook.create_sheet("2019年（旧）")
    old["A1"] = "旧表"
    old.sheet_state = "hidden"
    return workbook


def _write_rows(sheet: Worksheet, rows: list[tuple[str | int, ...]]) -> None:
    for row in rows:
        sheet.append(row)


def _write_ledger(sheet: Worksheet) -> None:
    chance = Random("a bureau's table")  # noqa: S311  (the same table each time)
    width = sum(span for _, span in _TOP)
    sheet["A1"] = "示例区2026年重点招商项目台账"
    sheet["A1"].font, sheet["A1"].alignment = Font(bold=True, size=16), Alignment(horizontal="center")
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    sheet["A2"] = "填报单位：示例区招商局"
    sheet["N2"] = "填报时间：2026年11月20日"
    _write_headings(sheet)
    sheet.cell(_FIRST - 1, 1, "一、产业项目（60个）")
    sheet.merge_cells(start_row=_FIRST - 1, start_column=1, end_row=_FIRST - 1, end_column=width)
    for number in range(COUNT):
        for column, value in enumerate(_project(number, chance), 1):
            if value is not None:
                cell = cast("Cell", sheet.cell(_FIRST + number, column))
                cell.value = value  # type: ignore[assignment]
                if isinstance(value, date):
                    cell.number_format = "yyyy/m/d" if number % 3 else 'yyyy"年"m"月"'
                elif column == 20 and isinstance(value, float):
                    cell.number_format = "0.0%"
    sheet.row_dimensions[HIDDEN].hidden = True
    sheet.column_dimensions["V"].hidden = True
    last = _FIRST + COUNT
    sheet.cell(last, 1, "合  计")
    sheet.merge_cells(start_row=last, start_column=1, end_row=last, end_column=3)
    sheet.cell(last, 9, "=SUM(I6:I65)")
    sheet.cell(last + 1, 1, "备注：已完成投资为截至10月底数据。")


def _write_headings(sheet: Worksheet) -> None:
    column = 1
    below = iter(_BELOW)
    for text, span in _TOP:
        sheet.cell(3, column, text)
        if span == 1:
            sheet.merge_cells(start_row=3, start_column=column, end_row=4, end_column=column)
        else:
            sheet.merge_cells(start_row=3, start_column=column, end_row=3, end_column=column + span - 1)
            for at in range(column, column + span):
                sheet.cell(4, at, next(below))
        column += span


def _project(number: int, chance: Random) -> list[object]:
    """Return the cells of a project, as different people type them."""
    product, english = _PRODUCTS[number % len(_PRODUCTS)]
    firm = f"示例{_FIRMS[number % len(_FIRMS)]}公司"
    phase = number // len(_PRODUCTS) + 1
    start = date(2026, 12, 1) + timedelta(days=30 * (number % 12))
    money = chance.randrange(12, 300) / 10
    started = start if number % 4 else [start.strftime("%Y年%m月"), (start - date(1899, 12, 30)).days][number // 4 % 2]
    return [
        number + 1,
        f"{product}生产项目（第{phase}期）" if number % 7 else f" {product}生产项目\n（第{phase}期）",
        f"{english} plant, phase {phase}" if number % 5 else None,
        f"{firm}；示例投资公司" if number % 6 == 1 else firm,
        "示例市；示例市" if number % 6 == 1 else "示例市",
        _INDUSTRIES[number % len(_INDUSTRIES)][0],
        _PARKS[number % len(_PARKS)][0],
        f"建设{product}生产线。",
        money if number % 9 else f"约{money}亿元",
        "计划" if number % 2 else "协议",
        chance.randrange(0, 9000),
        chance.randrange(20, 200),
        chance.randrange(10, 90) / 10 if number % 8 else "—",
        chance.randrange(10, 400) / 10,
        str(chance.randrange(100, 9000)),
        chance.randrange(20, 800) if number % 10 else "待定",
        started,
        f"{start.year + 1}.{start.month}" if start.month != 1 else f"{start.year + 1}年",
        _STAGES[number % len(_STAGES)],
        chance.random() if number % 11 else "#N/A",
        "区招商局",
        "某领导",
        None if number % 3 else "按月调度",
    ]


def main() -> None:
    """Write the workbook into the file that is named."""
    make_workbook().save(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
