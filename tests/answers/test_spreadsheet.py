"""The workbook of answers: what stands where, that nothing in it runs, and that it is the same each time."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from generator.answers.questions import HeadingLine, NoteLine, Question
from generator.answers.spreadsheet import write_workbook
from tests.answers.asked import LUDU
from tests.answers.papers import paper

if TYPE_CHECKING:
    from generator.answers.gather import AnswerSource

HIGH_TECH = "qinglan-high-tech-zone"
LINES = [
    NoteLine(1, "Request for information"),
    HeadingLine(2, "1. Water"),
    Question(3, "1.1", "Price of water", "RMB/m³", ("Water",)),
    Question(4, "1.2", "Hardness", "", ("Water",), "", "[mg/l]"),
]
RISKY = ["=1+1", '=HYPERLINK("https://elsewhere.example/")', "+1", "-1", "@SUM(A1)", "\t=1", "|cmd /c calc"]


def _open(content: bytes) -> Any:  # noqa: ANN401  (a workbook)
    return load_workbook(BytesIO(content))


def _rows(sheet: Any) -> list[list[Any]]:  # noqa: ANN401  (a sheet)
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_one_park_has_a_sheet_with_a_column_for_each_thing(model: AnswerSource) -> None:
    workbook = _open(write_workbook(paper(model, LINES, LUDU)))
    assert workbook.sheetnames == ["Ludu Cold-Chain Logistics Base", "About these answers"]
    heads, note, heading, price, hardness = _rows(workbook.worksheets[0])
    assert heads[:6] == ["No.", "Question", "Answer", "Value", "Up to", "Unit"]
    assert heads[6:] == ["As of", "Source", "Page", "Remarks", "What the site calls it", "In the questionnaire"]
    assert note[1] == "Request for information"
    assert heading[1] == "1. Water"
    page = f"https://qinglan.example/en/parks/{LUDU}/"
    assert price[:7] == ["1.1", "Price of water", "RMB 3.6/m³", 3.6, None, "RMB/m³", "October 2026"]
    assert price[8:] == [page, "Sample data", "Water: price", "RMB/m³"]
    assert workbook.worksheets[0]["I4"].hyperlink.target == page
    assert hardness[2].startswith("Not published; please ask Parks and land desk, 0440-5550-0143")
    assert hardness[3:11] == [None] * 8
    assert hardness[11] == "[mg/l]"


def test_a_range_has_both_ends_as_numbers(model: AnswerSource) -> None:
    workbook = _open(write_workbook(paper(model, [Question(1, "", "Wage of an engineer")], LUDU)))
    assert _rows(workbook.worksheets[0])[1][3:6] == [9500, 13000, "RMB/month"]


def test_several_parks_stand_side_by_side_and_each_on_its_own_sheet(model: AnswerSource) -> None:
    workbook = _open(write_workbook(paper(model, LINES, LUDU, HIGH_TECH)))
    assert workbook.sheetnames[0] == "Side by side"
    assert len(workbook.sheetnames) == 4
    heads, _, _, price, hardness = _rows(workbook["Side by side"])
    assert heads[2:] == ["Ludu Cold-Chain Logistics Base", "Qinglan High-Tech Industrial Development Zone"]
    assert price[2:] == ["RMB 3.6/m³ (Sample data)", "RMB 3.6/m³ (Sample data)"]
    assert hardness[2:] == ["Not published", "Not published"]
    assert all(len(name) <= 31 for name in workbook.sheetnames)


def test_several_sheets_are_kept_apart_by_their_names(model: AnswerSource) -> None:
    made = paper(model, {"Water": [Question(1, "", "Price of water")], "Gas": [Question(1, "", "Price of gas")]}, LUDU)
    rows = _rows(_open(write_workbook(made)).worksheets[0])
    assert [row[1] for row in rows] == ["Question", "Water", "Price of water", "Gas", "Price of gas"]
    assert rows[4][2].startswith("Up to 200,000 m³ a month: RMB 2.94/m³")


def test_what_looks_like_a_formula_is_text_and_marked_as_none(model: AnswerSource) -> None:
    lines = [
        *(HeadingLine(row, text) for row, text in enumerate(RISKY, 1)),
        *(Question(row, text, text, text, (), text, text) for row, text in enumerate(RISKY, 20)),
    ]
    content = write_workbook(paper(model, {"=1": lines, "@b": lines}, LUDU, HIGH_TECH))
    parts = zipfile.ZipFile(BytesIO(content))
    sheets = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not [name for name in parts.namelist() if "vba" in name.lower() or "externalLink" in name]
    assert not any(re.search(r"<f[ >]", sheet) for sheet in sheets)
    cells = [cell for sheet in _open(content).worksheets for row in sheet.iter_rows() for cell in row if cell.value]
    risky = [cell for cell in cells if str(cell.value)[0] in "=+-@\t"]
    assert len(risky) > 50
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in risky)


def test_characters_that_no_cell_may_hold_are_left_out_and_long_texts_cut(model: AnswerSource) -> None:
    lines = [Question(1, "", "Price\x00 of\x0b water"), Question(2, "", "x" * 40_000)]
    rows = _rows(_open(write_workbook(paper(model, lines, LUDU))).worksheets[0])
    assert rows[1][1] == "Price of water"
    assert len(rows[2][1]) == 32_767


def test_the_same_answers_give_the_same_bytes_and_say_nothing_of_who_wrote_them(model: AnswerSource) -> None:
    first, second = (write_workbook(paper(model, LINES, LUDU, HIGH_TECH)) for _ in range(2))
    assert first == second
    parts = zipfile.ZipFile(BytesIO(first))
    assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in parts.namelist() if name.startswith("docProps") or b"openpyxl" in parts.read(name)]


def test_the_last_sheet_says_what_has_to_be_known_and_whom_to_ask(model: AnswerSource) -> None:
    rows = _rows(_open(write_workbook(paper(model, LINES, LUDU))).worksheets[-1])
    assert rows[0][0] == "Answers to rfi.xlsx"
    assert rows[1][0] == "This is a model site."
    assert rows[4] == ["Ludu Cold-Chain Logistics Base", "Answered: 1 of 2"]
    assert rows[5] == ["Whom to ask", "Parks and land desk, 0440-5550-0143, parks@qinglan.example"]


def test_sheets_of_one_name_are_numbered(model: AnswerSource) -> None:
    made = paper(model, LINES, LUDU)
    twice = paper(model, LINES, LUDU, LUDU)
    assert _open(write_workbook(twice)).sheetnames[1:3] == [
        "Ludu Cold-Chain Logistics Base",
        "Ludu Cold-Chain Logistics Bas 2",
    ]
    assert made.parks[0].name == twice.parks[1].name
