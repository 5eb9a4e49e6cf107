"""Files from outside, as they come: any encoding and separator is read, cells say what is seen, harm is refused."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime, time
from typing import TYPE_CHECKING, cast

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.styles.cell_style import StyleArray

from generator.messages.issues import Fault
from generator.reading.tables import CellSort, TableSheet, column_letters, guard, open_table
from generator.reading.tables.guard import cells_of, guard_workbook, without_empty_cells

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

ROWS = '项目名称,总投资,建设内容\n"轻质\n板材",3.6亿元,"一期，含""中试"""\n,,\n'


def sheet_of(tmp_path: Path, data: bytes, name: str = "t.csv") -> TableSheet:
    """Return the first sheet of a file of some bytes."""
    path = tmp_path / name
    path.write_bytes(data)
    return open_table(path).sheets[0]


def texts(sheet: TableSheet) -> list[list[str]]:
    """Return the cells of a sheet, row by row."""
    return [[cell.text for cell in row.values()] for row in sheet.rows.values()]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_a_csv_file_is_read_as_any_program_saves_it(tmp_path: Path, encoding: str, separator: str) -> None:
    sheet = sheet_of(tmp_path, ROWS.replace(",", separator).encode(encoding))
    assert texts(sheet) == [["项目名称", "总投资", "建设内容"], ["轻质\n板材", "3.6亿元", '一期，含"中试"']]
    assert sheet.cells[2, 2].ref == "B2"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ('sep=;\n名称;"a,b"\n', [["名称", "a,b"]]),
        ('名称,编号\r\n甲,="0012"\r\n', [["名称", "编号"], ["甲", "0012"]]),
        ("名称,公式\n甲,'=1+1\n乙,''甲\n", [["名称", "公式"], ["甲", "=1+1"], ["乙", "'甲"]]),
        ("名称\n甲\u200b \n\ufeff乙\u3000\n", [["名称"], ["甲"], ["乙"]]),
        ("名称；投资\n甲；3.6亿元\n", [["名称", "投资"], ["甲", "3.6亿元"]]),
    ],
)
def test_what_programs_put_around_texts_is_taken_off(tmp_path: Path, typed: str, said: list[list[str]]) -> None:
    assert texts(sheet_of(tmp_path, typed.encode())) == said


def test_commas_inside_texts_do_not_make_a_separator_of_them(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, "名称;简介\n甲;一，二, 三, 四\n乙;五, 六, 七\n".encode())
    assert texts(sheet)[1:] == [["甲", "一，二, 三, 四"], ["乙", "五, 六, 七"]]


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ('名称,简介\n"甲,一\n乙,二\n', "2"),
        ('sep=,\n名称,简介\n丙,"三\n四"\n"甲,一\n乙,二\n', "5"),
    ],
)
def test_a_quote_that_never_ends_is_said_before_rows_are_lost_in_a_cell(tmp_path: Path, table: str, line: str) -> None:
    with pytest.raises(Fault) as fault:
        sheet_of(tmp_path, table.encode())
    assert (fault.value.code, fault.value.facts["line"]) == ("U260", line)


@pytest.mark.parametrize("typed", ['"一', '"一""二', '"一\n二"', '一"二', '"一"二'])
def test_a_quote_that_swallows_no_row_is_none(tmp_path: Path, typed: str) -> None:
    sheet = sheet_of(tmp_path, f"名称,简介\n甲,{typed}\n".encode())
    assert [len(row) for row in texts(sheet)] == [2, 2]


def test_an_error_in_a_csv_file_is_one(tmp_path: Path) -> None:
    assert sheet_of(tmp_path, "名称,投资\n甲,#N/A\n".encode()).cells[2, 2].sort is CellSort.FAILED


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7", "U211"),
        (b"<html><table><tr><td>a</td></tr></table></html>", "U211"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "U215"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "U212"),
        (b"PK\x03\x04 and nothing else", "U214"),
        (b"\x81\xff\xfe\xfd\xfc,\x80\n", "U216"),
    ],
)
def test_what_is_no_table_is_said(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(Fault) as fault:
        sheet_of(tmp_path, data, "t.xls")
    assert fault.value.code == code


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Fault) as fault:
        open_table(tmp_path / "none.xlsx")
    assert fault.value.code == "U210"


