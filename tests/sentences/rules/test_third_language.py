"""What is not done for a third language is said once, at its place in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.small_site import BASE, change, copy_base, read_site

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = (BASE / "content" / "site.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("languages", "codes"),
    [("[zh, en]", []), ("[zh, en, ja]", ["L105"]), ("[zh, en, ko, pt]", ["L105", "L105", "L106"])],
)
def test_what_is_not_done_is_said_once(languages: str, codes: list[str], tmp_path: Path) -> None:
    settings = SETTINGS.replace("languages: [zh, en]", f"languages: {languages}")
    assert settings != SETTINGS or not codes
    issues = read_site(change(copy_base(tmp_path / "site"), {"content/site.yaml": settings})).issues
    found = [issue for issue in issues if issue.code in {"L105", "L106"}]
    assert [issue.code for issue in found] == codes
    assert all(issue.place.file == "content/site.yaml" and not issue.is_error for issue in found)
