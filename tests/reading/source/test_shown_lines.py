"""Lines that a message shows as mended, and lines of which nobody can say how they were meant: none is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.reading.source.reader import read_file

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("name: {zh: 鹭渡基地；en: Ludu Base}", "name: {zh: 鹭渡基地, en: Ludu Base}"),
        ("venue: {zh: 青澜南站; en: South Station}", "venue: {zh: 青澜南站, en: South Station}"),
        ("venue: {zh: 青澜南站 en: South Station}", "venue: {zh: 青澜南站, en: South Station}"),
        ("parks: ［example-park]", "parks: [example-park]"),
        ("parks: example-park]", "parks: [example-park]"),
        ("contact: investor-desk as_of: 2026-11-02", ""),
        ("title: zh: 推介会", ""),
        ("slogan: Phase 2: launch", 'slogan: "Phase 2: launch"'),
    ],
)
def test_a_line_is_shown_as_it_was_meant_or_not_at_all(typed: str, meant: str, tmp_path: Path) -> None:
    path = tmp_path / "record.yaml"
    path.write_text(f"id: one\n{typed}\n", encoding="utf-8")
    issues = read_file(path, "record.yaml").issues
    assert issues
    assert {issue.facts.get("mended", "") for issue in issues} == {meant}
