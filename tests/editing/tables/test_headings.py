"""Headings as bureaus write them name the right field, and units beside them are joined to the numbers below."""

from __future__ import annotations

import pytest

from generator.editing.tables.heading import read_heading, units_named
from generator.editing.tables.matching import named
from generator.editing.tables.targets import TargetIndex
from generator.editing.tables.units import (
    can_be_read,
    day_of_serial,
    has_no_unit,
    implied_unit,
    unit_at_end,
    unit_for,
    with_unit,
)
from generator.records import KINDS

PROJECT = TargetIndex.of_kind("project", ("zh", "en"))


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("项目名称", "name.zh"),
        ("项 目 名 称", "name.zh"),
        ("*项目名称（必填）", "name.zh"),
        ("项目名称（英文）", "name.en"),
        ("英文名称", "name.en"),
        ("项目英文名称", "name.en"),
        ("项目名称\nProject name", "name.zh"),
        ("项目名称 Project name", "name.zh"),
        ("Project name 项目名称", "name.zh"),
        ("项目名称 English", "name.en"),
        ("【项目名称】", "name.zh"),
        ("English name", "name.en"),
        ("Name (EN)", "name.en"),
        ("name_en", "name.en"),
        ("Project name (Chinese)", "name.zh"),
        ("总投资（亿元）", "investment"),
        ("项目总投资\n(万元)", "investment"),
        ("总投资/亿元", "investment"),
        ("总投资，单位：亿元", "investment"),
        ("Investment (RMB 100 million)", "investment"),
        ("所属行业", "industry"),
        ("投资主体", "parties.name.zh"),
        ("投资方（英文）", "parties.name.en"),
        ("投资方来源地", "parties.origin.zh"),
        ("来源", "source.name.zh"),
        ("来源·名称（英文）", "source.name.en"),
        ("来源日期", "source.date"),
        ("source.url", "source.url"),
        ("推断·总投资（英文）", "inferred.investment.en"),
        ("计划开工年月", "planned_start"),
        ("数据截至时间", "as_of"),
        ("来源发布时间", "source.date"),
        ("总投资时间", None),
        ("内部·责任领导", "internal.责任领导"),
        ("备注", None),
        ("项目名称（法文）", None),
        ("总投资（英文）", None),
    ],
)
def test_a_heading_names_a_field(heading: str, target: str | None) -> None:
    found = named(read_heading((heading,)), PROJECT)
    assert (found.written if found else None) == target


@pytest.mark.parametrize(
    ("parts", "target"),
    [
        (("投资情况", "总投资（亿元）"), "investment"),
        (("来源", "名称"), "source.name.zh"),
        (("总投资", "（万元）"), "investment"),
        (("总投资", "计划", "（万元）"), None),
        (("项目", "名称"), "name.zh"),
        (("投资方", "名称", "英文"), "parties.name.en"),
    ],
)
def test_a_heading_over_several_rows_names_a_field(parts: tuple[str, ...], target: str | None) -> None:
    found = named(read_heading(parts), PROJECT)
    assert (found.written if found else None) == target


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_has_two_places_of_one_full_name(kind: str) -> None:
    """A heading that an export writes leads back to the field that it came from."""
    index = TargetIndex.of_kind(kind, ("zh", "en"))
    for target in index.targets:
        assert index.parse(target.written) == target


@pytest.mark.parametrize(
    ("kind", "text", "unit", "written"),
    [
        ("money", "3.6", "亿元", "3.6亿元"),
        ("money", "36,000", "万元", "36,000万元"),
        ("money", "约3.6", "亿元", "约3.6亿元"),
        ("money", "3.6-5", "亿元", "3.6-5亿元"),
        ("money", "3.6以上", "亿元", "3.6亿元以上"),
        ("money", "3.6亿元", "万元", "3.6亿元"),
        ("money", "￥5,000", "万元", "5,000万元"),
        ("money", "５", "亿元", "5亿元"),
        ("money", "3.6", "RMB 100 million", "RMB 360 million"),
        ("money", "360", "RMB million", "RMB 360 million"),
        ("money", "3", "万美元", "3万美元"),
        ("money", "3.6", "人民币亿元", "3.6亿元"),
        ("area", "70", "亩", "70亩"),
        ("area", "3.04", "万㎡", "3.04万平方米"),
        ("area", "12", "ha", "12公顷"),
        ("count", "300", "人", "300人"),
        ("capacity", "60", "万立方米/年", "60万立方米/年"),
        ("percent", "5", "%", "5%"),
        ("distance", "12", "km", "12公里"),
        ("money", "3.6", "亿", "3.6亿元"),
        ("money", "3.6", "万元，含流动资金", "3.6万元"),
        ("money", "3.6", "港币万元", "3.6万港元"),
        ("money", "3.6", "10亿元", "36亿元"),
        ("money", "1.2～1.5", "100万元", "120~150万元"),
        ("money", "1.2～1.5", "RMB 100 million", "RMB 120~150 million"),
        ("count", "3.6", "100人", "360人"),
        ("money", "三个亿", "亿元", "三个亿"),
        ("money", "3.6亿", "万元", "3.6亿元"),
        ("money", "不详", "亿元", "不详"),
    ],
)
def test_a_number_gets_the_unit_of_its_column(kind: str, text: str, unit: str, written: str) -> None:
    found = unit_for(kind, ["必填", unit])
    assert with_unit(kind, text, found) == written
    assert can_be_read(kind, written) or not has_no_unit(text)


def test_a_remark_that_is_no_unit_is_none() -> None:
    assert unit_for("money", ["必填", "2026", "亩"]) == ""
    assert unit_for("industry", ["亿元"]) == ""
    assert unit_for("money", ["RMB 100,000"]) == ""
    assert unit_for("money", ["12亿元"]) == ""
    assert unit_for("money", ["{", "{}", "{1}", "%s"]) == ""
    assert unit_for("duration", ["2026年"]) == ""
    assert implied_unit("count", "用工人数") == "人"
    assert implied_unit("money", "用工人数") == ""


@pytest.mark.parametrize(
    ("remarks", "unit"),
    [
        (["万元、亿元"], ""),
        (["万元", "亿元"], ""),
        (["万元", "RMB 10 thousand"], "万元"),
        (["亩", "亿元"], "亿元"),
    ],
)
def test_of_several_units_none_is_taken_unless_they_are_one(remarks: list[str], unit: str) -> None:
    assert unit_for("money", remarks) == unit


@pytest.mark.parametrize(
    ("kind", "heading", "unit"),
    [
        ("money", "总投资 亿元", "亿元"),
        ("money", "总投资亿元", "亿元"),
        ("area", "建筑面积万平方米", "万平方米"),
        ("money", "总投资", ""),
        ("money", "投资强度 万元/亩", ""),
        ("industry", "产业", ""),
    ],
)
def test_a_heading_may_end_with_its_unit(kind: str, heading: str, unit: str) -> None:
    assert unit_at_end(kind, heading) == unit


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("单位：亿元、亩", ("亿元", "亩")),
        ("2026年重点项目表（单位：万元）", ("万元",)),
        ("填报单位：示例区招商局", ()),
        ("Unit: m2", ("m2",)),
    ],
)
def test_a_line_above_a_table_names_units(text: str, units: tuple[str, ...]) -> None:
    assert units_named(text) == units


@pytest.mark.parametrize(
    ("text", "day"), [("46096", "2026-03-15"), ("46096.5", "2026-03-15"), ("2026", ""), ("120000", "")]
)
def test_a_day_that_a_sheet_counts_is_one(text: str, day: str) -> None:
    assert day_of_serial(text) == day
