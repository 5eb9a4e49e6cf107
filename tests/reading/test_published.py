"""The list of what was published is plain text, sorted, and read as it was written; no line of it is lost unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.published import Published, read_published, write_published

if TYPE_CHECKING:
    from pathlib import Path

IDS = [Published("project", "panels"), Published("page", "about/team"), Published("park", "river")]


def test_it_is_sorted_plain_text_that_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "published.lock"
    write_published(path, [*IDS, IDS[0]])
    first, second, *lines = path.read_text(encoding="utf-8").splitlines()
    assert first.startswith("# Written by `showcase addresses accept`")
    assert second.startswith("# 由 showcase addresses accept 写入")
    assert lines == ["page about/team", "park river", "project panels"]
    assert path.read_bytes().endswith(b"panels\n")
    assert b"\r" not in path.read_bytes()


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "published.lock"
    write_published(path, IDS)
    assert read_published(path, "x") == ({each: at for at, each in enumerate(sorted(IDS), 3)}, [])


def test_without_a_file_nothing_was_published(tmp_path: Path) -> None:
    assert read_published(tmp_path / "published.lock", "x") == ({}, [])


def test_a_line_twice_or_out_of_order_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "published.lock"
    path.write_text("park river\r\npage about\npark  river\n\n", encoding="utf-8")
    found, issues = read_published(path, "x")
    assert (list(found), issues) == ([Published("park", "river"), Published("page", "about")], [])


def test_what_is_damaged_is_said_line_by_line_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "published.lock"
    path.write_text("park river\n<<<<<<< HEAD\npark\nfirm mill\npark A B\nproject panels\n", encoding="utf-8")
    found, issues = read_published(path, "content/published.lock")
    assert list(found) == [Published("park", "river"), Published("project", "panels")]
    assert [(each.code, str(each.place)) for each in issues] == [
        ("S162", f"content/published.lock:{line}:1") for line in (2, 3, 4, 5)
    ]
    assert issues[0].excerpt == "<<<<<<< HEAD"


def test_a_file_that_is_no_text_or_leads_elsewhere_is_said(tmp_path: Path) -> None:
    path = tmp_path / "published.lock"
    path.write_bytes(b"park \xff\xfe\n")
    found, issues = read_published(path, "x")
    assert (found, len(issues)) == ({}, 1)
    (tmp_path / "linked.lock").symlink_to(path)
    assert [each.code for each in read_published(tmp_path / "linked.lock", "x")[1]] == ["F102"]
