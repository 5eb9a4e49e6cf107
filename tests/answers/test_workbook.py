"""A questionnaire is opened, or the fault says what it is and what to do; nothing in it is run."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from generator.answers.workbook import open_workbook
from generator.messages.issues import Fault
from generator.reading.tables import guard
from tests.answers.asked import save

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ROWS = [["Question", "Answer"], ["Price of water", None]]


def _fault(path: Path) -> Fault:
    with pytest.raises(Fault) as raised:
        open_workbook(path)
    return raised.value


def _texts(path: Path) -> list[str]:
    return [cell.text for sheet in open_workbook(path).sheets for row in sheet.rows for cell in row]


def _with_part(path: Path, name: str, content: bytes) -> Path:
    """Put a part into a workbook, in the place of one of the same name."""
    written = BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    path.write_bytes(written.getvalue())
    return path


def test_a_questionnaire_that_is_not_there_or_a_folder_is_said_to_be_missing(tmp_path: Path) -> None:
    assert (_fault(tmp_path / "none.xlsx").code, _fault(tmp_path).code) == ("A101", "A101")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "A102"),
        (b"%PDF-1.7", "A102"),
        (b"<html><body>Question</body></html>", "A102"),
        ("问题,答复\n".encode(), "A102"),
        (COMPOUND + bytes(600), "A106"),
        (COMPOUND + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "A103"),
        (b"PK\x03\x04" + bytes(60), "A105"),
    ],
)
def test_what_is_no_workbook_is_named_for_what_it_is(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "questions.xlsx"
    path.write_bytes(content)
    fault = _fault(path)
    assert (fault.code, fault.facts["file"]) == (code, "questions.xlsx")


def test_a_letter_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "letter.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    assert _fault(path).code == "A102"


def test_a_part_behind_a_password_is_protected(tmp_path: Path) -> None:
    path = save(tmp_path / "questions.xlsx", ROWS)
    content = bytearray(path.read_bytes())
    entry = content.index(b"PK\x01\x02")  # the first of the list at the end, whose flags are what counts
    content[entry + 8] |= 1
    path.write_bytes(bytes(content))
    assert _fault(path).code == "A103"


def test_a_large_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save(tmp_path / "questions.xlsx", ROWS)
    monkeypatch.setattr(guard, "LARGEST", 1_000)
    assert _fault(path).code == "A104"


def test_a_small_file_that_unpacks_to_much_is_not_unpacked(tmp_path: Path) -> None:
    path = _with_part(save(tmp_path / "questions.xlsx", ROWS), "xl/media/image1.png", bytes(61_000_000))
    assert path.stat().st_size < 200_000
    fault = _fault(path)
    assert (fault.code, fault.facts["limit"]) == ("A104", "10")


@pytest.mark.parametrize("content", [b"", b"<worksheet", b"\xff\xfe<"])
def test_a_damaged_part_is_said_and_ends_in_no_traceback(tmp_path: Path, content: bytes) -> None:
    path = _with_part(save(tmp_path / "questions.xlsx", ROWS), "xl/worksheets/sheet1.xml", content)
    assert _fault(path).code == "A105"


def test_a_file_that_was_cut_off_is_damaged(tmp_path: Path) -> None:
    path = save(tmp_path / "questions.xlsx", ROWS)
    path.write_bytes(path.read_bytes()[:-200])
    assert _fault(path).code == "A105"


def test_entities_that_grow_are_not_expanded(tmp_path: Path) -> None:
    rows = "".join(f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};&a{n - 1};&a{n - 1};">' for n in range(1, 14))
    content = (
        f'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a0 "aaaaaaaaaaaaaaaa">{rows}]>'
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&a13;</t></si></sst>'
    ).encode()
    path = _with_part(save(tmp_path / "questions.xlsx", ROWS), "xl/sharedStrings.xml", content)
    assert _fault(path).code == "A105"


def test_macros_are_left_alone_and_told_of(tmp_path: Path) -> None:
    path = _with_part(save(tmp_path / "questions.xlsm", ROWS), "xl/vbaProject.bin", b"Sub Auto_Open()")
    opened = open_workbook(path)
    assert opened.has_macros
    assert not open_workbook(save(tmp_path / "plain.xlsx", ROWS)).has_macros
    assert [cell.text for row in opened.sheets[0].rows for cell in row] == ["Question", "Answer", "Price of water"]


def test_of_a_formula_only_the_saved_result_counts(tmp_path: Path) -> None:
    path = save(tmp_path / "questions.xlsx", [*ROWS, ['=HYPERLINK("https://elsewhere.example/","Price of gas")']])
    opened = open_workbook(path)
    assert opened.unsaved == ("Sheet!A3",)
    assert "gas" not in "".join(_texts(path))
    sheet = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
    changed = sheet.replace("<v></v>", "<v>Price of gas</v>").replace("<v />", "<v>Price of gas</v>")
    changed = changed.replace('<c r="A3"><f>', '<c r="A3" t="str"><f>')
    saved = _with_part(path, "xl/worksheets/sheet1.xml", changed.encode())
    assert open_workbook(saved).unsaved == ()
    assert _texts(saved)[-1] == "Price of gas"


def test_hidden_sheets_and_rows_are_not_read(tmp_path: Path) -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = True

    path = save(tmp_path / "questions.xlsx", [*ROWS, ["Price of gas"]], hide)
    assert _texts(path) == ["Question", "Answer", "Price of gas"]
    workbook = Workbook()
    workbook.worksheets[0]["A1"] = "Price of water"
    other = workbook.create_sheet("Lists")
    other["A1"], other.sheet_state = "Price of gas", "hidden"
    workbook.save(path)
    opened = open_workbook(path)
    assert ([sheet.name for sheet in opened.sheets], opened.hidden) == (["Sheet"], ("Lists",))


def test_a_sheet_that_may_not_be_changed_can_be_read(tmp_path: Path) -> None:
    def protect(sheet: Worksheet) -> None:
        sheet.protection.sheet = True
        sheet.protection.password = "secret"  # noqa: S105  (of a test)

    assert _texts(save(tmp_path / "questions.xlsx", ROWS, protect))[-1] == "Price of water"


def test_cells_know_how_far_they_are_merged_and_whether_they_are_bold(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:C1")
        sheet.merge_cells("A2:A4")
        sheet["A1"].font = Font(bold=True)

    [first], [second] = open_workbook(save(tmp_path / "q.xlsx", [["Land"], ["Price"]], change)).sheets[0].rows
    assert (first.width, first.height, first.is_bold) == (3, 1, True)
    assert (second.width, second.height, second.is_bold) == (1, 3, False)


def test_spaces_and_breaks_of_a_cell_are_tidied(tmp_path: Path) -> None:
    rows = [["  Price\u3000of \xa0 water \r\n\n (per m³)  "], [" "], [12], [True]]
    assert _texts(save(tmp_path / "q.xlsx", rows)) == ["Price of water\n(per m³)", "12"]


def test_a_million_empty_rows_cost_nothing(tmp_path: Path) -> None:
    def reach(sheet: Worksheet) -> None:
        sheet["XFD1048576"] = "Price of gas"

    assert _texts(save(tmp_path / "q.xlsx", ROWS, reach))[-1] == "Price of gas"
