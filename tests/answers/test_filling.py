"""A questionnaire is filled in for each park, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.answers.questions import HeadingLine, Question
from tests.answers.asked import LUDU
from tests.answers.papers import paper

if TYPE_CHECKING:
    from generator.answers.gather import AnswerSource

HIGH_TECH = "qinglan-high-tech-zone"


def test_each_park_is_answered_from_its_own_record(model: AnswerSource) -> None:
    made = paper(
        model, [Question(1, "", "Available industrial land"), Question(2, "", "Price of steam")], LUDU, HIGH_TECH
    )
    first, second = made.parks
    assert [first.answers["Questions", row].text for row in (1, 2)] == ["84 ha (1,260 mu)", "RMB 215/t"]
    assert second.answers["Questions", 1].text == "105 ha (1,580 mu)"
    assert (first.filled, second.filled) == (2, 1)
    assert second.page == f"https://qinglan.example/en/parks/{HIGH_TECH}/"
    assert second.whom == ("High-Tech Zone desk", "0440-5550-0144", "hightech@qinglan.example")


def test_english_questions_are_answered_in_chinese_and_the_other_way_round(model: AnswerSource) -> None:
    asked = [Question(1, "", "Price of water"), Question(2, "", "水价")]
    for key, answer in {"zh": "3.6元/立方米", "en": "RMB 3.6/m³"}.items():
        [park] = paper(model, asked, LUDU, key=key).parks
        assert {each.text for each in park.answers.values()} == {answer}


def test_questions_in_the_same_row_of_two_sheets_are_two(model: AnswerSource) -> None:
    lines = {"a": [Question(1, "", "Price of water")], "b": [HeadingLine(1, "x"), Question(1, "", "Price of steam")]}
    [park] = paper(model, lines, LUDU).parks
    assert [answer.text for answer in park.answers.values()] == ["RMB 3.6/m³", "RMB 215/t"]
