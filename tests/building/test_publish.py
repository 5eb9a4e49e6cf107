"""A site is published whole or not at all, whatever happens in between."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from generator.building import publish
from generator.building.publish import staging
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

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
        path.name
        for path in (site.parent / f".{site.name}.showcase").iterdir()
        if not path.name.startswith("old-")  # which stays for its readers
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
from generator.building import publish

site, moment = Path(sys.argv[1]), sys.argv[2]


def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)


exchange, rename, renames = publish.exchange, Path.rename, iter(range(9))
if moment == "before":
    publish.exchange = die
elif moment == "after":
    publish.exchange = lambda *both: exchange(*both) and die()
else:  # between two renames, where nothing better can be had
    publish.exchange = lambda *_: False
    Path.rename = lambda *both: die() if next(renames) == 1 else rename(*both)
with publish.staging(site) as stage:
    (stage.folder / "index.html").write_text("new")
    stage.publish()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
@pytest.mark.parametrize(("moment", "words"), [("before", "old"), ("after", "new"), ("between", "old")])
def test_the_next_build_after_a_kill_works(moment: str, words: str, tmp_path: Path) -> None:
    site = old_site(tmp_path)
    killed = subprocess.run([sys.executable, "-c", KILLED, str(site), moment], check=False, timeout=60)
    assert killed.returncode == -9
    with staging(site):
        assert shown(site) == words
    build(site, "next")
    assert shown(site) == "next"
    assert not left_over(site)


def test_where_nothing_can_be_exchanged_two_renames_do_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = old_site(tmp_path)
    monkeypatch.setattr(publish, "exchange", lambda *_: False)
    build(site)
    assert shown(site) == "new"
    assert not left_over(site)


def test_a_second_rename_that_is_refused_brings_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = old_site(tmp_path)
    monkeypatch.setattr(publish, "exchange", lambda *_: False)
    with pytest.raises(Fault) as caught:
        lose_and_publish(site)
    assert caught.value.code == "U107"
    assert shown(site) == "old"


def test_a_replaced_site_stays_for_its_readers_and_goes_when_they_are_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = old_site(tmp_path)
    held = os.open(site, os.O_RDONLY | os.O_DIRECTORY)
    build(site)
    with staging(site) as stage:
        stage.tidy()
        file = os.open(SENTENCE, os.O_RDONLY, dir_fd=held)
        assert os.read(file, 9) == b"old"
        os.close(file)
        monkeypatch.setattr(publish, "_READERS", 0)
        stage.tidy()
        with pytest.raises(FileNotFoundError):
            os.open(SENTENCE, os.O_RDONLY, dir_fd=held)
    os.close(held)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such modes")
@pytest.mark.parametrize("mask", [0o000, 0o027, 0o077])
def test_everybody_may_read_a_site_whoever_builds_it(mask: int, tmp_path: Path) -> None:
    site, work = tmp_path / "site", tmp_path / ".site.showcase"
    before = os.umask(mask)
    try:
        build(site)
        (site / "sub").mkdir(0o755)
        with staging(site) as stage:
            (stage.folder / "deep" / "er").mkdir(parents=True)
            (stage.folder / "deep" / "er" / SENTENCE).touch()
            stage.patch([], has_spare=stage.make_spare())
        assert os.umask(mask) == mask
    finally:
        os.umask(before)
    assert stat.S_IMODE(site.stat().st_mode) == 0o755
    assert stat.S_IMODE((site / SENTENCE).stat().st_mode) == 0o644
    assert stat.S_IMODE((site / "deep").stat().st_mode) == 0o755
    assert stat.S_IMODE((site / "deep" / "er").stat().st_mode) == 0o755
    assert stat.S_IMODE((site / "deep" / "er" / SENTENCE).stat().st_mode) == 0o644
    assert stat.S_IMODE(work.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such modes")
def test_a_group_that_a_folder_hands_down_is_kept(tmp_path: Path) -> None:
    tmp_path.chmod(0o2755)
    build(tmp_path / "site")
    assert stat.S_IMODE((tmp_path / "site").stat().st_mode) == 0o2755
    assert stat.S_IMODE((tmp_path / ".site.showcase").stat().st_mode) == 0o2700


def foreign_file(kept: Path) -> None:
    kept.write_text("precious", encoding="utf-8")


def link_to_nothing(kept: Path) -> None:
    kept.symlink_to(kept.with_name("nowhere"))


@pytest.mark.parametrize("put", [foreign_file, link_to_nothing])
def test_something_else_in_the_place_of_what_is_kept_is_as_good_as_none(
    put: Callable[[Path], None], tmp_path: Path
) -> None:
    build(tmp_path / "site")
    kept = tmp_path / ".site.showcase" / "kept"
    kept.rmdir()
    put(kept)
    with staging(tmp_path / "site") as stage:
        stage.memory.keep("a", b"", "value")
    assert kept.is_dir()


def test_what_is_kept_and_cannot_be_written_to_is_as_good_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path / "site")
    kept = tmp_path / ".site.showcase" / "kept"

    def refuse(**where: Path) -> TemporaryDirectory[str]:
        if where.get("dir") == kept:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(kept))
        return TemporaryDirectory()

    monkeypatch.setattr(publish, "TemporaryDirectory", refuse)
    with staging(tmp_path / "site") as stage:
        assert stage.memory.folder != kept
        (stage.folder / SENTENCE).write_text("new", encoding="utf-8")
        stage.publish()
    assert shown(tmp_path / "site") == "new"


def test_a_link_that_leads_to_itself_is_said(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to(tmp_path / "site")
    with pytest.raises(Fault) as caught:
        build(tmp_path / "site")
    assert caught.value.code == "U107"


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
