"""A figure fits a question that wants a unit of what it measures."""

from __future__ import annotations

import pytest

from generator.answers.units import is_unit, units_fit


@pytest.mark.parametrize(
    ("wanted", "unit", "fits"),
    [
        (["unit:money"], "CNY/m2/month", True),
        (["unit:area", "per-month"], "CNY/m2/month", True),
        (["per-year"], "CNY/m2/month", False),
        (["unit:power"], "kva", True),
        (["unit:power"], "kwh", False),
        (["unit:percent"], "permille", True),
        (["unit:length"], "minute", False),
        (["unit:money"], "m2", False),
        ([], "", True),
    ],
)
def test_units_fit(wanted: list[str], unit: str, fits: bool) -> None:  # noqa: FBT001  (a column of a table)
    assert units_fit(wanted, [unit]) is fits


def test_units_are_told_from_other_words() -> None:
    assert is_unit("unit:money")
    assert is_unit("per-month")
    assert not is_unit("price")
