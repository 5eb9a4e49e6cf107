"""Numbers in a finder's table are written plainly, and bring no noise of binary fractions along."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.finder.cell import Valued, plain


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("375", "375"),
        ("375.0", "375"),
        ("0.65", "0.65"),
        ("7.8", "7.8"),
        ("360000000", "360000000"),
        ("12345678901234.5", "12345678901234.5"),
        ("173333.33333333333333333333333333333333333333333333", "173333.333333"),
        ("0", "0"),
        ("1E+3", "1000"),
    ],
)
def test_a_number_is_written_plainly(number: str, written: str) -> None:
    assert json.dumps(plain(Decimal(number))) == written


@given(st.decimals(min_value=0, max_value=10**12, places=4, allow_nan=False))
def test_what_has_an_end_stays_exact(number: Decimal) -> None:
    kept = Decimal(repr(plain(number)))
    if len(number.normalize().as_tuple().digits) <= 15:
        assert kept == number
    assert abs(kept - number) <= abs(number) * Decimal("1e-11")


def test_only_what_there_is_to_say_is_written() -> None:
    assert Valued(Decimal(3), "3米").written() == [3, "3米"]
    assert Valued((Decimal(3), None), "不低于3米").written() == [[3, None], "不低于3米"]
    assert Valued(None, "USD 5/m²").written() == [None, "USD 5/m²"]
    assert Valued(value=True, shown="行车", marks=("sample",), lang="zh-Hans").written() == [
        True,
        "行车",
        {"marks": ["sample"], "lang": "zh-Hans"},
    ]
