"""Files with Chinese keys are read as those with English ones; what is said of them names keys as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.reading.chinese_keys import with_chinese_keys
from generator.reading.naming import with_names
from generator.reading.source import YamlList, apply_edits, put_text, read_text
from generator.reading.wrong_keys import MOST, explained, meant_by
from generator.records import KINDS
from generator.values.fields import read_yes_no
from tests.small_site import change, copy_base, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from tests.small_site import Checked

PROJECT = KINDS["project"].entry
PARK = KINDS["park"].entry


def test_keys_at_every_level_become_those_of_the_model() -> None:
    text = (
        "- 编号: a\n  总投资: 3.6亿元\n  history:\n    - {阶段: 已签约, 日期: 2026-01}\n  推断: {总投资: {中文: 甲}}\n"
    )
    document = with_names(read_text(text, "a.yaml"), PROJECT)
    assert document.value == [
        {
            "id": "a",
            "investment": "3.6亿元",
            "history": [{"stage": "已签约", "date": "2026-01"}],
            "inferred": {"investment": {"zh": "甲"}},
        }
    ]
    place = document.place((0, "history", 0, "date"), of_key=True)
    assert (place.line, place.column) == (4, 17)
    assert list(document.typed((0, "history", 0, "date"))) == [0, "history", 0, "日期"]


def test_one_name_is_another_field_at_another_level() -> None:
    text = "编号: a\n土地: {规划面积: 2平方公里}\n要素成本: {土地: {单价: 20万元/亩}}\n地块: [{编号: A-01}]\n"
    document = with_names(read_text(text, "a.yaml"), PARK)
    assert document.value == {
        "id": "a",
        "land": {"planned": "2平方公里"},
        "costs": {"land": {"price": "20万元/亩"}},
        "plots": [{"no": "A-01"}],
    }


def test_keys_under_internal_are_the_editors_own() -> None:
    document = with_names(read_text("编号: a\n内部: {总投资: 保密, 名称: {中文: 甲}}\n", "a.yaml"), PROJECT)
    assert document.value == {"id": "a", "internal": {"总投资": "保密", "名称": {"中文": "甲"}}}


def test_two_keys_for_one_field_name_both_places() -> None:
    document = with_names(read_text("编号: a\n总投资: 1亿元\ninvestment: 2亿元\n", "a.yaml"), PROJECT)
    (issue,) = document.issues
    assert (issue.code, issue.place.line, issue.facts["place"]) == ("K110", 3, "a.yaml:2:1")
    assert "“investment” 和 “总投资”" in issue.message("zh")


def test_a_file_with_english_keys_is_left_as_it_is() -> None:
    document = read_text("id: a\nname: {zh: 甲, en: A}\n", "a.yaml")
    assert with_names(document, PROJECT) is document


def test_a_new_key_is_written_as_its_neighbours_are() -> None:
    for text, new in (("编号: a\n简介: {中文: 甲}\n", "{中文: 甲, 英文: "), ("id: a\n简介:\n  zh: 甲\n", "  en: ")):
        document = with_names(read_text(text, "a.yaml"), PROJECT)
        edit = put_text(document, ("summary", "en"), "zh", "A")
        assert edit is not None
        changed = apply_edits(text, [edit])
        assert f'{new}"A"' in changed
        assert with_names(read_text(changed, "a.yaml"), PROJECT).value == {
            "id": "a",
            "summary": {"zh": "甲", "en": "A"},
        }


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("项目总投资（亿元）", "investment"),
        ("投资金额", "investment"),
        ("budget", "investment"),
        ("invesment", "investment"),
        ("项目名稱", "name"),
        ("开工时间", "planned_start"),
        ("Name", "name"),
        ("telephone", "contact"),
    ],
)
def test_a_wrong_key_gets_the_one_that_is_meant(typed: str, key: str) -> None:
    assert [each.key for each in meant_by(typed, PROJECT)][:1] == [key]


@pytest.mark.parametrize("typed", ["负责人", "xyzzy", "budget_code", "备案情况表"])
def test_a_key_that_is_like_none_gets_none(typed: str) -> None:
    assert not meant_by(typed, PROJECT)


def test_no_more_candidates_are_named_than_are_read() -> None:
    for kind in KINDS.values():
        for word in ("面积", "时间", "名称是", "expected", "planned"):
            assert len(meant_by(word, kind.entry)) <= MOST
    found = meant_by("invesment", PROJECT)
    assert explained("invesment", found, "zh") == "“investment”（总投资：投资额）"
    assert explained("投资金额", meant_by("投资金额", PROJECT), "en") == "“总投资” (The investment)"


def test_staff_write_yes_and_no_in_chinese() -> None:
    assert [read_yes_no(word) for word in ("是", "否", "有", "无")] == [True, False, True, False]


def test_comments_of_an_example_get_chinese_keys_too() -> None:
    text = "id: a\nsample: true  # 真实以后删掉 sample · delete sample then\n# history:\n#   - {stage: 在谈}\n"
    changed = "编号: a\n示例: 是  # 真实以后删掉 示例 · delete sample then\n# 历程:\n#   - {阶段: 在谈}\n"
    assert with_chinese_keys(text, PROJECT) == changed


KILN = """\
- 编号: kiln
  项目名称: {中文: 窑炉, 英文: Kiln}
  产业: 建材
  阶段: 已签约未履约
  简介: {中文: 窑炉项目。, 英文: A kiln.}
"""


def _with(root: Path, more: str) -> Checked:
    return read_site(change(copy_base(root), {"projects/kiln.yaml": KILN + more}))


@pytest.mark.parametrize(
    ("more", "code", "words"),
    [
        ("  总投资: 很多\n", "Q103", "总投资: "),
        ("  历程: [{阶段: 终止, 日期: 2026-01}]\n", "C103", "阶段 是 signed，历程 最后一步"),
        ("  内部: 保密\n", "R120", "内部: 之下"),
        ("  参与方: [{名称: {汉字: 甲}}]\n", "T103", "“汉字”"),
        ("  园区: 天上园\n", "K112", "没有叫 “天上园” 的园区"),
        ("  联系人: 天上局\n", "K112", "没有叫 “天上局” 的联系窗口"),
    ],
)
def test_what_is_said_names_keys_as_they_are_typed(tmp_path: Path, more: str, code: str, words: str) -> None:
    checked = _with(tmp_path / "site", more)
    said = [f"{issue.code} {issue.field}: {issue.message('zh')}" for issue in checked.issues if issue.is_error]
    assert any(line.startswith(code) and words in line for line in said), said


def test_a_missing_key_is_asked_for_in_chinese(tmp_path: Path) -> None:
    lines = KILN.replace("  阶段: 已签约未履约\n", "")
    checked = read_site(change(copy_base(tmp_path / "site"), {"projects/kiln.yaml": lines}))
    (issue,) = [issue for issue in checked.issues if issue.is_error]
    assert (issue.code, issue.hint("zh")) == ("R101", "补上一行：阶段: …")


def test_prose_that_names_a_field_is_no_key_with_a_wrong_colon() -> None:
    text = "- 编号: a\n  简介:\n    中文: 一句话，\n      总投资：3.6亿元，用地70亩。\n    英文: b\n  园区 西\n"
    assert {issue.place.line for issue in read_text(text, "a.yaml").issues} == {6}


def test_a_list_keeps_its_places() -> None:
    document = with_names(read_text("- 编号: a\n- 编号: b\n", "a.yaml"), PROJECT)
    assert isinstance(document.value, YamlList)
    assert [document.place((n, "id")).line for n in (0, 1)] == [1, 2]
