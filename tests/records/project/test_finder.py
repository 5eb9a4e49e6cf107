"""The table of projects says what the records say, and nothing of what is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.project.record import Project
from generator.values.language import ENGLISH
from generator.values.stage import Stage
from tests.pages.finder.decoded import rows_of, table_of
from tests.places import ROOT
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

_MINE = """\
- id: kiln
  name: {zh: 窑炉, en: Kiln}
  industry: materials
  stage: opportunity
  summary: {zh: 一段话。, en: A line.}
  investment: 8000万美元
  land: 20~30亩
  cooperation: {zh: 独资, en: Sole}
  inferred: {land: {zh: 按图推算, en: From the plan}}
"""


def test_every_project_with_a_page_has_a_row() -> None:
    pages = make_pages(read_site(ROOT / "examples" / "qinglan"))
    rows = {row.key: row for row in rows_of(table_of(pages, "projects", ENGLISH))}
    projects = pages.library.all(Project)
    assert rows.keys() == set(pages.library.told("project", "en"))
    for key, row in rows.items():
        project = projects[key]
        assert row.title == project.name["en"]
        assert row.href == f"../projects/{key}/"
        assert (row.value("stage"), row.value("industry"), row.value("park")) == (
            project.stage.value,
            project.industry,
            project.park,
        )
        assert row.shown("investment").replace("\u00a0", " ") == (
            project.investment.text("en") if project.investment else ""
        )
        assert bool(row.value("cooperation")) is (project.stage is Stage.OPPORTUNITY and bool(project.cooperation))


def test_what_is_not_comparable_inferred_or_hidden(tmp_path: Path) -> None:
    root = change(copy_base(tmp_path / "site"), {"projects/kiln.yaml": _MINE})
    rows = {row.key: row for row in rows_of(table_of(make_pages(read_site(root)), "projects", ENGLISH))}
    assert rows["kiln"].value("investment") is None
    assert "USD" in rows["kiln"].shown("investment")
    assert [round(end) for end in rows["kiln"].value("land")] == [13333, 20000]
    assert rows["kiln"].marks("land") == ["inferred"]
    hidden = change(root, {"projects/kiln.yaml": f"{_MINE}  disclosure: internal\n"})
    assert "kiln" not in str(table_of(make_pages(read_site(hidden)), "projects", ENGLISH))
