"""What was published and is gone is found, with the line to write; what is hidden since is said without stopping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.renaming import NEW, renamed_files, renamed_with_redirect, settings_with
from tests.small_site import change, copy_base, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.messages.issues import Issue

LOCK = "content/published.lock"


def found(root: Path, files: dict[str, str | None]) -> list[Issue]:
    return list(read_site(change(copy_base(root), files)).issues)


def test_a_renamed_record_is_found_with_the_line_to_write(tmp_path: Path) -> None:
    lock: dict[str, str | None] = {LOCK: "project cold-store\nproject panels\n"}
    [issue] = found(tmp_path / "one", renamed_files() | lock)
    assert (issue.code, str(issue.place), issue.excerpt) == ("S160", f"{LOCK}:2:1", "project panels")
    line = f"redirects: {{project: {{panels: {NEW}}}}}"
    assert all(line in issue.hint(language) for language in ("zh", "en"))
    assert found(tmp_path / "two", renamed_files() | settings_with(line) | lock) == []


def test_nothing_is_asked_of_a_site_that_keeps_no_list(tmp_path: Path) -> None:
    assert found(tmp_path / "site", renamed_files()) == []


def test_what_is_hidden_since_is_a_warning_so_that_it_can_be_taken_back_at_once(tmp_path: Path) -> None:
    [issue] = found(tmp_path / "site", {LOCK: "project talks-1\n"})
    assert (issue.code, issue.is_error) == ("S161", False)


def test_a_record_that_cannot_be_read_is_not_said_to_be_gone(tmp_path: Path) -> None:
    broken: dict[str, str | None] = {LOCK: "park river\npage about\n", "content/parks/river.yaml": "id: river\n"}
    assert "S160" not in {each.code for each in found(tmp_path / "one", broken)}
    broken = {LOCK: "park other\n", "content/parks/river.yaml": "id: [\n"}
    assert "S160" not in {each.code for each in found(tmp_path / "two", broken)}
    broken = {LOCK: "page about\n", "content/zh/about.md": "no head\n", "content/en/about.md": "no head\n"}
    assert "S160" not in {each.code for each in found(tmp_path / "three", broken)}


def test_a_need_that_is_over_is_not_gone(tmp_path: Path) -> None:
    files = settings_with("redirects: {need: {cab: drivers}}")
    needs = "- {id: drivers, firm: qinghe-cold-chain, post: {zh: 司机, en: Drivers}, number: 8人, until: 2026-06-30}\n"
    assert found(tmp_path / "site", {**files, "content/needs.yaml": needs}) == []


def test_a_redirect_to_what_cannot_be_read_is_no_second_fault(tmp_path: Path) -> None:
    files = renamed_with_redirect() | {"projects.yaml": "- id: light-panels\n  name: 1\n"}
    codes = {each.code for each in found(tmp_path / "site", files)}
    assert not codes & {"S151", "S152", "S155"}
