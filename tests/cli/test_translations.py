"""``showcase translations`` as a person runs it on the main site: list, accept, hand over, take back."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.conftest import code_of, read_files
from tests.places import ROOT
from tests.sentences.handing_over import LEDGER, TEXTS, codes, edit, export, lines_changed, take, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sentences.handing_over import Showcase

MASKS = "生产口罩。由重庆国际生物城引进"


@pytest.fixture
def unrecorded(main_site: Path) -> Path:
    """Return a copy of the main site that keeps no ledger."""
    (main_site / LEDGER).unlink()
    return main_site


def test_the_list_says_what_is_open_by_file_with_percentages(main_site: Path, showcase: Showcase) -> None:
    edit(main_site / "projects.yaml", MASKS, "制造口罩。由重庆国际生物城引进")
    edit(main_site / "content/contacts.yaml", "speaks: {zh: 中文, en: Chinese}", "speaks: {zh: 中文}")
    done = showcase(main_site, "translations", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert "content/zh/about.md  100% (4 of 4)" in lines
    assert "    en  stale  project/masks/summary" in lines
    [(percent, done_here, all_here, below)] = re.findall(
        r"^content/contacts\.yaml  (\d+)% \((\d+) of (\d+)\)\n(.+)$", done.stdout, re.MULTILINE
    )
    assert (int(percent), int(done_here)) == (100 * int(done_here) // int(all_here), int(all_here) - 1)
    assert below == "    en  missing  contact/enterprise-services-desk/speaks"
    assert lines[-1] == f"{TEXTS} translations: {TEXTS - 2} fresh, 1 stale, 1 missing"
    said = showcase(main_site, "translations", "--lang", "zh").stdout
    assert "    en  待更新  project/masks/summary" in said
    assert said.endswith(f"共 {TEXTS} 条译文：{TEXTS - 2} 最新, 1 待更新, 1 缺译\n")


def test_accepting_all_gives_the_ledger_that_is_kept(unrecorded: Path, showcase: Showcase) -> None:
    assert showcase(unrecorded, "check", "--lang", "en").stdout.startswith("The content is clean")
    assert "0% (0 of 4)" in showcase(unrecorded, "translations", "--lang", "en").stdout
    done = showcase(unrecorded, "translations", "accept", "--lang", "en")
    assert (done.returncode, done.stdout) == (0, f"Recorded {TEXTS} translations: {LEDGER}\n")
    assert (unrecorded / LEDGER).read_bytes() == (ROOT / LEDGER).read_bytes()
    assert showcase(unrecorded, "check", "--lang", "en").stdout.startswith("The content is clean")


def test_accepting_one_file_leaves_the_others_open(main_site: Path, showcase: Showcase) -> None:
    edit(main_site / "projects.yaml", MASKS, "制造口罩。由重庆国际生物城引进")
    edit(main_site / "content/zh/about.md", "这是演示网站", "本站是演示网站")
    edit(main_site / "content/parks/jieshi-economic-park.yaml", "重庆市巴南区的经济园区", "重庆市巴南区的园区")
    place = "content/parks/jieshi-economic-park.yaml:7:7"
    assert [file.partition(":")[0] for file, _ in codes(showcase(main_site, "check"))] == [
        "content/en/about.md",
        "content/parks/jieshi-economic-park.yaml",
        "projects.yaml",
    ]
    before = read_files(main_site)
    showcase(main_site, "translations", "accept", "./projects.yaml")
    assert len(lines_changed(before, read_files(main_site))) == 2  # one line of the ledger, old and new
    showcase(main_site, "translations", "accept", "content/zh")
    assert codes(showcase(main_site, "check")) == [(place, "T204")]
    showcase(main_site, "translations", "accept", "content/parks/")
    assert codes(showcase(main_site, "check")) == []


def test_a_change_of_the_chinese_makes_just_that_text_stale(main_site: Path, showcase: Showcase) -> None:
    edit(main_site / "projects.yaml", MASKS, "制造口罩。由重庆国际生物城引进")
    done = showcase(main_site, "check", "--lang", "en")
    assert done.returncode == 0
    [(place, code)] = codes(done)
    assert code == "T204"
    line = (main_site / "projects.yaml").read_text(encoding="utf-8").splitlines()[int(place.split(":")[1]) - 1]
    assert line.strip().startswith("en: Makes masks.")


def test_a_change_of_the_english_or_of_a_figure_makes_nothing_stale(main_site: Path, showcase: Showcase) -> None:
    edit(main_site / "projects.yaml", "en: Makes masks.", "en: Produces masks.")
    edit(main_site / "projects.yaml", "capacity: 8000吨/年", "capacity: 9000吨/年")
    assert codes(showcase(main_site, "check")) == []


def test_texts_go_out_and_come_back_and_nothing_else_changes(main_site: Path, showcase: Showcase) -> None:
    edit(main_site / "projects.yaml", MASKS, "制造口罩。由重庆国际生物城引进")
    edit(main_site / "content/contacts.yaml", "speaks: {zh: 中文, en: Chinese}", "speaks: {zh: 中文}")
    edit(main_site / "content/zh/about.md", "title: 关于本站与数据", "title: 关于本站和数据")
    rows = {row["id"]: row for row in export(showcase, main_site)}
    assert {name: row["note"].partition(":")[0] for name, row in rows.items()} == {
        "project/masks/summary": "stale",
        "contact/enterprise-services-desk/speaks": "missing",
        "page/about/title": "stale",
    }
    words = "Masks, made here: \"N95\" & 'surgical' #1"
    rows["project/masks/summary"]["translation"] = words
    rows["contact/enterprise-services-desk/speaks"]["translation"] = "Chinese"
    rows["page/about/title"]["translation"] = "About this site and data"
    write(main_site, list(rows.values()))
    done, changed = take(showcase, main_site)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Wrote 3 texts into 3 files.")
    old = "en: Makes masks. Brought in by Chongqing International Biomedical City; signed and in production within the"
    assert changed == [
        "content/contacts.yaml: -  speaks: {zh: 中文}",
        'content/contacts.yaml: +  speaks: {zh: 中文, en: "Chinese"}',
        "content/en/about.md: -title: About this site and its data",
        'content/en/about.md: +title: "About this site and data"',
        f"projects.yaml: -    {old} same month.",
        f"projects.yaml: +    en: {json.dumps(words)}",
    ]
    showcase(main_site, "translations", "accept")
    assert export(showcase, main_site) == []


@pytest.mark.parametrize(
    ("encoding", "separator"), [("gb18030", ","), ("utf-16", "\t"), ("utf-8", ";"), ("utf-8-sig", ","), ("xlsx", "")]
)
def test_a_table_comes_back_as_any_program_saves_it(
    main_site: Path, showcase: Showcase, encoding: str, separator: str
) -> None:
    edit(main_site / "projects.yaml", MASKS, "制造口罩。由重庆国际生物城引进")
    name = "texts.xlsx" if encoding == "xlsx" else "texts.csv"
    assert showcase(main_site, "translations", "export", name).returncode == 0
    words = 'Masks; made here,\nin "Banan".'
    if encoding == "xlsx":
        workbook = load_workbook(main_site / name)
        [sheet] = workbook.worksheets
        assert [cell.value for cell in sheet[1]] == ["id", "language", "zh", "translation", "note"]
        sheet["D2"] = words
        workbook.save(main_site / name)
    else:
        text = (main_site / name).read_text(encoding="utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline="")))
        rows[1][3] = words
        written = io.StringIO()
        csv.writer(written, delimiter=separator).writerows(rows)
        (main_site / name).write_bytes(written.getvalue().encode(encoding))
    done = showcase(main_site, "translations", "import", name, "--lang", "en")
    assert done.stdout.startswith("Wrote 1 text into 1 file.")
    assert 'in "Banan".' in (main_site / "projects.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "tops",
    [
        [["编号", "语言", "中文", "译文"]],
        [["请在十月底前译好"], [], [" ID", "Language", "ZH", "Translation"]],
    ],
)
@pytest.mark.parametrize("language", ["EN", "英文"])
def test_a_table_that_a_translator_made_anew_is_taken(
    main_site: Path, showcase: Showcase, tops: list[list[str]], language: str
) -> None:
    edit(main_site / "projects.yaml", MASKS, "制造口罩。由重庆国际生物城引进")
    (row, *_) = export(showcase, main_site)
    written = io.StringIO()
    csv.writer(written).writerows([*tops, [row["id"], language, row["zh"], "Masks."]])
    (main_site / "back.csv").write_text(written.getvalue(), encoding="utf-8")
    done, changed = take(showcase, main_site)
    assert (done.returncode, len(changed)) == (0, 2)


@pytest.mark.parametrize(("value", "code"), [("#N/A", "U220"), ("=1+1", "U221")])
def test_a_translation_that_is_the_error_of_a_formula_is_refused(
    main_site: Path, showcase: Showcase, value: str, code: str
) -> None:
    edit(main_site / "projects.yaml", MASKS, "制造口罩。由重庆国际生物城引进")
    assert showcase(main_site, "translations", "export", "texts.xlsx").returncode == 0
    workbook = load_workbook(main_site / "texts.xlsx")
    workbook.worksheets[0]["D2"] = value
    workbook.save(main_site / "texts.xlsx")
    before = read_files(main_site)
    done = showcase(main_site, "translations", "import", "texts.xlsx", "--lang", "en")
    assert (done.returncode, codes(done)) == (1, [("texts.xlsx:2:1", code)])
    assert read_files(main_site) == before


def test_an_export_has_one_of_two_formats(main_site: Path, showcase: Showcase) -> None:
    done = showcase(main_site, "translations", "export", "texts.xls", "--lang", "zh")
    assert (done.returncode, code_of(done), "例如 texts.xlsx。" in done.stderr) == (2, "U226", True)
    assert not (main_site / "texts.xls").exists()


def test_rows_left_as_they_were_change_nothing(main_site: Path, showcase: Showcase) -> None:
    edit(main_site / "projects.yaml", MASKS, "制造口罩。由重庆国际生物城引进")
    rows = export(showcase, main_site)
    write(main_site, [*rows, {**rows[0], "translation": ""}])
    done, changed = take(showcase, main_site)
    assert (done.returncode, changed) == (0, [])
    assert done.stdout == "There is no new translation to write.\n"


def test_a_file_that_does_not_fit_is_refused_whole(main_site: Path, showcase: Showcase) -> None:
    edit(main_site / "projects.yaml", MASKS, "制造口罩。由重庆国际生物城引进")
    edit(main_site / "content/contacts.yaml", "speaks: {zh: 中文, en: Chinese}", "speaks: {zh: 中文}")
    rows = {row["id"]: {**row, "translation": "Words."} for row in export(showcase, main_site)}
    good, other = rows["contact/enterprise-services-desk/speaks"], rows["project/masks/summary"]
    for wrong, code in (
        ({**other, "id": "project/nowhere/summary"}, "T312"),
        ({**other, "language": "fr"}, "T312"),
        ({**other, "zh": MASKS}, "T313"),
    ):
        write(main_site, [good, wrong])
        done, changed = take(showcase, main_site)
        assert (done.returncode, changed) == (1, [])
        assert codes(done) == [("back.csv:3:1", code)]
        assert done.stderr.endswith("Nothing was imported: see to the problems above first.\n")


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (b"id,language,zh\nproject/masks/summary,en,x\n", "T311"),
        (b"", "T311"),
        (b"id,language,zh,translation\nproject/masks/summary,en,\x81\xff\xfe\xfd,Masks\n", "U216"),
        (b"<html><table></table></html>", "U211"),
        (None, "U210"),
    ],
    ids=["a column short", "empty", "no known encoding", "a web page", "no file"],
)
def test_a_file_that_cannot_be_read_is_refused(
    table: bytes | None, code: str, main_site: Path, showcase: Showcase
) -> None:
    if table is not None:
        (main_site / "back.csv").write_bytes(table)
    done, changed = take(showcase, main_site)
    assert (done.returncode, changed) == (2, [])
    assert done.stderr.startswith(f"[{code}] ")


def test_broken_content_is_neither_accepted_nor_filled_in(main_site: Path, showcase: Showcase) -> None:
    edit(main_site / "projects.yaml", MASKS, "制造口罩。由重庆国际生物城引进")
    rows = export(showcase, main_site)
    write(main_site, [{**rows[0], "translation": "Words."}])
    edit(main_site / "content/contacts.yaml", "phone: 023-5550-0101", "phone：023-5550-0101")
    done, changed = take(showcase, main_site)
    assert (done.returncode, changed) == (1, [])
    before = read_files(main_site)
    accepted = showcase(main_site, "translations", "accept")
    assert (accepted.returncode, lines_changed(before, read_files(main_site))) == (1, [])
    assert {code for _, code in codes(accepted)} == {"Y141"}


def test_an_export_that_cannot_be_written_is_said(main_site: Path, showcase: Showcase) -> None:
    done = showcase(main_site, "translations", "export", "nowhere/texts.csv")
    assert (done.returncode, code_of(done)) == (1, "U107")


def test_a_broken_ledger_is_said_and_accepting_writes_it_anew(main_site: Path, showcase: Showcase) -> None:
    whole = (main_site / LEDGER).read_bytes()
    first, second, *rest = whole.splitlines(keepends=True)
    (main_site / LEDGER).write_bytes(b"".join([first, b"<<<<<<< HEAD\n", second, *rest]))
    done = showcase(main_site, "check", "--lang", "en")
    assert (done.returncode, codes(done)) == (1, [(f"{LEDGER}:2:1", "T301")])
    assert "run showcase translations accept" in done.stdout + done.stderr
    assert showcase(main_site, "translations", "accept").returncode == 0
    assert (main_site / LEDGER).read_bytes() == whole


def test_a_file_that_begins_with_a_mark_of_windows_keeps_it(main_site: Path, showcase: Showcase) -> None:
    path = main_site / "content/contacts.yaml"
    edit(path, "speaks: {zh: 中文, en: Chinese}", "speaks: {zh: 中文}")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    showcase(main_site, "translations", "export", "open.csv")
    rows = list(csv.reader(io.StringIO((main_site / "open.csv").read_text(encoding="utf-8-sig"))))
    table = io.StringIO()
    csv.writer(table).writerows([rows[0], *([*row[:3], "Chinese", ""] for row in rows[1:])])
    (main_site / "open.csv").write_text(table.getvalue(), encoding="utf-8")
    done = showcase(main_site, "translations", "import", "open.csv")
    assert done.returncode == 0, done.stderr
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert 'speaks: {zh: 中文, en: "Chinese"}'.encode() in data
