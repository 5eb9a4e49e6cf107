"""The files for servers lie beside the site, whole, the same each time, and never keep a site from being published."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator.building.outcome import Purpose
from tests.building.small_builds import build, built_files, make_site
from tests.conftest import read_files
from tests.small_site import change

if TYPE_CHECKING:
    from pathlib import Path

_NAMES = {"nginx.conf", "apache.conf"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small site that can be built."""
    return make_site(tmp_path / "source")


def _readdress(site: Path, path: str) -> None:
    config = site / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("qinghe.example/", f"qinghe.example/{path}"), "utf-8")


def test_they_lie_beside_the_site_and_are_not_public(site: Path) -> None:
    outcome = build(site)
    assert outcome.built
    assert outcome.server == site / "site.server"
    assert read_files(outcome.server).keys() == _NAMES
    assert not [name for name in built_files(site) if name.endswith(".conf")]
    assert built_files(site)["_headers"].startswith(b"#")


def test_who_builds_with_a_mask_hands_on_what_servers_can_read(site: Path) -> None:
    mask = os.umask(0o077)
    try:
        outcome = build(site)
    finally:
        os.umask(mask)
    assert outcome.server
    assert outcome.server.stat().st_mode & 0o777 == 0o755
    assert {(outcome.server / name).stat().st_mode & 0o777 for name in _NAMES} == {0o644}


def test_they_are_the_same_in_every_build_and_left_alone_by_the_next(site: Path, tmp_path: Path) -> None:
    outcome = build(site)
    assert outcome.server
    before = {name: (outcome.server / name).stat().st_mtime_ns for name in _NAMES}
    (outcome.server / "notes.txt").write_text("of the technicians", encoding="utf-8")
    build(site)
    assert (outcome.server / "notes.txt").is_file()
    assert {name: (outcome.server / name).stat().st_mtime_ns for name in _NAMES} == before
    elsewhere = make_site(tmp_path / "elsewhere" / "deeper")
    assert build(elsewhere).built
    assert built_files(elsewhere)["_headers"] == built_files(site)["_headers"]
    (outcome.server / "notes.txt").unlink()
    assert read_files(elsewhere / "site.server") == read_files(outcome.server)


def test_they_follow_the_settings(site: Path) -> None:
    build(site)
    _readdress(site, "zsyz/")
    outcome = build(site)
    assert outcome.server
    assert "location /zsyz/en/ {" in (outcome.server / "nginx.conf").read_text(encoding="utf-8")
    assert 'ErrorDocument 404 "/zsyz/en/404.html"' in (outcome.server / "apache.conf").read_text(encoding="utf-8")
    assert "\n/zsyz/*\n" in built_files(site)["_headers"].decode()


def test_a_path_that_servers_cannot_be_told_has_none_and_the_site_is_published(site: Path) -> None:
    _readdress(site, "a$uri/")
    outcome = build(site)
    assert outcome.built
    assert outcome.server is None
    assert [issue.code for issue in outcome.issues] == ["U175"]
    assert not (site / "site.server").exists()
    assert "_headers" not in built_files(site)


def test_what_has_their_name_is_left_alone_and_said(site: Path) -> None:
    (site / "site.server").write_text("of somebody", encoding="utf-8")
    outcome = build(site)
    assert outcome.built
    assert outcome.server is None
    assert [issue.code for issue in outcome.issues] == ["U176"]
    assert (site / "site.server").read_text(encoding="utf-8") == "of somebody"


def test_a_file_that_cannot_be_replaced_leaves_nothing_behind(site: Path) -> None:
    (site / "site.server" / "apache.conf" / "mine").mkdir(parents=True)
    outcome = build(site)
    assert outcome.built
    assert [issue.code for issue in outcome.issues] == ["U176"]
    assert {path.name for path in (site / "site.server").iterdir()} == _NAMES


def test_a_site_that_is_refused_leaves_them_as_they_were(site: Path) -> None:
    outcome = build(site)
    assert outcome.server
    before = read_files(outcome.server)
    _readdress(site, "zsyz/")
    change(site, {"projects.yaml": "- id: x\n"})
    assert build(site).server is None
    assert read_files(outcome.server) == before


def test_a_preview_has_none(site: Path) -> None:
    outcome = build(site, purpose=Purpose.PREVIEW)
    assert outcome.built
    assert outcome.server is None
    assert not (site / "site.server").exists()
