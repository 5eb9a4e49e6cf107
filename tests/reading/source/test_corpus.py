"""Every file of ``cases/invalid/yaml`` gives just the issues that its header names, every one of ``valid`` none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.reading.source import read_file, read_text
from tests.places import CASES

if TYPE_CHECKING:
    from pathlib import Path

EXPECTED = re.compile(r"^#! (Y\d+) (\d+):(\d+)$", re.MULTILINE)


def cases(folder: str) -> list[Path]:
    return sorted((CASES / folder / "yaml").glob("*.yaml"))


def expected_issues(path: Path) -> list[tuple[str, int, int]]:
    text = path.read_bytes().decode("utf-8")
    return [(code, int(line), int(column)) for code, line, column in EXPECTED.findall(text)]


@pytest.mark.parametrize("path", cases("invalid"), ids=lambda path: path.stem)
def test_an_invalid_file_gives_the_issues_of_its_header(path: Path) -> None:
    document = read_file(path, path.name)
    found = [(issue.code, issue.place.line, issue.place.column) for issue in document.issues]
    assert sorted(found) == sorted(expected_issues(path))
    assert expected_issues(path)


@pytest.mark.parametrize("path", cases("invalid"), ids=lambda path: path.stem)
def test_the_line_breaks_of_windows_change_nothing(path: Path) -> None:
    document = read_text(path.read_bytes().decode("utf-8").replace("\n", "\r\n"), path.name)
    found = [(issue.code, issue.place.line, issue.place.column) for issue in document.issues]
    assert sorted(found) == sorted(expected_issues(path))


@pytest.mark.parametrize("path", cases("invalid"), ids=lambda path: path.stem)
def test_every_issue_shows_the_line_and_has_words(path: Path) -> None:
    document = read_file(path, path.name)
    for issue in document.issues:
        assert issue.excerpt == document.excerpt(issue.place)
        assert len(issue.excerpt) >= issue.place.column - 1
        for language in ("zh", "en"):
            assert issue.message(language)
            assert issue.hint(language)


@pytest.mark.parametrize("path", cases("valid"), ids=lambda path: path.stem)
def test_tricky_valid_yaml_gives_no_issue(path: Path) -> None:
    document = read_file(path, path.name)
    assert document.issues == ()
    assert document.value
