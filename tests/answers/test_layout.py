"""Which column asks, and what the others are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.answers.layout import Role, layout_of
from generator.answers.workbook import ReadCell, ReadSheet

if TYPE_CHECKING:
    from collections.abc import Sequence


def _sheet(rows: Sequence[Sequence[str]], name: str = "Questions") -> ReadSheet:
    cells = (
        tuple(ReadCell(row, column, text) for column, text in enumerate(texts, 1) if text)
        for row, texts in enumerate(rows, 1)
    )
    return ReadSheet(name, tuple(each for each in cells if each))


@pytest.mark.parametrize(
    ("heads", "asking"),
    [
        (["No.", "Question", "Answer"], 2),
        (["Ref", "Category", "Item", "Response"], 3),
        (["Question", "Description", "Your answer"], 1),
        (["序号", "问题", "答复", "备注"], 2),
        (["序号", "类别", "指标名称", "单位", "数值"], 3),
        (["一级指标", "二级指标", "填报内容"], 2),
        (["Criteria", "Value", "Unit", "Source"], 1),
    ],
)
def test_heads_say_which_column_asks(heads: list[str], asking: int) -> None:
    rows = [heads, ["1", *["x"] * (len(heads) - 1)] if heads[0] in {"No.", "Ref", "序号"} else ["x"] * len(heads)]
    layout = layout_of(_sheet(rows))
    assert layout
    assert (layout.asking, layout.head) == (asking, 1)


def test_columns_are_known_by_what_they_are_for() -> None:
    layout = layout_of(_sheet([["No.", "Section", "Question", "Unit", "Answer", "Remarks"], ["1", "a", "b"]]))
    assert layout
    order = (Role.NUMBER, Role.PART, Role.QUESTION, Role.UNIT, Role.ANSWER, Role.REMARK)
    assert [layout.columns(role) for role in order] == [(1,), (2,), (3,), (4,), (5,), (6,)]


def test_a_question_that_holds_such_words_heads_no_column() -> None:
    layout = layout_of(_sheet([["What is the source of the data?"], ["Who answers?"], ["Which unit?"]]))
    assert layout
    assert (layout.asking, layout.head) == (1, 0)


def test_a_sheet_that_only_explains_or_lists_asks_nothing() -> None:
    assert layout_of(_sheet([["Fill in"], ["all"], ["sheets"]], "Instructions")) is None
    assert layout_of(_sheet([["a"], ["b"], ["c"]], "下拉选项")) is None
    assert layout_of(_sheet([["Falcon"], ["Confidential"]])) is None
    assert layout_of(_sheet([["Falcon"], ["Confidential"], ["Draft"]]), needs_heads=True) is None
