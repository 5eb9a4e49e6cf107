"""What stands around the answers: titles, notes, units in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.answers.papers import unit_in_words
from generator.answers.questions import Question
from tests.answers.asked import LUDU
from tests.answers.papers import paper

if TYPE_CHECKING:
    from generator.answers.gather import AnswerSource


@pytest.mark.parametrize(
    ("unit", "english", "chinese"),
    [
        ("CNY/m2/month", "RMB/m²/month", "元/平方米/个月"),
        ("CNY/kwh", "RMB/kWh", "元/千瓦时"),
        ("person", "people", "人"),
        ("percent", "%", "%"),
        ("m3/day", "m³/day", "立方米/天"),
        ("", "", ""),
        ("degree", "degree", "degree"),
    ],
)
def test_units_are_written_in_both_languages(unit: str, english: str, chinese: str) -> None:
    assert (unit_in_words(unit, "en"), unit_in_words(unit, "zh")) == (english, chinese)


def test_the_paper_says_how_much_is_answered_and_what_has_to_be_known(model: AnswerSource) -> None:
    made = paper(model, [Question(1, "", "Price of water"), Question(2, "", "Soil")], LUDU)
    assert made.title == "Answers to rfi.xlsx"
    assert (made.questions, made.filled_in(made.parks[0])) == (2, "Answered: 1 of 2")
    warning, written, how = made.notes()
    assert warning == "This is a model site."
    assert written == "Written on 22 November 2026 from https://qinglan.example/"
    assert how.endswith("What is not published is not guessed.")
