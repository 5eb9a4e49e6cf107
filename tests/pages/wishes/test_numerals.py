"""Numbers in digits and Chinese numerals are read where they are clear, and refused where they have two readings."""

from __future__ import annotations

import pytest

from generator.pages.wishes.folding import fold
from generator.pages.wishes.numerals import chinese_at, digits_at


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("30", 30), ("20,000", 20_000), ("1,234,567.5", 1_234_567.5), ("20 000 m2", 20_000), ("0.5", 0.5), ("7.", 7),
        ("1,5", None), ("20,30", None), ("1.2.3", None), ("9" * 31, None), ("30,亩", 30), ("2027", 2027),
        ("0,500", None), ("1234,567", None),
    ],
)  # fmt: skip
def test_digits(text: str, value: float | None) -> None:
    assert digits_at(text, 0)[1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三十亩", 30), ("十", 10), ("两公顷", 2), ("一百零五", 105), ("一百二十", 120), ("一千零五十", 1050),
        ("九千九百九十九", 9999), ("三千瓦", 3), ("零", 0),
        ("一百二", None), ("三五", None), ("两三百", None), ("一千二", None), ("十百", None), ("三十零", None),
    ],
)  # fmt: skip
def test_chinese_numerals(text: str, value: float | None) -> None:
    assert chinese_at(text, 0)[1] == value


def test_no_number_ends_where_it_begins() -> None:
    assert chinese_at("亩", 0)[0] == 0


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("３０　亩", "30 亩"), ("㎡", "m2"), ("DUAL-circuit", "dual circuit"), ("20–30", "20-30"),
        ("5-storey", "5 storey"),
        ("a\u200fb", "ab"), ("don’t", "don't"), ("a \t b", "a b"), ("￥", "¥"), ("20亩-30亩", "20亩-30亩"),
    ],
)  # fmt: skip
def test_folding(typed: str, folded: str) -> None:
    assert fold(typed).text == folded


def test_what_was_typed_is_given_back() -> None:
    folded = fold("离港口 ３０ ㎞，㎡")
    start = folded.text.index("30")
    assert folded.words(start, start + 5) == "３０ ㎞"
