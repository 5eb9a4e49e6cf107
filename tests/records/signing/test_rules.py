"""Sums of signings: what is said, what is listed, and what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.small_site import change, copy_base, read_site

if TYPE_CHECKING:
    from pathlib import Path

SIGNING = """\
id: s
date: 2026-05
title: {{zh: 签约, en: Signing}}
summary: {{zh: 签约。, en: Signed.}}
format: online
kind: batch
projects: [{projects}]
{rest}
"""
# panels: 3.6亿元, cold-store: 8000万元, plain: nothing known, abroad: 1亿美元
MORE = """\
- id: plain
  name: {zh: 甲, en: A}
  industry: materials
  stage: signed
  summary: {zh: 甲, en: A}
- id: abroad
  name: {zh: 乙, en: B}
  industry: materials
  stage: signed
  summary: {zh: 乙, en: B}
  investment: 1亿美元
"""

_CODES = {"C111", "C112", "C113"}


@pytest.mark.parametrize(
    ("projects", "rest", "codes"),
    [
        ("panels, cold-store", "total: {amount: 4.4亿元}", []),
        ("panels, cold-store", "total: {amount: 4.5亿元}", ["C112"]),
        ("panels, cold-store", "total: {amount: 4.3亿元}", ["C112"]),
        ("panels, cold-store", "total: {amount: 4.5亿元}\npartial: true", []),
        ("panels, cold-store", "total: {amount: 4.3亿元}\npartial: true", ["C112"]),
        ("panels, cold-store", "total: {amount: 超过4亿元}", []),
        ("panels, cold-store", "total: {amount: 4~5亿元}", []),
        ("panels, cold-store", "total: {amount: 超过5亿元}", ["C112"]),
        ("panels, cold-store", "total: {amount: 近5亿元}", []),
        ("panels, cold-store", "total: {amount: 近4亿元}", ["C112"]),
        ("panels, cold-store", "total: {amount: 约4.2亿元}", []),
        ("panels, cold-store", "total: {amount: 约42亿元}", ["C112"]),
        ("panels, plain", "total: {amount: 9亿元}", []),
        ("panels, plain", "total: {amount: 3亿元}", ["C112"]),
        ("panels, abroad", "total: {amount: 9亿元}", []),
        ("panels", "total: {amount: 1亿美元}", []),
        ("panels, plain", "count: 2个", []),
        ("panels, plain", "count: 3个\npartial: true", []),
        ("panels, plain", "count: 超过1个", []),
        ("", "partial: true", []),
        ("", "parties: [{role: investor}]", []),
        ("", "", ["C113"]),
    ],
)
def test_what_a_signing_states(projects: str, rest: str, codes: list[str], tmp_path: Path) -> None:
    files = {"content/signings/s.yaml": SIGNING.format(projects=projects, rest=rest), "projects/more.yaml": MORE}
    issues = read_site(change(copy_base(tmp_path / "s"), files)).issues
    assert [issue.code for issue in issues if issue.code in _CODES] == codes
