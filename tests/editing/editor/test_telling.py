"""What changed is told in the words of whoever edits, and makes a commit's message."""

from __future__ import annotations

import pytest

from generator.editing.editor.telling import summary, told

KILN = """- id: kiln
  name: {zh: 窑炉, en: Kiln}
  industry: materials
  stage: signed
  investment: 3.6亿元
  history:
    - {stage: signed, date: 2026-01}
- id: oven
  name: {zh: 烤炉, en: Oven}
"""


@pytest.mark.parametrize(
    ("old", "new", "speech", "message"),
    [
        ("3.6亿元", "3.8亿元", "zh", "窑炉：总投资：3.6亿元 → 3.8亿元"),
        ("3.6亿元", "3.8亿元", "en", "Kiln: Investment: 3.6亿元 → 3.8亿元"),
        ("stage: signed\n", "stage: construction\n", "zh", "窑炉：阶段：已签约未履约 → 已开工已复工"),
        ("  investment: 3.6亿元\n", "", "zh", "窑炉：总投资：删去 3.6亿元"),
        ("  industry", "  capacity: 30万套/年\n  industry", "en", "Kiln: Capacity: added 30万套/年"),
        ("窑炉", "隧道窑", "zh", "隧道窑：项目名称：窑炉 → 隧道窑"),
        ("en: Kiln", "en: Tunnel kiln", "zh", "窑炉：项目名称（en）：Kiln → Tunnel kiln"),
    ],
)
def test_one_value_is_the_whole_message(old: str, new: str, speech: str, message: str) -> None:
    assert summary(told("project", KILN, KILN.replace(old, new), speech), speech) == message


def test_entries_that_come_and_go_are_said_whole() -> None:
    new = KILN.replace("date: 2026-01}\n", "date: 2026-01}\n    - {stage: construction, date: 2026-05}\n")
    (record,) = told("project", KILN, new, "zh")
    assert record.said("zh") == ["历程：新增 已开工已复工 · 2026-05"]
    (record,) = told("project", new, KILN, "en")
    assert record.said("en") == ["History: removed Under construction · 2026-05"]


def test_records_that_come_and_go_are_named() -> None:
    gone = KILN.partition("- id: oven")[0]
    assert [(each.how, each.called) for each in told("project", KILN, gone, "zh")] == [("gone", "烤炉")]
    assert [(each.how, each.called) for each in told("project", None, KILN, "en")] == [("new", "Kiln"), ("new", "Oven")]
    assert told("project", KILN, KILN + "# a comment\n", "zh") == []


def test_several_records_have_a_message_of_several_lines() -> None:
    new = KILN.replace("3.6亿元", "3.8亿元").replace("烤炉", "大烤炉")
    lines = summary(told("project", KILN, new, "zh"), "zh").split("\n")
    assert lines[0] == "修改项目“窑炉”等 2 条"
    assert "  总投资：3.6亿元 → 3.8亿元" in lines
    assert summary([], "en") == "Update content"