def test_a_workbook_that_unpacks_to_much_is_not_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(61_000_000))
    with pytest.raises(Fault) as fault:
        open_table(tmp_path / "bomb.xlsx")
    assert (fault.value.code, fault.value.facts["limit"]) == ("U213", "10")


def test_a_large_csv_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "LARGEST", 10)
    with pytest.raises(Fault) as fault:
        sheet_of(tmp_path, ROWS.encode())
    assert fault.value.code == "U213"


def workbook_sheet(tmp_path: Path, workbook: Workbook) -> TableSheet:
    """Return the first sheet of a workbook as it is read from its file."""
    written = io.BytesIO()
    workbook.save(written)
    return sheet_of(tmp_path, written.getvalue(), "t.xlsx")


@pytest.mark.parametrize(
    ("value", "number_format", "text", "sort"),
    [
        (3.6, "General", "3.6", CellSort.NUMBER),
        (0.1 + 0.2, "General", "0.3", CellSort.NUMBER),
        (36000.0, "#,##0", "36000", CellSort.NUMBER),
        (1e-7, "General", "0.0000001", CellSort.NUMBER),
        (0.056, "0.0%", "5.6%", CellSort.TEXT),
        (0.05, '0.00"（占比%）"', "0.05", CellSort.NUMBER),
        (date(2026, 3, 15), "yyyy/m/d", "2026-03-15", CellSort.DATE),
        (date(2026, 3, 1), 'yyyy"年"m"月"', "2026-03", CellSort.DATE),
        (date(2026, 1, 1), "yyyy", "2026", CellSort.DATE),
        (datetime(2026, 3, 15, 14, 30), "yyyy-mm-dd hh:mm", "2026-03-15 14:30", CellSort.DATE),  # noqa: DTZ001  (a sheet has no zone)
        (time(9, 30), "hh:mm", "09:30:00", CellSort.TEXT),
        (True, "General", "true", CellSort.TEXT),
        ("  甲\xa0\u200b公司 \n 二期_x000D_\n", "General", "甲\xa0公司 \n 二期\n", CellSort.TEXT),
        ("甲\u202e乙\u2028丙", "General", "甲乙 丙", CellSort.TEXT),
        ("⼯业", "General", "⼯业", CellSort.TEXT),
        ("#REF!", "General", "#REF!", CellSort.FAILED),
    ],
)
def test_a_cell_says_what_is_seen(tmp_path: Path, value: object, number_format: str, text: str, sort: CellSort) -> None:
    workbook = Workbook()
    cell = cast("Worksheet", workbook.active)["A1"]
    cell.value, cell.number_format = value, number_format
    found = workbook_sheet(tmp_path, workbook).cells[1, 1]
    assert (found.text, found.sort) == (text, sort)


@pytest.mark.parametrize(("number", "text"), [(57, "2026-03"), (27, "2026-03"), (31, "2026-03-15"), (14, "2026-03-15")])
def test_formats_that_a_chinese_excel_knows_by_number_are_dates(tmp_path: Path, number: int, text: str) -> None:
    workbook = Workbook()
    cell = cast("Worksheet", workbook.active)["A1"]
    cell.value = 46096
    cell._style = StyleArray()  # noqa: SLF001  (openpyxl has no way to ask for a format of another language)
    cell._style.numFmtId = number  # noqa: SLF001  (the same)
    assert workbook_sheet(tmp_path, workbook).cells[1, 1].text == text


