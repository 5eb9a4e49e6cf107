"""The ledger: its lines, and what is done with a broken one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.reading.ledger import Ledger, fingerprint, read_ledger, write_ledger

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    ledger = Ledger({("park/a/name", "en"): fingerprint("甲"), ("page/about/body", "en"): fingerprint("乙")})
    write_ledger(tmp_path / "translations.lock", ledger)
    again, issues = read_ledger(tmp_path / "translations.lock", "translations.lock")
    assert (again, issues) == (ledger, [])
    lines = (tmp_path / "translations.lock").read_bytes().splitlines()
    assert lines[0].startswith(b"#")
    assert lines[1:] == sorted(lines[1:], key=lambda line: line.split()[2])


def test_without_a_file_nothing_is_recorded(tmp_path: Path) -> None:
    ledger, issues = read_ledger(tmp_path / "translations.lock", "translations.lock")
    assert not ledger.is_kept
    assert issues == []


@pytest.mark.parametrize(
    "line", ["nonsense", "en 123 park/a/name", "<<<<<<< HEAD", "en 0123456789abcdef", "e 0123456789abcdef x"]
)
def test_a_broken_line_is_said_with_its_place(line: str, tmp_path: Path) -> None:
    path = tmp_path / "translations.lock"
    path.write_text(f"# head\nen 0123456789abcdef park/a/name\n{line}\n", encoding="utf-8")
    ledger, issues = read_ledger(path, "content/translations.lock")
    assert [(issue.code, str(issue.place)) for issue in issues] == [("T301", "content/translations.lock:3:1")]
    assert list(ledger.entries) == [("park/a/name", "en")]


def test_a_text_that_stands_twice_is_said(tmp_path: Path) -> None:
    path = tmp_path / "translations.lock"
    path.write_text("en 0123456789abcdef a/b\nen fedcba9876543210 a/b\n", encoding="utf-8")
    _, issues = read_ledger(path, "translations.lock")
    assert [issue.place.line for issue in issues] == [2]


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    path = tmp_path / "translations.lock"
    path.write_bytes(b"\xff\xfe\x00\x01" * 40)
    ledger, issues = read_ledger(path, "translations.lock")
    assert [issue.code for issue in issues] == ["Y101"]
    assert not ledger.is_kept


def test_line_breaks_do_not_make_a_translation_stale() -> None:
    assert fingerprint("甲 乙\n丙") == fingerprint("甲  乙 丙\n")
    assert fingerprint("甲") != fingerprint("乙")
