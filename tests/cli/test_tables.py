"""``showcase import`` and ``showcase export`` as a person runs them: first look, then write, all of it or nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook, load_workbook
from typer.testing import CliRunner

from generator.cli import app, tables
from generator.cli.starter import write_site
from generator.cli.tables import KINDS as OFFERED
from generator.records import KINDS
from tests.conftest import code_of, read_files
from tests.editing.tables.bureau import COUNT, INDUSTRIES, PARKS, make_workbook
from tests.small_site import AS_OF

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Run

    Showcase = Callable[..., Run]

SAID = Path(__file__).parent.parent / "editing" / "tables"
TABLE = "项目名称,所属行业,阶段,建设内容,总投资（亿元）\n电机项目,机械制造,在建,生产电机。,3.6\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small site with a bureau's workbook beside it."""
    root = tmp_path / "site"
    write_site(root, AS_OF)
    make_workbook().save(root / "台账.xlsx")
    return root


def files_of(site: Path) -> dict[str, bytes]:
    """Return the files of a site without what a build keeps for the next."""
    return {name: data for name, data in read_files(site).items() if not name.startswith(".site.showcase/")}


def test_every_kind_is_offered() -> None:
    assert sorted(KINDS) == [*OFFERED]


def test_nothing_is_written_until_somebody_says_so(site: Path, showcase: Showcase) -> None:
    (site / "t.csv").write_text(TABLE, encoding="gb18030")
    files = files_of(site)
    done = showcase(site, "import", "t.csv", "--kind", "project", "--lang", "zh")
    assert (done.returncode, files_of(site)) == (0, files)
    assert done.stdout.endswith("以上是打算做的事，还没有写入任何文件。确认后加 --write 再运行一次。\n")
    done = showcase(site, "import", "t.csv", "--kind", "project", "--write", "--lang", "en")
    assert (done.returncode, done.stdout.splitlines()[-2:]) == (
        0,
        [
            "Wrote 1 file: 1 new, 0 changed. Now run showcase check.",
            "Which column is which field is kept in .showcase/import/project.yaml and used the next time.",
        ],
    )
    assert "dian-ji-xiang-mu" in (site / "projects.yaml").read_text(encoding="utf-8")
    assert showcase(site, "check").returncode == 0
    done = showcase(site, "import", "t.csv", "--kind", "project", "--write", "--lang", "en")
    assert done.stdout.endswith("0 new, 0 changed, 1 as they are:\nThere is nothing to change.\n")


def test_with_an_error_no_record_is_written(site: Path, showcase: Showcase) -> None:
    (site / "t.csv").write_text(f"{TABLE}冷库项目,机械制造,在建,建冷库。,好多\n", encoding="utf-8")
    files = files_of(site)
    done = showcase(site, "import", "t.csv", "--kind", "project", "--write", "--lang", "en")
    assert done.returncode == 1
    assert "E3 error [Q103] Investment: " in done.stdout
    assert done.stderr.startswith("No record was written: ")
    kept = ".showcase/import/project.yaml"
    assert {name: data for name, data in files_of(site).items() if name != kept} == files


