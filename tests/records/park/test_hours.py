"""Hours are read in the one form in which they fill a day; all else is no hour."""

from __future__ import annotations

import pytest

from generator.records.park.hours import spans_of


@pytest.mark.parametrize(
    ("hours", "spans"),
    [
        ("0:00–8:00", [(0, 480)]),
        ("11:00–17:00、20:00–22:00", [(660, 1020), (1200, 1320)]),
        ("8：00至12：30，13:00-14:00", [(480, 750), (780, 840)]),
        ("22:00–8:00", [(1320, 1440), (0, 480)]),  # over midnight
        ("22:00–0:00", [(1320, 1440)]),
        ("夜间", []),
        ("0:00–8:00（夏季）", []),
        ("0:00–25:00", []),
        ("", []),
    ],
)
def test_hours_are_spans_of_minutes(hours: str, spans: list[tuple[int, int]]) -> None:
    assert list(spans_of(hours)) == spans
