"""Questions are found in the layouts that consultants use, with the headings above them, and no line is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from generator.answers.questions import HeadingLine, NoteLine, Question, find_questions
from generator.answers.workbook import open_workbook
from generator.messages.issues import Fault
from tests.answers.asked import save

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from generator.answers.questions import Line


def _lines(
    tmp_path: Path, rows: Sequence[Any], change: Callable[[Worksheet], object] | None = None
) -> tuple[Line, ...]:
    [part] = find_questions(open_workbook(save(tmp_path / "q.xlsx", rows, change)), "q.xlsx")
    return part.lines


def _asked(lines: Sequence[Line]) -> list[tuple[str, ...]]:
    return [(*line.headings, line.text) for line in lines if isinstance(line, Question)]


def test_heads_say_which_column_asks_numbers_wants_a_unit_and_explains(tmp_path: Path) -> None:
    rows = [
        ["Request for information"],
        [],
        ["No.", "Question", "Unit", "Response", "Comments"],
        [1, "Price of water", "RMB/m³", "", "industrial users"],
        ["2.", "* Spare capacity:", "", "e.g. 10,000", ""],
    ]
    lines = _lines(tmp_path, rows)
    assert lines[0] == NoteLine(1, "Request for information")
    assert lines[1] == Question(4, "1", "Price of water", "RMB/m³", (), "industrial users", "")
    assert lines[2] == Question(5, "2.", "* Spare capacity", "", (), "", "e.g. 10,000")


def test_chinese_heads_and_a_column_of_headings_that_is_merged(tmp_path: Path) -> None:
    rows = [
        ["序号", "一级指标", "二级指标", "计量单位", "填报内容"],
        [1, "电力", "供电容量", "万千伏安"],
        [2, None, "电价", "元/千瓦时"],
        [3, "二、供水", "水价"],
    ]
    lines = _lines(tmp_path, rows, lambda sheet: sheet.merge_cells("B2:B3"))
    assert _asked(lines) == [("电力", "供电容量"), ("电力", "电价"), ("供水", "水价")]
    assert [line.text for line in lines if isinstance(line, HeadingLine)] == ["电力", "二、供水"]
    assert [line.unit for line in lines if isinstance(line, Question)] == ["万千伏安", "元/千瓦时", ""]


def test_headings_in_rows_that_are_merged_across(tmp_path: Path) -> None:
    rows = [
        ["No.", "Question", "Answer"],
        ["A. Electricity"],
        [1, "Price"],
        [2, "Capacity"],
        ["B. Water"],
        [3, "Price"],
    ]

    def change(sheet: Worksheet) -> None:
        sheet.merge_cells("A2:C2")
        sheet.merge_cells("A5:C5")

    lines = _lines(tmp_path, rows, change)
    assert _asked(lines) == [("Electricity", "Price"), ("Electricity", "Capacity"), ("Water", "Price")]
    assert [line.text for line in lines if isinstance(line, HeadingLine)] == ["A. Electricity", "B. Water"]


def test_headings_that_are_bold_or_stand_to_the_left(tmp_path: Path) -> None:
    rows = [["Electricity"], ["Price per kWh?"], ["Capacity?"], ["Water"], ["Price per m³?"]]

    def change(sheet: Worksheet) -> None:
        for cell in ("A1", "A4"):
            sheet[cell].font = Font(bold=True)

    expected = [("Electricity", "Price per kWh?"), ("Electricity", "Capacity?"), ("Water", "Price per m³?")]
    assert _asked(_lines(tmp_path, rows, change)) == expected
    indented = [row if row[0] in {"Electricity", "Water"} else ["", *row] for row in rows]
    assert _asked(_lines(tmp_path, indented)) == expected


@pytest.mark.parametrize(
    "rows",
    [
        [["3. Electricity"], ["3.1 Price"], ["3.2 Capacity"], ["4. Water"], ["4.1 Price"]],
        [["三、电力"], ["1. 价格"], ["2. 容量"], ["四、供水"], ["1. 价格"]],
        [["Part III Power"], ["1) Price"], ["2) Capacity"], ["Part IV Water"], ["1) Price"]],
        [["第三部分 电力"], ["（1）价格"], ["（2）容量"], ["第四部分 供水"], ["（1）价格"]],
    ],
)
def test_headings_by_their_numbers(tmp_path: Path, rows: Sequence[Sequence[str]]) -> None:
    lines = _lines(tmp_path, [["Question", "Answer"], *rows])
    kinds = [type(line) for line in lines]
    assert kinds == [HeadingLine, Question, Question, HeadingLine, Question]
    assert all(line.number for line in lines if isinstance(line, Question))


def test_a_questionnaire_without_heads_asks_in_the_column_with_most_texts(tmp_path: Path) -> None:
    rows = [[1, "Price of water?"], [2, "Price of gas?"], [3, "Price of steam?"]]
    assert _asked(_lines(tmp_path, rows)) == [("Price of water?",), ("Price of gas?",), ("Price of steam?",)]


def test_a_question_that_is_merged_like_all_others_is_no_heading(tmp_path: Path) -> None:
    rows = [["No.", "Question", "", "Answer"], [1, "Price of water"], [2, "Price of gas"], [3, "Price of steam"]]

    def change(sheet: Worksheet) -> None:
        for row in (2, 3, 4):
            sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=3)

    assert len(_asked(_lines(tmp_path, rows, change))) == 3


def test_long_texts_explain_and_are_kept_as_they_are(tmp_path: Path) -> None:
    text = "Please fill in all lines. " * 20
    lines = _lines(tmp_path, [["Question", "Answer"], [text], ["Price of water"]])
    assert isinstance(lines[0], NoteLine)
    assert lines[0].text == text.strip()


def test_sheets_with_instructions_are_left_and_others_are_kept_apart(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, texts in {
        "Instructions": ["Please answer", "all questions", "by Friday"],
        "Energy": ["Question", "Price of gas"],
        "Cover": ["Project", "Falcon", "2026", "Confidential"],
        "Water": ["Question", "Price of water"],
    }.items():
        sheet = workbook.create_sheet(name)
        for text in texts:
            sheet.append([text, "Answer" if text == "Question" else None])
    workbook.save(tmp_path / "q.xlsx")
    parts = find_questions(open_workbook(tmp_path / "q.xlsx"), "q.xlsx")
    assert [(part.sheet, [each.text for each in part.questions]) for part in parts] == [
        ("Energy", ["Price of gas"]),
        ("Water", ["Price of water"]),
    ]


@pytest.mark.parametrize("rows", [[], [[1], [2], [3]], [["Question", "Answer"]], [["Price list", 12.5]]])
def test_a_workbook_that_asks_nothing_is_a_fault(tmp_path: Path, rows: Sequence[Any]) -> None:
    with pytest.raises(Fault) as raised:
        _lines(tmp_path, rows)
    assert raised.value.code == "A107"