def test_formulas_say_what_was_saved_and_what_was_not(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = cast("Worksheet", workbook.active)
    sheet["A1"], sheet["B1"] = "甲", "=1+1"
    assert workbook_sheet(tmp_path, workbook).cells[1, 2].sort is CellSort.UNSAVED


def test_what_is_hidden_is_known(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = cast("Worksheet", workbook.active)
    sheet["A1"], sheet["C2"] = "甲", "乙"
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["C"].hidden = True
    workbook.create_sheet("旧").sheet_state = "veryHidden"
    path = tmp_path / "t.xlsx"
    workbook.save(path)
    first, second = open_table(path).sheets
    assert ([*first.hidden_rows], [*first.hidden_columns], first.is_hidden, second.is_hidden) == ([2], [3], False, True)


def rewritten(path: Path, old: str, new: str) -> Path:
    """Write a workbook anew with other words in its parts, and return where."""
    changed = path.with_name("changed.xlsx")
    with zipfile.ZipFile(path) as plain, zipfile.ZipFile(changed, "w") as archive:
        for name in plain.namelist():
            archive.writestr(name, re.sub(old, new, plain.read(name).decode()))
    return changed


def test_cells_that_have_a_frame_and_nothing_else_are_not_made(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = cast("Worksheet", workbook.active)
    for row in range(1, 300):
        sheet.cell(row, 5).font = Font(bold=True)
    sheet["A1"], sheet["E7"], sheet["F7"] = "甲", "乙", 0
    workbook.save(tmp_path / "t.xlsx")
    guarded = guard_workbook((tmp_path / "t.xlsx").read_bytes())
    (made,) = without_empty_cells(guarded).load(with_results=True).worksheets
    assert [cell.coordinate for cell in cells_of(made)] == ["A1", "E7", "F7"]
    assert {cell.ref: cell.text for cell in open_table(tmp_path / "t.xlsx").sheets[0].cells.values()} == {
        "Sheet!A1": "甲",
        "Sheet!E7": "乙",
        "Sheet!F7": "0",
    }


def test_cells_without_a_name_keep_their_places(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = cast("Worksheet", workbook.active)
    sheet["A1"], sheet["C1"] = "甲", "乙"
    sheet["B1"].font = Font(bold=True)
    workbook.save(tmp_path / "t.xlsx")
    found = open_table(rewritten(tmp_path / "t.xlsx", '<c r="[A-Z]1"', "<c")).sheets[0]
    assert {at: cell.text for at, cell in found.cells.items()} == {(1, 1): "甲", (1, 3): "乙"}


def test_what_has_no_height_or_width_is_hidden(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = cast("Worksheet", workbook.active)
    sheet["A1"], sheet["B2"] = "甲", "乙"
    sheet.row_dimensions[2].height = 77
    sheet.column_dimensions["B"].width = 77
    workbook.save(tmp_path / "t.xlsx")
    found = open_table(rewritten(tmp_path / "t.xlsx", '"77"', '"0"')).sheets[0]
    assert ([*found.hidden_rows], [*found.hidden_columns]) == ([2], [2])


def park_sheet(tmp_path: Path, area: str) -> TableSheet:
    """Return a sheet with a park beside three projects, an area of which is merged."""
    workbook = Workbook()
    sheet = cast("Worksheet", workbook.active)
    for row, name in enumerate(("甲", "乙", "丙"), 1):
        sheet.cell(row, 2, name)
    sheet["A1"] = "园区"
    sheet.merge_cells("A1:A2")
    workbook.save(tmp_path / "plain.xlsx")
    return open_table(rewritten(tmp_path / "plain.xlsx", 'ref="A1:A2"', f'ref="{area}"')).sheets[0]


def test_an_area_over_rows_stands_in_all_of_them(tmp_path: Path) -> None:
    rows = park_sheet(tmp_path, "A1:A3").rows
    assert [{column: cell.text for column, cell in row.items()} for row in rows.values()] == [
        {1: "园区", 2: "甲"},
        {1: "园区", 2: "乙"},
        {1: "园区", 2: "丙"},
    ]
    assert rows[3][1].ref == "Sheet!A1"


@pytest.mark.parametrize("area", ["A1:A1048576", "A1:XFD1048576", "$A$1:$XFD$9999"])
def test_an_area_of_more_cells_than_a_table_has_is_none(tmp_path: Path, area: str) -> None:
    sheet = park_sheet(tmp_path, area)
    assert sheet.merged == ()
    assert [len(row) for row in sheet.rows.values()] == [2, 1, 1]


def test_columns_have_their_letters() -> None:
    assert [column_letters(number) for number in (1, 26, 27, 28, 702, 703)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]
