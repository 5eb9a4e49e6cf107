"""What the HTML checker reports."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.audit import markup, npm

if TYPE_CHECKING:
    from pathlib import Path


def test_errors_are_named_with_their_place_and_hints_are_none() -> None:
    messages = [
        {"type": "error", "url": "file:/s/zh/index.html", "lastLine": 7, "message": "Duplicate ID x."},
        {"type": "info", "subType": "warning", "message": "Consider …"},
        {"type": "non-document-error", "message": "Out of memory"},
    ]
    found = markup.errors_in(json.dumps({"messages": messages}))
    assert found == ["file:/s/zh/index.html:7: Duplicate ID x.", ":0: Out of memory"]


def test_what_is_no_report_is_not_taken_for_a_clean_one() -> None:
    with pytest.raises(ValueError, match="Expecting value"):
        markup.errors_in("Exception in thread main")


def test_a_machine_without_java_is_told_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (row,) = markup.check(tmp_path, print)
    assert not row.ok
    assert row.reached.startswith("not measured: Java is missing (11 or newer")


def test_all_pages_are_counted_and_what_is_wrong_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    report = json.dumps({"messages": [{"type": "error", "message": "x"}]})
    java = tmp_path / "java"
    java.write_text(f"#!/bin/sh\ncat >&2 <<'END'\n{report}\nEND\n", encoding="utf-8")
    java.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(npm, "CHECKER", java)
    (tmp_path / "index.html").touch()
    said: list[str] = []
    (row,) = markup.check(tmp_path, said.append)
    assert (row.reached, row.ok, said) == ("1 in 1 pages", False, ["vnu: :0: x"])
