"""Words of the content stand in a comment as they are, and call nobody."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.building.changes.inert import inert

_CALLS = re.compile(r"@\w|[#!$%&~^][\w\"]|GH-\d|https?://|www\.|:[a-z_]+:|:\+1:", re.IGNORECASE)
_OPEN = re.compile(r"(?<!\\)(?:\\\\)*[`*_\[\]<>|~&$]")


@pytest.mark.parametrize(
    "text",
    [
        *("@admin", "寻找@all", "#123", "owner/site#4", "GH-12", "group/site!5", "$7", "%3", "&9", "~urgent", "gh-1"),
        *("https://github.com/a/b/issues/1", "www.example.org", "office@example.org", ":smile:", ":+1:", "&lt;"),
        *("<img src=x>", "[x](y)", "![x](y)", "`a`", "**a**", "~~a~~", "a | b", "$x$", "\\*a\\*", '%"next"'),
    ],
)
def test_nothing_is_called_and_nothing_is_marked(text: str) -> None:
    said = inert(text)
    assert not _CALLS.search(said)
    assert not _OPEN.search(said)
    assert re.sub(r"\\(?=[^\w\s])|\u200b", "", said) == text.replace("\\", "", text.count("\\"))


@pytest.mark.parametrize("text", ["1. 概述", "- 列表", "+ a", "# 标题", "=", "2) b"])
def test_a_line_begins_nothing(text: str) -> None:
    assert re.match(r"\d*\\", inert(text))


@pytest.mark.parametrize("text", ["投资额：3.6亿元 → 3.8亿元（+5.6 %）", "projects.yaml:33:43", "zh/parks/", "12:30"])
def test_what_is_harmless_stays(text: str) -> None:
    assert inert(text) == text


@given(st.text(alphabet="@#!$%&~^:/\\`*_[]<>|ab1GH-w. 一", max_size=30))
def test_no_text_calls_anybody(text: str) -> None:
    said = inert(text)
    assert not _CALLS.search(said)
    assert not _OPEN.search(said)
