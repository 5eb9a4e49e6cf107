"""Files that people keep are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from generator.messages.issues import Fault
from generator.values.writing import write_whole


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_are_written_with_their_folders_and_nothing_else(tmp_path: Path) -> None:
    write_whole({tmp_path / "a" / "b.txt": "一\r\n", tmp_path / "c.bin": b"\0"})
    assert (tmp_path / "a" / "b.txt").read_bytes() == "一\r\n".encode()
    assert names(tmp_path) == ["a", "c.bin"]
    assert names(tmp_path / "a") == ["b.txt"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_a_disk_that_refuses_the_second_leaves_both_as_they_were(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("old", encoding="utf-8")
    waits = iter((None, OSError(code, os.strerror(code))))

    def fsync(_: int) -> None:
        if error := next(waits):
            raise error

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(Fault) as caught:
        write_whole({tmp_path / "a": "new", tmp_path / "b": "new"})
    assert (caught.value.code, caught.value.facts["path"]) == ("U107", str(tmp_path / "b"))
    assert (tmp_path / "a").read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["a"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such modes")
def test_a_file_keeps_its_mode_and_a_link_leads_where_it_led(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old", encoding="utf-8")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to("real")
    write_whole({tmp_path / "link": "new"})
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE((tmp_path / "real").stat().st_mode) == 0o640


def test_a_file_that_must_not_be_written_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_text("old", encoding="utf-8")

    def refuse(self: Path, *_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)  # a mode of 0444 would stop everybody but root
        with pytest.raises(Fault) as caught:
            write_whole({tmp_path / "a": "new"})
    assert caught.value.facts["why"] == "Permission denied"
    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_folder_in_the_place_of_a_file_and_a_link_to_itself_are_said(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "folder").mkdir()
    for name in ("loop", "folder"):
        with pytest.raises(Fault) as caught:
            write_whole({tmp_path / name: "new"})
        assert caught.value.code == "U107"
    assert names(tmp_path) == ["folder", "loop"]


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="there is no such device")
def test_a_device_is_written_to_as_it_is() -> None:
    write_whole({Path("/dev/null"): "text"})
    assert not Path("/dev/null").is_file()
