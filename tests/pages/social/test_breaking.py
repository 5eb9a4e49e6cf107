"""A line ends between Chinese characters or between words, never where punctuation or a unit forbids it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.social.breaking import pieces_of


def parts(text: str, language: str) -> list[str]:
    return [piece.text for piece in pieces_of(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("冷链物流", "zh", ["冷", "链", "物", "流"]),
        ("一期，二期。", "zh", ["一", "期，", "二", "期。"]),
        ("建设“飞地”（二期）", "zh", ["建", "设", "“飞", "地”", "（二", "期）"]),
        ("年产60万立方米板材", "zh", ["年", "产", "60万立方米", "板", "材"]),
        ("投资3.6亿元、用地70亩", "zh", ["投", "资", "3.6亿元、", "用", "地", "70亩"]),
        ("2026年11月2日签约", "zh", ["2026年", "11月", "2日", "签", "约"]),
        ("25万元/亩起", "zh", ["25万元/亩", "起"]),
        ("ALC板材 项目", "zh", ["ALC", "板", "材", "项", "目"]),
        ("“A”与B", "zh", ["“A”", "与", "B"]),
        ("ALC panels, 600,000 m³ a year", "en", ["ALC", "panels,", "600,000 m³", "a", "year"]),
        ("“Park” for firms", "en", ["“Park”", "for", "firms"]),
        ("データセンター", "ja", ["デー", "タ", "セ", "ン", "ター"]),
        ("산업 단지", "ko", ["산업", "단지"]),
        ("", "zh", []),
    ],
)
def test_pieces(text: str, language: str, expected: list[str]) -> None:
    assert parts(text, language) == expected


def test_a_space_before_a_piece_is_known() -> None:
    assert [piece.space for piece in pieces_of("Cold store 二期", "en")] == [False, True, True, False]


@given(st.text(alphabet="项目，。（）“”A1 万亩、3年/—…", max_size=40), st.sampled_from(["zh", "ja", "en"]))
def test_no_letter_is_lost(text: str, language: str) -> None:
    pieces = pieces_of(text, language)
    assert "".join((" " if piece.space else "") + piece.text for piece in pieces) == " ".join(text.split())