def test_a_disk_that_fails_leaves_every_file_as_it_was(
    site: Path, showcase: Showcase, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert showcase(site, "import", "台账.xlsx", "--kind", "industry", "--sheet", INDUSTRIES, "--write").returncode == 0
    files = files_of(site)
    written = 0

    def fail(_: int) -> None:
        nonlocal written
        written += 1
        if written == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    done = showcase(site, "import", "台账.xlsx", "--kind", "park", "--sheet", PARKS, "--write", "--lang", "en")
    assert (done.returncode, written) == (1, 2)
    assert code_of(done) == "U107"
    assert files_of(site) == files


def test_a_stage_that_changed_has_a_line_of_the_day_of_the_import(site: Path, showcase: Showcase) -> None:
    history = "  history:\n    - {stage: construction, date: 2026-03}\n"
    (site / "t.csv").write_text(TABLE, encoding="gb18030")
    assert showcase(site, "import", "t.csv", "--kind", "project", "--write").returncode == 0
    with (site / "projects.yaml").open("a", encoding="utf-8") as file:
        file.write(history)
    (site / "t.csv").write_text(TABLE.replace("在建", "已投产未达效"), encoding="gb18030")
    as_of = ("--as-of", AS_OF.date().isoformat())
    done = showcase(site, "import", "t.csv", "--kind", "project", "--write", "--lang", "zh", *as_of)
    assert done.returncode == 0, done.stdout
    line = f"    - stage: production\n      date: {AS_OF.date().isoformat()}\n"
    assert (site / "projects.yaml").read_text(encoding="utf-8").endswith(history + line)


def test_columns_that_are_not_sure_stop_an_import_with_a_mapping(site: Path, showcase: Showcase) -> None:
    text = TABLE.replace("（亿元）\n", "（亿元）,投资总额（亿元）\n").replace("3.6\n", "3.6,3.8\n")
    (site / "t.csv").write_text(text, encoding="utf-8")
    done = showcase(site, "import", "t.csv", "--kind", "project", "--write", "--lang", "en")
    assert done.returncode == 2
    assert code_of(done) == "U229"
    assert "t.csv has columns of which it is not sure what they are (2)" in done.stderr
    kept = site / ".showcase/import/project.yaml"
    rows = kept.read_text(encoding="utf-8")
    kept.write_text(
        rows.replace('"总投资（亿元）", field: "?"', '"总投资（亿元）", field: investment'), encoding="utf-8"
    )
    done = showcase(site, "import", "t.csv", "--kind", "project", "--write", "--lang", "en")
    assert done.returncode == 0
    assert "investment: 3.6亿元" in (site / "projects.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("lang", "asked"), [("zh", "E 列“总投资（亿元）”（如 3.6）是哪个字段？"), ("en", "Column E ")])
def test_in_a_terminal_it_asks_for_columns_that_are_not_sure_and_keeps_the_answers(
    site: Path, showcase: Showcase, monkeypatch: pytest.MonkeyPatch, lang: str, asked: str
) -> None:
    text = TABLE.replace("（亿元）\n", "（亿元）,投资总额（亿元）,负责人\n").replace("3.6\n", "3.6,3.8,甲\n")
    (site / "t.csv").write_text(text, encoding="utf-8")
    monkeypatch.chdir(site)
    monkeypatch.setattr(tables, "is_in_terminal", lambda: True)
    done = CliRunner().invoke(
        app, ["import", "t.csv", "--kind", "project", "--write", "--lang", lang], input="9\n1\n\n"
    )
    assert done.exit_code == 0, done.output
    assert done.output.count(asked) == 2
    assert "[U227]" in done.output
    rows = (site / ".showcase/import/project.yaml").read_text(encoding="utf-8").splitlines()
    assert rows[-3:] == [
        '  - {heading: "总投资（亿元）", field: investment}',
        '  - {heading: "投资总额（亿元）", field: skip}',
        '  - {heading: "负责人", field: skip}',
    ]
    assert "investment: 3.6亿元" in (site / "projects.yaml").read_text(encoding="utf-8")
    again = showcase(site, "import", "t.csv", "--kind", "project", "--lang", "en")
    assert again.stdout.endswith("There is nothing to change.\n")


def test_answers_go_into_a_mapping_that_somebody_began(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = TABLE.replace("（亿元）\n", "（亿元）,投资总额（亿元）\n").replace("3.6\n", "3.6,3.8\n")
    (site / "t.csv").write_text(text, encoding="utf-8")
    kept = site / "m.yaml"
    before = '# 我们的表\r\ncolumns:\r\n  - {heading: "总投资（亿元）", field: "?"}  # 待问\r\n'
    kept.write_bytes(before.encode())
    monkeypatch.chdir(site)
    monkeypatch.setattr(tables, "is_in_terminal", lambda: True)
    command = ["import", "t.csv", "--kind", "project", "--mapping", "m.yaml", "--write"]
    done = CliRunner().invoke(app, command, input="内部·旧\n总投资\n")
    assert done.exit_code == 0, done.output
    after = kept.read_bytes().decode()
    assert after.startswith(before.replace("?", "internal.旧"))
    assert after.endswith("  - heading: 投资总额（亿元）\r\n    field: investment\r\n")


@pytest.mark.parametrize(("answer", "is_written"), [("y\n", True), ("n\n", False)])
def test_in_a_terminal_it_asks_before_it_writes(
    site: Path, monkeypatch: pytest.MonkeyPatch, answer: str, *, is_written: bool
) -> None:
    (site / "t.csv").write_text(TABLE, encoding="utf-8")
    monkeypatch.chdir(site)
    monkeypatch.setattr(tables, "is_in_terminal", lambda: True)
    done = CliRunner().invoke(app, ["import", "t.csv", "--kind", "project", "--lang", "zh"], input=answer)
    assert (done.exit_code, "写入这些文件吗？" in done.output) == (0, True)
    assert ("dian-ji-xiang-mu" in (site / "projects.yaml").read_text(encoding="utf-8")) is is_written


def test_a_command_that_is_named_can_be_typed(site: Path, showcase: Showcase) -> None:
    workbook = Workbook()
    rows = {"项目 表": ("项目名称", "所属行业"), "产业 (表)": ("产业名称", "简介")}
    for title, heads in rows.items():
        sheet = workbook.create_sheet(title)
        for row in (heads, ("新产业", "新产业")):
            sheet.append(row)
    workbook.save(site / "我的 表.xlsx")
    done = showcase(site, "import", "我的 表.xlsx", "--kind", "project", "--lang", "zh")
    assert 'showcase import "我的 表.xlsx" --kind industry --sheet "产业 (表)" --write' in done.stdout


def test_a_table_without_headings_is_said_in_one_language(site: Path, showcase: Showcase) -> None:
    (site / "t.csv").write_text("甲,乙\n1,2\n", encoding="utf-8")
    done = showcase(site, "import", "t.csv", "--kind", "project", "--lang", "zh")
    assert (code_of(done), "没有一行写着项目的字段名" in done.stderr) == ("U217", True)


def test_a_table_that_cannot_be_read_is_refused(site: Path, showcase: Showcase) -> None:
    done = showcase(site, "import", "none.xlsx", "--kind", "project", "--lang", "zh")
    assert (done.returncode, code_of(done)) == (2, "U210")


def test_broken_content_is_mended_first(site: Path, showcase: Showcase) -> None:
    path = site / "projects.yaml"
    path.write_text("- id：x\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    for command, table in (("import", "台账.xlsx"), ("export", "新.xlsx")):
        done = showcase(site, command, table, "--kind", "project")
        assert (done.returncode, "[Y141]" in done.stderr) == (2, True)


@pytest.mark.parametrize("name", ["t.xlsx", "t.csv"])
def test_what_is_exported_can_be_changed_and_imported(site: Path, showcase: Showcase, name: str) -> None:
    done = showcase(site, "export", name, "--kind", "project", "--lang", "zh")
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, f"已导出 2 条记录：{name}")
    assert ("CSV 只有一张表，没有写：参与方" in done.stdout) is name.endswith(".csv")
    path = site / name
    if name.endswith(".csv"):
        path.write_bytes(path.read_bytes().replace("2亿元".encode(), "=2亿元".encode()))
        refused = showcase(site, "import", name, "--kind", "project", "--lang", "zh")
        assert refused.returncode == 1
        path.write_bytes(path.read_bytes().replace("=2亿元".encode(), "2.5亿元".encode()))
    else:
        workbook = load_workbook(path)
        cell, *_ = [each for row in workbook["项目"].iter_rows() for each in row if each.value == "2亿元"]
        cell.value = "2.5亿元"
        assert workbook["项目"].freeze_panes == "C2"
        assert {
            each.formula1.strip('"').split(",")[0] for each in workbook["项目"].data_validations.dataValidation
        } == {
            "招商项目",
            "协议",
        }
        workbook.save(path)
    done = showcase(site, "import", name, "--kind", "project", "--write", "--lang", "zh")
    assert "总投资：2亿元 → 2.5亿元" in done.stdout
    assert done.returncode == 0


def test_a_table_that_is_there_is_not_lost_by_an_export(site: Path, showcase: Showcase) -> None:
    for command in (("export", "台账.xlsx", "--kind", "project"), ("translations", "export", "台账.xlsx")):
        ledger = (site / "台账.xlsx").read_bytes()
        done = showcase(site, *command, "--lang", "zh")
        assert (done.returncode, code_of(done), (site / "台账.xlsx").read_bytes()) == (2, "U262", ledger)
        assert showcase(site, *command, "--replace").returncode == 0
        assert (site / "台账.xlsx").read_bytes() != ledger


def test_nothing_is_exported_to_another_format(site: Path, showcase: Showcase) -> None:
    done = showcase(site, "export", "t.xls", "--kind", "project")
    assert (done.returncode, code_of(done), (site / "t.xls").exists()) == (2, "U226", False)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_said_of_a_bureaus_workbook(
    site: Path, showcase: Showcase, language: str, request: pytest.FixtureRequest
) -> None:
    done = showcase(site, "import", "台账.xlsx", "--kind", "project", "--lang", language)
    golden = SAID / f"said-{language}.txt"
    if request.config.getoption("--update-golden"):
        golden.write_text(done.stdout, encoding="utf-8")
    assert done.stdout == golden.read_text(encoding="utf-8")
    assert done.returncode == 1  # neither its industries nor its parks are there yet
    assert "showcase import 台账.xlsx --kind industry --sheet 产业 --write" in done.stdout
    assert "showcase import 台账.xlsx --kind park --sheet 园区 --write" in done.stdout


def test_a_bureaus_workbook_becomes_a_site(site: Path, showcase: Showcase) -> None:
    for kind, sheet in (("industry", INDUSTRIES), ("park", PARKS)):
        done = showcase(site, "import", "台账.xlsx", "--kind", kind, "--sheet", sheet, "--write", "--lang", "zh")
        assert done.returncode == 0, done.stderr + done.stdout
    done = showcase(site, "import", "台账.xlsx", "--kind", "project", "--write", "--lang", "zh")
    assert done.returncode == 0, done.stderr + done.stdout
    assert f"新增 {COUNT - 1} 条，更新 0 条" in done.stdout
    assert "第 17 行：隐藏" in done.stdout
    checked = showcase(site, "check", "--lang", "zh")
    assert (checked.returncode, "共 0 个错误" in checked.stdout) == (0, True)
    files = files_of(site)
    again = showcase(site, "import", "台账.xlsx", "--kind", "project", "--write", "--lang", "zh")
    assert "新增 0 条，更新 0 条，不变 59 条" in again.stdout
    assert files_of(site) == files
    assert showcase(site, "export", "回.xlsx", "--kind", "project", "--lang", "zh").returncode == 0
    assert "没有要改动的" in showcase(site, "import", "回.xlsx", "--kind", "project", "--lang", "zh").stdout
