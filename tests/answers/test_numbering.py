"""Numbers of questions and headings are told from the words behind them."""

from __future__ import annotations

import pytest

from generator.answers.numbering import Rank, is_number, leads, rank_of, split_number


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("1. Price of water", "1.", "Price of water"),
        ("1.2 Price of water", "1.2", "Price of water"),
        ("1.2.3. Price", "1.2.3.", "Price"),
        ("Q12: Price", "Q12:", "Price"),
        ("(3) Price", "(3)", "Price"),
        ("a) Price", "a)", "Price"),
        ("B. Land", "B.", "Land"),
        ("IV. Land", "IV.", "Land"),
        ("Section 3: Land", "Section 3:", "Land"),
        ("Part II Land", "Part II", "Land"),
        ("一、土地", "一、", "土地"),
        ("（二）土地", "（二）", "土地"),
        ("第三部分 土地", "第三部分", "土地"),
        ("3、地价", "3、", "地价"),
        ("2.1地价", "2.1", "地价"),
        ("①地价", "①", "地价"),
        ("L-01 plot ratio", "", "L-01 plot ratio"),
        ("L-01地块容积率", "", "L-01地块容积率"),
        ("10 kV line", "", "10 kV line"),
        ("40-foot container", "", "40-foot container"),
        ("2.5 t floor load", "", "2.5 t floor load"),
        ("2026年电价", "", "2026年电价"),
        ("A building", "", "A building"),
        ("1.", "", "1."),
    ],
)
def test_a_number_is_split_from_its_line(text: str, number: str, rest: str) -> None:
    assert split_number(text) == (number, rest)


def test_what_is_only_a_number_is_one() -> None:
    assert all(map(is_number, ["1", "1.2", "A", "IV", "三", "Q7", "12.", "B3"]))
    assert not any(map(is_number, ["Price", "10 kV", "Land", "一块地"]))


def test_letters_and_chinese_numerals_are_of_headings() -> None:
    assert {rank_of(each) for each in ("A.", "IV.", "三、", "第一部分", "Part II")} == {Rank.OF_HEADING}
    assert {rank_of(each) for each in ("1.", "1.2", "(3)", "Q4")} == {Rank.OF_QUESTION}
    assert rank_of("") is Rank.NONE


def test_a_number_leads_those_below_it() -> None:
    assert leads("3", "3.1")
    assert leads("3.1.", "3.1.2")
    assert not any(leads(*each) for each in [("3", "4"), ("3", "4.1"), ("3.1", "3.2"), ("", "1"), ("3", "")])
