"""The table: what a goal is, and when the audit fails."""

from __future__ import annotations

from tests.audit.goals import Row, missing, none_of, table


def test_the_table_is_one_of_markdown_with_its_columns_in_line() -> None:
    lines = table([Row("Weight, home", "≤ 120 KB", "98 KB", ok=True), missing("Markup", "0", "Java is missing")])
    assert lines == [
        "| Measure      | Goal     | Reached                       | OK  |",
        "|--------------|----------|-------------------------------|-----|",
        "| Weight, home | ≤ 120 KB | 98 KB                         | yes |",
        "| Markup       | 0        | not measured: Java is missing | NO  |",
    ]


def test_nothing_wrong_is_reached_by_looking_only() -> None:
    assert none_of("axe", 0, 1200, "looks") == Row("axe", "0", "0 in 1,200 looks", ok=True)
    assert not none_of("axe", 1, 1200, "looks").ok
    assert not none_of("axe", 0, 0, "looks").ok
