"""Issues as text with a caret, as an outline, as a count."""

from __future__ import annotations

import unicodedata

import pytest

from generator.messages import report
from generator.messages.issues import Fault, Issue, Place, messages


def issue(excerpt: str, column: int, code: str = "R102", file: str = "projects.yaml", **facts: str) -> Issue:
    return Issue(
        code,
        Place(file, 3, column),
        "[0].x",
        excerpt,
        {"key": "金额", "meant_zh": "“amount”", "meant_en": "“amount”", **facts},
    )


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


@pytest.mark.parametrize(
    ("excerpt", "column", "before"),
    [
        ("amount: 3", 1, ""),
        ("amount: 3", 9, "amount: "),
        ("金额：3", 3, "金额"),
        ("\u3000金额", 2, " "),
        ("\tamount", 2, " "),
        ("e\u0301a", 3, "e"),
    ],
)
def test_the_caret_stands_under_the_place(excerpt: str, column: int, before: str) -> None:
    line, caret = report.write_text([issue(excerpt, column)], "en").splitlines()[1:3]
    assert line.startswith("    ")
    assert caret == " " * (4 + width(before)) + "^"


def test_a_long_line_is_cut_around_the_place() -> None:
    line, caret = report.write_text([issue("甲" * 500 + "X" + "乙" * 500, 501)], "zh").splitlines()[1:3]
    assert len(line) <= 4 + 160
    at = caret.index("^") - 4
    before = line[4:].partition("X")[0]
    assert width(before) == at


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    line = report.write_text([issue("a\x1b[31mb\x07\u202ec", 1)], "en").splitlines()[1]
    assert line == "    a\ufffd[31mb\ufffd\ufffdc"


def test_a_text_names_place_code_field_and_hint_and_ends_with_a_count() -> None:
    lines = report.write_text([issue("金额: 3", 1), issue("", 1, "T202", name="a", language="en")], "zh").splitlines()
    assert lines[0] == "projects.yaml:3:1 错误 [R102] [0].x: 没有 “金额” 这个键。"
    assert lines[3] == "  → 是不是想写 “amount”？键名区分大小写。"
    assert lines[5].startswith("projects.yaml:3:1 提醒 [T202]")
    assert lines[6].startswith("  → ")
    assert lines[-1] == "共 1 个错误，1 个提醒。"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_outline_names_places_and_quotes_nothing(language: str) -> None:
    found: list[Issue | Fault] = [issue("secret: 密", 1, file="a.yaml"), Fault("U107", path="secret", why="secret")]
    text = report.write_outline(found, language)
    lines = text.splitlines()
    assert lines[0].startswith("a.yaml:3:1 [R102] ")
    assert lines[1].startswith("[U107] ")
    assert len(lines) == 3
    assert not [word for word in ("secret", "密", "金额", "amount", "[0].x") if word in text]


def test_every_message_has_an_outline() -> None:
    for code in messages():
        for language in ("zh", "en"):
            assert "{" not in report.write_outline([Issue(code, Place("a.yaml"))], language)


@pytest.mark.parametrize(
    ("errors", "warnings", "said"), [(1, 0, "1 error, 0 warnings."), (2, 1, "2 errors, 1 warning.")]
)
def test_a_count_takes_the_noun_that_fits(errors: int, warnings: int, said: str) -> None:
    issues = [issue("", 1)] * errors + [issue("", 1, "T202")] * warnings
    assert report.count_line(issues, "en") == said


def test_nothing_found_is_a_count_of_none() -> None:
    assert report.write_text([], "en") == "0 errors, 0 warnings."


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "en_US", "LC_ALL": "zh_TW"}, "zh"),
        ({"LANG": "zh_CN", "LC_MESSAGES": "C"}, "en"),
    ],
)
def test_the_language_is_that_of_the_system(
    variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert report.reader_language() == expected
