"""A site is published whole or not at all, whatever happens in between."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.building.publish import staging
from generator.messages.issues import Fault

SENTENCE = "index.html"


def old_site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    (site / SENTENCE).write_text("old", encoding="utf-8")
    return site


def build(site: Path, words: str = "new") -> None:
    with staging(site) as stage:
        (stage.folder / SENTENCE).write_text(words, encoding="utf-8")
        stage.publish()


def shown(site: Path) -> str:
    return (site / SENTENCE).read_text(encoding="utf-8")


def left_over(site: Path) -> set[str]:
    return {path.name for path in site.parent.iterdir()} - {site.name, f".{site.name}.showcase"} | {
        path.name for path in (site.parent / f".{site.name}.showcase").iterdir()
    } - {"lock", "kept"}


def test_the_first_site_is_published(tmp_path: Path) -> None:
    build(tmp_path / "deep" / "site")
    assert shown(tmp_path / "deep" / "site") == "new"
    assert not left_over(tmp_path / "deep" / "site")


def test_a_new_site_takes_the_place_of_the_old_one_with_nothing_of_it_left(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    (site / "gone.html").touch()
    build(site)
    assert [path.name for path in site.iterdir()] == [SENTENCE]
    assert shown(site) == "new"
    assert not left_over(site)


def test_what_is_not_published_is_dropped(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    with staging(site) as stage:
        (stage.folder / SENTENCE).write_text("new", encoding="utf-8")
    assert shown(site) == "old"
    assert not left_over(site)


def test_a_failure_while_building_keeps_the_old_site(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    with pytest.raises(ZeroDivisionError), staging(site) as stage:
        (stage.folder / SENTENCE).write_text(str(1 // 0), encoding="utf-8")
    assert shown(site) == "old"
    assert not left_over(site)


def test_a_full_disk_while_building_keeps_the_old_site_and_is_said(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    with pytest.raises(Fault) as caught, staging(site) as stage:
        raise OSError(28, "No space left on device", str(stage.folder / SENTENCE))
    assert caught.value.code == "U107"
    assert caught.value.facts["why"] == "No space left on device"
    assert shown(site) == "old"
    assert not left_over(site)


def test_a_second_build_at_the_same_time_is_refused(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    with staging(site) as stage:
        with pytest.raises(Fault) as caught:
            build(site, "other")
        (stage.folder / SENTENCE).write_text("first", encoding="utf-8")
        stage.publish()
    assert caught.value.code == "U108"
    assert shown(site) == "first"


def test_a_build_killed_between_the_two_renames_is_brought_back(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    (tmp_path / ".site.showcase").mkdir()
    site.rename(tmp_path / ".site.showcase" / "old")
    (tmp_path / ".site.showcase" / "new").mkdir()
    with staging(site):
        assert shown(site) == "old"
    assert shown(site) == "old"
    assert not left_over(site)


def test_a_build_killed_after_the_two_renames_is_cleared(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    (tmp_path / ".site.showcase" / "old").mkdir(parents=True)
    (tmp_path / ".site.showcase" / "old" / SENTENCE).write_text("older", encoding="utf-8")
    with staging(site):
        assert shown(site) == "old"
    assert not left_over(site)


def lose_and_publish(site: Path) -> None:
    with staging(site) as stage:
        stage.folder.rename(site.with_name("elsewhere"))
        stage.publish()


def test_a_rename_that_is_refused_brings_the_old_site_back(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    with pytest.raises(Fault) as caught:
        lose_and_publish(site)
    assert caught.value.code == "U107"
    assert shown(site) == "old"


KILLED = """
import os, signal, sys
from pathlib import Path
from generator.building.publish import staging

site = Path(sys.argv[1])
renames = iter(range(9))
rename = Path.rename


def rename_once(self, target):
    if next(renames) == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    return rename(self, target)


Path.rename = rename_once
with staging(site) as stage:
    (stage.folder / "index.html").write_text("new")
    stage.publish()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
@pytest.mark.parametrize("rename", [0, 1])
def test_the_next_build_after_a_kill_works(rename: int, tmp_path: Path) -> None:
    site = old_site(tmp_path)
    killed = subprocess.run([sys.executable, "-c", KILLED, str(site), str(rename)], check=False, timeout=60)
    assert killed.returncode == -9
    with staging(site):
        assert shown(site) == "old"
    build(site)
    assert shown(site) == "new"
    assert not left_over(site)


def test_a_read_only_folder_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self))

    site = old_site(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", refuse)  # a mode of 0555 would stop everybody but root
        with pytest.raises(Fault) as caught:
            build(site)
    assert caught.value.code == "U107"
    assert shown(site) == "old"


def test_a_file_where_a_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Fault) as caught:
        build(tmp_path / "file" / "site")
    assert caught.value.code == "U107"
    assert str(tmp_path / "file") in caught.value.facts["path"]


def test_a_folder_that_is_no_site_is_left_alone(tmp_path: Path) -> None:
    projects = tmp_path / "projects"
    projects.mkdir()
    (projects / "all.yaml").write_text("- id: a", encoding="utf-8")
    with pytest.raises(Fault) as caught:
        build(projects)
    assert caught.value.code == "U110"
    assert (projects / "all.yaml").read_text(encoding="utf-8") == "- id: a"


def test_a_file_in_the_place_of_the_site_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("precious", encoding="utf-8")
    with pytest.raises(Fault) as caught:
        build(tmp_path / "site")
    assert caught.value.code == "U110"
    assert (tmp_path / "site").read_text(encoding="utf-8") == "precious"


def test_what_a_link_leads_to_is_published(tmp_path: Path) -> None:
    www = tmp_path / "www"
    build(www, "old")
    (tmp_path / "site").symlink_to(www)
    build(tmp_path / "site", "new")
    assert shown(www) == "new"
    assert (tmp_path / "site").is_symlink()


def test_backups_beside_the_site_are_not_touched(tmp_path: Path) -> None:
    for name in ("site.old", "site.new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "precious").touch()
    build(tmp_path / "site")
    assert (tmp_path / "site.old" / "precious").exists()
    assert (tmp_path / "site.new" / "precious").exists()
