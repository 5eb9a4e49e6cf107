"""An official amount about a stage tells no hidden one: the base site has 1, 2 and 3亿元 under negotiation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.small_site import change, copy_base, read_site

if TYPE_CHECKING:
    from pathlib import Path

TALKS = """\
- id: amount
  label: {{zh: 在谈项目投资额, en: Investment under negotiation}}
  amount: {amount}
  stage: negotiating
  as_of: 2026-10-31
  source: {{name: {{zh: 统计月报, en: Monthly statistics}}, date: 2026-11-02}}
"""


@pytest.mark.parametrize(
    ("amount", "finer_than"),
    [
        ("6亿元", "2"),
        ("6.02亿元", "3"),
        ("62亿元", "2"),
        ("约30亿元", ""),
        ("超过1500亿元", ""),
        ("6亿美元", ""),
    ],
)
def test_an_official_amount_is_rounded_to_more_than_any_hidden_one(
    amount: str, finer_than: str, tmp_path: Path
) -> None:
    root = change(copy_base(tmp_path / "site"), {"content/figures/more.yaml": TALKS.format(amount=amount)})
    found = [issue.facts["hidden"] for issue in read_site(root).issues if issue.code == "D110"]
    assert found == ([finer_than] if finer_than else [])
