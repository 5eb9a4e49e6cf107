"""A site is published whole or not at all, whatever happens in between."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.issues import Fault
from generator.publish import staging

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
    return {path.name for path in site.parent.iterdir()} - {site.name, f"{site.name}.lock"}


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
    site.rename(tmp_path / "site.old")
    (tmp_path / "site.new").mkdir()
    with staging(site):
        assert shown(site) == "old"
    assert shown(site) == "old"
    assert not left_over(site)


def test_a_build_killed_after_the_two_renames_is_cleared(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    (tmp_path / "site.old").mkdir()
    (tmp_path / "site.old" / SENTENCE).write_text("older", encoding="utf-8")
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
from generator.publish import staging

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
