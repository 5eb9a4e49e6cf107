"""A table that moves a project to another stage adds the line that its history needs, and begins none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.cli.starter import write_site
from generator.cli.starter.manner import Manner
from tests.editing.tables.importing import bring, entries, exported, new_site, table_of
from tests.small_site import AS_OF

if TYPE_CHECKING:
    from pathlib import Path

    from generator.records.project.record import ProjectEntry

TODAY = "2026-11-20"
HEADS = ("项目名称", "项目阶段", "截至")
HISTORY = """\
  history:
    - {stage: signed, date: 2026-01-08}  # 云签约
    - {stage: implementing, date: 2026-03}
"""
PUMPS = """\
- id: pumps
  name: {zh: 水泵项目, en: Pumps}
  industry: machinery
  stage: implementing
  summary: {zh: 造泵。, en: Makes pumps.}
"""


IN_CHINESE = """\
编号: pumps
名称: {中文: 水泵项目, 英文: Pumps}
产业: machinery
阶段: 在履约未开工
简介: {中文: 造泵。}
历程:
  - 阶段: 在履约未开工
    日期: 2026-03
"""


def _site(folder: Path, history: str = HISTORY) -> Path:
    root = new_site(folder / "s")
    (root / "projects").mkdir(exist_ok=True)
    (root / "projects/pumps.yaml").write_text(PUMPS + history, encoding="utf-8")
    return root


def _steps(root: Path) -> list[tuple[str, str]]:
    project: ProjectEntry = entries(root)["pumps"]  # type: ignore[assignment]
    return [(step.stage.value, step.date.iso()) for step in project.history]


@pytest.mark.parametrize(("as_of", "day"), [("2026-11-15", "2026-11-15"), ("2026年11月", "2026-11"), ("", TODAY)])
def test_a_history_gets_the_stage_and_the_day_of_the_row(tmp_path: Path, as_of: str, day: str) -> None:
    root = _site(tmp_path)
    done = bring(root, table_of(root, [HEADS, ("水泵项目", "在建", as_of)]), today=TODAY)
    assert done.errors == []
    assert f"历程：增加 construction / {as_of or day}（B2）" in done.text()
    done.write()
    assert _steps(root) == [("signed", "2026-01-08"), ("implementing", "2026-03"), ("construction", day)]
    text = (root / "projects/pumps.yaml").read_text(encoding="utf-8")
    assert text.startswith(PUMPS.replace("stage: implementing", "stage: construction") + HISTORY)
    again = bring(root, table_of(root, [HEADS, ("水泵项目", "在建", as_of)]), today="2026-12-01")
    assert not again.plan.files


def test_no_history_is_begun_and_none_grows_where_the_stage_stays(tmp_path: Path) -> None:
    root = _site(tmp_path, history="")
    done = bring(root, table_of(root, [HEADS, ("水泵项目", "在建", "2026-11-15")]), today=TODAY)
    assert done.errors == []
    done.write()
    assert _steps(root) == []
    root = _site(tmp_path / "other")
    bring(root, table_of(root, [HEADS, ("水泵项目", "在履约未开工", "2026-11-15")]), today=TODAY).write()
    assert _steps(root) == [("signed", "2026-01-08"), ("implementing", "2026-03")]


def test_a_table_that_has_the_history_is_asked_to_go_on_with_it(tmp_path: Path) -> None:
    root = _site(tmp_path)
    table = exported(root)
    (sheet,) = (each for each in table.sheets if each.name == "历程")
    steps = [[sheet.cells[row, column].text for column in (1, 2, 3)] for row in sheet.rows]
    assert ["pumps", "在履约未开工", "2026-03"] in steps
    workbook = table_of(root, [("编号", "项目名称", "阶段"), ("pumps", "水泵项目", "已开工已复工")], name="项目")
    history = table_of(root, [steps[0], *(each for each in steps if each[0] == "pumps")], name="历程")
    workbook = replace(workbook, sheets=(*workbook.sheets, *history.sheets))
    done = bring(root, workbook, today=TODAY)
    assert [code for _, code in done.errors] == ["C103"]
    assert "工作表“历程”里给这条记录加一行" in done.text()


def test_a_line_is_written_as_the_file_is(tmp_path: Path) -> None:
    root = tmp_path / "s"
    write_site(root, AS_OF, manner=Manner(in_chinese=True))
    (root / "projects").mkdir(exist_ok=True)
    (root / "projects/pumps.yaml").write_text(IN_CHINESE, encoding="utf-8")
    done = bring(root, table_of(root, [HEADS, ("水泵项目", "在建", "2026-11-15")]), today=TODAY)
    assert done.errors == []
    done.write()
    text = (root / "projects/pumps.yaml").read_text(encoding="utf-8")
    assert "  - 阶段: 已开工已复工\n    日期: 2026-11-15\n" in text


def test_where_no_day_is_known_nothing_is_made_up(tmp_path: Path) -> None:
    root = _site(tmp_path)
    done = bring(root, table_of(root, [HEADS, ("水泵项目", "在建", "")]))
    assert [code for _, code in done.errors] == ["C103"]
