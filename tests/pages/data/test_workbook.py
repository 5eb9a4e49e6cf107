"""Workbooks are read by openpyxl, say what the JSON says, hold no formula, and are the same bytes each time."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from generator.pages.data.workbook import DataSheet, number, row, text, workbook
from tests.open_data import EVERY_SITE, data_of, entries, files_of, pages_of
from tests.places import ROOT, SITES

if TYPE_CHECKING:
    from pathlib import Path

QINGLAN = ROOT / "examples" / "qinglan"
_SHEETS = {
    "en": [
        "About",
        "The district",
        "Parks",
        "Plots and workshops",
        "Projects",
        "Signings",
        "Events",
        "Policies",
        "Needs of firms",
    ],
    "zh": ["说明", "全区概况", "园区", "地块与厂房", "项目", "签约", "活动", "政策", "企业需求"],
}

_SUBJECTS = ("district", "parks", "plots", "projects", "signings", "events", "policies", "needs")


def _read(content: bytes) -> dict[str, list[tuple[Any, ...]]]:
    book = load_workbook(io.BytesIO(content))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


@pytest.mark.parametrize("site", EVERY_SITE, ids=lambda site: site.name)
@pytest.mark.parametrize("key", ["zh", "en"])
def test_a_workbook_has_a_sheet_a_subject_with_a_row_an_entry(site: Path, key: str) -> None:
    sheets = _read(data_of(site)[f"{key}.xlsx"])
    assert [name for name in sheets if name in _SHEETS[key]] == _SHEETS[key]
    parks = sheets[_SHEETS[key][2]]
    assert [cells[0] for cells in parks[1:]] == [entry["id"] for entry in entries(site, "parks")]


def test_a_figure_stands_as_words_and_as_numbers() -> None:
    sheet = _read(data_of(QINGLAN)["en.xlsx"])["Plots and workshops"]
    at = sheet[0].index("Price")
    plot = next(cells for cells in sheet if cells[0] == "bolan-river-port-park/plot-B-01")
    assert plot[at : at + 4] == ("RMB 360/m² (RMB 240,000/mu)", 360, 360, "CNY/MTK")
    assert sheet[0][at : at + 4] == ("Price", "Price · number from", "Price · number to", "Price · unit code")


def test_figures_that_lie_deeper_have_a_sheet_of_their_own() -> None:
    sheet = _read(data_of(QINGLAN)["zh.xlsx"])["其他数值"]
    found = {cells[1:8] for cells in sheet if cells[1] == "bolan-river-port-park"}
    assert ("bolan-river-port-park", "用电：价格", "尖峰", "1.12元/千瓦时", 1.12, 1.12, "CNY/KWH") in found


def test_nothing_is_a_formula() -> None:
    book = load_workbook(
        io.BytesIO(workbook([DataSheet("=S", ["=A1"], row([text("=1+1"), number("3.5")]).encode())], "t"))
    )
    cells = list(book.worksheets[0].iter_rows())
    assert cells[0][0].data_type == "s"
    assert [each.data_type for each in cells[1]] == ["s", "n"]
    assert cells[1][0].value == "=1+1"


def test_odd_characters_and_long_texts_are_taken() -> None:
    said = 'a<b>&"c"\x00\x0b \ud800中\n次' + "长" * 40_000
    sheets = _read(workbook([DataSheet("a/b:c*?[x]" + "y" * 40, ["h"], row([text(said), text("")]).encode())], "<&>"))
    ((_,), cells) = ((sheets[next(iter(sheets))][0][:1]), sheets[next(iter(sheets))][1])
    assert cells[0].startswith('a<b>&"c" 中\n次')
    assert len(cells[0]) <= 32_767
    assert len(next(iter(sheets))) == 31


def test_the_same_records_make_the_same_bytes() -> None:
    again = files_of(pages_of(QINGLAN))
    for key in ("zh", "en"):
        assert again[f"{key}.xlsx"] == data_of(QINGLAN)[f"{key}.xlsx"]
        with ZipFile(io.BytesIO(again[f"{key}.xlsx"])) as archive:
            assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert archive.testzip() is None


@pytest.mark.parametrize("key", ["zh", "en"])
def test_every_sheet_says_what_the_json_says(key: str) -> None:
    sheets = _read(data_of(SITES / "full")[f"{key}.xlsx"])
    for title, subject in zip(_SHEETS[key][1:], _SUBJECTS, strict=True):
        rows = {cells[0]: cells for cells in sheets[title][1:]}
        for entry in entries(SITES / "full", subject):
            told = {each for each in rows[entry["id"]] if isinstance(each, str)}
            for field, value in entry.items():
                if isinstance(value, dict) and "key" in value:
                    assert value["text"][key] in told, (subject, field)
