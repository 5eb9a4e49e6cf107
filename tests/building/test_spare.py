"""A patch is made in a second tree of the site: readers meet the site before it or after it, and nothing between."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from generator.building import spare as spares
from generator.building.spare import Spare
from tests.conftest import read_files

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows exchanges no folders")

OLD = {"index.html": b"home 1", "a/index.html": b"a 1", "b/c/index.html": b"c 1"}


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    return write(tmp_path / "site", OLD)


@pytest.fixture
def spare(site: Path) -> Spare:
    return Spare(site, site.with_name("work"))


def patch(spare: Spare, site: Path, files: dict[str, bytes], gone: tuple[str, ...] = ()) -> bool:
    fresh = site.parent / "work" / "new"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    return spare.take(write(fresh, files), gone)


def test_patches_follow_each_other_in_two_trees(site: Path, spare: Spare) -> None:
    numbers = set()
    for n in range(2, 7):
        assert spare.make_ready()
        assert patch(spare, site, {"index.html": b"home %d" % n, f"new-{n}": b""}, (f"new-{n - 1}",))
        assert read_files(site) == {**OLD, "index.html": b"home %d" % n, f"new-{n}": b""}
        numbers.add(site.stat().st_ino)
    assert len(numbers) == 2


def test_folders_come_and_go_with_their_files(site: Path, spare: Spare) -> None:
    assert spare.make_ready()
    assert patch(spare, site, {}, ("b/c/index.html",))
    assert not (site / "b").exists()
    assert spare.make_ready()
    assert patch(spare, site, {"d": b"e"})
    assert read_files(site) == {"index.html": b"home 1", "a/index.html": b"a 1", "d": b"e"}


def test_what_was_replaced_stays_whole_until_the_next_patch(site: Path, spare: Spare) -> None:
    assert spare.make_ready()
    before = read_files(site)
    assert patch(spare, site, {"index.html": b"home 2", "a/index.html": b"a 2"})
    assert spare.make_ready()
    assert read_files(site.parent / "work" / "spare") == before


@pytest.mark.parametrize("file", ["index.html", "a/index.html", "foreign"])
def test_a_spare_that_is_not_as_it_was_left_is_made_anew(file: str, site: Path, spare: Spare) -> None:
    assert spare.make_ready()
    path = site.parent / "work" / "spare" / file
    path.unlink(missing_ok=True)
    path.write_bytes(b"foreign")
    assert spare.make_ready()
    assert patch(spare, site, {"d": b"e"})
    assert read_files(site) == {**OLD, "d": b"e"}


def test_a_list_that_cannot_be_read_is_none(site: Path, spare: Spare) -> None:
    assert spare.make_ready()
    (site.parent / "work" / "differs").write_bytes(b"\xff\xfe")
    assert spare.make_ready()


class Killed(BaseException):
    """As sudden as a kill, but for the test."""


@pytest.mark.parametrize("step", range(8))
def test_a_kill_at_any_step_leaves_one_of_both_and_the_next_patch_is_right(
    step: int, site: Path, spare: Spare, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert spare.make_ready()
    assert patch(spare, site, {"index.html": b"home 2"}, ("b/c/index.html",))
    before = read_files(site)
    assert spare.make_ready()
    steps = iter(range(99))

    def dying(done: object) -> object:
        def do(*given: object) -> object:
            if next(steps) == step:
                raise Killed
            return done(*given)  # type: ignore[operator]  # whatever stands there

        return do

    with monkeypatch.context() as killing:
        for name in ("write_list", "_renew", "remove_file", "exchange", "_write_if_possible"):
            killing.setattr(spares, name, dying(getattr(spares, name)))
        try:
            patch(spare, site, {"a/index.html": b"a 3", "x": b""}, ("index.html",))
        except Killed:
            assert read_files(site) in (before, {"a/index.html": b"a 3", "x": b""})
    now = read_files(site)
    assert spare.make_ready()
    assert patch(spare, site, {"y": b""})
    assert read_files(site) == {**now, "y": b""}


@pytest.mark.parametrize("code", [errno.EPERM, errno.EMLINK, errno.ENOSPC])
def test_a_file_system_that_refuses_links_has_no_spare(
    code: int, site: Path, spare: Spare, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "link", refuse)
    assert not spare.make_ready()
    spare.clear()
    assert list((site.parent / "work").iterdir()) == []


def test_a_disk_that_is_full_on_the_way_leaves_the_site_and_the_fresh_files(
    site: Path, spare: Spare, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert spare.make_ready()

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as full:
        full.setattr(os, "link", refuse)
        assert not patch(spare, site, {"index.html": b"home 2"})
    assert read_files(site) == OLD
    assert read_files(site.parent / "work" / "new") == {"index.html": b"home 2"}
    assert spare.make_ready()
    assert patch(spare, site, {"index.html": b"home 3"})
    assert read_files(site) == {**OLD, "index.html": b"home 3"}


def test_a_site_that_has_become_another_takes_no_old_spare(site: Path, spare: Spare) -> None:
    assert spare.make_ready()
    spare.drop()
    spare.clear()
    assert not (site.parent / "work" / "spare").exists()
