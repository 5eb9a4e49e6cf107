"""Tables open in spreadsheets, hold what the JSON holds, and run nothing."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from generator.pages.data.tables import harmless, line
from tests.open_data import EVERY_SITE, data_of, entries, files_of, pages_of
from tests.places import ROOT, SITES

if TYPE_CHECKING:
    from pathlib import Path

QINGLAN = ROOT / "examples" / "qinglan"


def _rows(site: Path, name: str) -> list[dict[str, str]]:
    content = data_of(site)[name]
    assert content.startswith(b"\xef\xbb\xbf")
    text = content.decode("utf-8-sig")
    assert text.count("\n") >= text.count("\r\n") > 0
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("site", EVERY_SITE, ids=lambda site: site.name)
def test_every_table_has_a_row_for_each_entry_and_as_many_cells_as_its_head(site: Path) -> None:
    for name in data_of(site):
        if name.endswith(".csv"):
            rows = _rows(site, name)
            assert all(None not in row and None not in row.values() for row in rows), name
            if name != "values.csv":
                subject = name.removesuffix(".csv")
                assert [row["id"] for row in rows] == [entry["id"] for entry in entries(site, subject)]


def test_a_row_says_what_the_entry_says() -> None:
    row = next(each for each in _rows(QINGLAN, "plots.csv") if each["id"] == "bolan-river-port-park/plot-B-01")
    assert row["price"] == "24万元/亩"
    assert (row["price_low"], row["price_unit"], row["price_code"]) == ("240000", "CNY/mu", "")
    assert row["price_en"] == "RMB 360/m² (RMB 240,000/mu)"
    assert (row["status"], row["status_zh"]) == ("available", "可供")
    assert (row["of"], row["of_en"]) == ("bolan-river-port-park", "Bolan Riverport Industrial Park")
    assert (row["as_of"], row["sample"]) == ("2026-10", "true")
    assert row["address_en"].endswith("en/parks/bolan-river-port-park/#plot-B-01")


def test_every_figure_of_the_json_has_a_row_of_its_own() -> None:
    rows = _rows(SITES / "full", "values.csv")
    told = {(row["subject"], row["id"], row["path"]) for row in rows}
    assert len(told) == len(rows)
    for subject in ("district", "parks", "plots", "projects", "signings", "policies", "events", "needs"):
        for entry in entries(SITES / "full", subject):
            for path in _figures(entry):
                assert (subject, entry["id"], path) in told


def _figures(value: object, path: str = "") -> list[str]:
    if isinstance(value, list):
        return [each for at, item in enumerate(value) for each in _figures(item, f"{path}[{at}]")]
    if not isinstance(value, dict):
        return []
    if "qualifier" in value:
        return [path]
    return [each for name, item in value.items() for each in _figures(item, f"{path}.{name}" if path else name)]


@pytest.mark.parametrize("text", ["=1+1", "+1 234", "-x", "@SUM(A1)", "\tcmd", "\r=1", "＝1+1", "-1+1", "+8613"])
def test_what_would_run_begins_with_an_apostrophe_unless_it_is_a_number(text: str) -> None:
    is_number = text == "+8613"
    assert harmless(text) == (text if is_number else f"'{text}")


@pytest.mark.parametrize("text", ["", "5", "-3.5", "a=b", "约3万"])
def test_what_is_harmless_stays(text: str) -> None:
    assert harmless(text) == text


def test_a_cell_is_quoted_where_rfc_4180_wants_it() -> None:
    cells = ['a"b', "c,d", "e\r\nf", "g"]
    written = line(cells)
    assert written == '"a""b","c,d","e\r\nf",g\r\n'
    assert next(csv.reader(io.StringIO(written, newline=""), strict=True)) == cells


def test_no_cell_of_any_site_runs() -> None:
    for site in EVERY_SITE:
        for name, content in data_of(site).items():
            if name.endswith(".csv"):
                for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
                    assert all(harmless(each) == each for each in row), (site, name, row)


def test_blocks_make_the_same_files() -> None:
    pages = pages_of(QINGLAN)
    whole, apart = files_of(pages), files_of(pages, block=3)
    assert whole == apart
