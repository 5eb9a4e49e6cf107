"""A site whose every key is Chinese, and whose records name each other by name, is the same site to the byte."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from generator.records import KINDS
from tests.building.small_builds import build, make_site
from tests.conftest import read_files
from tests.in_chinese import put_chinese_keys, put_names_for_ids
from tests.places import SITES
from tests.small_site import change, read_site

if TYPE_CHECKING:
    from pathlib import Path

UNSAID = "ZQ内情42"


def test_a_site_with_chinese_keys_and_names_is_the_same_site(tmp_path: Path) -> None:
    english, chinese = make_site(tmp_path / "en" / "site"), make_site(tmp_path / "zh" / "site")
    assert put_names_for_ids(chinese) > 10
    assert put_chinese_keys(chinese) > 10
    outcomes = [build(root) for root in (english, chinese)]
    assert all(outcome.built for outcome in outcomes), outcomes[1].issues
    first, second = (read_files(outcome.folder) for outcome in outcomes)
    assert first == second


@pytest.mark.parametrize("site", ["full", "many"])
def test_sites_of_every_field_are_read_alike(site: str, tmp_path: Path) -> None:
    for name in ("en", "zh"):
        shutil.copytree(SITES / site, tmp_path / name)
    assert put_chinese_keys(tmp_path / "zh")
    english, chinese = (read_site(tmp_path / name) for name in ("en", "zh"))
    assert [(each.code, each.place.file, each.place.line) for each in chinese.issues] == [
        (each.code, each.place.file, each.place.line) for each in english.issues
    ]
    for kind in KINDS:
        records = chinese.content.records(kind)
        assert {key: each.record for key, each in english.content.records(kind).items()} == {
            key: each.record for key, each in records.items()
        }


@pytest.mark.parametrize("key", ["内部", "内部信息", "内部资料", "内部备注"])
def test_nothing_under_a_chinese_internal_leaks(key: str, tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    kiln = f"""\
- 编号: kiln
  项目名称: {{中文: 窑炉, 英文: Kiln}}
  产业: materials
  阶段: 招商项目
  简介: {{中文: 窑炉项目。, 英文: A kiln.}}
  {key}: {{总投资: {UNSAID}, 简介: {{中文: {UNSAID}}}, 名单: [{UNSAID}]}}
- 编号: hidden
  项目名称: {{中文: {UNSAID}, 英文: Hidden}}
  产业: materials
  阶段: 招商项目
  公开范围: 内部
  简介: {{中文: {UNSAID}。, 英文: Hidden.}}
"""
    change(root, {"projects/kiln.yaml": kiln})
    put_chinese_keys(root)
    outcome = build(root)
    assert outcome.built, outcome.issues
    found = [name for name, data in read_files(outcome.folder).items() if UNSAID.encode() in data]
    assert not found
    assert any("窑炉".encode() in data for data in read_files(outcome.folder).values())


def test_a_name_is_looked_up_anew_when_the_record_is_renamed(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    put_names_for_ids(root)
    assert build(root).built
    park = next((root / "content" / "parks").glob("river*.yaml"))
    park.write_text(park.read_text(encoding="utf-8").replace("河滨园", "河岸园"), encoding="utf-8")
    codes = {issue.code for issue in build(root).issues if issue.is_error}
    assert codes
    assert codes <= {"K112", "K114"}
