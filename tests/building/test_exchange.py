"""Two folders take each other's names in one step, or nothing has happened."""

from __future__ import annotations

import errno
import sys
from typing import TYPE_CHECKING

import pytest

from generator.building import exchange as exchanging
from generator.building.exchange import can_exchange, exchange

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such call")


def two_folders(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "name").write_text(name, encoding="utf-8")
    return tmp_path / "one", tmp_path / "other"


def test_they_take_each_others_names(tmp_path: Path) -> None:
    one, other = two_folders(tmp_path)
    assert exchange(one, other)
    assert (one / "name").read_text(encoding="utf-8") == "other"
    assert (other / "name").read_text(encoding="utf-8") == "one"


def test_one_that_is_missing_is_said(tmp_path: Path) -> None:
    one, other = two_folders(tmp_path)
    with pytest.raises(FileNotFoundError):
        exchange(one, tmp_path / "none")
    assert other.is_dir()


def test_whether_it_can_be_done_is_asked_with_nothing_left(tmp_path: Path) -> None:
    assert can_exchange(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("code", [errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM])
def test_a_system_that_does_not_know_it_is_no_failure(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchanging, "_ask", lambda *_: code)
    assert not exchange(*two_folders(tmp_path))


def test_a_disk_that_refuses_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchanging, "_ask", lambda *_: errno.EROFS)
    with pytest.raises(OSError, match="Read-only"):
        exchange(*two_folders(tmp_path))


def test_another_system_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "plan9")
    assert exchanging._ask(b"one", b"other") == errno.ENOSYS  # noqa: SLF001  (the one place that asks the system)
