"""What goes out as a table comes back as it was: the same records, and not one other byte in the files."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from benchmarks.data import make_site
from generator.records import KINDS
from generator.values.writing import write_whole
from tests.conftest import read_files
from tests.editing.tables.importing import entries, exported, new_site, planned, records_of
from tests.places import ROOT, SITES

if TYPE_CHECKING:
    from pathlib import Path

PROJECTS = 1000
_OTHERS = ("content", "projects.yaml", "projects")


def copy_site(source: Path, root: Path) -> Path:
    """Copy the content of a site."""
    root.mkdir()
    for name in _OTHERS:
        if (source / name).is_dir():
            shutil.copytree(source / name, root / name)
        elif (source / name).exists():
            shutil.copy(source / name, root / name)
    return root


def without(root: Path, kind: str) -> Path:
    """Take the records of a kind away."""
    folder = records_of(root, kind).places.folder_of(kind)
    shutil.rmtree(folder, ignore_errors=True)
    folder.with_suffix(".yaml").unlink(missing_ok=True)
    return root


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["full", "base", "examples/xuanzhou"])
def test_every_field_of_every_kind_comes_back(tmp_path: Path, name: str, kind: str, language: str) -> None:
    root = copy_site(ROOT / name if "/" in name else SITES / name, tmp_path / "site")
    before, files = entries(root, kind), read_files(root)
    table = exported(root, kind, language)
    if not before:
        return
    again = planned(root, table, kind)
    columns = [*again.columns, *(column for each in again.lists for column in each.columns)]
    assert all(column.target for column in columns)
    assert ([*again.files], [*again.issues], read_files(root)) == ([], [], files)
    write_whole(planned(without(root, kind), table, kind).files)
    assert entries(root, kind) == before


def test_a_thousand_projects_come_back(tmp_path: Path) -> None:
    root = tmp_path / "site"
    root.mkdir()
    make_site(PROJECTS, root)
    shutil.rmtree(root / "content/signings")  # which name projects that are taken away below
    before, files = entries(root), read_files(root)
    assert len(before) == PROJECTS
    table = exported(root)
    assert not planned(root, table).files
    assert read_files(root) == files
    write_whole(planned(without(root, "project"), table).files)
    assert entries(root) == before
    assert [sheet.cells for sheet in exported(root).sheets] == [sheet.cells for sheet in table.sheets]


def bare(value: object) -> object:
    """Return a value without the line break that a block of lines ends with."""
    if isinstance(value, dict):
        return {key: bare(each) for key, each in value.items()}
    return [bare(each) for each in value] if isinstance(value, list) else str(value).strip()


NOTES = """\
- id: noted
  name: {zh: 某项目, en: A project}
  industry: machinery
  stage: 招商项目
  summary: {zh: 生产电机。, en: Makes motors.}
  known_as: ["甲；乙", 丙, "丁、戊"]
  not_the_firm: ["一；二"]
  internal:
    next_step: "=下周回访"
    负责人: 某同志
    calls: [{on: 2026-11-01, said: "[未接]"}, 2026-11-08]
    lines: |-
      第一行
      第二行
    odd: '["这是文字"]'
    "a.b": c
"""


def test_internal_notes_come_back_whatever_is_in_them(tmp_path: Path) -> None:
    root = new_site(tmp_path / "site")
    path = root / "projects.yaml"
    path.write_bytes((path.read_bytes() if path.exists() else b"") + NOTES.encode())
    before = entries(root)
    table = exported(root)
    assert not planned(root, table).files
    write_whole(planned(without(root, "project"), table).files)
    for key, entry in entries(root).items():
        assert entry.model_copy(update={"internal": {}}) == before[key].model_copy(update={"internal": {}})
        assert bare(entry.internal) == bare(before[key].internal)


def test_internal_notes_go_out_only_when_they_are_asked_for(tmp_path: Path) -> None:
    root = new_site(tmp_path / "site")
    (root / "projects.yaml").write_bytes(NOTES.encode())
    for with_internal in (False, True):
        table = exported(root, with_internal=with_internal)
        said = " ".join(cell.text for sheet in table.sheets for cell in sheet.cells.values())
        assert ("某同志" in said, "下周回访" in said) == (with_internal, with_internal)
