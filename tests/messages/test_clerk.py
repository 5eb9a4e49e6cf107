"""Slips of a clerk are met: nothing is let pass, the line is named, one message comes, and what it shows is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.messages.causes import fold
from generator.reading.source import read_text
from tests.messages.clerk import follow, shows_a_line
from tests.messages.measure import Figures, Met, slips
from tests.messages.slips import KINDS

if TYPE_CHECKING:
    from generator.messages.issues import Issue

LONG = "".join(
    f"In the year {n} the district moved step {n + 7} of its services online and told firms of it, " for n in range(9)
)
SEVERAL = "id: one\nname: {zh: 甲, en: A}\nsummary:\n  zh: 乙\n"


@pytest.fixture(scope="module")
def met() -> list[Met]:
    return [*slips(len(KINDS), seed=11)]


def test_every_kind_of_slip_is_made_somewhere(met: list[Met]) -> None:
    assert len({each.kind for each in met}) >= len(KINDS) - 3


def test_slips_are_met(met: list[Met]) -> None:
    figures = Figures.of(met)
    assert figures.silent == 0
    assert figures.exact >= 0.95
    assert figures.one >= 0.97
    assert figures.shown > len(met) / 2
    assert figures.restored >= 0.98


def issue_of(text: str) -> Issue:
    (issue,) = read_text(text, "a.yaml").issues
    return issue


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        (f"  en：{LONG}", f"  en: {LONG}"),
        (f"  en: *{LONG}", f'  en: "*{LONG.strip()}"'),
        (f"  en: {LONG}Phase 2: the rest", f'  en: "{LONG}Phase 2: the rest"'),
        (f"  en: {LONG}the rest #1 of it", f'  en: "{LONG}the rest #1 of it"'),
        (f'  en: "{LONG}', f'  en: "{LONG.strip()}"'),
        (f'  en: {LONG}the rest"', f'  en: "{LONG}the rest"'),
        (f"  en: {LONG}the rest\u3000", f"  en: {LONG}the rest"),
        (f"  en: {{a: {LONG}b:c}}", f"  en: {{a: {LONG}b:c}}"),
    ],
)
def test_a_long_line_loses_nothing(typed: str, right: str) -> None:
    found = read_text(SEVERAL + typed, "a.yaml").issues
    lines = (SEVERAL + typed).split("\n")
    for issue in found:
        assert shows_a_line(issue)
        assert ("cut" in issue.facts) == (len(issue.facts["mended"]) < len(LONG))
        lines = follow(issue, lines)
    assert read_text("\n".join(lines), "a.yaml").value == read_text(SEVERAL + right, "a.yaml").value


def test_a_line_of_some_length_is_shown_whole() -> None:
    words = "The source does not state how many firms take part, and on-site services go on: see the news " * 2
    issue = issue_of(f"id: one\nsummary：{words.replace(': ', ' ')}\n")
    assert issue.facts["mended"] == f"summary: {words.replace(': ', ' ').strip()}"
    assert "其余内容" not in issue.hint("zh")


def test_where_no_line_is_certain_none_is_shown() -> None:
    issue = issue_of("id: one\nname: 甲 #热土\n")
    assert not shows_a_line(issue)
    assert "改成" not in issue.hint("zh")
    assert "quotation marks" in issue.hint("en")


def test_where_a_line_begins_wrong_it_is_shown_with_its_number() -> None:
    issue, *_ = fold(read_text("id: one\nname:\n\u3000zh: 甲\n", "a.yaml").issues)
    assert issue.facts["mended"] == "\n      3 |   zh: 甲"


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("a: {b：1, c：2}", "a: {b: 1, c: 2}"),
        ("a: {b: “1, 2”, c: “3”}", 'a: {b: "1, 2", c: "3"}'),
        ("a: {b：1, c: “2”}", 'a: {b: 1, c: "2"}'),
        ("location: {lat: 40,1892, lon: 102,2011}", "location: {lat: 40.1892, lon: 102.2011}"),
        ("founded = 2019-11\nb: 1", "founded: 2019-11\nb: 1"),
        ("founded=2019-11\nb: 1", "founded: 2019-11\nb: 1"),
        ("body:\n  en: ||\n    One: two\n    - three", "body:\n  en: |\n    One: two\n    - three"),
    ],
)
def test_each_message_of_a_line_mends_all_of_it(typed: str, right: str) -> None:
    issues = read_text(f"id: one\n{typed}\n", "a.yaml").issues
    for issue in issues:
        lines = follow(issue, f"id: one\n{typed}\n".split("\n"))
        assert "\n".join(lines) == f"id: one\n{right}\n"
    assert len({issue.code for issue in issues}) == len(issues) > 0


@pytest.mark.parametrize(
    "typed",
    [
        "authority: zh: 管委会",
        "contact: parks-deskas_of: 2026-10",
        "zh: |1. 联系窗口\n    2. 提交材料",
        "capacity: #N/A",
    ],
)
def test_where_something_else_was_meant_no_line_is_shown(typed: str) -> None:
    issue, *_ = read_text(f"id: one\n{typed}\nb: 1\n", "a.yaml").issues
    assert not issue.facts["mended"]
    assert "改成" not in issue.hint("zh")
